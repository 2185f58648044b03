import { ChevronDown, CircleUser } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import type { Actor } from "@/lib/accounts/actor/actor";
import { routes } from "@/lib/platform/routes/routes";
import { Disclosure } from "./disclosure";
import type { FormAction } from "./preference-forms";

/** Sign in for visitors; name, settings and sign-out for everybody else. */
export function AccountMenu({ actor, signOut }: { actor: Actor; signOut: FormAction }) {
  const t = useTranslations("layout");
  if (actor.kind === "visitor") {
    return (
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton href={routes.signIn()} variant="quiet" size="small">
          {t("signIn")}
        </LinkButton>
        <LinkButton href={routes.register()} variant="primary" size="small">
          {t("register")}
        </LinkButton>
      </div>
    );
  }
  return (
    <Disclosure
      className="relative"
      summaryClass={buttonClass("quiet", "small")}
      summary={
        <>
          <CircleUser className="size-4 shrink-0" aria-hidden="true" />
          <span className="max-w-40 truncate">{actor.name}</span>
          <ChevronDown className="size-4 shrink-0" aria-hidden="true" />
        </>
      }
    >
      <div className="absolute end-0 z-20 mt-1 w-64 rounded-card border border-line-strong bg-surface p-2">
        <p className="truncate px-3 py-1.5 text-sm text-muted">{actor.email}</p>
        <AccountLinks signOut={signOut} />
      </div>
    </Disclosure>
  );
}

/** What a signed-in person can do with the account, as rows of a menu. */
export function AccountLinks({ signOut }: { signOut: FormAction }) {
  const t = useTranslations("layout");
  const row = "flex min-h-11 w-full items-center rounded-control px-3 text-start hover:bg-sunken";
  return (
    <>
      <Link href={routes.account()} className={row}>
        {t("account")}
      </Link>
      <form action={signOut}>
        <button type="submit" className={row}>
          {t("signOut")}
        </button>
      </form>
    </>
  );
}
