import { afterEach, describe, expect, it, vi } from "vitest";
import { answer } from "@/lib/interfaces/read-api/answer";
import { requestLimit, requestsPerMinute } from "@/lib/interfaces/read-api/request-limit";

const start = 1_800_000_000_000 - (1_800_000_000_000 % 60_000);

describe("requestLimit", () => {
  it("refuses an address beyond the limit until the minute is over, and nobody else", () => {
    const over = requestLimit();
    for (let n = 0; n < requestsPerMinute; n += 1) expect(over("192.0.2.1", start)).toBeNull();
    expect(over("192.0.2.1", start + 15_000)).toBe(45);
    expect(over("192.0.2.2", start + 15_000)).toBeNull();
    expect(over("192.0.2.1", start + 60_000)).toBeNull();
  });

  it("lets everybody read on when there are too many to count", () => {
    const over = requestLimit();
    for (let n = 0; n <= requestsPerMinute; n += 1) over("192.0.2.1", start);
    for (let n = 0; n < 50_000; n += 1) over(`2001:db8:0:${n}::/64`, start);
    expect(over("192.0.2.1", start)).toBeNull();
  });
});

describe("what programs read", () => {
  afterEach(() => vi.useRealTimers());

  it("asks the limit before the database is asked, by the address a request comes from", async () => {
    vi.useFakeTimers({ now: start + 15_000, toFake: ["Date"] });
    let asked = 0;
    const ask = (address: string) => {
      const headers = { "x-forwarded-for": address };
      return answer(new Request("http://localhost/api/partners", { headers }), async () => {
        asked += 1;
        return { etag: "x", make: async () => ({ body: {} }) };
      });
    };
    for (let n = 0; n < requestsPerMinute; n += 1) await ask("198.51.100.1");
    const refused = await ask("198.51.100.1");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "45"]);
    expect(asked).toBe(requestsPerMinute);
    expect((await ask("198.51.100.2")).status).toBe(200);
  });
});
