import { routes } from "@/lib/platform/routes/routes";
import { type DeclaredList, declaredLists } from "./declared-pages";

/** What the address of a declaration may carry. */
export type DeclarationAddress = {
  /** The revision to read; the newest when absent. */
  revision?: number;
  /** The page of each list, from 1. */
  pages: Readonly<Record<DeclaredList, number>>;
  /** A JSON pointer: its list opens on the page that has it. */
  at?: string;
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const pointer = /^(?:\/[A-Za-z0-9]{1,40}){1,8}$/;

/** Whether a part of an address is a JSON pointer into a document. */
export const isPointer = (value: Params[string]): value is string =>
  typeof value === "string" && value.length <= 200 && pointer.test(value);

const positive = (value: Params[string]) => {
  const number = Number(Array.isArray(value) ? value[0] : value);
  return Number.isSafeInteger(number) && number >= 1 && number < 1_000_000 ? number : undefined;
};

/** Reads the address; what makes no sense counts as not given. */
export function readDeclarationAddress(params: Params): DeclarationAddress {
  const revision = positive(params.revision);
  const { at } = params;
  return {
    ...(revision !== undefined && { revision }),
    pages: {
      locations: positive(params.locations) ?? 1,
      sites: positive(params.sites) ?? 1,
      prefixes: positive(params.prefixes) ?? 1,
    },
    ...(isPointer(at) && { at }),
  };
}

/** The query string of an address, "" for the newest revision from its start. */
export function declarationSearch({ revision, pages, at }: Partial<DeclarationAddress>): string {
  const params = new URLSearchParams();
  if (revision !== undefined) params.set("revision", String(revision));
  for (const list of declaredLists) {
    const page = pages?.[list] ?? 1;
    if (page > 1) params.set(list, String(page));
  }
  if (at !== undefined) params.set("at", at);
  return params.size === 0 ? "" : `?${params}`;
}

/** The id of what a JSON pointer names on the page of a declaration: its row, or else its part. */
export function declaredId(path: string): string {
  const row =
    /^\/(?:contacts\/\d+|locations\/\d+(?:\/connections\/\d+)?|traffic\/sites\/\d+|routing\/prefixes\/\d+)/.exec(
      path,
    )?.[0];
  if (row !== undefined) return `declared${row.replaceAll("/", "-")}`;
  if (path.startsWith("/partner")) return "organisation";
  if (path.startsWith("/contacts")) return "contacts";
  if (path.startsWith("/locations")) return "locations";
  return path.startsWith("/routing") ? "routing" : "sites";
}

/** Where what a JSON pointer names is read in a revision's declaration. */
export function declaredAddress(id: string, path: string, revision?: number): string {
  const row = declaredId(path).startsWith("declared-");
  const search = declarationSearch({
    revision,
    ...(row && { at: path }),
  });
  return `${routes.reviewDeclaration(id, search)}#${declaredId(path)}`;
}

/** The address of the declaration that an older address of the review page meant; null for none. */
export function movedDeclaration(id: string, params: Params): string | null {
  if (!declaredLists.some((list) => params[list] !== undefined)) return null;
  const address = readDeclarationAddress(params);
  const list = declaredLists.find((each) => address.pages[each] > 1) ?? "locations";
  return `${routes.reviewDeclaration(id, declarationSearch(address))}#${list}`;
}
