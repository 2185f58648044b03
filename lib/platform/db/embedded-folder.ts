import { join } from "node:path";

/** The folder of the embedded database inside a data folder. */
export const embeddedFolder = (dataDir: string): string => join(dataDir, "database");
