// Package lsp is a server of the Language Server Protocol for the documents of a corpus: it reads messages, asks package editing, and
// writes the answers. It knows positions in lines, URIs, and which texts are open in the editor; what stands in documents and what is
// wrong with them is for others. It must not know flags or the clock.
package lsp

import (
	"context"
	"io"
	"sync"
	"time"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/editing"
	"github.com/milectl/milectl/internal/store"
)

// Options is what a server works with.
type Options struct {
	Races   string             // the folder of the corpus; empty where each document tells by where it lies
	Builtin *store.Store       // whose record lists stand where a corpus has none, and which is offered where there is no corpus
	Today   func() date.Date   // nothing is in the future after it
	Alive   func(pid int) bool // reports whether a process is still there; nil where nobody can tell
	Log     func(format string, args ...any)
	Version string
}

// Serve answers messages until the client says that it is done or is gone. It reports whether the client took its leave.
func Serve(ctx context.Context, stream io.ReadWriteCloser, o Options) bool {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := &server{
		options: o, ctx: ctx, end: cancel, tables: editing.NewTables(), encoding: utf16Units,
		open: map[string]*openDocument{}, folders: map[string]*folder{}, published: map[string]string{}, running: map[string]context.CancelFunc{},
		slots: make(chan struct{}, atOnce),
	}
	s.builtin = sync.OnceValue(func() *editing.Known { return editing.Know(o.Builtin) })
	conn := jsonrpc2.NewConn(ctx, jsonrpc2.NewBufferedStream(stream, codec{}), s, jsonrpc2.SetLogger(logger(o.Log)))
	select {
	case <-conn.DisconnectNotify():
	case <-ctx.Done():
		_ = conn.Close() // nobody reads any more
	}
	cancel()
	return s.leaving.Load()
}

// atOnce is how many questions are answered at the same time: no editor asks more.
const atOnce = 256

// logger writes what the connection has to say.
type logger func(format string, args ...any)

// Printf is that of a logger of the connection.
func (l logger) Printf(format string, args ...any) { l(format, args...) }

// between is how often it is looked whether the client is still there.
const between = 2 * time.Second

// follow ends the server once a process has ended.
func (s *server) follow(pid int) {
	if pid <= 0 || s.options.Alive == nil {
		return
	}
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-time.After(between):
			if !s.options.Alive(pid) {
				s.end()
				return
			}
		}
	}
}
