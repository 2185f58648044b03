import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Place } from "@/lib/partnership/applications/document/document-place";
import { openWords } from "@/lib/platform/i18n/open-words";
import { placeParts } from "./place-parts";

/** Where something stands in a declaration, step by step; names cannot turn the words around them. */
export function PlaceLabel({ place }: { place: Place }) {
  const parts = placeParts(openWords(useTranslations("differences")), place);
  return (
    <span className="wrap-anywhere">
      {parts.map(({ word, name }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
        <Fragment key={index}>
          {index > 0 && <span className="text-muted"> › </span>}
          {word}
          {name !== null && (
            <>
              {" "}
              <bdi>{name}</bdi>
            </>
          )}
        </Fragment>
      ))}
    </span>
  );
}
