import { route } from "@/lib/accounts/permissions/route";
import { answer } from "@/lib/interfaces/read-api/answer";
import { preflight } from "@/lib/interfaces/read-api/open-headers";
import { preparePartner } from "@/lib/interfaces/read-api/partners";
import { db } from "@/lib/platform/db/client";

/** One partner for programs. */
export const GET = route(
  { permission: "public.read" },
  async (_actor, request, { params }: { params: Promise<{ id: string }> }) => {
    const { id } = await params;
    return answer(request, () => preparePartner(db(), request, id));
  },
);

export const OPTIONS = route({ permission: "public.read" }, preflight);
