import { route } from "@/lib/accounts/permissions/route";
import { answer } from "@/lib/interfaces/read-api/answer";
import { prepareMetros } from "@/lib/interfaces/read-api/metros";
import { preflight } from "@/lib/interfaces/read-api/open-headers";
import { db } from "@/lib/platform/db/client";

/** The metros with a Microsoft edge, for programs. */
export const GET = route({ permission: "public.read" }, (_actor, request) =>
  answer(request, () => prepareMetros(db(), request)),
);

export const OPTIONS = route({ permission: "public.read" }, preflight);
