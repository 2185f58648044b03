import { foldCompanyName } from "@/lib/core/requirements/company-name";
import { peeringDbAnswer, peeringDbNotAsked } from "@/lib/core/requirements/peeringdb-evidence";
import { defineRule } from "@/lib/core/requirements/rule";

const path = "/partner/name";

export const peerName = defineRule({
  id: "peer-name",
  level: "recommended",
  section: "identity",
  sources: ["R04"],
  codes: ["peeringdb-not-asked", "no-profile", "name-differs", "name-agrees"],
  check(subject) {
    const answer = peeringDbAnswer(subject);
    if (!answer) return [peeringDbNotAsked];
    const { net } = answer;
    if (net === null) return [{ status: "unknown", code: "no-profile", path: null }];
    const { name } = subject.document.partner;
    const known = [net.name, net.aka, net.name_long].flatMap((each) => (each ? [each.trim()] : []));
    // `aka` may hold several names in one field.
    const candidates = known.flatMap((each) => [each, ...each.split(/[,;|/]/)]);
    const folded = foldCompanyName(name);
    const match = candidates.find((each) => foldCompanyName(each) === folded);
    if (match !== undefined) {
      return [
        { status: "pass", code: "name-agrees", path, measured: name, required: match.trim() },
      ];
    }
    const required = known[0] ?? "";
    const values = { name, known: known.join(", ") };
    return [{ status: "warn", code: "name-differs", path, measured: name, required, values }];
  },
});
