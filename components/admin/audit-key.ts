import type { AuditAction } from "@/lib/platform/audit/actions";

type Joined<
  Text extends string,
  Mark extends string,
> = Text extends `${infer Head}${Mark}${infer Tail}`
  ? `${Head}${Capitalize<Joined<Tail, Mark>>}`
  : Text;
type Camel<Text extends string> = Joined<Joined<Text, ".">, "-">;

/** The name of an action's words among the messages, in which a dot would start a new level. */
export type AuditKey = Camel<AuditAction>;

export function auditKey(action: AuditAction): AuditKey {
  return action.replace(/[.-](\w)/g, (_all, letter: string) => letter.toUpperCase()) as AuditKey;
}
