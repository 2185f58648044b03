/** What the bench uses of rpki-validator, which has no types of its own. */
declare module "rpki-validator" {
  export default class RpkiValidator {
    constructor(options: { connector: "external" });
    setVRPs(vrps: { prefix: string; maxLength: number; asn: number }[]): void;
    preCache(): Promise<boolean>;
    /** True, false, or null when nothing covers the prefix. */
    validateFromCacheSync(prefix: string, origin: number, verbose: boolean): boolean | null;
  }
}
