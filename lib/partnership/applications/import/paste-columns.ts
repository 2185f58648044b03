import { findMetro } from "@/lib/core/edges/find-metro";
import { parseBandwidths } from "@/lib/core/network/bandwidth";
import type { Column, Mapping } from "@/lib/core/table/table";
import { readDecimal, readDegrees } from "@/lib/partnership/applications/form/field-parsers";
import type {
  ConnectionField,
  ContactRow,
  PrefixRow,
  SiteField,
} from "@/lib/partnership/applications/form/form-values";
import type { PasteTarget } from "./paste-target";

/** What a pasted column may be; some, such as the country of a site, only help to find another. */
export type ContactColumn = keyof ContactRow;
export type ConnectionColumn = ConnectionField | "metro";
export type LocationColumn = "metro";
export type SiteColumn = SiteField | "city" | "state" | "country" | "coordinates";
export type PrefixColumn = keyof PrefixRow;
export type PasteColumn =
  | ContactColumn
  | ConnectionColumn
  | LocationColumn
  | SiteColumn
  | PrefixColumn;

type Rows = readonly (readonly string[])[];

/** The columns of a list with the headings they go by, and what they are without headings. */
export type ListColumns<K extends string> = {
  columns: readonly Column<K>[];
  withoutHeadings: (rows: Rows, width: number) => Mapping<K>;
};

/** Whether most of a column's cells that hold something are so. */
function mostly(rows: Rows, column: number, is: (cell: string) => boolean): boolean {
  const cells = rows.map((row) => row[column] ?? "").filter(Boolean);
  return cells.length > 0 && cells.filter(is).length > cells.length / 2;
}

const inOrder = <K>(order: readonly K[], width: number): (K | null)[] =>
  Array.from({ length: width }, (_, index) => order[index] ?? null);

