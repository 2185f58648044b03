import { writeFileSync } from "node:fs";
import { requirementsMarkdown } from "./requirements-markdown";

/** Writes docs/requirements.md from the registry, the words and the policy in force. */
writeFileSync(new URL("../../../docs/requirements.md", import.meta.url), requirementsMarkdown());
