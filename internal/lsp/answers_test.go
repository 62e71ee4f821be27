package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/sourcegraph/jsonrpc2"

	doc "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/editing"
	"github.com/milectl/milectl/internal/store"
)

// applied is a text with edits made.
func applied(s string, e encoding, edits []textEdit) string {
	t := newText(s, e)
	slices.SortStableFunc(edits, func(a, b textEdit) int { return t.offset(b.Range.Start) - t.offset(a.Range.Start) })
	for _, edit := range edits {
		s = s[:t.offset(edit.Range.Start)] + edit.NewText + s[t.offset(edit.Range.End):]
	}
	return s
}

// faulty is a race with letters that are one, two, three and four bytes, before what is wrong.
const faulty = "kind: race\nname: Mile\ndate: 2025-06-01\nevent: mile\nsex: men\nresults:\n" +
	"  - {place: 1, athlete: 𝒰na Öz 𠮷, club: İ, nation: gbr, mark: \"3:55.34\"}\n  - {place: 2, athlete: Bo Bee, nation: NOR, mark: \"3:99.34\"}\n"

// TestEncodings: places are counted as the editor counts them, which is in UTF-16 where it does not say.
func TestEncodings(t *testing.T) {
	for _, test := range []struct {
		offers []string
		want   encoding
		column uint32 // of gbr
	}{
		{nil, utf16Units, 53}, {[]string{"utf-16"}, utf16Units, 53}, {[]string{"utf-16", "utf-32"}, utf32Units, 51}, {[]string{"utf-32", "utf-8"}, utf8Units, 59},
	} {
		root := folderOfFiles(t, map[string]string{"a.yaml": faulty})
		c := start(t, root, object{"general": object{"positionEncodings": test.offers}})
		uri := uriOf(filepath.Join(root, "a.yaml"))
		c.open(uri, faulty)
		told := c.wait(uri, "something is wrong", func(p publishParams) bool { return len(p.Diagnostics) > 0 })
		i := slices.IndexFunc(told.Diagnostics, func(d diagnostic) bool { return d.Code == "nation" })
		if i < 0 {
			t.Fatalf("%+v", told)
		}
		if got := told.Diagnostics[i].Range; got.Start != (position{6, test.column}) || got.End != (position{6, test.column + 3}) {
			t.Errorf("%v: gbr stands at %+v, want %d", test.offers, got, test.column)
		}
		var actions []codeAction
		c.ask("textDocument/codeAction", object{"textDocument": object{"uri": uri}, "range": told.Diagnostics[i].Range, "context": object{"diagnostics": told.Diagnostics}}, &actions)
		i = slices.IndexFunc(actions, func(a codeAction) bool { return a.Title == "Write GBR" })
		if i < 0 || applied(faulty, test.want, actions[i].Edit.Changes[uri]) != strings.Replace(faulty, "gbr", "GBR", 1) {
			t.Errorf("%v: %+v", test.offers, actions)
		}
	}
}

// TestChanges: what is typed, piece by piece, is what stands there in the end.
func TestChanges(t *testing.T) {
	root := folderOfFiles(t, map[string]string{"a.yaml": faulty})
	c := start(t, root, nil)
	uri := uriOf(filepath.Join(root, "a.yaml"))
	c.open(uri, faulty)
	before := newText(faulty, utf16Units)
	i := strings.Index(faulty, "gbr")
	c.say("textDocument/didChange", object{"textDocument": object{"uri": uri, "version": 2}, "contentChanges": []object{
		{"range": span{before.position(i), before.position(i + 3)}, "text": "GBR"},
		{"range": span{position{7, 0}, position{99, 0}}, "text": "  - {place: 2, athlete: Bo Bee, nation: NOR, mark: \"3:59.34\"}\r\n"},
		{"range": span{position{0, 4_000_000_000}, position{0, 4_000_000_000}}, "text": " # of the town"},
	}})
	want := strings.Replace(strings.Replace(strings.Replace(faulty, "gbr", "GBR", 1), "3:99", "3:59", 1), "race\n", "race # of the town\n", 1)
	var edits []textEdit
	c.ask("textDocument/formatting", object{"textDocument": object{"uri": uri}}, &edits)
	c.wait(uri, "nothing is an error any more", func(p publishParams) bool {
		return *p.Version == 2 && !slices.ContainsFunc(p.Diagnostics, func(d diagnostic) bool { return d.Severity == severityError })
	})
	formatted, err := editing.New(doc.Name{}, want).Doc().Format()
	if err != nil {
		t.Fatal(err)
	}
	if got := applied(strings.TrimSuffix(want, "\n")+"\r\n", utf16Units, edits); got != string(formatted) {
		t.Errorf("formatted it is %q", got)
	}
}

