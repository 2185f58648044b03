import { describe, expect, it } from "vitest";
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
