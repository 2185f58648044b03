import { describe, expect, it } from "vitest";
import { auditKey } from "@/components/admin/audit-key";
import { auditActions, auditObjects } from "@/lib/platform/audit/actions";
import words from "@/lib/platform/i18n/messages/en/admin.json";

describe("the audit trail", () => {
  it("has words for every action and kind of object, and none beside", () => {
    expect(Object.keys(words.audit.actions).sort()).toEqual(auditActions.map(auditKey).sort());
    expect(Object.keys(words.audit.objects).sort()).toEqual([...auditObjects].sort());
  });
});
