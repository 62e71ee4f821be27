package lsp

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/editing"
)

// The kinds of completions of the protocol.
const (
	completionModule   = 9
	completionProperty = 10
	completionValue    = 12
	completionFile     = 17
	completionConstant = 21
)

func (a *asked) completion(context.Context) (any, error) {
	known, more := a.knownNow()
	choices := a.of.doc.Complete(a.tables, known, a.offset())
	list := completionList{IsIncomplete: choices.More || more, Items: []completionItem{}}
	instead := a.of.text.span(choices.Span)
	typed := a.of.text.string[choices.Start:max(choices.Start, min(a.offset(), choices.End))]
	for i, c := range choices.All {
		item := completionItem{Label: c.Text, Kind: completionKind(c.Kind), Detail: c.About, SortText: fmt.Sprintf("%05d", i), FilterText: c.Text}
		text := c.Text
		if c.Insert != "" {
			text = c.Insert
		}
		if c.Within > 0 && a.client.TextDocument.Completion.CompletionItem.SnippetSupport {
			text, item.InsertTextFormat = snippet(text, c.Within), 2
		} else if c.Within > 0 {
			text = text[:c.Within-1] // without what closes it, so that the cursor stands where it is typed on
		}
		if c.Kind != editing.AKey { // it may match by a word inside, or without accents, which editors do not see: they ask again
			item.FilterText, list.IsIncomplete = typed, true
		}
		item.TextEdit = &textEdit{instead, text}
		list.Items = append(list.Items, item)
	}
	return list, nil
}

func completionKind(kind editing.ChoiceKind) int {
	switch kind {
	case editing.AKey:
		return completionProperty
	case editing.APerson:
		return completionConstant
	case editing.ADocument:
		return completionFile
	case editing.ASource:
		return completionModule
	default:
		return completionValue
	}
}

// snippet is a text with a place at which the cursor stands.
func snippet(text string, at int) string {
	plain := strings.NewReplacer(`\`, `\\`, `$`, `\$`, `}`, `\}`)
	return plain.Replace(text[:at]) + "$0" + plain.Replace(text[at:])
}

// The kinds of code actions.
const (
	quickFix      = "quickfix"
	fixEverything = "source.fixAll.milectl"
)

// codeActions is what mends the findings of some lines, and what mends all that surely can be.
func (a *asked) codeActions(context.Context) (any, error) {
	all := []codeAction{}
	if a.wants(quickFix) {
		var found []diag.Finding
		for _, f := range a.of.doc.Alone(a.options.Today()) {
			if at := a.of.text.placeOf(f); !f.Fix.IsZero() && at.Start.Line <= a.params.Range.End.Line && at.End.Line >= a.params.Range.Start.Line && len(found) < mostFixes {
				found = append(found, f)
			}
		}
		for _, fix := range a.of.doc.Fixes(found) {
			all = append(all, codeAction{
				Title: fix.Title, Kind: quickFix, IsPreferred: true, Diagnostics: []diagnostic{diagnosticOf(a.of.text, fix.Finding)},
				Edit: a.editOf(a.of, fix.Edits),
			})
		}
	}
	if a.wants(fixEverything) && (len(all) > 0 || len(a.params.Context.Only) > 0) {
		if edits := a.of.doc.FixAll(); len(edits) > 0 {
			all = append(all, codeAction{Title: "Mend all that has one right value (milectl check --fix)", Kind: fixEverything, Edit: a.editOf(a.of, edits)})
		}
	}
	return all, nil
}

// mostFixes is how many findings of the lines asked about are mended one by one.
const mostFixes = 20

// wants reports whether actions of a kind are asked for.
func (a *asked) wants(kind string) bool {
	only := a.params.Context.Only
	return len(only) == 0 || slices.ContainsFunc(only, func(wanted string) bool { return kind == wanted || strings.HasPrefix(kind, wanted+".") })
}

// editOf is changes to one document.
func (a *asked) editOf(of *openDocument, edits []editing.Edit) *workspaceEdit {
	return &workspaceEdit{Changes: map[string][]textEdit{of.uri: of.text.edits(edits)}}
}

// edit is changes to documents in the form that the client takes.
func (a *asked) edit(changes editing.Changes) (any, error) {
	takesVersions := a.client.Workspace.WorkspaceEdit.DocumentChanges
	if changes.Move != nil && (!takesVersions || !slices.Contains(a.client.Workspace.WorkspaceEdit.ResourceOperations, "rename")) {
		return nil, errors.New("this editor renames no files: rename " + changes.Move.From + " in the file system, and run milectl check")
	}
	var edit workspaceEdit
	if !takesVersions {
		edit.Changes = map[string][]textEdit{}
	}
	for _, changed := range changes.Docs {
		of := a.now(changed.File, changed.Text)
		if takesVersions {
			edit.DocumentChanges = append(edit.DocumentChanges, documentEdit{versioned{of.uri, of.version}, of.text.edits(changed.Edits)})
		} else {
			edit.Changes[of.uri] = append(edit.Changes[of.uri], of.text.edits(changed.Edits)...)
		}
	}
	if m := changes.Move; m != nil {
		edit.DocumentChanges = append(edit.DocumentChanges, renameFile{"rename", a.now(m.From, "").uri, uriOf(filepath.FromSlash(m.To))})
	}
	return edit, nil
}

// The kinds of symbols of the protocol.
const (
	symbolNamespace = 3
	symbolField     = 8
	symbolArray     = 18
	symbolObject    = 19
)

func (a *asked) symbols(context.Context) (any, error) {
	return a.symbolsOf(a.of.doc.Symbols()), nil
}

func (a *asked) symbolsOf(all []editing.Symbol) []symbol {
	symbols := []symbol{}
	for _, s := range all {
		of := symbol{Name: s.Name, Detail: s.About, Range: a.of.text.span(s.All), SelectionRange: a.of.text.span(s.NameSpan)}
		switch s.Kind {
		case editing.OfList:
			of.Kind = symbolArray
		case editing.OfResult:
			of.Kind = symbolField
		case editing.OfPerson:
			of.Kind = symbolObject
		case editing.OfSource:
			of.Kind = symbolNamespace
		}
		if len(s.Inner) > 0 {
			of.Children = a.symbolsOf(s.Inner)
		}
		symbols = append(symbols, of)
	}
	return symbols
}

func (a *asked) folding(context.Context) (any, error) {
	folds := []foldingRange{}
	for _, f := range a.of.doc.Folds() {
		fold := foldingRange{StartLine: f.First, EndLine: f.Last}
		if f.OfComment {
			fold.Kind = "comment"
		}
		folds = append(folds, fold)
	}
	return folds, nil
}
