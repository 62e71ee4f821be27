-- Drives the language server in Neovim, as an editor of a race: open, type, complete, fix, rename, save. FILE is the race, MILECTL the program.
local file, milectl = os.getenv("FILE"), os.getenv("MILECTL")

local function must(good, what)
  if not good then
    io.stderr:write("not so: " .. what .. "\n")
    vim.cmd("cquit 1")
  end
  return good
end

local function ask(method, params)
  local answers = must(vim.lsp.buf_request_sync(0, method, params, 30000), method .. " is answered")
  for _, answer in pairs(answers) do
    must(not answer.err, method .. ": " .. vim.inspect(answer.err))
    return answer.result
  end
end

-- place is the position behind the first match of a text.
local function place(text)
  for i, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local _, last = line:find(text, 1, true)
    if last then
      vim.api.nvim_win_set_cursor(0, { i, last - 1 })
      return vim.lsp.util.make_position_params(0, "utf-16"), i - 1, last
    end
  end
  must(false, text .. " is in the document")
end

local function found(code)
  return vim.tbl_filter(function(d)
    return d.code == code or d.user_data and d.user_data.lsp and d.user_data.lsp.code == code
  end, vim.diagnostic.get(0))
end

vim.o.hidden = true
vim.cmd("edit " .. vim.fn.fnameescape(file))
local told = false
local client = must(vim.lsp.start_client({
  name = "milectl",
  cmd = { milectl, "lsp" },
  root_dir = vim.fn.fnamemodify(file, ":h:h"),
  handlers = {
    ["textDocument/publishDiagnostics"] = function(...)
      told = true
      return vim.lsp.diagnostic.on_publish_diagnostics(...)
    end,
  },
}), "the server starts")
vim.lsp.buf_attach_client(0, client)

-- open
must(vim.wait(30000, function() return told end), "findings are told")
must(#vim.diagnostic.get(0) == 0, "nothing is wrong: " .. vim.inspect(vim.diagnostic.get(0)))

-- type
local _, row, col = place("nation: GBR")
vim.api.nvim_buf_set_text(0, row, col - 3, row, col, { "gbr" })
must(vim.wait(30000, function() return #found("nation") == 1 end), "a code in small letters is found")

-- complete
local items = ask("textDocument/completion", (place("nation: gb")))
local chosen
for _, item in ipairs(items.items) do
  if item.label == "GBR" then chosen = item end
end
must(chosen and chosen.detail:find("Great Britain", 1, true), "GBR is offered")
must(vim.lsp.util.extract_completion_items(items), "Neovim takes what is offered")

-- fix
local params = vim.lsp.util.make_range_params(0, "utf-16")
params.context = { diagnostics = {}, only = { "quickfix" } }
local actions = ask("textDocument/codeAction", params)
must(#actions == 1 and actions[1].title == "Write GBR", "the fix is offered: " .. vim.inspect(actions))
vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
must(vim.wait(30000, function() return #vim.diagnostic.get(0) == 0 end), "it is mended")
must(vim.fn.search("nation: gbr", "n") == 0, "the code is in capitals again")

-- what is said, and where it leads
local hover = ask("textDocument/hover", (place('mark: "3:45')))
must(hover.contents.value:find("GBR: **broken**", 1, true), "the mark was a record: " .. vim.inspect(hover))
local entry = ask("textDocument/definition", (place('mark: "3:45')))
must(entry[1].uri:find("records/mile-men-outdoor.yaml", 1, true), "it stands in the list")

-- format
vim.lsp.util.apply_text_edits({ { range = { start = { line = 0, character = 0 }, ["end"] = { line = 0, character = 0 } }, newText = "# by hand\n\n" } }, 0, "utf-16")
must(#ask("textDocument/formatting", { textDocument = { uri = vim.uri_from_bufnr(0) }, options = { tabSize = 2, insertSpaces = true } }) == 0, "it is canonical")

-- rename
local rename = place("athlete: Josh Ke")
rename.newName = "Joshua Kerr-Öz"
local changes = must(ask("textDocument/rename", rename), "he can be renamed")
vim.lsp.util.apply_workspace_edit(changes, "utf-16")
must(vim.fn.search("athlete: Joshua Kerr-Öz", "n") > 0, "he has another name")

-- save
vim.cmd("silent wall")
vim.lsp.stop_client(client)
vim.cmd("qall!")
