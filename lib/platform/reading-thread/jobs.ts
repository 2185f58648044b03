import { importChangesOfTexts } from "@/lib/partnership/applications/import/import-changes";
import { readImportUpload } from "@/lib/partnership/applications/import/read-import";
import { readAtlasUpload } from "@/lib/partnership/applications/measurements/measurements-read";
import { readListUpload } from "@/lib/partnership/partners/list-import/read-list-upload";

/**
 * What is read in a thread when it is large. Pure functions; what goes in and comes out is copied between
 * threads, so large results are JSON text, which is copied faster than objects are.
 */
export const jobs = {
  document: readImportUpload,
  documentChanges: importChangesOfTexts,
  partnerList: readListUpload,
  measurements: readAtlasUpload,
};

export type JobName = keyof typeof jobs;
export type Input<N extends JobName> = Parameters<(typeof jobs)[N]>[0];
export type Result<N extends JobName> = Awaited<ReturnType<(typeof jobs)[N]>>;
