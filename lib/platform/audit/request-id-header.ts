/** The request header in which proxy.ts names each request; what a client sends there is dropped. */
export const requestIdHeader = "x-request-id";
