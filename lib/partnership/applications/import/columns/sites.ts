import { findMetro } from "@/lib/core/edges/find-metro";
import { readDecimal, readDegrees } from "@/lib/partnership/applications/form/field-parsers";
import type { SiteField } from "@/lib/partnership/applications/form/form-values";
import { inOrder, type ListColumns, mostly } from "./list-columns";

export type SiteColumn = SiteField | "city" | "state" | "country" | "coordinates";

export const siteColumns: ListColumns<SiteColumn> = {
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
