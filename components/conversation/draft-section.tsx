import { useTranslations } from "next-intl";
import { placeText, plainName } from "@/components/differences/place-parts";
import { findingWords } from "@/lib/core/requirements/words";
import { placeOf } from "@/lib/partnership/applications/document/document-place";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import { aboutValue, readAbout } from "@/lib/partnership/review/conversation/about";
import { offeredPlaces } from "@/lib/partnership/review/conversation/comment-places";
import type { Thread } from "@/lib/partnership/review/conversation/queries";
import { offeredParagraphs } from "@/lib/partnership/review/conversation/ready-paragraphs";
import { openWords } from "@/lib/platform/i18n/open-words";
import { useAboutText } from "./comment-about";
import { DraftForm } from "./draft-form";
import type { AboutGroup, DraftAction } from "./draft-state";

/** The form of a reviewer's draft, with everything a comment on this revision can be about. */
export function DraftSection({
  application,
  drafts,
  chosen,
  maySend,
  edit,
}: {
  application: ReviewApplication;
  drafts: readonly Thread[];
  /** The JSON pointer of what the next comment is about, where that was picked elsewhere. */
  chosen?: string;
  maySend: boolean;
  edit: DraftAction;
}) {
  const t = useTranslations("conversation");
  const differences = openWords(useTranslations("differences"));
  const rules = openWords(useTranslations("rules"));
  const aboutText = useAboutText();
  const { id, revision } = application;
  const { document, report, number } = revision;
  const titleOf = (rule: string) => rules(`${rule}.title`);

  const { offered, all } = offeredParagraphs(report);
  const ready = offered.map(({ value, rule, finding }) => ({
    value,
    title: titleOf(rule),
    message: findingWords(rules, rule, finding).message,
  }));
  const about = chosen === undefined ? null : readAbout(aboutValue.field(chosen), "", revision);
  const places: AboutGroup[] = offeredPlaces(document, about?.path ?? null).map((paths) => ({
    label: placeText(differences, placeOf(document, paths[0] ?? "")),
    options: paths.map((path) => ({
      value: aboutValue.field(path),
      label: placeText(differences, placeOf(document, path)),
    })),
  }));
  const findings: AboutGroup = {
    label: t("draft.findings"),
    options: ready.map(({ value, title, message }) => ({
      value,
      label: `${title}: ${plainName(message)}`,
    })),
  };
  return (
    <section aria-labelledby="request-changes" className="border-t border-line pt-4">
      <h3 id="request-changes" className="mb-2 font-semibold">
        {t("draft.title")}
      </h3>
      <DraftForm
        action={edit}
        application={id}
        revision={number}
        chosen={about?.path ? aboutValue.field(about.path) : null}
        maySend={maySend}
        ready={ready}
        readyLeftOut={!all}
        groups={findings.options.length > 0 ? [findings, ...places] : places}
        drafts={drafts.map((draft) => ({
          id: draft.id,
          body: draft.body,
          about: aboutText(draft),
          older: draft.revision === number ? null : draft.revision,
        }))}
      />
    </section>
  );
}
