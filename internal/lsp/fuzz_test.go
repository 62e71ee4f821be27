package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/races"
)

// stream is what a client has written, all at once, and what is written to it.
type stream struct {
	io.Reader

	lock sync.Mutex
	out  bytes.Buffer
	last chan struct{}
	ends []byte // what stands in the answer to the last question
}

func (s *stream) Write(p []byte) (int, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.out.Write(p)
	if s.last != nil && bytes.Contains(p, s.ends) {
		close(s.last)
		s.last = nil
	}
	return len(p), nil
}

// Read reads what was written; then nothing comes until the last question is answered.
func (s *stream) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	if err == io.EOF {
		s.lock.Lock()
		last := s.last
		s.lock.Unlock()
		if last != nil {
			select {
			case <-last:
			case <-time.After(5 * time.Second):
			}
		}
	}
	return n, err
}

func (*stream) Close() error { return nil }

func framed(text string) string { return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(text), text) }

// messages makes a session of the bytes of a fuzzer: each chooses a message about the document, with a place and texts that it chooses
// too.
func messages(uri string, data []byte, text string) string {
	var all strings.Builder
	say := func(v object) {
		v["jsonrpc"] = "2.0"
		message, err := json.Marshal(v)
		if err == nil {
			all.WriteString(framed(string(message)))
		}
	}
	say(object{"id": 1, "method": "initialize", "params": object{"processId": 1, "capabilities": object{}}})
	id := 10
	next := func() byte {
		if len(data) == 0 {
			return 0
		}
		b := data[0]
		data = data[1:]
		return b
	}
	place := func() object {
		p := object{"line": next(), "character": next()}
		switch next() {
		case 250:
			p["line"] = uint32(1<<32 - 1)
		case 251:
			p["character"] = uint32(1<<32 - 1)
		case 252:
			p["line"] = -1
		case 253:
			p["line"] = 1e300
		case 254:
			return nil
		}
		return p
	}
	which := func() string {
		return []string{
			uri, uri, uri, uri, uri, uri, uri, strings.Replace(uri, "a.yaml", "records/mile-men-outdoor.yaml", 1), strings.Replace(uri, "a.yaml", "new.yaml", 1),
			strings.Replace(uri, "a.yaml", "../../../../etc/passwd", 1), strings.Replace(uri, "a.yaml", "_a.yaml", 1), "file:///", "file://other/a.yaml", "untitled:1", "", "::", "file:///%00.yaml",
		}[int(next())%17]
	}
	methods := []string{
		"textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/codeAction", "textDocument/formatting", "textDocument/documentSymbol",
		"textDocument/foldingRange", "textDocument/prepareRename", "textDocument/rename", "workspace/willRenameFiles", "shutdown", "no/method", "$/cancelRequest",
	}
	say(object{"method": "textDocument/didOpen", "params": object{"textDocument": object{"uri": uri, "version": 1, "text": text}}})
	for len(data) > 0 {
		piece := text[min(len(text), int(next())):]
		piece = piece[:min(len(piece), int(next()))]
		switch b := next(); b % 8 {
		case 0:
			say(object{"method": "textDocument/didOpen", "params": object{"textDocument": object{"uri": which(), "version": int(b), "text": text}}})
		case 1:
			say(object{"method": "textDocument/didChange", "params": object{
				"textDocument":   object{"uri": which(), "version": int(b)},
				"contentChanges": []object{{"range": object{"start": place(), "end": place()}, "text": piece}},
			}})
		case 2:
			say(object{"method": []string{"textDocument/didClose", "textDocument/didSave", "workspace/didChangeWatchedFiles", "$/setTrace"}[b/8%4], "params": object{
				"textDocument": object{"uri": which()}, "changes": []object{{"uri": which(), "type": 2}},
			}})
		default:
			id++
			say(object{"id": id, "method": methods[int(next())%len(methods)], "params": object{
				"textDocument": object{"uri": which()}, "position": place(), "range": object{"start": place(), "end": place()},
				"newName": piece, "context": object{}, "files": []object{{"oldUri": which(), "newUri": which()}}, "id": 1,
			}})
		}
	}
	say(object{"id": 9999999, "method": "textDocument/foldingRange", "params": object{"textDocument": object{"uri": uri}}})
	return all.String()
}

