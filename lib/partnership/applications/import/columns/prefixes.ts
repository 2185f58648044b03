import type { PrefixRow } from "@/lib/partnership/applications/form/form-values";
import { inOrder, type ListColumns } from "./list-columns";

export type PrefixColumn = keyof PrefixRow;

export const prefixColumns: ListColumns<PrefixColumn> = {
  columns: [
    {
      field: "prefix",
      headings: [
        "prefixes",
        "network",
        "networks",
        "cidr",
        "subnet",
        "route",
        "ip prefix",
        "the prefix",
        "首碼",
        "前綴",
        "網段",
      ],
    },
    {
      field: "trafficClass",
      headings: [
        "traffic class",
        "traffic_class",
        "class",
        "the traffic class",
        "流量類別",
        "類別",
      ],
    },
  ],
  withoutHeadings: (_rows, width) => inOrder<PrefixColumn>(["prefix", "trafficClass"], width),
};
