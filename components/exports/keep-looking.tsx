"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often a page that shows work in progress looks again, in milliseconds. */
const pause = 2_000;

/** Shows the page anew while it is there and looked at. */
export function KeepLooking() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, pause);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
