import { route } from "@/lib/actions/route";
import { db } from "@/lib/db/client";
import { answer } from "@/lib/partners/read-api/answer";
import { preflight } from "@/lib/partners/read-api/open-headers";
import { preparePartner } from "@/lib/partners/read-api/partners";

/** One partner for programs. */
export const GET = route(
  { permission: "public.read" },
  async (_actor, request, { params }: { params: Promise<{ id: string }> }) => {
    const { id } = await params;
    return answer(request, () => preparePartner(db(), request, id));
  },
);

export const OPTIONS = route({ permission: "public.read" }, preflight);
