import { route } from "@/lib/actions/route";
import { db } from "@/lib/db/client";
import { answer } from "@/lib/partners/read-api/answer";
import { preflight } from "@/lib/partners/read-api/open-headers";
import { preparePartners } from "@/lib/partners/read-api/partners";

/** The directory for programs; /partners/api describes it. */
export const GET = route({ permission: "public.read" }, (_actor, request) =>
  answer(request, () => preparePartners(db(), request)),
);

export const OPTIONS = route({ permission: "public.read" }, preflight);
