package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
)

// MaxFindings bounds what is said about one document; nobody reads more, and a
// file made to be answered at length is not.
const MaxFindings = 1000

// Findings gathers what is wrong with one source.
type Findings struct {
	file string
	src  *Source
	all  []diag.Finding
}

// NewFindings is no findings yet, of a source in a file, as findings print it.
func NewFindings(file string, src *Source) *Findings { return &Findings{file: file, src: src} }

// All lists the findings in the order in which they were made.
func (f *Findings) All() []diag.Finding { return f.all }

// Count is how many findings there are.
func (f *Findings) Count() int { return len(f.all) }

// IsFull reports whether no more findings are taken.
func (f *Findings) IsFull() bool { return len(f.all) >= MaxFindings }

// ReportAt makes a finding of a rule at a place; width is in code points.
func (f *Findings) ReportAt(pos diag.Pos, width int, rule, message, remedy string) {
	if f.IsFull() {
		return
	}
	if last := len(f.src.starts()); pos.Line > last { // yaml.v3 counts a line behind the last one
		pos = diag.Pos{Line: last, Col: utf8.RuneCountInString(f.src.line(last)) + 1}
	}
	f.all = append(f.all, diag.Finding{
		File: f.file, Pos: pos, Width: width, Line: f.src.line(pos.Line),
		Rule: rule, Message: message, Remedy: remedy,
	})
}

// Report makes a finding of a rule at a node; carets go under a scalar as it is
// written, and under the first character of anything else.
func (f *Findings) Report(n *Node, rule, message, remedy string) {
	width := 1
	if n.Kind == Scalar && n.End() > n.Start() {
		first, _, _ := strings.Cut(f.src.text[n.start:n.end], "\n")
		width = utf8.RuneCountInString(first)
	}
	f.ReportAt(n.Pos(), width, rule, message, remedy)
}

// ReportSure is [Findings.Report] for a scalar whose text surely is another one.
func (f *Findings) ReportSure(n *Node, rule, message, remedy, meant string) {
	before := len(f.all)
	f.Report(n, rule, message, remedy)
	if fix, ok := f.src.replacing(n, meant); ok {
		f.fix(before, fix)
	}
}

// ReportSingle is [Findings.Report] for a scalar that surely is the one item of a list.
func (f *Findings) ReportSingle(n *Node, rule, message, remedy string) {
	before := len(f.all)
	f.Report(n, rule, message, remedy)
	if fix, ok := f.src.listing(n); ok {
		f.fix(before, fix)
	}
}

// fix says what stands in the place of the finding that was to be made as a number;
// nothing where no more findings were taken.
func (f *Findings) fix(number int, fix diag.Fix) {
	if number < len(f.all) {
		f.all[number].Fix = fix
	}
}

// Amend gives the first finding of a rule that stands at or behind a place another
// remedy.
func (f *Findings) Amend(rule string, from diag.Pos, remedy string) {
	for i := range f.all {
		found := &f.all[i]
		if found.Rule == rule && (found.Pos.Line > from.Line || found.Pos.Line == from.Line && found.Pos.Col >= from.Col) {
			found.Remedy = remedy
			return
		}
	}
}
