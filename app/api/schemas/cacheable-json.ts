/** An hour: the texts change with a new version of the portal only. */
const cacheControl = "public, max-age=3600";

/** Answers with JSON that anybody may read from any page and keep for an hour. */
export function cacheableJson(json: unknown, contentType: string): Response {
  return new Response(`${JSON.stringify(json, null, 2)}\n`, {
    headers: {
      "content-type": contentType,
      "cache-control": cacheControl,
      "access-control-allow-origin": "*",
    },
  });
}
