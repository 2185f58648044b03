import { judgeConnections } from "@/lib/core/requirements/connections";
import { notDeclared } from "@/lib/core/requirements/findings";
import { defineRule } from "@/lib/core/requirements/rule";

/** The session addresses come from the side the partner type asks for. */
export const sessionAddressing = defineRule({
  id: "session-addressing",
  level: "mandatory",
  section: "links",
  sources: ["R32"],
  codes: ["not-declared", "wrong-address-provider", "addresses-as-asked"],
  check: (subject, policy) => {
    const { type } = subject.document.partner;
    const allowed = policy.sessionAddressing[type].value;
    const required = allowed.join(", ");
    return judgeConnections(
      subject,
      ({ declared: { sessionAddressProvider: provider }, label, path }, metro) => {
        const field = `${path}/sessionAddressProvider`;
        if (provider === undefined) return notDeclared(field, { what: "fact", metro, name: label });
        if (allowed.includes(provider)) return null;
        return {
          status: "fail",
          code: "wrong-address-provider",
          path: field,
          measured: provider,
          required,
          values: { metro, name: label, type },
        };
      },
      () => ({
        status: "pass",
        code: "addresses-as-asked",
        path: "/locations",
        required,
        values: { connections: subject.connectionCount, type },
      }),
    );
  },
});
