import { type Answer, type Asked, ask } from "./exchange";

/** Somebody who asks the portal: their cookies, and each time another address, as of a botnet. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  static #asked = 0;

  constructor(
    readonly role: string,
    readonly port: number,
  ) {}

  async ask(asked: Asked): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await ask(this.port, {
      ...asked,
      headers: {
        origin: `http://localhost:${this.port}`,
        "x-forwarded-for": nextAddress(Visitor.#asked++),
        "accept-language": "en",
        ...(cookie && { cookie }),
        ...asked.headers,
      },
    });
    this.#remember(answer.headers["set-cookie"]);
    return answer;
  }

  /** Leaves, as if with a new browser. */
  forget = (): void => this.#cookies.clear();

  get = (path: string): Promise<Answer> => this.ask({ method: "GET", path });

  #remember(set: string | string[] | undefined): void {
    for (const line of Array.isArray(set) ? set : set ? [set] : []) {
      const [pair = "", ...rest] = line.split(";");
      const at = pair.indexOf("=");
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const gone = value === "" || /max-age=0\b|expires=thu, 01 jan 1970/i.test(rest.join(";"));
      if (gone) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/** Addresses of 198.18.0.0/15, set aside for benchmarks (RFC 2544). */
const nextAddress = (count: number) =>
  `198.${18 + ((count >> 16) & 1)}.${(count >> 8) & 255}.${count & 255}`;