const contacts: ListColumns<ContactColumn> = {
  columns: [
    { field: "role", headings: ["function", "contact type", "type of contact", "角色", "職務"] },
    {
      field: "name",
      headings: [
        "contact",
        "contact's name",
        "contact name",
        "full name",
        "person",
        "the name",
        "聯絡人姓名",
        "姓名",
        "名稱",
        "聯絡人",
      ],
    },
    {
      field: "email",
      headings: [
        "e-mail",
        "mail",
        "e-mail address",
        "the e-mail address",
        "電子郵件",
        "電子郵件地址",
        "電郵",
        "信箱",
      ],
    },
    {
      field: "phone",
      headings: [
        "phone number",
        "the phone number",
        "telephone",
        "tel",
        "tel.",
        "mobile",
        "電話",
        "電話號碼",
        "手機",
      ],
    },
    {
      field: "staffedAroundTheClock",
      headings: [
        "around the clock",
        "around_the_clock",
        "staffed around the clock",
        "24x7",
        "24×7",
        "24/7",
        "24h",
        "全天候值班",
        "是否全天候",
        "全年無休",
        "全天候",
        "全天候（24×7）",
        "全天候有人值守",
      ],
    },
  ],
  withoutHeadings: (rows, width) => {
    const order: (ContactColumn | null)[] = inOrder<ContactColumn>([], width);
    const put = (field: ContactColumn, is: (cell: string) => boolean) => {
      const at = order.findIndex((each, column) => each === null && mostly(rows, column, is));
      if (at >= 0) order[at] = field;
    };
    put("email", (cell) => cell.includes("@"));
    put("phone", (cell) => /^(?:tel:)?[(+\d]/i.test(cell));
    put("staffedAroundTheClock", (cell) =>
      /^(?:yes|no|y|n|true|false|24 ?[x×/] ?7|是|否)$/i.test(cell),
    );
    put("role", (cell) =>
      /^(?:noc|policy|peering|technical|tech|service|escalation|other)$/i.test(cell),
    );
    put("name", () => true);
    return order;
  },
};

const connections: ListColumns<ConnectionColumn> = {
  columns: [
    {
      field: "metro",
      headings: [
        "edge metro",
        "the edge metro",
        "location",
        "edge",
        "edge location",
        "city",
        "market",
        "邊緣位置",
        "地點",
        "都會區",
        "邊緣都會區",
        "位置",
        "城市",
      ],
    },
    {
      field: "name",
      headings: [
        "connection",
        "connection name",
        "name of the connection",
        "link",
        "link name",
        "circuit",
        "circuit id",
        "port",
        "interface",
        "the name",
        "名稱",
        "連線",
        "連線名稱",
        "線路",
      ],
    },
    {
      field: "bandwidthMbps",
      headings: [
        "bandwidth",
        "the bandwidth in mbps",
        "bandwidth in mbps",
        "speed",
        "port speed",
        "capacity",
        "rate",
        "頻寬",
        "速率",
        "容量",
        "頻寬（Mbps）",
      ],
    },
    {
      field: "router",
      headings: [
        "your router",
        "own router",
        "the partner's router",
        "partner router",
        "our router",
        "device",
        "a-end",
        "路由器",
        "貴方路由器",
        "您的路由器",
        "合作夥伴的路由器",
      ],
    },
    {
      field: "microsoftRouter",
      headings: [
        "microsoft router",
        "microsoft's router",
        "microsoft_router",
        "ms router",
        "msee",
        "remote router",
        "z-end",
        "Microsoft 路由器",
        "Microsoft 的路由器",
      ],
    },
    {
      field: "facility",
      headings: [
        "building",
        "site",
        "data center",
        "data centre",
        "datacenter",
        "dc",
        "colo",
        "pop",
        "機房",
        "設施",
        "資料中心",
      ],
    },
    {
      field: "peeringDbFacilityId",
      headings: [
        "peeringdb",
        "peeringdb id",
        "facility id",
        "fac id",
        "fac_id",
        "peeringdb facility",
        "peeringdb facility number",
        "peeringdb_facility_id",
        "building's peeringdb number",
        "facility's peeringdb number",
        "facility's number in peeringdb",
        "the facility number",
        "PeeringDB 機房編號",
        "機房的 PeeringDB 編號",
        "機房編號",
      ],
    },
    { field: "lacp", headings: ["runs lacp", "lag", "執行 LACP", "使用 LACP"] },
    { field: "bfd", headings: ["runs bfd", "執行 BFD", "使用 BFD"] },
    {
      field: "md5",
      headings: [
        "session has an md5 password",
        "sessions have an md5 password",
        "md5 password",
        "工作階段設有 MD5 密碼",
        "MD5 密碼",
      ],
    },
    {
      field: "rateLimited",
      headings: [
        "rate limited",
        "is rate limited",
        "rate limit",
        "rate_limited",
        "限速",
        "速率限制",
        "有速率限制",
      ],
    },
    {
      field: "statefulFirewall",
      headings: [
        "stateful firewall",
        "stateful_firewall",
        "behind a stateful firewall",
        "ends at a stateful firewall",
        "firewall",
        "終止於具狀態防火牆",
        "狀態式防火牆",
        "防火牆",
        "位於具狀態防火牆之後",
      ],
    },
    {
      field: "sessions",
      headings: [
        "session",
        "bgp sessions",
        "families",
        "address families",
        "ip version",
        "工作階段",
        "BGP 工作階段",
      ],
    },
    {
      field: "sessionAddressProvider",
      headings: [
        "addresses",
        "address provider",
        "session address provider",
        "session_address_provider",
        "session addresses come from",
        "who provides the session addresses",
        "工作階段位址提供者",
        "位址提供者",
        "工作階段位址由誰提供",
      ],
    },
    {
      field: "maxPrefixesV4",
      headings: [
        "max prefixes v4",
        "max_prefixes_v4",
        "max v4",
        "ipv4 prefix limit",
        "ipv4 max-prefix you accept from microsoft",
        "max-prefix v4",
        "max prefix ipv4",
        "most ipv4 prefixes",
        "ipv4 max-prefix",
        "IPv4 首碼上限",
      ],
    },
    {
      field: "maxPrefixesV6",
      headings: [
        "max prefixes v6",
        "max_prefixes_v6",
        "max v6",
        "ipv6 prefix limit",
        "ipv6 max-prefix you accept from microsoft",
        "max-prefix v6",
        "max prefix ipv6",
        "most ipv6 prefixes",
        "ipv6 max-prefix",
        "IPv6 首碼上限",
      ],
    },
    {
      field: "usedForPeeringService",
      headings: [
        "peering service",
        "used for peering service",
        "used_for_peering_service",
        "用於對等互連服務",
        "用於 Peering Service",
      ],
    },
    {
      field: "legacy",
      headings: ["not yet converted", "not converted yet", "舊式", "尚未轉換", "尚未轉換（舊式）"],
    },
    {
      field: "peakUtilisation",
      headings: [
        "peak utilisation",
        "peak utilization",
        "peak_utilisation",
        "the peak utilisation",
        "peak utilisation, 0 to 1",
        "utilisation",
        "utilization",
        "peak load",
        "load",
        "尖峰使用率，0 到 1",
        "尖峰使用率",
        "使用率",
      ],
    },
    {
      field: "augmentationDueOn",
      headings: [
        "augmentation due",
        "augmentation due on",
        "upgrade due",
        "due",
        "due on",
        "augmentation",
        "upgrade due",
        "擴充到期日",
        "擴充日期",
        "預定擴充日期",
      ],
    },
  ],
  withoutHeadings: (rows, width) => {
    const speed = (cell: string) => parseBandwidths(cell).ok;
    const order: ConnectionColumn[] = [
      "metro",
      "name",
      "bandwidthMbps",
      "router",
      "microsoftRouter",
      "facility",
    ];
    // "Frankfurt 100G": links without names.
    return mostly(rows, 1, speed) && !mostly(rows, 2, speed)
      ? inOrder(
          order.filter((field) => field !== "name"),
          width,
        )
      : inOrder(order, width);
  },
};

const locations: ListColumns<LocationColumn> = {
  columns: [
    {
      field: "metro",
      headings: [
        "edge metro",
        "the edge metro",
        "location",
        "edge",
        "edge location",
        "city",
        "name",
        "邊緣位置",
        "地點",
        "都會區",
        "邊緣都會區",
        "位置",
        "城市",
      ],
    },
  ],
  withoutHeadings: (_rows, width) => inOrder<LocationColumn>(["metro"], width),
};

const sites: ListColumns<SiteColumn> = {
  columns: [
    {
      field: "name",
      headings: [
        "site",
        "place",
        "pop",
        "the name",
        "site name",
        "名稱",
        "地點",
        "據點",
        "所在地",
        "使用者所在地",
      ],
    },
    { field: "city", headings: ["town", "location", "municipality", "城市", "都市"] },
    {
      field: "state",
      headings: ["province", "state or province", "州或省", "region", "state code", "州", "省"],
    },
    { field: "country", headings: ["country code", "cc", "iso", "國家", "國碼"] },
    { field: "latitude", headings: ["lat", "the latitude", "緯度"] },
    { field: "longitude", headings: ["lon", "lng", "long", "the longitude", "經度"] },
    {
      field: "coordinates",
      headings: ["coords", "座標（緯度、經度）", "lat lon", "lat/lon", "position", "gps", "座標"],
    },
    {
      field: "share",
      headings: [
        "weight",
        "users",
        "subscribers",
        "customers",
        "traffic",
        "the share",
        "比重",
        "權重",
        "占比",
        "使用者",
        "使用者數",
        "用戶數",
      ],
    },
    {
      field: "handoff",
      headings: [
        "hand-off",
        "hand-off at",
        "hand off",
        "handoff at",
        "handover",
        "hand-over",
        "handed off at",
        "the hand-off",
        "hand-off metro",
        "hand-off edge",
        "hand-off location",
        "edge",
        "edge metro",
        "metro",
        "exit",
        "egress",
        "交接",
        "交接於",
        "交接點",
        "交接位置",
        "交接邊緣位置",
        "邊緣位置",
        "邊緣都會區",
      ],
    },
  ],
  withoutHeadings: (rows, width) => {
    const degrees = (cell: string) => readDegrees(cell).ok;
    if (mostly(rows, 1, degrees) && mostly(rows, 2, degrees)) {
      return inOrder<SiteColumn>(["name", "latitude", "longitude", "share", "handoff"], width);
    }
    const order: (SiteColumn | null)[] = inOrder<SiteColumn>(["name"], width);
    const put = (field: SiteColumn, is: (cell: string) => boolean) => {
      const at = order.findIndex((each, column) => each === null && mostly(rows, column, is));
      if (at >= 0) order[at] = field;
    };
    put("share", (cell) => readDecimal(cell).ok);
    put("handoff", (cell) => findMetro(cell) !== null);
    put("country", (cell) => /^\p{L}{2,3}$/u.test(cell));
    return order;
  },
};

const prefixes: ListColumns<PrefixColumn> = {
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

/** What each list's columns are. */
export const listColumns: { [T in PasteTarget]: ListColumns<PasteColumn> } = {
  contacts,
  connections,
  locations,
  sites,
  prefixes,
} as never;
