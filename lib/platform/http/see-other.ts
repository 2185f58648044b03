/** Sends the browser on to another address, which it then asks for with GET. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
