import {
  Cable,
  Contact,
  FileCheck2,
  type LucideIcon,
  MapPin,
  Network,
  ScrollText,
  ShieldCheck,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { AdminCard } from "@/components/admin/admin-card";
import type { SetName } from "@/lib/interfaces/exports/export-set";
import { routes } from "@/lib/platform/routes/routes";

const icons: Record<SetName, LucideIcon> = {
  partners: Network,
  locations: MapPin,
  connections: Cable,
  contacts: Contact,
  applications: FileCheck2,
  waivers: ShieldCheck,
  audit: ScrollText,
};

/** The lists that can be exported. */
export function SetList({ names }: { names: readonly SetName[] }) {
  const t = useTranslations("exports.sets");
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {names.map((name) => (
        <AdminCard
          key={name}
          href={routes.adminExport(name)}
          icon={icons[name]}
          title={t(`${name}.name`)}
          text={t(`${name}.text`)}
        />
      ))}
    </ul>
  );
}
