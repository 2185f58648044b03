import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { useMetroName } from "@/components/ui/metro-name";
import type { LossOption, Selection } from "./loss-address";

const control =
  "min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 md:min-h-10";
/** A longer list of connections and routers is cut to those of one location. */
const maxParts = 100;
const kinds = ["location", "router", "connection"] as const;

function Options({ options }: { options: readonly LossOption[] }) {
  const metroName = useMetroName();
  return options.map(({ key, metro, name }) => (
    <option key={key} value={key}>
      {name === null ? metroName(metro) : `${metroName(metro)}: ${name}`}
    </option>
  ));
}

/** Picks what fails; a GET form, so that a simulation has an address and needs no scripts. */
export function LossForm({
  options,
  selection,
  action,
}: {
  options: readonly LossOption[];
  selection: Selection;
  /** The address of the simulation with nothing picked. */
  action: string;
}) {
  const t = useTranslations("map.simulation");
  const locations = options.filter(({ loss }) => loss.kind === "location");
  const parts = options.length - locations.length;
  const many = parts > maxParts;
  const at = options.find(({ key }) => key === selection.fail)?.metro;
  const offered = many
    ? options.filter(({ loss, metro }) => loss.kind === "location" || metro === at)
    : options;
  return (
    <form
      action={action}
      className="no-print grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <label className="block">
        <span className="mb-1 block text-sm font-medium">{t("fails")}</span>
        <select name="fail" defaultValue={selection.fail} className={control}>
          <option value="">{t("nothing")}</option>
          {kinds.map((kind) => {
            const those = offered.filter(({ loss }) => loss.kind === kind);
            if (those.length === 0) return null;
            return (
              <optgroup key={kind} label={t(`kinds.${kind}`)}>
                <Options options={those} />
              </optgroup>
            );
          })}
        </select>
      </label>
      {(!many || selection.fail !== "") && (
        <label className="block">
          <span className="mb-1 block text-sm font-medium">{t("also")}</span>
          <select name="also" defaultValue={selection.also} className={control}>
            <option value="">{t("nothing-else")}</option>
            <Options options={locations} />
          </select>
        </label>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {t("show")}
        </Button>
        <LinkButton href={action}>{t("clear")}</LinkButton>
      </div>
      {many && (
        <p className="text-sm text-muted sm:col-span-3">{t("pick-first", { count: parts })}</p>
      )}
    </form>
  );
}