// TestAnswers: each question is answered of a document of the repository.
func TestAnswers(t *testing.T) {
	root, err := filepath.Abs("../../races")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(root, "bowerman-2024.yaml")
	bytes, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	uri, text := uriOf(path), string(bytes)
	c := start(t, root, object{"workspace": object{"workspaceEdit": object{"documentChanges": true, "resourceOperations": []string{"rename"}}}})
	c.open(uri, text)
	answer := func(method string, params object) string {
		t.Helper()
		var raw json.RawMessage
		c.ask(method, params, &raw)
		return string(raw)
	}
	with := func(params object, key string, value any) object { params[key] = value; return params }
	for _, test := range []struct {
		method string
		params object
		want   []string
	}{
		{"textDocument/hover", at(uri, text, `mark: "3:4|5.34"`), []string{`"kind":"markdown"`, "GBR: **broken**", "personal best: best known"}},
		{"textDocument/completion", at(uri, text, "athlete: Josh| Kerr"), []string{`"label":"Josh Kerr"`, `"newText":"Josh Kerr"`, "born 1997-10-08"}},
		{"textDocument/definition", at(uri, text, `mark: "3:4|5.34"`), []string{"races/records/mile-men-outdoor.yaml"}},
		{"textDocument/documentSymbol", object{"textDocument": object{"uri": uri}}, []string{`"name":"1 Josh Kerr"`, `"detail":"GBR 3:45.34"`}},
		{"textDocument/foldingRange", object{"textDocument": object{"uri": uri}}, []string{`"startLine":`}},
		{"textDocument/formatting", object{"textDocument": object{"uri": uri}}, []string{"[]"}},
		{"textDocument/codeAction", object{"textDocument": object{"uri": uri}, "range": span{}, "context": object{}}, []string{"[]"}},
		{"textDocument/prepareRename", at(uri, text, "athlete: Josh| Kerr"), []string{`"placeholder":"Josh Kerr"`}},
		{"textDocument/prepareRename", at(uri, text, "nation: NO|R"), []string{"null"}},
		{"textDocument/rename", with(at(uri, text, "athlete: Josh| Kerr"), "newName", "Joshua Kerr"), []string{"athletes/men.yaml", `"newText":"Joshua Kerr"`}},
		{"textDocument/rename", with(at(uri, text, "kind: ra|ce"), "newName", "bowerman-49"), []string{`"kind":"rename"`, "races/bowerman-49.yaml", "records/mile-men-outdoor.yaml"}},
		{"workspace/willRenameFiles", object{"files": []object{{"oldUri": uri, "newUri": strings.Replace(uri, "2024", "49", 1)}}}, []string{`"newText":"bowerman-49"`, "records/mile-men-outdoor.yaml"}},
		{"textDocument/hover", at("file:///nowhere/at/all.yaml", text, "kind: ra|ce"), []string{"null"}},
		{"textDocument/hover", at("untitled:1", text, "kind: ra|ce"), []string{"null"}},
	} {
		got := answer(test.method, test.params)
		for _, want := range test.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %.1500s, want %s", test.method, got, want)
			}
		}
	}
	for method, code := range map[string]int64{"textDocument/nothing": jsonrpc2.CodeMethodNotFound, "initialize": jsonrpc2.CodeInvalidParams} {
		err := c.asked(method, object{}, nil)
		if told, ok := errors.AsType[*jsonrpc2.Error](err); !ok || told.Code != code {
			t.Errorf("%s: %v", method, err)
		}
	}
}

// TestOutsideACorpus: a document that lies in no corpus is checked by itself, and the built-in ones are offered.
func TestOutsideACorpus(t *testing.T) {
	c := start(t, "", nil)
	uri := uriOf(filepath.Join(t.TempDir(), "a b.yaml"))
	for _, uri := range []string{uri, "untitled:Untitled-1"} {
		c.open(uri, faulty)
		c.wait(uri, "what is wrong with it by itself", func(p publishParams) bool { return len(p.Diagnostics) > 0 })
		var list completionList
		c.ask("textDocument/completion", at(uri, faulty, "athlete: Bo| Bee"), &list)
		if len(list.Items) == 0 {
			t.Errorf("%s: nobody is offered", uri)
		}
		c.say("textDocument/didClose", object{"textDocument": object{"uri": uri}})
		c.wait(uri, "what is closed has no findings", func(p publishParams) bool { return len(p.Diagnostics) == 0 })
	}
}

// TestOtherYAML: what is no document of milectl is none of its business.
func TestOtherYAML(t *testing.T) {
	c := start(t, "", nil)
	compose := uriOf(filepath.Join(t.TempDir(), "compose.yaml"))
	text := "services:\n  web: {image: x}\nkind: Deployment\n"
	c.open(compose, text)
	var list *completionList
	c.ask("textDocument/completion", at(compose, text, "services|"), &list)
	if list != nil {
		t.Errorf("offered: %v", list)
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	if len(c.told) > 0 {
		t.Errorf("told: %v", c.told)
	}
}

// TestEnd: the server ends when it is told to, and when its client is gone.
func TestEnd(t *testing.T) {
	c := start(t, t.TempDir(), nil)
	if err := c.asked("shutdown", nil, nil); err != nil {
		t.Fatal(err)
	}
	c.say("exit", nil)
	if !<-c.left {
		t.Error("it was told to end, and says that it was not")
	}
	c = start(t, t.TempDir(), nil)
	_ = c.conn.Close()
	if <-c.left {
		t.Error("its client is gone, and it says that it took its leave")
	}
	if ends(t, func(pid int) bool { return pid != 4711 }) {
		t.Error("the process of its client is gone, and it says that it took its leave")
	}
}

// ends starts a server whose client says that it is process 4711 and goes on, and waits until it ends.
func ends(t *testing.T, alive func(int) bool) (left bool) {
	t.Helper()
	reading, writing := io.Pipe()
	done := make(chan bool)
	go func() {
		done <- Serve(context.Background(), readWriter{reading, io.Discard}, Options{Builtin: store.Builtin(fstest.MapFS{}), Today: testDay, Alive: alive, Log: func(string, ...any) {}})
	}()
	if _, err := io.WriteString(writing, framed(`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":4711,"capabilities":{}}}`)); err != nil {
		t.Fatal(err)
	}
	select {
	case left = <-done:
	case <-time.After(time.Minute):
		t.Fatal("it goes on")
	}
	return left
}

// readWriter is two streams as one.
type readWriter struct {
	io.ReadCloser
	io.Writer
}
