package lsp

import (
	"context"
	"encoding/json"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/races"
)

// client is an editor.
type client struct {
	testing.TB

	conn *jsonrpc2.Conn
	left chan bool

	lock  sync.Mutex
	told  map[string]publishParams // the last of each document
	news  chan struct{}            // closed as soon as anything else is told
	fault string
}

func testDay() date.Date { return date.New(2026, 11, 30) }

// start starts a server and an editor of a folder that can what is said.
func start(tb testing.TB, folder string, can object) *client {
	tb.Helper()
	ours, theirs := net.Pipe()
	c := &client{TB: tb, left: make(chan bool, 1), told: map[string]publishParams{}, news: make(chan struct{})}
	builtin := store.Builtin(fstest.MapFS{}) // of which a folder needs no more than its lists
	if folder == "" {
		builtin = store.Builtin(races.Files)
	}
	options := Options{
		Builtin: builtin, Today: testDay, Version: "test", Races: folder,
		Log: func(format string, args ...any) {
			if strings.Contains(format, "a fault") {
				c.lock.Lock()
				defer c.lock.Unlock()
				c.fault = args[0].(interface{ Error() string }).Error() + string(args[1].([]byte))
			}
		},
	}
	go func() { c.left <- Serve(context.Background(), theirs, options) }()
	c.conn = jsonrpc2.NewConn(context.Background(), jsonrpc2.NewBufferedStream(ours, codec{}), c)
	tb.Cleanup(func() {
		_ = c.conn.Close() // where the test did not
		c.lock.Lock()
		defer c.lock.Unlock()
		if c.fault != "" {
			tb.Error(c.fault)
		}
	})
	c.ask("initialize", object{"processId": os.Getpid(), "rootUri": uriOf(folder), "capabilities": can}, nil)
	c.say("initialized", object{})
	return c
}

// Handle takes what the server says.
func (c *client) Handle(_ context.Context, _ *jsonrpc2.Conn, req *jsonrpc2.Request) {
	var p publishParams
	if req.Method != "textDocument/publishDiagnostics" || json.Unmarshal(*req.Params, &p) != nil {
		return
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	c.told[p.URI] = p
	close(c.news)
	c.news = make(chan struct{})
}

func (c *client) say(method string, params any) {
	c.Helper()
	if err := c.conn.Notify(context.Background(), method, params); err != nil {
		c.Fatalf("%s: %v", method, err)
	}
}

func (c *client) ask(method string, params, answer any) {
	c.Helper()
	if err := c.asked(method, params, answer); err != nil {
		c.Fatalf("%s: %v", method, err)
	}
}

func (c *client) asked(method string, params, answer any) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if answer == nil {
		answer = new(any)
	}
	return c.conn.Call(ctx, method, params, answer)
}

// open opens a document.
func (c *client) open(uri, text string) {
	c.Helper()
	c.say("textDocument/didOpen", object{"textDocument": object{"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
}

// change replaces the text of a document.
func (c *client) change(uri string, version int, text string) {
	c.Helper()
	c.say("textDocument/didChange", object{"textDocument": object{"uri": uri, "version": version}, "contentChanges": []object{{"text": text}}})
}

// wait waits until what is told of a document is as it should be.
func (c *client) wait(uri, what string, good func(publishParams) bool) publishParams {
	c.Helper()
	late := time.After(20 * time.Second)
	for {
		c.lock.Lock()
		told, news := c.told[uri], c.news
		c.lock.Unlock()
		if told.URI != "" && good(told) {
			return told
		}
		select {
		case <-news:
		case <-late:
			c.Fatalf("%s: %s: only %+v", uri, what, told)
		}
	}
}

// at asks about the place of a text in a document, as the word stands there whose beginning is marked by "|".
func at(uri, text, where string) object {
	before, after, _ := strings.Cut(where, "|")
	i := strings.Index(text, before+after)
	if i < 0 {
		panic(where)
	}
	p := newText(text, utf16Units).position(i + len(before))
	return object{"textDocument": object{"uri": uri}, "position": p}
}

// folderOfFiles is a folder of a corpus with some documents.
func folderOfFiles(tb testing.TB, files map[string]string) string {
	tb.Helper()
	root := filepath.Join(tb.TempDir(), "races")
	for name, text := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	return root
}
