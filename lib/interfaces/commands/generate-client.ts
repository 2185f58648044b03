import "./environment";
import { exitOnError } from "./exit-on-error";
import { generateClient } from "./portal/client";

await exitOnError(generateClient);
