"use client";

import { useEffect, useRef } from "react";
import type { DraftSaver } from "./draft-saver";

/** When the page goes away: what is unsaved is sent once more, or the person is asked to stay. */
export function useLeaving<V>(saver: DraftSaver<V>, send: (values: V, version: number) => void) {
  const newest = useRef(send);
  newest.current = send;
  useEffect(() => {
    const leave = () => {
      if (!saver.dirty) return;
      const { values, version } = saver.pending;
      newest.current(values, version);
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.dirty && saver.state.kind !== "unsaved" && saver.state.kind !== "saving") {
        event.preventDefault();
      }
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
    };
  }, [saver]);
}
