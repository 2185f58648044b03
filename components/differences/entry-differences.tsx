import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type {
  EntryDifference,
  FieldDifference,
} from "@/lib/partnership/applications/document/document-differences";
import {
  type EntryKind,
  type EntryValue,
  entryKinds,
} from "@/lib/partnership/applications/document/document-entries";
import { openWords } from "@/lib/platform/i18n/open-words";
import { DifferenceValue, plain } from "./difference-value";

/** Rows of differences shown of each kind; an import can change ten thousand. */
const maxShown = 60;

/** Values of a list written out. */
const maxValues = 20;

type Line = FieldDifference & { entry: EntryDifference; first: boolean; key: string };

/** What is declared otherwise, one table for each part of the declaration. */
export function EntryDifferences({ entries }: { entries: readonly EntryDifference[] }) {
  const t = useTranslations("differences");
  return entryKinds
    .map((kind) => ({ kind, lines: linesOf(entries.filter((each) => each.kind === kind)) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ kind, lines }) => (
      <div key={kind} className="space-y-1">
        <DataTable
          caption={t(`kinds.${kind}`)}
          captionHidden
          columns={columnsOf(kind, t)}
          rows={lines.slice(0, maxShown)}
          rowKey={({ key }) => key}
        />
        {lines.length > maxShown && (
          <p className="px-4 text-sm text-muted">{t("more", { count: lines.length - maxShown })}</p>
        )}
      </div>
    ));
}

/** One line a field; a row that was added or removed says so once, in its name. */
function linesOf(entries: readonly EntryDifference[]): Line[] {
  return entries.flatMap((entry, index) =>
    entry.fields.map((field, position) => ({
      ...field,
      entry,
      first: position === 0,
      key: `${index}.${position}`,
    })),
  );
}

function columnsOf(
  kind: EntryKind,
  t: ReturnType<typeof useTranslations<"differences">>,
): Column<Line>[] {
  const name: Column<Line> = {
    key: "name",
    header: t(`kinds.${kind}`),
    rowHeader: true,
    cell: ({ entry }) => <EntryName entry={entry} />,
  };
  const word = (field: string) => {
    const words = openWords(t);
    const key = `fields.${kind}.${field}`;
    return words.has(key) ? words(key) : field;
  };
  return [
    name,
    { key: "field", header: t("field"), cell: ({ field }) => word(field) },
    {
      key: "before",
      header: t("was"),
      cell: ({ field, before, after }) => (
        <Side kind={kind} field={field} value={before} other={after} words="removedValues" />
      ),
    },
    {
      key: "after",
      header: t("is"),
      cell: ({ field, before, after }) => (
        <Side kind={kind} field={field} value={after} other={before} words="addedValues" />
      ),
    },
  ];
}

function EntryName({ entry: { kind, name, within, change } }: { entry: EntryDifference }) {
  const t = useTranslations("differences");
  return (
    <span className="inline-block min-w-24 wrap-anywhere">
      {name === null ? t(`kinds.${kind}`) : <bdi>{name}</bdi>}
      {within !== null && <span className="text-muted"> · {within}</span>}
      <span className="block text-sm font-normal text-muted">{t(`change.${change}`)}</span>
    </span>
  );
}

/** One side of a difference. Of two lists only what the other has not. */
function Side({
  kind,
  field,
  value,
  other,
  words,
}: {
  kind: EntryKind;
  field: string;
  value: EntryValue | null;
  other: EntryValue | null;
  words: "addedValues" | "removedValues";
}) {
  const t = useTranslations("differences");
  if (!isList(value) || !isList(other)) {
    return <DifferenceValue kind={kind} field={field} value={shortened(value)} />;
  }
  const own = value.filter((each) => !other.includes(each));
  if (own.length === 0) return "–";
  const shown = own.slice(0, maxValues).map((each) => plain(field, each));
  if (own.length > shown.length) shown.push(t("moreValues", { count: own.length - shown.length }));
  return t(words, { values: shown.join(t("separator")) });
}

const isList = (value: EntryValue | null): value is readonly (string | number)[] =>
  Array.isArray(value);

const shortened = (value: EntryValue | null) =>
  isList(value) && value.length > maxValues ? [...value.slice(0, maxValues), "…"] : value;
