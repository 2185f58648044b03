/** A browser without a screen: follows redirects and keeps cookies, until it would leave for `home`. */
export async function browseTo(address: string, home: string, choose: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  for (let hops = 0; hops < 15; hops += 1) {
    if (url.href.startsWith(home)) return url;
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location) {
      url = new URL(location, url);
      continue;
    }
    // A page that asks who signs in.
    if (!response.ok || url.searchParams.has("as")) {
      throw new Error(`${url.pathname} answered ${response.status}: ${await response.text()}`);
    }
    url.searchParams.set("as", choose);
  }
  throw new Error("Too many redirects.");
}
