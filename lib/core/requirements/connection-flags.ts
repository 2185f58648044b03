import { judgeConnections } from "./connections";
import { notDeclared } from "./findings";
import type { Finding } from "./report";
import type { Subject } from "./subject";

type FlagKey = "lacp" | "rateLimited" | "statefulFirewall" | "bfd" | "md5" | "legacy";

type Flag = {
  readonly key: FlagKey;
  readonly wanted: boolean;
  /** What a connection that says nothing means; without it, that is unknown. */
  readonly absentMeans?: boolean;
  readonly failing: string;
  readonly passing: string;
};

/** Judges one yes-or-no fact of every connection, whether it carries Peering Service or not. */
export function judgeFlag(subject: Subject, flag: Flag): Finding[] {
  return judgeConnections(
    subject,
    ({ declared, label, path }, metro) => {
      const given = declared[flag.key] ?? flag.absentMeans;
      if (given === flag.wanted) return null;
      const field = `${path}/${flag.key}`;
      if (given === undefined) return notDeclared(field, { what: "fact", metro, name: label });
      return { status: "fail", code: flag.failing, path: field, values: { metro, name: label } };
    },
    () => ({
      status: "pass",
      code: flag.passing,
      path: "/locations",
      values: { connections: subject.connectionCount },
    }),
  );
}
