// The language server of milectl in Visual Studio Code: all that it does stands in "milectl lsp".
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = function activate() {
  const settings = vscode.workspace.getConfiguration("milectl");
  const races = settings.get("races");
  client = new LanguageClient(
    "milectl",
    "milectl",
    { command: settings.get("path"), args: races ? ["lsp", "--races", races] : ["lsp"] },
    { documentSelector: [{ scheme: "file", language: "yaml" }, { scheme: "untitled", language: "yaml" }] },
  );
  return client.start();
};

exports.deactivate = function deactivate() {
  return client && client.stop();
};
