/**
 * Loaded into the server before anything else: counts the statements that its PostgreSQL client
 * sends, and says the count when the process that started it asks.
 */
const { Client } = require("pg");

let statements = 0;
const { query } = Client.prototype;
Client.prototype.query = function counted(...parameters) {
  statements += 1;
  return query.apply(this, parameters);
};

process.on("message", (message) => {
  if (message === "statements") process.send?.(statements);
});
