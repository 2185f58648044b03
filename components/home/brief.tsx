import { useTranslations } from "next-intl";
import { currentPolicy } from "@/lib/core/policy/policies";

const points = {
  asks: ["redundancy", "speed", "geo", "nearest", "people"],
  gives: ["listing", "path", "keys", "free"],
  takes: ["report", "asn", "build", "upgrade"],
} as const;

/** What the partnership asks, what it gives and how long it takes. */
export function Brief() {
  const t = useTranslations("home.brief");
  const { augmentAt, augmentWithinDays } = currentPolicy.utilisation;
  const values = { utilisation: augmentAt.value, days: augmentWithinDays.value };
  return (
    <section aria-labelledby="brief">
      <h2 id="brief" className="text-xl font-semibold">
        {t("title")}
      </h2>
      <div className="mt-4 grid gap-8 md:grid-cols-3">
        {(["asks", "gives", "takes"] as const).map((part) => (
          <div key={part} className="border-t-2 border-accent pt-3">
            <h3 className="font-semibold">{t(`${part}.title`)}</h3>
            <ul className="mt-2 space-y-2">
              {points[part].map((point) => (
                <li key={point}>{t(`${part}.${point}` as Parameters<typeof t>[0], values)}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
