package document

import (
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/words"
)

// maxFindings bounds what is said about one document; nobody reads more, and a
// file made to be answered at length is not.
const maxFindings = 1000

// reader reads one document. It gathers findings and keeps what the reading of
// later values depends on.
type reader struct {
	file     string
	src      *source
	findings []diag.Finding

	event event.Event    // of the race or list, once read
	lap   event.Distance // of the race's track, 0 where unknown

	nations map[string]bool // codes that were looked up and are right

	isList   bool // a record list, which has no one track
	register bool // nothing in the document has points or segments
}

func (r *reader) reportAt(pos diag.Pos, width int, rule, message, remedy string) {
	if len(r.findings) >= maxFindings {
		return
	}
	if last := len(r.src.lines); pos.Line > last { // yaml.v3 counts a line behind the last one
		pos = diag.Pos{Line: last, Col: utf8.RuneCountInString(r.src.line(last)) + 1}
	}
	r.findings = append(r.findings, diag.Finding{
		File: r.file, Pos: pos, Width: width, Line: r.src.line(pos.Line),
		Rule: rule, Message: message, Remedy: remedy,
	})
}

// report makes a finding at a node; carets go under a scalar as it is written,
// and under the first character of anything else.
func (r *reader) report(n *node, rule, message, remedy string) {
	width := 1
	if n.shape == scalar && n.end > n.start {
		first, _, _ := strings.Cut(r.src.text[n.start:n.end], "\n")
		width = utf8.RuneCountInString(first)
	}
	r.reportAt(n.pos, width, rule, message, remedy)
}

// knownNation tells whether a code is that of a nation, and looks it up once.
func (r *reader) knownNation(code string) bool {
	if r.nations[code] {
		return true
	}
	if _, ok := nation.Lookup(code); !ok {
		return false
	}
	if r.nations == nil {
		r.nations = map[string]bool{}
	}
	r.nations[code] = true
	return true
}

// warn is report for what makes no document faulty. Warnings leave room for
// errors, so that a faulty document is always known as one.
func (r *reader) warn(n *node, rule, message, remedy string) {
	if len(r.findings) < maxFindings/2 {
		r.report(n, rule, message, remedy)
	}
}

// want reports a node that is not of a shape.
func (r *reader) want(n *node, s shape, thing string) bool {
	if n.shape == s {
		return true
	}
	if n.shape != 0 {
		remedy := ""
		if s == list && n.shape == scalar {
			remedy = fmt.Sprintf("write [%s]", n.text)
		}
		r.report(n, "shape", fmt.Sprintf("%s: %s, where %s was wanted", thing, n.shape, s), remedy)
	}
	return false
}

// unknownKeys reports the keys of a map that its table does not have.
func (r *reader) unknownKeys(n *node, thing string, table []keyForm) {
	known := func(yield func(string) bool) {
		for _, key := range table {
			if !yield(key.Name) {
				return
			}
		}
	}
	for _, p := range n.pairs {
		if len(r.findings) >= maxFindings {
			return
		}
		if !contains(known, p.key.text) {
			r.report(p.key, "unknown-key", fmt.Sprintf("%s: no key %q", thing, p.key.text), suggest(p.key.text, known))
		}
	}
}

func contains(all iter.Seq[string], word string) bool {
	for known := range all {
		if known == word {
			return true
		}
	}
	return false
}

// suggest is the remedy for a word that is not among the known ones.
func suggest(word string, known iter.Seq[string]) string {
	if near, ok := words.Nearest(word, known); ok {
		return fmt.Sprintf("did you mean %s?", near)
	}
	var all []string
	for w := range known {
		all = append(all, w)
	}
	return "known are " + strings.Join(all, ", ")
}

// refuse reports what a parser of a value says about it.
func (r *reader) refuse(n *node, rule string, err error) {
	r.report(n, rule, err.Error(), diag.Help(err))
}
