// Drives the extension without Visual Studio Code: what it would start is started, and spoken to by the protocol's own client library.
// Arguments: a file of a folder of races, which may be written to, and milectl.
const assert = require("node:assert");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const p = require("vscode-languageserver-protocol/node");

const [file, milectl] = process.argv.slice(2);

// started is what the extension asks the client of the editor to start.
function started() {
  let asked;
  class LanguageClient {
    constructor(id, name, server, options) {
      asked = { server, options };
    }
    start() {}
    stop() {}
  }
  const settings = { path: milectl, races: "" };
  const vscode = { workspace: { getConfiguration: () => ({ get: (key) => settings[key] }) } };
  const load = Module._load;
  Module._load = (name, ...rest) => ({ vscode, "vscode-languageclient/node": { LanguageClient } })[name] ?? load(name, ...rest);
  const extension = require("./extension.js");
  extension.activate();
  extension.deactivate();
  Module._load = load;
  return asked;
}

async function main() {
  const { server, options } = started();
  assert.deepStrictEqual(server, { command: milectl, args: ["lsp"] });
  assert.ok(options.documentSelector.some((of) => of.language === "yaml" && of.scheme === "file"));
  const child = spawn(server.command, server.args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const connection = p.createProtocolConnection(new p.StreamMessageReader(child.stdout), new p.StreamMessageWriter(child.stdin));
  const told = new Map();
  let wake = () => {};
  connection.onNotification(p.PublishDiagnosticsNotification.type, (of) => {
    told.set(of.uri, of.diagnostics);
    wake();
  });
  connection.listen();
  const until = async (uri, what, good) => {
    const late = Date.now() + 30000;
    while (!told.has(uri) || !good(told.get(uri))) {
      assert.ok(Date.now() < late, `${what}: ${JSON.stringify(told.get(uri))}`);
      await Promise.race([new Promise((resolve) => (wake = resolve)), new Promise((resolve) => setTimeout(resolve, 100))]);
    }
    return told.get(uri);
  };

  const initialized = await connection.sendRequest(p.InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(path.dirname(path.dirname(file))).href,
    capabilities: {
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } },
    },
    workspaceFolders: null,
  });
  assert.strictEqual(initialized.capabilities.positionEncoding, "utf-16");
  connection.sendNotification(p.InitializedNotification.type, {});

  // open
  const uri = pathToFileURL(file).href;
  let text = fs.readFileSync(file, "utf8");
  let version = 1;
  connection.sendNotification(p.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "yaml", version, text } });
  await until(uri, "nothing is wrong", (found) => found.length === 0);
  const at = (needle, within = 0) => {
    const i = text.indexOf(needle);
    assert.ok(i >= 0, needle);
    const before = text.slice(0, i + within).split("\n");
    return { line: before.length - 1, character: before.at(-1).length };
  };
  const change = (start, end, by) => {
    const lines = text.split("\n");
    const offset = (pos) => lines.slice(0, pos.line).reduce((n, line) => n + line.length + 1, 0) + pos.character;
    text = text.slice(0, offset(start)) + by + text.slice(offset(end));
    version++;
    connection.sendNotification(p.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: by }],
    });
  };
  const edited = (edits) => {
    for (const edit of [...edits].reverse()) change(edit.range.start, edit.range.end, edit.newText);
  };

  // type and complete
  const row = at("nation: GBR", "nation: ".length);
  change(row, { line: row.line, character: row.character + 3 }, "gbr");
  const found = await until(uri, "a code in small letters", (all) => all.some((of) => of.code === "nation"));
  const list = await connection.sendRequest(p.CompletionRequest.type, { textDocument: { uri }, position: { line: row.line, character: row.character + 2 } });
  assert.ok(list.items.some((item) => item.label === "GBR"), JSON.stringify(list).slice(0, 500));

  // fix
  const faults = found.filter((of) => of.code === "nation");
  const actions = await connection.sendRequest(p.CodeActionRequest.type, { textDocument: { uri }, range: faults[0].range, context: { diagnostics: faults } });
  const fix = actions.find((action) => action.kind === p.CodeActionKind.QuickFix);
  edited(fix.edit.changes[uri]);
  await until(uri, "it is mended", (all) => all.length === 0);

  // hover and definition
  const hover = await connection.sendRequest(p.HoverRequest.type, { textDocument: { uri }, position: at('mark: "3:45.34"', 8) });
  assert.match(hover.contents.value, /GBR: \*\*broken\*\*/);
  const entry = await connection.sendRequest(p.DefinitionRequest.type, { textDocument: { uri }, position: at('mark: "3:45.34"', 8) });
  assert.match(entry[0].uri, /records\/mile-men-outdoor\.yaml$/);

  // rename and save
  const renamed = await connection.sendRequest(p.RenameRequest.type, { textDocument: { uri }, position: at("athlete: Josh Kerr", 10), newName: "Joshua Kerr-Öz" });
  assert.ok(renamed.documentChanges.length > 5);
  edited(renamed.documentChanges.find((of) => of.textDocument.uri === uri).edits);
  assert.ok(text.includes("athlete: Joshua Kerr-Öz"));
  fs.writeFileSync(file, text);
  connection.sendNotification(p.DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  const symbols = await connection.sendRequest(p.DocumentSymbolRequest.type, { textDocument: { uri } });
  assert.ok(symbols.find((of) => of.name === "results").children.some((of) => of.name === "1 Joshua Kerr-Öz"));

  await connection.sendRequest(p.ShutdownRequest.type);
  connection.sendNotification(p.ExitNotification.type);
  assert.strictEqual(await ended, 0);
}

main().catch((err) => {
  console.error(err);
  process.exit(1);
});
