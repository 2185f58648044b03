import type {
  ConnectionField,
  PrefixRow,
  SiteField,
} from "@/lib/partnership/applications/form/form-values";
import type { Column } from "./paste-table";

/** Columns of places of users, in the order they are read in without headings. */
export const siteColumns: readonly Column<SiteField>[] = [
  {
    field: "name",
    headings: ["site", "place", "city", "location", "名稱", "地點", "城市", "據點"],
  },
  { field: "latitude", headings: ["lat", "緯度"] },
  { field: "longitude", headings: ["lon", "lng", "long", "經度"] },
  { field: "share", headings: ["weight", "users", "traffic", "比重", "權重", "占比", "使用者"] },
  {
    field: "handoff",
    headings: ["hand-off", "edge", "metro", "交接", "交接點", "交接邊緣位置", "邊緣位置"],
  },
];

/** Columns of links; the first names the edge metro they are at. */
export const connectionColumns: readonly Column<ConnectionField | "metro">[] = [
  { field: "metro", headings: ["location", "edge", "city", "邊緣位置", "地點", "都會區"] },
  { field: "name", headings: ["connection", "link", "名稱", "連線", "線路"] },
  { field: "bandwidthMbps", headings: ["bandwidth", "speed", "capacity", "頻寬", "速率"] },
  { field: "router", headings: ["your router", "own router", "路由器", "貴方路由器"] },
  { field: "microsoftRouter", headings: ["microsoft router", "ms router", "Microsoft 路由器"] },
  { field: "facility", headings: ["building", "site", "機房", "設施"] },
  { field: "peeringDbFacilityId", headings: ["peeringdb", "facility id", "PeeringDB 機房編號"] },
  { field: "lacp", headings: [] },
  { field: "bfd", headings: [] },
  { field: "md5", headings: [] },
  { field: "rateLimited", headings: ["rate limited", "rate limit", "限速", "速率限制"] },
  {
    field: "statefulFirewall",
    headings: ["stateful firewall", "firewall", "狀態式防火牆", "防火牆"],
  },
  { field: "sessions", headings: ["session", "families", "工作階段"] },
  { field: "sessionAddressProvider", headings: ["addresses", "address provider", "位址提供者"] },
  { field: "maxPrefixesV4", headings: ["max prefixes v4", "max v4", "IPv4 首碼上限"] },
  { field: "maxPrefixesV6", headings: ["max prefixes v6", "max v6", "IPv6 首碼上限"] },
  { field: "usedForPeeringService", headings: ["peering service", "用於 Peering Service"] },
  { field: "legacy", headings: ["舊式"] },
  {
    field: "peakUtilisation",
    headings: ["peak utilisation", "utilisation", "utilization", "尖峰使用率"],
  },
  { field: "augmentationDueOn", headings: ["augmentation due", "augmentation", "擴充日期"] },
];

/** Columns of prefixes. */
export const prefixColumns: readonly Column<keyof PrefixRow>[] = [
  { field: "prefix", headings: ["network", "cidr", "首碼", "前綴"] },
  { field: "trafficClass", headings: ["traffic class", "class", "流量類別", "類別"] },
];
