import { route } from "@/lib/accounts/permissions/route";

/** Programs that ask for an address the API does not have get an answer they can read. */
const unknown = route({ permission: "public.read" }, () =>
  Response.json({ error: "not found" }, { status: 404, headers: { "cache-control": "no-store" } }),
);

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
