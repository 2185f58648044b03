import { applyChanges } from "./apply-changes";
import { AspaTable } from "./aspa-table";
import type { RtrPdu } from "./rtr-pdu";
import type { RtrProblem } from "./rtr-problem";
import type { Vrp } from "./vrp";
import { VrpIndex } from "./vrp-index";
import { VrpIndexBuilder } from "./vrp-index-builder";

/** Three times what is planned for (routing-monitoring.md section 9); more is no honest cache. */
const maxPayloads = 5_000_000;

/** What a cache has told, after a whole response. */
export interface RtrSet {
  readonly index: VrpIndex;
  readonly aspas: AspaTable;
}

type PayloadPdu = RtrPdu & { type: "prefix" | "aspa" };

/** ASPAs by customer, and by family where the cache sends one for each. */
type AspaObjects = Map<string, { customer: number; providers: readonly number[] }>;

/** What a response is collected on: the set it changes, or nothing when it is a whole one. */
export interface RtrBasis {
  readonly index: VrpIndex;
  readonly objects: AspaObjects;
}

/** Collects one response of a cache; nothing of it counts before it has ended well. */
export class RtrResponse {
  private readonly builder: VrpIndexBuilder | null;
  private readonly changes = new Map<string, { vrp: Vrp; announced: boolean }>();
  private readonly index: VrpIndex;
  private readonly objects: AspaObjects;
  private count = 0;

  /** @param basis the set that the response changes; null when it is a whole one */
  constructor(
    basis: RtrBasis | null,
    readonly session: number,
  ) {
    this.builder = basis === null ? new VrpIndexBuilder() : null;
    this.index = basis?.index ?? VrpIndex.empty();
    this.objects = new Map(basis?.objects);
  }

  /** Takes one payload; null, or what is wrong with it. */
  add(pdu: PayloadPdu): RtrProblem | null {
    if (++this.count > maxPayloads) {
      return { code: "too-many-payloads", maximum: maxPayloads };
    }
    return pdu.type === "aspa" ? this.addAspa(pdu) : this.addPrefix(pdu);
  }

  private addPrefix(pdu: PayloadPdu & { type: "prefix" }): RtrProblem | null {
    const { announce, prefix, maxLength, asn } = pdu;
    if (this.builder !== null) {
      if (!announce) return unknownWithdrawal;
      this.builder.add(prefix, maxLength, asn);
      return null;
    }
    const words = prefix.family === 4 ? [prefix.words[0] as number] : Array.from(prefix.words);
    const key = `${words.join(".")}/${prefix.length}-${maxLength} ${asn} ${prefix.family}`;
    const known = this.changes.get(key)?.announced ?? this.index.has(prefix, maxLength, asn);
    if (announce && known) return duplicateAnnouncement;
    if (!announce && !known) return unknownWithdrawal;
    const copy = { family: prefix.family, words, length: prefix.length };
    this.changes.set(key, { vrp: { prefix: copy, maxLength, asn, ta: "" }, announced: announce });
    return null;
  }

  private addAspa(pdu: PayloadPdu & { type: "aspa" }): RtrProblem | null {
    const { announce, customer, providers, family } = pdu;
    const key = `${customer} ${family ?? ""}`;
    if (announce) this.objects.set(key, { customer, providers });
    else if (!this.objects.delete(key)) return unknownWithdrawal;
    return null;
  }

  /** The set after the response, or what is wrong with it as a whole. */
  finish(): (RtrSet & RtrBasis & { ok: true }) | ({ ok: false } & RtrProblem) {
    const index = this.builder?.build() ?? this.changed();
    if (this.builder !== null && index.size < this.builder.added) {
      return { ok: false, ...duplicateAnnouncement };
    }
    const aspas = new AspaTable();
    for (const { customer, providers } of this.objects.values()) aspas.add(customer, providers);
    return { ok: true, index, aspas, objects: this.objects };
  }

  private changed(): VrpIndex {
    const changes = [...this.changes.values()];
    const added = changes.filter(({ announced }) => announced).map(({ vrp }) => vrp);
    const removed = changes.filter(({ announced }) => !announced).map(({ vrp }) => vrp);
    return applyChanges(this.index, { added, removed });
  }
}

const unknownWithdrawal: RtrProblem = { code: "unknown-withdrawal" };
const duplicateAnnouncement: RtrProblem = { code: "duplicate-announcement" };
