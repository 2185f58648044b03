"use client";

import { useEffect } from "react";

/** Goes to the field that the address names after "#", which may lie in a folded part. */
export function useRevealedField(): void {
  useEffect(() => {
    const reveal = () => {
      const target = document.getElementById(window.location.hash.slice(1));
      if (!target) return;
      const folded = target.closest("details");
      if (folded) folded.open = true;
      target.focus();
      target.scrollIntoView({ block: "center" });
    };
    reveal();
    window.addEventListener("hashchange", reveal);
    return () => window.removeEventListener("hashchange", reveal);
  }, []);
}
