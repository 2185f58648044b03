import { route } from "@/lib/actions/route";
import { db } from "@/lib/db/client";
import { answer } from "@/lib/partners/read-api/answer";
import { prepareMetros } from "@/lib/partners/read-api/metros";
import { preflight } from "@/lib/partners/read-api/open-headers";

/** The metros with a Microsoft edge, for programs. */
export const GET = route({ permission: "public.read" }, (_actor, request) =>
  answer(request, () => prepareMetros(db(), request)),
);

export const OPTIONS = route({ permission: "public.read" }, preflight);
