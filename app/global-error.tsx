"use client";

import { buttonClass } from "@/components/ui/button";
import en from "@/lib/platform/i18n/messages/en/errors.json";
import zh from "@/lib/platform/i18n/messages/zh-TW/errors.json";
import "./globals.css";

/** When the layout itself fails nothing is known about the reader: both languages are shown. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body className="mx-auto max-w-2xl space-y-8 px-4 py-16">
        <title>{en.failed.title}</title>
        {[
          { lang: "en", words: en },
          { lang: "zh-TW", words: zh },
        ].map(({ lang, words }) => (
          <section key={lang} lang={lang} className="space-y-3">
            <h1 className="text-2xl font-semibold">{words.failed.title}</h1>
            <p>{words.failed.text}</p>
            <button type="button" className={buttonClass("primary")} onClick={reset}>
              {words.failed.again}
            </button>
          </section>
        ))}
      </body>
    </html>
  );
}
