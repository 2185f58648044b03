"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { PeeringDbHelp } from "@/lib/partnership/applications/peeringdb/peeringdb-values";

/** How often the page looks whether PeeringDB has answered, in ms. */
const lookAgainMs = 2000;

/**
 * Looks again by itself while PeeringDB is being asked.
 *
 * @param onFirstAnswer told of the first answer about the network, when it comes while the page is open
 */
export function usePeeringDbAnswer(
  help: PeeringDbHelp,
  onFirstAnswer: (help: PeeringDbHelp) => void = () => {},
): void {
  const router = useRouter();
  const waiting = useRef(false);
  const answer = useRef(onFirstAnswer);
  answer.current = onFirstAnswer;

  useEffect(() => {
    if (help.asking === null) return;
    const timer = setInterval(() => router.refresh(), lookAgainMs);
    return () => clearInterval(timer);
  }, [help.asking, router]);

  useEffect(() => {
    if (help.asking !== null && !help.answered) {
      waiting.current = true;
    } else if (waiting.current && help.answered) {
      waiting.current = false;
      answer.current(help);
    }
  }, [help]);
}
