package lsp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkAnswers is how long answers take over the corpus that LSP_CORPUS names, such as one of 10,000 documents, which
// go run ./internal/bench -only write -sizes 10000 DIR/races writes: when nothing happens, and while somebody types, so that
// documents are held against each other all the time. It wants a number of questions (-benchtime 100x): while somebody types it
// waits between them.
func BenchmarkAnswers(b *testing.B) {
	root := os.Getenv("LSP_CORPUS")
	if root == "" {
		b.Skip("LSP_CORPUS names no corpus")
	}
	files, err := filepath.Glob(filepath.Join(root, "20*", "*.yaml"))
	if err != nil || len(files) == 0 {
		b.Fatal("no races", err)
	}
	path := files[len(files)/2]
	bytes, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	uri, text := uriOf(path), string(bytes)
	_, rest, _ := strings.Cut(text, "athlete: ")
	name, _, _ := strings.Cut(rest, ",")
	_, rest, _ = strings.Cut(text, `mark: "`)
	mark := `mark: "|` + rest[:4]
	c := start(b, root, nil)
	c.open(uri, text)
	c.ask("textDocument/hover", at(uri, text, mark), nil) // waits until all is read
	place := object{"textDocument": object{"uri": uri}}
	rename := at(uri, text, "athlete: |"+name)
	rename["newName"] = "Somebody Else"
	version := 1
	timed := func(b *testing.B, most *time.Duration, method string, params object) {
		b.Helper()
		asked := b.Elapsed()
		c.ask(method, params, nil)
		*most = max(*most, b.Elapsed()-asked)
		b.ReportMetric(float64(most.Microseconds())/1000, "slowest-ms")
	}
	for _, question := range []struct {
		name, method string
		params       object
	}{
		{"athletes", "textDocument/completion", at(uri, text, "athlete: "+name[:2]+"|"+name[2:])},
		{"events", "textDocument/completion", at(uri, text, "event: |")},
		{"keys", "textDocument/completion", at(uri, text, "|name: ")},
		{"who", "textDocument/hover", at(uri, text, "athlete: |"+name)},
		{"mark", "textDocument/hover", at(uri, text, mark)},
		{"register", "textDocument/definition", at(uri, text, "athlete: |"+name)},
		{"entry", "textDocument/definition", at(uri, text, mark)},
		{"format", "textDocument/formatting", place},
		{"symbols", "textDocument/documentSymbol", place},
		{"fixes", "textDocument/codeAction", object{"textDocument": object{"uri": uri}, "range": span{End: position{Line: 99}}, "context": object{}}},
		{"rename", "textDocument/rename", rename},
	} {
		b.Run("rest/"+question.name, func(b *testing.B) {
			var most time.Duration
			for b.Loop() {
				timed(b, &most, question.method, question.params)
			}
		})
		b.Run("typing/"+question.name, func(b *testing.B) {
			var most time.Duration
			for b.Loop() {
				b.StopTimer()
				version++
				c.change(uri, version, text+strings.Repeat("#", version%3))
				time.Sleep(40 * time.Millisecond)
				b.StartTimer()
				timed(b, &most, question.method, question.params)
			}
		})
	}
}
