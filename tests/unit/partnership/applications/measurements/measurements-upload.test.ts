import { setImmediate as turnOfLoop } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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

  it("reads a longer body to its end, and keeps none of it", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const chunks: WeakRef<Uint8Array>[] = [];
    let alive = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (chunks.length === 100) return controller.close();
        if (chunks.length === 90) {
          await turnOfLoop();
          collect();
          alive = chunks.filter((chunk) => chunk.deref()).length;
        }
        const chunk = new Uint8Array(64 * 1024);
        chunks.push(new WeakRef(chunk));
        controller.enqueue(chunk);
      },
    });
    const init = { method: "POST", body, duplex: "half" } as const;
    expect(await takeUpload(new Request("http://localhost/", init), 1000)).toBeNull();
    expect(chunks).toHaveLength(100);
    // Those on their way alone.
    expect(alive).toBeLessThan(10);
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
