package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"

	"github.com/sourcegraph/jsonrpc2"

	doc "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/editing"
	"github.com/milectl/milectl/internal/store"
)

// asked is a question about an open document, as it was when the question came.
type asked struct {
	*server

	of     *openDocument
	params placeParams
}

// question is how a question is answered, of what is open now; nil for one that the server does not know.
func (s *server) question(method string, params json.RawMessage) func(context.Context) (any, error) {
	if method == "workspace/willRenameFiles" {
		return func(ctx context.Context) (any, error) { return s.willRename(ctx, params) }
	}
	answer := map[string]func(*asked, context.Context) (any, error){
		"textDocument/completion":     (*asked).completion,
		"textDocument/hover":          (*asked).hover,
		"textDocument/definition":     (*asked).definition,
		"textDocument/codeAction":     (*asked).codeActions,
		"textDocument/formatting":     (*asked).formatting,
		"textDocument/documentSymbol": (*asked).symbols,
		"textDocument/foldingRange":   (*asked).folding,
		"textDocument/prepareRename":  (*asked).prepareRename,
		"textDocument/rename":         (*asked).rename,
	}[method]
	if answer == nil {
		return nil
	}
	a := &asked{server: s}
	err := json.Unmarshal(params, &a.params)
	s.lock.Lock()
	a.of = s.open[a.params.TextDocument.URI]
	s.lock.Unlock()
	return func(ctx context.Context) (any, error) {
		switch {
		case err != nil:
			return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "parameters that are none: " + err.Error()}
		case a.of == nil, len(a.of.text.string) > doc.MaxSize, a.of.folder == nil && !a.of.doc.SaysKind(): // nothing can be said of it
			return nil, nil //nolint:nilnil // no answer is an answer
		}
		return answer(a, ctx)
	}
}

// offset is the byte that is asked about.
func (a *asked) offset() int { return a.of.text.offset(a.params.Position) }

// known is what the corpus of the document knows, as soon as that was read.
func (a *asked) known(ctx context.Context) *editing.Known {
	if a.of.folder == nil {
		return a.builtin()
	}
	select {
	case <-a.of.folder.first:
	case <-ctx.Done():
	}
	if m := a.of.folder.now(); m != nil {
		return m.known
	}
	return editing.Nothing()
}

// knownNow is what is known without waiting, and whether more will be.
func (a *asked) knownNow() (known *editing.Known, more bool) {
	if a.of.folder == nil {
		return a.builtin(), false
	}
	if m := a.of.folder.now(); m != nil {
		return m.known, false
	}
	return editing.Nothing(), true
}

func (a *asked) hover(ctx context.Context) (any, error) {
	note, ok := a.of.doc.Hover(a.tables, a.known(ctx), a.offset())
	if !ok {
		return nil, nil //nolint:nilnil // nothing to say
	}
	return hoverAnswer{markup{"markdown", note.Text}, a.of.text.span(note.Span)}, nil
}

func (a *asked) definition(ctx context.Context) (any, error) {
	all := []location{}
	for _, at := range a.of.doc.Definition(a.known(ctx), a.offset()) {
		of := a.now(at.File, at.Text)
		all = append(all, location{of.uri, of.text.span(at.Span)})
	}
	return all, nil
}

// now is a document of the corpus by its file: as it is open, else with the text that is known.
func (a *asked) now(file, known string) *openDocument {
	if file == a.of.doc.Name.File {
		return a.of
	}
	a.lock.Lock()
	defer a.lock.Unlock()
	for _, of := range a.open {
		if of.doc.Name.File == file && of.text.string == known {
			return of
		}
	}
	of := &openDocument{uri: uriOf(filepath.FromSlash(file)), text: newText(known, a.encoding)}
	for _, open := range a.open {
		if open.doc.Name.File == file {
			of.uri = open.uri
		}
	}
	return of
}

func (a *asked) formatting(context.Context) (any, error) {
	return a.of.text.edits(a.of.doc.Format()), nil
}

func (a *asked) prepareRename(context.Context) (any, error) {
	span, called, ok := a.of.doc.CanRename(a.offset())
	if !ok {
		return nil, nil //nolint:nilnil // nothing there can be renamed
	}
	return prepared{a.of.text.span(span), called}, nil
}

func (a *asked) rename(ctx context.Context) (any, error) {
	known, err := a.sure(ctx)
	if err != nil {
		return nil, err
	}
	changes, err := a.of.doc.Rename(a.tables, known, a.offset(), a.params.NewName)
	if err != nil {
		return nil, err
	}
	return a.edit(changes)
}

// sure is what is known of the documents as they are now.
func (a *asked) sure(ctx context.Context) (*editing.Known, error) {
	if a.of.folder == nil {
		return editing.Nothing(), nil
	}
	known := a.of.folder.upToDate(ctx)
	if known == nil {
		return nil, errors.New("the documents could not be read")
	}
	return known, nil
}

// willRename is what has to change where a race gets another file name.
func (s *server) willRename(ctx context.Context, params json.RawMessage) (any, error) {
	var p filesParams
	if err := json.Unmarshal(params, &p); err != nil {
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: err.Error()}
	}
	a := &asked{server: s, of: &openDocument{doc: editing.New(doc.Name{}, "")}}
	var all editing.Changes
	for _, file := range p.Files {
		from, ok := pathOf(file.OldURI)
		to, fine := pathOf(file.NewURI)
		if !ok || !fine || filepath.Ext(to) != ".yaml" || store.ID(from) == store.ID(to) {
			continue
		}
		s.lock.Lock()
		f := s.folderOf(from)
		s.lock.Unlock()
		if f == nil {
			continue
		}
		known := f.upToDate(ctx)
		if known == nil {
			continue
		}
		if changes, err := known.RenameRace(nil, store.ID(from), store.ID(to)); err == nil {
			all.Docs = append(all.Docs, changes.Docs...)
		}
	}
	if len(all.Docs) == 0 {
		return nil, nil //nolint:nilnil // nothing has to change
	}
	return a.edit(all)
}
