import common from "email-providers/common.json";

/**
 * Whether a mail domain belongs to a free-mail provider. The list is the maintained
 * `email-providers` (ISC), without what it holds beside free mail, and with the national
 * domains of the large providers, of which its short list names only a few.
 */

/**
 * In the list, but no free mail: names set aside for examples and tests (RFC 2606), companies'
 * own domains, and access networks, whose own staff are at these domains and who may well be
 * partners themselves.
 */
const notFreeMail = new Set(
  `example.com test.com test.de yourdomain.com mydomain.com name.com www.com alibaba.com
  facebook.com oath.com about.com discovery.com ancestry.com medscape.com go.com mail-tester.com
  f5.si dynu.net dnsmadeeasy.com berlin.de nus.edu.sg unican.es swissinfo.org sdf.org space.com
  techspot.com parrot.com saudia.com singpost.com poste.it ivillage.com looksmart.com bolt.com
  bt.com btconnect.com comcast.net att.net verizon.net telenet.be charter.net
  cox.net rogers.com shaw.ca telus.net singnet.com.sg telstra.com qwest.net bluewin.ch
  orange.fr sfr.fr free.fr t-online.de sky.com skynet.be docomo.ne.jp rcn.com cogeco.ca
  frontier.com frontiernet.net tds.net iinet.net.au tpg.com.au netspace.net.au westnet.com.au
  iprimus.com.au optusnet.com.au forthnet.gr eircom.net oi.com.br virginmedia.com
  talktalk.net talktalk.co.uk planet.nl home.nl tin.it cableone.net optimum.net wowway.com
  seanet.com interaccess.com fuse.net ptd.net bright.net netins.net`.split(/\s+/),
);

const families =
  /^(?:(?:gmail|googlemail|ymail|rocketmail|proton|protonmail|tutanota|tuta|fastmail|hanmail|sohu|rediffmail)\.(?:com|me|fm|io|net|de|ch)|pm\.me|hanmail\.net|(?:yahoo|hotmail|outlook|live|msn|aol|gmx|yandex|zoho)\.(?:com|net|[a-z]{2}|com?\.[a-z]{2}))$/;

const freeMail = new Set(common.filter((domain) => !notFreeMail.has(domain)));

function isListed(domain: string): boolean {
  return freeMail.has(domain) || families.test(domain);
}

/** The domain of an e-mail address, in lower case without a final dot. */
export function mailDomain(email: string): string {
  return email
    .slice(email.lastIndexOf("@") + 1)
    .toLowerCase()
    .replace(/\.$/, "");
}

/** Whether the domain, or one it lies in (vip.163.com in 163.com), is a free-mail provider's. */
export function isFreeMailDomain(domain: string): boolean {
  const labels = domain.split(".");
  return labels.some((_, at) => labels.length - at >= 2 && isListed(labels.slice(at).join(".")));
}
