// Package mend applies to a text what its findings surely say stands there instead, and
// keeps of it what makes nothing else of the document. It must not know which rules are
// sure, nor where documents lie.
package mend

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/syntax"
)

// mostRounds is how often a text is looked at again: behind a blank that is mended a mark
// may show, and behind that a blank at its end.
const mostRounds = 8

// Document is the text of a document in which everything is mended that surely can be, of
// the rules that are looked for, and what was mended. What no fix touches stays as it is,
// byte for byte.
func Document(doc *document.Doc, rules check.Selection) (text string, mended []diag.Finding) {
	text = doc.Text()
	if slices.ContainsFunc(doc.Findings, func(f diag.Finding) bool { return f.Rule == "file-size" }) {
		return text, nil // only its beginning was read
	}
	for range mostRounds {
		now := look(doc.Name, text, rules)
		kept := now.keep(now.sure())
		if len(kept) == 0 {
			break
		}
		text, mended = spliced(text, kept), append(mended, kept...)
	}
	return text, mended
}

// looked is a text and what is found in it.
type looked struct {
	name  document.Name
	rules check.Selection
	text  string
	root  *syntax.Node
	doc   *document.Doc
	found []diag.Finding
}

func look(name document.Name, text string, rules check.Selection) looked {
	src := syntax.NewSource([]byte(text))
	l := looked{name: name, rules: rules, text: text, root: syntax.Parse(src, syntax.NewFindings(name.File, src))}
	l.doc = document.Decode(name, []byte(text))
	l.found = check.Document(l.doc, rules).Findings
	return l
}

// sure is the findings that have a fix, in the order of the text; of fixes that meet the
// first alone.
func (l looked) sure() []diag.Finding {
	all := slices.DeleteFunc(slices.Clone(l.found), func(f diag.Finding) bool { return !f.IsSure() })
	slices.SortStableFunc(all, func(a, b diag.Finding) int {
		return cmp.Or(cmp.Compare(a.Fix.Start, b.Fix.Start), cmp.Compare(b.Fix.End, a.Fix.End))
	})
	end := 0
	return slices.DeleteFunc(all, func(f diag.Finding) bool {
		if f.Fix.Start < end {
			return true
		}
		end = f.Fix.End
		return false
	})
}

// keep is as many of the fixes as hold together: all, or those of each half.
func (l looked) keep(fixes []diag.Finding) []diag.Finding {
	switch {
	case len(fixes) == 0 || l.holds(fixes):
		return fixes
	case len(fixes) == 1:
		return nil
	}
	first, second := l.keep(fixes[:len(fixes)/2]), l.keep(fixes[len(fixes)/2:])
	if both := slices.Concat(first, second); l.holds(both) {
		return both
	}
	return first
}

// holds reports whether fixes make their findings go and no others come, and leave all
// other values and every comment.
func (l looked) holds(fixes []diag.Finding) bool {
	after := look(l.name, spliced(l.text, fixes), l.rules)
	if l.root == nil { // nothing but its bytes was read: all that is in it is new
		return !slices.ContainsFunc(after.doc.Findings, func(f diag.Finding) bool { return at(f) == at(fixes[0]) })
	}
	left := counted(l.doc.Findings)
	for _, f := range fixes {
		left[at(f)]--
	}
	for place, n := range counted(after.doc.Findings) {
		if n > left[place] {
			return false
		}
	}
	return !l.isDoubted(after, fixes) && len(l.doc.Comments()) == len(after.doc.Comments()) && isSame(l.root, after.root, fixes)
}

// place is where and of which rule findings are. No fix changes how many lines there are.
type place struct {
	line int
	rule string
}

func at(f diag.Finding) place { return place{f.Pos.Line, f.Rule} }

func counted(findings []diag.Finding) map[place]int {
	all := map[place]int{}
	for _, f := range findings {
		all[at(f)]++
	}
	return all
}

// isDoubted reports whether something is found in the sense of a value that was mended,
// which is then hardly what was meant.
func (l looked) isDoubted(after looked, fixes []diag.Finding) bool {
	before := counted(l.found)
	shift := map[diag.Pos]bool{}
	for _, f := range fixes {
		shift[movedBy(f.Pos, fixes)] = true
	}
	return slices.ContainsFunc(after.found, func(f diag.Finding) bool { return shift[f.Pos] && before[at(f)] == 0 })
}

// movedBy is where a place lies once the fixes before it in its line are made.
func movedBy(pos diag.Pos, fixes []diag.Finding) diag.Pos {
	col := pos.Col
	for _, f := range fixes {
		if f.Pos.Line == pos.Line && f.Pos.Col < pos.Col {
			col += len([]rune(f.Fix.Text)) - f.Width
		}
	}
	return diag.Pos{Line: pos.Line, Col: col}
}

// isSame reports whether two trees have the same values in the same order but where
// fixes are.
func isSame(a, b *syntax.Node, fixes []diag.Finding) bool {
	touched := func(n *syntax.Node) bool {
		i, _ := slices.BinarySearchFunc(fixes, n.Start, func(f diag.Finding, start int) int { return cmp.Compare(f.Fix.End, start+1) })
		return i < len(fixes) && fixes[i].Fix.Start < n.End
	}
	if b == nil {
		return false
	}
	if (a.Kind == syntax.Scalar || a.Kind == 0) && touched(a) {
		return true
	}
	if a.Kind != b.Kind || a.Text != b.Text || len(a.Pairs) != len(b.Pairs) || len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Pairs {
		if !isSame(a.Pairs[i].Key, b.Pairs[i].Key, fixes) || !isSame(a.Pairs[i].Value, b.Pairs[i].Value, fixes) {
			return false
		}
	}
	for i := range a.Items {
		if !isSame(a.Items[i], b.Items[i], fixes) {
			return false
		}
	}
	return true
}

// spliced is a text with fixes made, which are in their order.
func spliced(text string, fixes []diag.Finding) string {
	var out strings.Builder
	from := 0
	for _, f := range fixes {
		out.WriteString(text[from:f.Fix.Start])
		out.WriteString(f.Fix.Text)
		from = f.Fix.End
	}
	out.WriteString(text[from:])
	return out.String()
}
