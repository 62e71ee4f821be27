// Runs statements of SQL in DuckDB, in the folder that it is started in: {load, questions} on
// standard input, the answers as texts of CSV on standard output.
const fs = require("fs");
const { DuckDBInstance } = require("@duckdb/node-api");

async function main() {
  const { load, questions } = JSON.parse(fs.readFileSync(0, "utf8"));
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run(load);
  const answers = [];
  for (const question of questions) {
    await connection.run(`copy (${question}) to 'answer.csv' (header)`);
    answers.push(fs.readFileSync("answer.csv", "utf8"));
  }
  console.log(JSON.stringify(answers));
}

main().catch((e) => { console.error(String(e)); process.exit(1); });
