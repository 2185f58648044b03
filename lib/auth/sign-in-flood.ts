/** So many at once, and so many a second after that. */
interface Bucket {
  holds: number;
  perSecond: number;
}

/** Sign-ins that one server takes; a busy morning has fewer. */
const everybody: Bucket = { holds: 20, perSecond: 5 };

/** Of those from one address, which an office of many people may share. */
const oneAddress: Bucket = { holds: 15, perSecond: 1 };

/** Addresses remembered; the longest known are forgotten first. */
const MOST_ADDRESSES = 10_000;

/**
 * Turns a flood of sign-ins away before it costs a page, a question to the database or a hash, so that
 * others work on. Kept by each server for itself and in memory: it shares out this server's time. What
 * keeps people from guessing is counted in the database (rate-limit.ts).
 */
export class SignInFlood {
  private readonly addresses = new Map<string, { left: number; at: number }>();
  private readonly all = { left: everybody.holds, at: 0 };

  /** Whether one more sign-in is taken now (milliseconds). */
  takes(address: string, now: number): boolean {
    const own = this.addresses.get(address) ?? { left: oneAddress.holds, at: now };
    this.addresses.delete(address);
    this.addresses.set(address, own);
    if (this.addresses.size > MOST_ADDRESSES) {
      for (const [oldest] of this.addresses) {
        this.addresses.delete(oldest);
        break;
      }
    }
    // An address that asks too often takes nothing from the others' share.
    return draw(own, oneAddress, now) && draw(this.all, everybody, now);
  }
}

function draw(state: { left: number; at: number }, bucket: Bucket, now: number): boolean {
  const gained = (Math.max(0, now - state.at) / 1000) * bucket.perSecond;
  state.left = Math.min(bucket.holds, state.left + gained);
  state.at = now;
  if (state.left < 1) return false;
  state.left -= 1;
  return true;
}
