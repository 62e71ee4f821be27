package lsp

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/milectl/milectl/internal/diag"
)

// publishAlone tells what is wrong with an open document by itself, and what was found beside others and still stands there.
func (s *server) publishAlone(of *openDocument) {
	if of.folder == nil && !of.doc.SaysKind() { // some other YAML
		return
	}
	found := of.doc.Alone(s.options.Today())
	if of.folder != nil {
		if m := of.folder.now(); m != nil {
			found = append(found, of.doc.StillTrue(m.findings[of.doc.Name.File])...)
		}
	}
	s.publish(of, diag.Sort(found))
}

// publish tells what is wrong with an open document, unless it is another one meanwhile.
func (s *server) publish(of *openDocument, found []diag.Finding) {
	p := publishParams{URI: of.uri, Version: of.version, Diagnostics: diagnosticsOf(of.text, found)}
	s.publishing.Lock()
	defer s.publishing.Unlock()
	s.lock.Lock()
	current := s.open[of.uri] == of
	s.lock.Unlock()
	if current {
		s.send(p)
	}
}

// mostTold is of how many documents that are not open findings are told.
const mostTold = 500

// publishAll tells what is wrong with all documents of a folder.
func (s *server) publishAll(m *moment) {
	s.lock.Lock()
	open := map[string]*openDocument{}
	for _, of := range s.open {
		if of.folder == m.folder {
			open[of.doc.Name.File] = of
		}
	}
	s.lock.Unlock()
	told, there := 0, map[string]bool{}
	for _, ref := range m.is.Refs() {
		if of := open[ref.File]; of != nil {
			if m.open[of.below] == of.doc {
				s.publish(of, m.findings[ref.File])
			}
			continue
		}
		var all []diagnostic
		if found := m.findings[ref.File]; len(found) > 0 && told < mostTold {
			told++
			all = diagnosticsOf(newText(m.is.Read(ref).Text(), s.encoding), found)
		}
		uri := uriOf(filepath.FromSlash(ref.File))
		there[uri] = true
		s.tell(publishParams{URI: uri, Diagnostics: all})
	}
	s.forget(m.folder, open, there)
}

// forget tells that nothing is wrong with documents of a folder that are there no more.
func (s *server) forget(f *folder, open map[string]*openDocument, there map[string]bool) {
	for _, of := range open {
		there[of.uri] = true
	}
	s.publishing.Lock()
	defer s.publishing.Unlock()
	for uri, said := range s.published {
		if path, ok := pathOf(uri); ok && said != "" && !there[uri] {
			if _, inside := f.below(path); inside {
				s.send(publishParams{URI: uri})
			}
		}
	}
}

// tell tells what is wrong with a document that is not open.
func (s *server) tell(p publishParams) {
	s.publishing.Lock()
	defer s.publishing.Unlock()
	s.send(p)
}

// send tells what the client does not know yet.
func (s *server) send(p publishParams) {
	said := fmt.Sprint(p.Version != nil && len(p.Diagnostics) > 0, p.Diagnostics)
	before, known := s.published[p.URI]
	if len(p.Diagnostics) == 0 {
		p.Diagnostics = []diagnostic{}
		if !known && p.Version == nil || known && before == "" && p.Version == nil {
			return
		}
		said = ""
	}
	if known && before == said && p.Version == nil {
		return
	}
	s.published[p.URI] = said
	_ = s.conn.Notify(s.ctx, "textDocument/publishDiagnostics", p) // the client is gone, which ends the server anyway
}

// The severities of the protocol.
const (
	severityError = iota + 1
	severityWarning
	severityInformation
)

// diagnosticsOf is findings as the protocol has them.
func diagnosticsOf(t *text, found []diag.Finding) []diagnostic {
	all := make([]diagnostic, 0, len(found))
	for _, f := range found {
		all = append(all, diagnosticOf(t, f))
	}
	return slices.Clip(all)
}

func diagnosticOf(t *text, f diag.Finding) diagnostic {
	d := diagnostic{Range: t.placeOf(f), Code: f.Rule, Source: "milectl", Message: f.Message}
	switch f.Severity() {
	case diag.Error:
		d.Severity = severityError
	case diag.Warning:
		d.Severity = severityWarning
	default:
		d.Severity = severityInformation
	}
	if help := f.Help(); help != "" {
		d.Message += "\n" + help
		d.Data = &object{"remedy": help}
	}
	return d
}
