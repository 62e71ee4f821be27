package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/milectl/milectl/internal/editing"
)

// server is one client and what it has open.
type server struct {
	options Options
	ctx     context.Context //nolint:containedctx // of the whole life of the server
	end     func()
	tables  *editing.Tables
	builtin func() *editing.Known
	slots   chan struct{}

	// What the client said of itself, before anything else.
	begun    bool
	encoding encoding
	client   capabilities
	leaving  atomic.Bool

	conn *jsonrpc2.Conn

	lock    sync.Mutex
	open    map[string]*openDocument // by URI
	folders map[string]*folder       // by root
	running map[string]context.CancelFunc

	publishing sync.Mutex
	published  map[string]string // what the client was told of documents, by URI
}

// codeNotBegun and codeCancelled are errors of the protocol.
const (
	codeNotBegun  = -32002
	codeCancelled = -32800
	codeFailed    = -32803
)

// Handle takes a message. Notifications are taken one after another, as they come; questions are answered beside each other, of what
// was open when they came.
func (s *server) Handle(ctx context.Context, conn *jsonrpc2.Conn, req *jsonrpc2.Request) {
	if s.conn == nil { // before anything is answered
		s.conn = conn
	}
	var params json.RawMessage
	if req.Params != nil {
		params = *req.Params
	}
	if req.Notif {
		defer s.recovered(nil, nil)
		s.notice(req.Method, params)
		return
	}
	switch {
	case req.Method == "initialize":
		answer, err := s.initialize(params)
		s.reply(ctx, req.ID, answer, err)
		return
	case !s.begun:
		s.reply(ctx, req.ID, nil, &jsonrpc2.Error{Code: codeNotBegun, Message: "initialize comes first"})
		return
	case req.Method == "shutdown":
		s.leaving.Store(true)
		s.reply(ctx, req.ID, nil, nil)
		return
	}
	ask := s.question(req.Method, params)
	if ask == nil {
		s.reply(ctx, req.ID, nil, &jsonrpc2.Error{Code: jsonrpc2.CodeMethodNotFound, Message: "no method " + req.Method})
		return
	}
	select {
	case s.slots <- struct{}{}:
	default:
		s.reply(ctx, req.ID, nil, &jsonrpc2.Error{Code: codeFailed, Message: "too many questions at once"})
		return
	}
	ctx, cancel := context.WithCancel(ctx)
	id := req.ID.String()
	s.lock.Lock()
	s.running[id] = cancel
	s.lock.Unlock()
	go func() {
		defer func() { <-s.slots }()
		defer func() {
			s.lock.Lock()
			delete(s.running, id)
			s.lock.Unlock()
			cancel()
		}()
		var answer any
		var err error
		func() {
			defer s.recovered(&answer, &err)
			answer, err = ask(ctx)
		}()
		if ctx.Err() != nil {
			answer, err = nil, &jsonrpc2.Error{Code: codeCancelled, Message: "cancelled"}
		}
		s.reply(s.ctx, req.ID, answer, err)
	}()
}

// recovered turns a panic into an error that is told and logged: a fault in one answer must not take what is open with it.
func (s *server) recovered(answer *any, err *error) {
	if p := recover(); p != nil {
		s.options.Log("milectl-lsp: a fault: %v\n%s", p, debug.Stack())
		if err != nil {
			*answer, *err = nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInternalError, Message: "a fault of milectl-lsp, which its log tells"}
		}
	}
}

// reply answers a question.
func (s *server) reply(ctx context.Context, id jsonrpc2.ID, answer any, err error) {
	var told error
	if err == nil {
		told = s.conn.Reply(ctx, id, answer)
	} else {
		of, ok := errors.AsType[*jsonrpc2.Error](err)
		if !ok {
			of = &jsonrpc2.Error{Code: codeFailed, Message: err.Error()}
		}
		told = s.conn.ReplyWithError(ctx, id, of)
	}
	_ = told // the client is gone, which ends the server anyway
}

// notice takes a notification. Of one that makes no sense nothing is said, as the protocol has it.
func (s *server) notice(method string, params json.RawMessage) {
	switch {
	case method == "exit":
		s.end()
	case method == "$/cancelRequest":
		var of cancelParams
		if json.Unmarshal(params, &of) == nil {
			s.cancel(of.ID)
		}
	case !s.begun:
	case method == "textDocument/didOpen":
		var of openParams
		if json.Unmarshal(params, &of) == nil {
			s.opened(of.TextDocument)
		}
	case method == "textDocument/didChange":
		var of changeParams
		if json.Unmarshal(params, &of) == nil {
			s.changed(of)
		}
	case method == "textDocument/didClose":
		var of openParams
		if json.Unmarshal(params, &of) == nil {
			s.closed(of.TextDocument.URI)
		}
	case method == "textDocument/didSave":
		var of openParams
		if json.Unmarshal(params, &of) == nil {
			s.written(of.TextDocument.URI)
		}
	case method == "workspace/didChangeWatchedFiles", method == "workspace/didRenameFiles":
		var of filesParams
		if json.Unmarshal(params, &of) == nil {
			for _, change := range of.Changes {
				s.written(change.URI)
			}
			for _, file := range of.Files {
				s.written(file.OldURI)
				s.written(file.NewURI)
			}
		}
	}
}

// cancel ends a question that nobody waits for any more.
func (s *server) cancel(id json.RawMessage) {
	var of jsonrpc2.ID
	if json.Unmarshal(id, &of) != nil {
		return
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	if cancel := s.running[of.String()]; cancel != nil {
		cancel()
	}
}

// initialize takes what the client says of itself, and says what the server can.
func (s *server) initialize(params json.RawMessage) (any, error) {
	var p initializeParams
	if err := json.Unmarshal(params, &p); err != nil || s.begun {
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "initialize: asked twice, or with parameters that are none"}
	}
	s.begun, s.client = true, p.Capabilities
	for _, known := range []encoding{utf8Units, utf32Units} {
		if slices.Contains(p.Capabilities.General.PositionEncodings, known) {
			s.encoding = known
			break
		}
	}
	go s.follow(p.ProcessID)
	return object{"serverInfo": object{"name": "milectl", "version": s.options.Version}, "capabilities": s.abilities()}, nil
}

// abilities is what the server can.
func (s *server) abilities() object {
	yaml := object{"filters": []object{{"scheme": "file", "pattern": object{"glob": "**/*.yaml", "matches": "file"}}}}
	return object{
		"positionEncoding":           s.encoding,
		"textDocumentSync":           object{"openClose": true, "change": 2, "save": object{}},
		"completionProvider":         object{"triggerCharacters": []string{" ", "[", "{", ",", `"`}},
		"hoverProvider":              true,
		"definitionProvider":         true,
		"documentSymbolProvider":     true,
		"foldingRangeProvider":       true,
		"documentFormattingProvider": true,
		"renameProvider":             object{"prepareProvider": true},
		"codeActionProvider":         object{"codeActionKinds": []string{quickFix, fixEverything}},
		"workspace":                  object{"fileOperations": object{"willRename": yaml, "didRename": yaml}},
	}
}
