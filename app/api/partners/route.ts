import { route } from "@/lib/accounts/permissions/route";
import { answer } from "@/lib/interfaces/read-api/answer";
import { preflight } from "@/lib/interfaces/read-api/open-headers";
import { preparePartners } from "@/lib/interfaces/read-api/partners";
import { db } from "@/lib/platform/db/client";

/** The directory for programs; /partners/api describes it. */
export const GET = route({ permission: "public.read" }, (_actor, request) =>
  answer(request, () => preparePartners(db(), request)),
);

export const OPTIONS = route({ permission: "public.read" }, preflight);
