import { describe, expect, it } from "vitest";
import { maxUploadBytes } from "@/lib/partnership/applications/measurements/measurements-read";
import { takeUpload, uploadedTexts } from "@/lib/platform/http/uploaded-form";

async function readUpload(request: Request) {
  const upload = await takeUpload(request, maxUploadBytes);
  if (!upload) return { ok: false, code: "too-large" };
  return uploadedTexts(upload, {
    results: { file: "resultsFile", text: "resultsText" },
    probes: { file: "probesFile", text: "probesText" },
  });
}

const post = (fields: Record<string, string | Blob>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readUpload(new Request("http://localhost/", { method: "POST", body: form }));
};

describe("an upload of measurements", () => {
  it("prefers files to text", async () => {
    expect(
      await post({
        resultsFile: new File(["[1]"], "r.json"),
        resultsText: "[2]",
        probesFile: new File([], ""),
        probesText: "[3]",
      }),
    ).toEqual({ ok: true, texts: { results: "[1]", probes: "[3]" } });
  });

  it("takes 20 MB and no more", async () => {
    const file = (size: number) => new File([new Uint8Array(size).fill(32)], "r.json");
    expect((await post({ resultsFile: file(maxUploadBytes) })).ok).toBe(true);
    expect(await post({ resultsFile: file(maxUploadBytes + 100_000) })).toEqual({
      ok: false,
      code: "too-large",
    });
  });

  it("refuses what is not text, and what is no form", async () => {
    const gzip = new File([new Uint8Array([0x1f, 0x8b, 0xff, 0x00])], "r.json.gz");
    expect(await post({ resultsFile: gzip })).toEqual({ ok: false, code: "not-text" });
    const request = new Request("http://localhost/", { method: "POST", body: "[]" });
    expect(await readUpload(request)).toEqual({ ok: false, code: "unreadable" });
    const empty = new Request("http://localhost/", { method: "POST" });
    expect(await readUpload(empty)).toEqual({ ok: false, code: "unreadable" });
  });
});
