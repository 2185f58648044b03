import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/platform/routes/routes";

const steps = [
  { key: "check", href: routes.format() },
  { key: "register", href: routes.register() },
  { key: "partners", href: routes.partners() },
] as const;

/** The ways on from the home page. */
export function NextSteps() {
  const t = useTranslations("home.next");
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps" className="text-xl font-semibold">
        {t("title")}
      </h2>
      <ul className="mt-4 grid gap-4 md:grid-cols-3">
        {steps.map(({ key, href }) => (
          <li key={key}>
            <Card className="h-full">
              <h3 className="font-semibold">{t(`${key}.title`)}</h3>
              <p className="mt-1 text-muted">{t(`${key}.text`)}</p>
              <p className="mt-3">
                <Link href={href} className="link inline-flex min-h-6 items-center">
                  {t(`${key}.link`)}
                </Link>
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
