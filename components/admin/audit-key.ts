import type { AuditAction } from "@/lib/platform/audit/actions";

type Camel<Text extends string> = Text extends `${infer Head}${"." | "-"}${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text;

/** The name of an action's words among the messages, in which a dot would start a new level. */
export type AuditKey = Camel<AuditAction>;

export function auditKey(action: AuditAction): AuditKey {
  return action.replace(/[.-](\w)/g, (_all, letter: string) => letter.toUpperCase()) as AuditKey;
}