// FuzzMessages: whatever a client says, the server answers, and is still there.
func FuzzMessages(f *testing.F) {
	root := folderOfFiles(f, map[string]string{
		"a.yaml": faulty, "records/mile-men-outdoor.yaml": "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-12-31\nrecords:\n" +
			"  - {mark: \"3:55.34\", athlete: Bo Bee, nation: GBR, date: 2024-05-25, race: a, holds: {GBR: listed}}\n",
	})
	uri := uriOf(filepath.Join(root, "a.yaml"))
	builtin := store.Builtin(fstest.MapFS{"a.yaml": {Data: []byte(faulty)}})
	all := bytes.Repeat([]byte{1, 9, 3, 0, 0, 6, 30, 0, 6, 30, 0, 6, 31, 0}, 3)
	for i := range byte(13) {
		f.Add(append([]byte{0, 20, 3, i, 0, 6, 30, 0, 6, 30, 0, 6, 31, 0}, all...), faulty)
	}
	f.Add([]byte{0, 200, 1, 0, 6, 2, 0, 6, 5, 250, 3, 3, 3}, "kind: race\nresults:\n  - {athlete: \xff, splits: {")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		if len(data) > 400 || len(text) > 4000 {
			return
		}
		s := &stream{Reader: strings.NewReader(messages(uri, data, text)), last: make(chan struct{}), ends: []byte(`"id":9999999`)}
		ends := s.last
		var lock sync.Mutex
		fault := ""
		Serve(context.Background(), s, Options{Builtin: builtin, Today: testDay, Log: func(format string, args ...any) {
			lock.Lock()
			defer lock.Unlock()
			if strings.Contains(format, "a fault") {
				fault = fmt.Sprintf(format, args...)
			}
		}})
		lock.Lock()
		defer lock.Unlock()
		if fault != "" {
			t.Fatal(fault)
		}
		select {
		case <-ends:
		default:
			t.Errorf("the last question is not answered; it said %.2000s", s.out.String())
		}
	})
}

// TestNoMessages: what is no message ends nothing but itself, as far as it says how long it is; else the server.
func TestNoMessages(t *testing.T) {
	question := framed(`{"jsonrpc":"2.0","id":7,"method":"initialize","params":{}}`)
	for name, test := range map[string]struct {
		before   string
		answered bool
	}{
		"no JSON":                 {framed("{"), true},
		"no object":               {framed("[1, 2]") + framed("null") + framed(`""`), true},
		"a negative id":           {framed(`{"jsonrpc":"2.0","id":-1,"method":"initialize"}`), true},
		"other headers":           {"Content-Type: x\r\n", true},
		"longer than any":         {fmt.Sprintf("Content-Length: %d\r\n\r\n%s", mostOfMessage+1, strings.Repeat("x", mostOfMessage+1)), true},
		"an answer to nothing":    {framed(`{"jsonrpc":"2.0","id":99,"result":{}}`), true},
		"no length":               {"x: y\r\n\r\n", false},
		"a length that is none":   {"Content-Length: -1\r\n\r\n", false},
		"a header without an end": {strings.Repeat("x", 2*mostOfHeader), false},
	} {
		s := &stream{Reader: strings.NewReader(test.before + question)}
		Serve(context.Background(), s, Options{Builtin: store.Builtin(races.Files), Today: testDay, Log: func(string, ...any) {}})
		if got := strings.Contains(s.out.String(), `"id":7`); got != test.answered {
			t.Errorf("%s: answered: %t: %s", name, got, s.out.String())
		}
	}
}
