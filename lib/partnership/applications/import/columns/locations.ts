import { inOrder, type ListColumns } from "./list-columns";

export type LocationColumn = "metro";

export const locationColumns: ListColumns<LocationColumn> = {
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
