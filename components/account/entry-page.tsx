import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/layout/page-header";

/** A narrow page with one form, for people who are not signed in. */
export function EntryPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-lg">
      <PageHeader title={title} lead={lead} />
      <ClientMessages namespaces={["account", "signIn"]}>
        <div className="space-y-6">{children}</div>
      </ClientMessages>
    </div>
  );
}
