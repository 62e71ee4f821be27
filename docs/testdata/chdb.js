// Runs statements of SQL in ClickHouse's embedded form, in the folder that it is started in:
// {load, questions} on standard input, the answers as texts of CSV on standard output.
const fs = require("fs");
const { Session } = require("chdb");

const { load, questions } = JSON.parse(fs.readFileSync(0, "utf8"));
const session = new Session();
try {
  for (const statement of load.split(";\n")) {
    if (statement.replace(/^--.*$/gm, "").trim()) session.query(statement);
  }
  session.query("set format_csv_null_representation = ''");
  const answers = questions.map((question) => session.query(question, "CSVWithNames"));
  fs.writeSync(1, JSON.stringify(answers));
} catch (e) {
  console.error(String(e.message));
  process.exitCode = 1;
} finally {
  session.cleanup();
}
