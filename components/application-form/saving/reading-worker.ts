import { type Reading, readForm } from "@/lib/partnership/applications/form/read-form";

export type ReadingRequest = {
  id: number;
  input: [...Parameters<typeof readForm>];
};
export type ReadingAnswer = { id: number; reading: Reading };

/** Judges large applications beside the page, so that typing never waits for it. */
self.addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  const answer: ReadingAnswer = { id: data.id, reading: readForm(...data.input) };
  self.postMessage(answer);
});
