import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "@/lib/platform/env/env";
import { keepInFolder } from "./folder";

/** A way to send mails: by SMTP when SMTP_URL is set, else into the folder `mail` of the data folder. */
export interface Transport {
  send: (message: SendMailOptions) => Promise<void>;
  /** Ends the connections it holds; needed for one that keeps them. */
  close: () => void;
}

/** How long a mail server may take, in milliseconds: somebody may be waiting for the page. */
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/**
 * Opens a way to send mails; connects with the first.
 *
 * @param connections how many are kept open between mails; 0 for one mail, one connection.
 */
export function openTransport(connections = 0): Transport {
  const { smtpUrl } = env();
  if (!smtpUrl) return { send: keepInFolder, close: () => {} };
  const transport =
    connections > 0
      ? createTransport({ url: smtpUrl, ...patience, pool: true, maxConnections: connections })
      : createTransport({ url: smtpUrl, ...patience });
  return {
    send: async (message) => {
      await transport.sendMail(message);
    },
    close: () => transport.close(),
  };
}
