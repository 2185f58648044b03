/** The free-mail providers a policy version knows. Plain data. */
export type FreeMailList = {
  /** Domains in lower case. */
  readonly domains: readonly string[];
  /** Pattern of the national domains of large providers; it matches a whole domain. */
  readonly families: string;
  /** Whether a domain inside a listed one (vip.163.com in 163.com) counts too. */
  readonly subdomains: boolean;
};

type Compiled = { readonly domains: ReadonlySet<string>; readonly families: RegExp };

const compiled = new WeakMap<FreeMailList, Compiled>();

function compile(list: FreeMailList): Compiled {
  const known = compiled.get(list);
  if (known) return known;
  const made = { domains: new Set(list.domains), families: new RegExp(list.families) };
  compiled.set(list, made);
  return made;
}

/** The domain of an e-mail address, in lower case without a final dot. */
export function mailDomain(email: string): string {
  return email
    .slice(email.lastIndexOf("@") + 1)
    .toLowerCase()
    .replace(/\.$/, "");
}

/** Whether the list counts the domain as a free-mail provider's. */
export function isFreeMailDomain(domain: string, list: FreeMailList): boolean {
  const { domains, families } = compile(list);
  const isListed = (name: string) => domains.has(name) || families.test(name);
  if (!list.subdomains) return isListed(domain);
  const labels = domain.split(".");
  return labels.some((_, at) => labels.length - at >= 2 && isListed(labels.slice(at).join(".")));
}
