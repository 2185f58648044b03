import type { FreeMailList } from "@/lib/core/network/free-mail";
import { freeMail202611 } from "@/lib/core/policy/2026-11/free-mail";

/**
 * Access networks that were still in the list of 2026-11. Their own staff, and the networks they
 * bought, write from these domains, and they may be partners themselves.
 */
const carriers = new Set(
  `sify.com bigpond.com bigpond.net.au sympatico.ca earthlink.net mindspring.com rr.com
  roadrunner.com ntlworld.com blueyonder.co.uk btinternet.com btopenworld.com ozemail.com.au
  virgin.net wanadoo.fr wanadoo.es arcor.de tiscali.it tiscali.co.uk o2.co.uk club-internet.fr
  chello.nl alice.it prodigy.net hetnet.nl neuf.fr concentric.net pacbell.net attbi.com
  bellsouth.net adelphia.net swbell.net sbcglobal.net bellatlantic.net zonnet.nl c2i.net
  mchsi.com enter.net erols.com netcom.com idirect.com airmail.net`.split(/\s+/),
);

/** Free mail that the list of 2026-11 did not name. */
const added =
  `rediff.com 139.com 189.cn wo.cn 188.com posteo.de posteo.net bk.ru inbox.ru internet.ru
  mailfence.com tutamail.com keemail.me kakao.com zohomail.com duck.com`.split(/\s+/);

/**
 * Free-mail domains of policy 2026-12. A domain inside a listed one is its holder's own: several
 * listed domains (web.id, pp.ua) are registries below which companies have theirs.
 */
export const freeMail202612: FreeMailList = {
  domains: [...freeMail202611.domains.filter((domain) => !carriers.has(domain)), ...added],
  families: freeMail202611.families,
  subdomains: false,
};
