import type { FreeMailList } from "@/lib/core/network/free-mail";

/**
 * Free-mail domains of policy 2026-11: the short list of the npm package email-providers 2.26.0
 * (ISC), without the access networks, companies and example names in it, and the national domains
 * of the large providers as a pattern. Written out, so that no update of the package can change
 * what a published version answers.
 */
export const freeMail202611: FreeMailList = {
  domains: `
    10minutemail.com 126.com 163.com 21cn.com 37.com 3ammagazine.com 4mg.com abv.bg adelphia.net
    aeiou.pt aim.com airmail.net albawaba.com alice.it aliyun.com altavista.com ananzi.co.za
    angelfire.com anonymize.com aol.co.uk aol.com apollo.lv arcor.de attbi.com aver.com
    bangkok.com barcelona.com beer.com bellatlantic.net bellsouth.net bigfoot.com bigpond.com
    bigpond.net.au bizhosting.com blackplanet.com blogos.com blueyonder.co.uk btinternet.com
    btopenworld.com bugmenot.com c2i.net c3.hu canada.com care2.com casino.com catholic.org
    centrum.cz chacuo.net charm.net chat.ru chello.nl chez.com clerk.com club-internet.fr
    compuserve.com concentric.net crosswinds.net cs.com cu.cc dailypioneer.com daum.net
    ddnsfree.com dejanews.com depechemode.com detik.com dmv.com doctor.com doityourself.com
    earthlink.net easypost.com elvis.com emailondeck.com enter.net erols.com everyone.net
    excite.co.jp excite.com excite.it fastmail.fm fortunecity.com foxmail.com fr.nf freenet.de
    freeserve.co.uk freeuk.com freeyellow.com front.ru games.com garbage.com gazeta.pl geek.com
    geocities.com globo.com gmail.com gmx.at gmx.com gmx.de gmx.net go.ro go2net.com gportal.hu
    guerrillamail.com hamptonroads.com hetnet.nl hey.com hidemyass.com hispavista.com
    homestead.com hot.ee hotbot.com hotmail.com hotmail.ru hushmail.com i.am i.ua icloud.com
    icq.com idirect.com iespana.es ig.com.br inbox.com inbox.lv incredimail.com india.com
    indiatimes.com interfree.it interia.pl iol.it ireland.com islamonline.net iwon.com juno.com
    kansascity.com kiwibox.com land.ru laposte.net law.com lawyer.com lex.bg libero.it list.ru
    live.com lycos.co.uk lycos.com lycos.de lycos.es lycos.it lycos.nl mac.com mail.com mail.ru
    mail2web.com mailbox.org mailinator.com masrawy.com mchsi.com me.com metacrawler.com
    mindspring.com montevideo.com.uy msk.ru msn.co.uk msn.com myway.com nate.com naver.com
    netcom.com netscape.com netscape.net netzero.net neuf.fr newmail.ru ntlworld.com ny.com
    nyc.com o2.co.uk o2.pl onet.pl online.de onlinehome.de onmilwaukee.com outlook.com
    ozemail.com.au pacbell.net pe.hu pipeline.com pobox.com pochta.ru pp.ua privacy.net
    prodigy.net proton.me protonmail.com qq.com r7.com rambler.ru rediffmailpro.com rin.ru
    roadrunner.com rr.com sanook.com sapo.pt sbcglobal.net sci.fi scubadiving.com seznam.cz
    she.com sify.com sina.cn sina.com sp.nl spacewar.com spb.ru spray.se sprynet.com starmedia.com
    supereva.it swbell.net sweb.cz sympatico.ca talkcity.com temp-mail.org terra.cl terra.com
    terra.com.ar terra.com.br terra.es theglobe.com thirdage.com tiscali.co.uk tiscali.it tom.com
    ukr.net uol.com.br usa.com virgilio.it virgin.net voila.fr walla.co.il wanadoo.es wanadoo.fr
    web.de web.id webindia123.com webjump.com wow.com wp.pl xoom.com ya.ru yahoo.ca yahoo.co.jp
    yahoo.co.uk yahoo.com yahoo.com.br yahoo.com.cn yahoo.com.tw yahoo.de yahoo.fr yahoo.jp
    yahoofs.com yam.com yandex.com yandex.ru yeah.net yopmail.com za.com zip.net zoho.com
    zonnet.nl zp.ua zzn.com
  `
    .trim()
    .split(/\s+/),
  families: String.raw`^(?:(?:gmail|googlemail|ymail|rocketmail|proton|protonmail|tutanota|tuta|fastmail|hanmail|sohu|rediffmail)\.(?:com|me|fm|io|net|de|ch)|pm\.me|hanmail\.net|(?:yahoo|hotmail|outlook|live|msn|aol|gmx|yandex|zoho)\.(?:com|net|[a-z]{2}|com?\.[a-z]{2}))$`,
  subdomains: true,
};
