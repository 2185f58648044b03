import type { ContactRow } from "@/lib/partnership/applications/form/form-values";
import { inOrder, type ListColumns, mostly } from "./list-columns";

export type ContactColumn = keyof ContactRow;

export const contactColumns: ListColumns<ContactColumn> = {
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
