import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Thread } from "@/lib/partnership/review/conversation/queries";
import { AnswerForm } from "./answer-form";
import type { AnswerAction } from "./answer-state";
import { useAboutText } from "./comment-about";
import { ThreadItem } from "./thread-item";

/** A comment as the partner sees it: with the way to its field, and the form that answers. */
export function PartnerThread({
  application,
  thread,
  href,
  answer,
}: {
  application: string;
  thread: Thread;
  /** Where the place it is about is edited; null when there is none, or nothing can be edited now. */
  href: string | null;
  /** Null for who only reads. */
  answer: AnswerAction | null;
}) {
  const t = useTranslations("conversation");
  const about = useAboutText()(thread);
  return (
    <ThreadItem
      thread={thread}
      link={
        href !== null && (
          <Link href={href} className="no-print link inline-flex min-h-6 items-center gap-1">
            {t(href.includes("#") ? "partner.go" : "partner.goOn")}
            <span className="sr-only"> {t("about", { about })}</span>
            <ArrowRight className="size-4" aria-hidden="true" />
          </Link>
        )
      }
    >
      {answer && (
        <AnswerForm
          action={answer}
          application={application}
          comment={thread.id}
          about={about}
          kind="partner"
        />
      )}
    </ThreadItem>
  );
}
