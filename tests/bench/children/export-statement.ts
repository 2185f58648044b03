import { exportSets } from "@/lib/interfaces/exports/sets";

/** Prints the statement that the partner locations are read with, for COPY. */
const { columns, from, order } = exportSets.locations;
const chosen = columns.filter(({ onRequest }) => !onRequest).map(({ sql }) => sql.sql);
const select = `SELECT ${chosen.join(", ")} FROM ${from.sql} ORDER BY ${order.sql}`;
console.log(JSON.stringify(select.replace(/\s+/g, " ")));
process.exit();
