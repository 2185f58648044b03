import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/forms/choice-fields";
import { SubmitButton } from "@/components/forms/submit-button";
import { alwaysMailed, type NotificationKind } from "@/lib/accounts/notifications/kinds";

/** Which kinds of notifications come by mail as well. */
export function PreferencesForm({
  kinds,
  muted,
  action,
}: {
  kinds: readonly NotificationKind[];
  muted: ReadonlySet<string>;
  action: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("notifications.preferences");
  return (
    <form action={action} className="space-y-3">
      <fieldset>
        <legend className="text-muted">{t("lead")}</legend>
        {kinds.map((kind) => {
          const always = alwaysMailed.includes(kind);
          return (
            <CheckboxField
              // A box is not reset by a new default: a new key shows what was saved.
              key={`${kind}-${muted.has(kind)}`}
              id={`mail-${kind}`}
              name="mail"
              value={kind}
              label={t(`kinds.${kind}`)}
              hint={always ? t("always") : undefined}
              defaultChecked={always || !muted.has(kind)}
              disabled={always}
            />
          );
        })}
      </fieldset>
      <SubmitButton>{t("save")}</SubmitButton>
    </form>
  );
}
