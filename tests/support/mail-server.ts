import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail that arrived. */
export interface ArrivedMail {
  to: string;
  messageId: string;
  text: string;
}

export interface MailServer {
  port: number;
  arrived: ArrivedMail[];
  close: () => Promise<void>;
}

/**
 * A real SMTP server on the loopback.
 *
 * @param refuse the recipient it refuses for good.
 */
export async function startMailServer({
  port = 0,
  refuse = "",
}: {
  port?: number;
  refuse?: string;
} = {}): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, callback) =>
      callback(
        address === refuse
          ? Object.assign(new Error("No such mailbox"), { responseCode: 550 })
          : undefined,
      ),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        const messageId = /^Message-ID: (\S+)/im.exec(text)?.[1] ?? "";
        const to = session.envelope.rcptTo[0]?.address ?? "";
        arrived.push({ to, messageId, text });
        callback();
      });
    },
  });
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
