// Package mend applies to a text what its findings surely say stands there instead, and
// keeps of it what makes nothing else of the document. It must not know which rules are
// sure, nor where documents lie.
package mend

import (
	"cmp"
	"math"
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
	now := look(doc.Name, text, rules)
	for range mostRounds {
		kept, after := now.keep(now.sure())
		if len(kept) == 0 {
			break
		}
		now, mended = after, append(mended, kept...)
	}
	return now.text, mended
}

// looked is a text and what is found in it.
type looked struct {
	name  document.Name
	rules check.Selection
	text  string
	doc   *document.Doc
	found []diag.Finding

	nodes  *syntax.Node
	parsed bool // whether nodes are read
}

func look(name document.Name, text string, rules check.Selection) *looked {
	l := &looked{name: name, rules: rules, text: text, doc: document.Decode(name, []byte(text))}
	l.found = check.Document(l.doc, rules).Findings
	return l
}

// root is the nodes of the text, nil where nothing but bytes was read. They are read when a fix is
// looked at, as most texts have none.
func (l *looked) root() *syntax.Node {
	if !l.parsed {
		src := syntax.NewSource(l.text)
		l.nodes, l.parsed = syntax.Parse(src, syntax.NewFindings(l.name.File, src)), true
	}
	return l.nodes
}

// sure is the findings that have a fix, in the order of the text; of fixes that meet the
// first alone. Those where the reading ended wait until it goes on.
func (l *looked) sure() []diag.Finding {
	readTo := l.readTo()
	all := slices.DeleteFunc(slices.Clone(l.found), func(f diag.Finding) bool { return !f.IsSure() || f.Pos.Line >= readTo })
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

// mostTries is how often the fixes of a text are tried in parts, and mostTried how many bytes are read for that: of a long
// text fewer tries. What is not mended then is told as it is.
const (
	mostTries = 64
	mostTried = 8 << 20
)

// keep is as many of the fixes as hold together, and the text with them. What is in doubt
// goes at once; fixes that may be why something else is found are tried in halves.
func (l *looked) keep(fixes []diag.Finding) (kept []diag.Finding, after *looked) {
	var blamed []diag.Finding
	for len(fixes) > 0 {
		after = look(l.name, spliced(l.text, fixes), l.rules)
		if l.holds(after, fixes) {
			break
		}
		doubted, lines := l.doubted(after, fixes), l.worse(after, fixes)
		left := slices.DeleteFunc(slices.Clone(fixes), func(f diag.Finding) bool { return doubted[f.Fix] || lines[f.Pos.Line] })
		if len(left) == len(fixes) {
			left = nil
		}
		for _, f := range fixes {
			if !doubted[f.Fix] && !slices.Contains(left, f) {
				blamed = append(blamed, f)
			}
		}
		fixes = left
	}
	if len(blamed) == 0 {
		return fixes, after
	}
	tries := min(mostTries, mostTried/len(l.text))
	all := inOrder(fixes, l.some(blamed, &tries))
	if with := look(l.name, spliced(l.text, all), l.rules); l.holds(with, all) {
		return all, with
	}
	return fixes, after
}

// some is the fixes that hold, tried in halves.
func (l *looked) some(fixes []diag.Finding, tries *int) []diag.Finding {
	if len(fixes) == 0 || *tries == 0 {
		return nil
	}
	*tries--
	switch {
	case l.holds(look(l.name, spliced(l.text, inOrder(fixes)), l.rules), inOrder(fixes)):
		return fixes
	case len(fixes) == 1:
		return nil
	}
	return slices.Concat(l.some(fixes[:len(fixes)/2], tries), l.some(fixes[len(fixes)/2:], tries))
}

// inOrder is fixes in the order of the text.
func inOrder(fixes ...[]diag.Finding) []diag.Finding {
	all := slices.Concat(fixes...)
	slices.SortFunc(all, func(a, b diag.Finding) int { return cmp.Compare(a.Fix.Start, b.Fix.Start) })
	return all
}

// holds reports whether fixes make their findings go and no others come, and leave all
// other values and every comment.
func (l *looked) holds(after *looked, fixes []diag.Finding) bool {
	if len(l.worse(after, fixes)) > 0 || len(l.doubted(after, fixes)) > 0 {
		return false
	}
	// where nothing but bytes was read before, all that is in it is new
	return l.root() == nil || len(l.doc.Comments()) == len(after.doc.Comments()) && isSame(l.root(), after.root(), fixes)
}

// readTo is the line in which there were too many findings to read on. What is found there
// once some are mended was there before.
func (l *looked) readTo() int {
	if n := len(l.doc.Findings); l.doc.Unfinished && n > 0 {
		return l.doc.Findings[n-1].Pos.Line
	}
	return math.MaxInt
}

// worse is the lines in which the form has more findings of a rule than before, without
// those that are mended. Where there were too many to read on, what is found behind them
// is not new: see readTo.
func (l *looked) worse(after *looked, fixes []diag.Finding) map[int]bool {
	left, readTo := counted(l.doc.Findings), l.readTo()
	for _, f := range fixes {
		left[at(f)]--
	}
	lines := map[int]bool{}
	for place, n := range counted(after.doc.Findings) {
		if _, known := left[place]; n > left[place] && place.line < readTo && (l.root() != nil || known) {
			lines[place.line] = true
		}
	}
	return lines
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

// doubted is the fixes of values in whose sense something is found then: they are hardly
// what was meant.
func (l *looked) doubted(after *looked, fixes []diag.Finding) map[diag.Fix]bool {
	before, found := counted(l.found), map[diag.Pos]bool{}
	for _, f := range after.found {
		if before[at(f)] == 0 {
			found[f.Pos] = true
		}
	}
	all := map[diag.Fix]bool{}
	for i, f := range fixes {
		if found[movedBy(f.Pos, fixes[:i])] {
			all[f.Fix] = true
		}
	}
	return all
}

// movedBy is where a place lies once the fixes before it are made.
func movedBy(pos diag.Pos, fixes []diag.Finding) diag.Pos {
	col := pos.Col
	for i := len(fixes) - 1; i >= 0 && fixes[i].Pos.Line == pos.Line; i-- {
		col += len([]rune(fixes[i].Fix.Text)) - fixes[i].Width
	}
	return diag.Pos{Line: pos.Line, Col: col}
}

// isSame reports whether two trees have the same values in the same order but where
// fixes are.
func isSame(a, b *syntax.Node, fixes []diag.Finding) bool {
	touched := func(n *syntax.Node) bool {
		i, _ := slices.BinarySearchFunc(fixes, n.Start(), func(f diag.Finding, start int) int { return cmp.Compare(f.Fix.End, start+1) })
		return i < len(fixes) && fixes[i].Fix.Start < n.End()
	}
	if b == nil {
		return false
	}
	if (a.Kind == syntax.Scalar || a.Kind == 0) && touched(a) {
		return true
	}
	if a.Kind != b.Kind || a.Text != b.Text || len(a.Pairs()) != len(b.Pairs()) || len(a.Items()) != len(b.Items()) {
		return false
	}
	for i, p := range a.Pairs() {
		other := b.Pairs()[i]
		if !isSame(p.Key, other.Key, fixes) || !isSame(p.Value, other.Value, fixes) {
			return false
		}
	}
	for i, item := range a.Items() {
		if !isSame(item, b.Items()[i], fixes) {
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
