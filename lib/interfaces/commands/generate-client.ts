import "./environment";
import { orExit } from "./exit-on-error";
import { generateClient } from "./portal/client";

await orExit(generateClient);
