import { connect } from "node:net";
import { bounds } from "./bounds";

/**
 * Sends bytes that no HTTP client would, and reads the status of the first answer. The connection is
 * left open until then: Node gives up a request whose sender has closed their side.
 *
 * @returns 0 when the connection was closed without one.
 */
export function sendRaw(port: number, bytes: Buffer): Promise<{ status: number; ms: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    let text = "";
    const settle = () => {
      const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0);
      socket.destroy();
      resolve({ status, ms: performance.now() - started });
    };
    socket.setTimeout(bounds.giveUpMs, settle);
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (/^HTTP\/1\.[01] \d{3}/.test(text)) settle();
    });
    socket.on("error", settle);
    socket.on("close", settle);
    socket.write(bytes);
  });
}

/** A request line and headers, with bytes as they are. */
export const requestOf = (port: number, method: string, path: Buffer, headers = ""): Buffer =>
  Buffer.concat([
    Buffer.from(`${method} `),
    path,
    Buffer.from(` HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n${headers}\r\n`),
  ]);
