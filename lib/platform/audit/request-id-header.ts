/** The request header in which proxy.ts names each request; what a client sends there is dropped. */
export const REQUEST_ID_HEADER = "x-request-id";
