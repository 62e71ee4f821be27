//go:build !race

package cli

import (
	"bytes"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/golden"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// digit is one digit of a figure of the document.
type digit struct {
	kind   string
	figure string // the figure as written, with what it stands in
	line   int
	offset int // in the text
}

// TestMutations changes each digit of the figures of bowerman-2024 into each
// other digit, and holds which of these slips check or verify notice: check, by
// any finding; verify, by a claim that becomes false. The escapes stand in a
// golden file: figures that one report alone gives cannot be told from slips.
func TestMutations(t *testing.T) {
	bench := newMutationBench(t)
	if bench.noticed(bench.text) {
		t.Fatal("something is noticed without a change")
	}
	digits := digitsOf(bench.text)
	escapes := make([][]string, len(digits))
	tried := map[string]int{}
	escaped := map[string]int{}
	store.EachOf(len(digits), func(i int) {
		d := digits[i]
		for _, other := range othersThan(bench.text[d.offset]) {
			changed := slices.Clone(bench.text)
			changed[d.offset] = other
			if !bench.noticed(changed) {
				escapes[i] = append(escapes[i], string(other))
			}
		}
	})
	var text strings.Builder
	text.WriteString("# Of each kind of figure, how many changes of one digit check or verify notice; then each escape.\n")
	for i, d := range digits {
		tried[d.kind] += len(othersThan(bench.text[d.offset]))
		escaped[d.kind] += len(escapes[i])
	}
	for _, kind := range []string{"date", "place", "mark", "split", "position", "segment", "pace_lights", "edition"} {
		fmt.Fprintf(&text, "%s: %d of %d\n", kind, tried[kind]-escaped[kind], tried[kind])
	}
	for i, d := range digits {
		if len(escapes[i]) > 0 {
			column := d.offset - bytes.LastIndexByte(bench.text[:d.offset], '\n')
			fmt.Fprintf(&text, "escape: %s, digit %c at %d:%d to %s\n", d.figure, bench.text[d.offset], d.line, column, strings.Join(escapes[i], " "))
		}
	}
	golden.Hold(t, filepath.Join("testdata", mutationsFile()), text.String())
	for i, d := range digits {
		must := d.kind == "date" || d.kind == "place" || d.kind == "split" || d.kind == "mark" && d.figure < "result 06"
		if must && len(escapes[i]) > 0 {
			t.Errorf("%s: %s escapes, which must not", d.kind, d.figure)
		}
	}
}

// othersThan is the digits that are tried instead of one: with SLIPS=all each of the nine
// others, as CI does behind the tests, else one of them.
func othersThan(digit byte) []byte {
	var others []byte
	for d := byte('0'); d <= '9'; d++ {
		if d != digit && (triesAll() || (d-digit+10)%10 == 4) {
			others = append(others, d)
		}
	}
	return others
}

func mutationsFile() string {
	if triesAll() {
		return "mutations.golden"
	}
	return "mutationsquick.golden"
}

// digitsOf lists the digits of the figures of a race in canonical form.
func digitsOf(text []byte) []digit {
	var digits []digit
	figures := regexp.MustCompile(`\b(date|edition|pace_lights|place|mark): "?([\d:.h-]+)|\b(splits|positions|segments): \{([^}]*)\}`)
	offset, result, head := 0, 0, true
	for n, line := range bytes.SplitAfter(text, []byte("\n")) {
		if bytes.HasPrefix(line, []byte("sources:")) {
			break
		}
		if bytes.HasPrefix(line, []byte("  - ")) {
			result++
			head = false
		}
		at := fmt.Sprintf("result %02d", result)
		if head {
			at = "race"
		}
		add := func(kind, figure string, from, to int) {
			for i := from; i < to; i++ {
				if '0' <= line[i] && line[i] <= '9' {
					digits = append(digits, digit{kind, at + " " + figure, n + 1, offset + i})
				}
			}
		}
		for _, m := range figures.FindAllSubmatchIndex(line, -1) {
			if m[2] >= 0 {
				key := string(line[m[2]:m[3]])
				add(key, key+" "+string(line[m[4]:m[5]]), m[4], m[5])
				continue
			}
			kind := strings.TrimSuffix(string(line[m[6]:m[7]]), "s")
			for _, v := range regexp.MustCompile(`([^,{}]+): "?([\d:.h]+)`).FindAllSubmatchIndex(line[m[8]:m[9]], -1) {
				figure := kind + " " + strings.TrimSpace(string(line[m[8]+v[2]:m[8]+v[3]])) + " " + string(line[m[8]+v[4]:m[8]+v[5]])
				add(kind, figure, m[8]+v[4], m[8]+v[5])
			}
		}
		offset += len(line)
	}
	return digits
}

// nearest is a folder with a race, the other races of the corpus that share most
// of its athletes, and all record lists and registers: what its figures are held
// against, which grows no larger with the corpus.
func nearest(t *testing.T, id string, others int) (dir string) {
	t.Helper()
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	refs := root.Races()
	docs := make([]*document.Doc, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) { docs[i] = doc })
	of := docs[slices.IndexFunc(refs, func(ref store.Ref) bool { return ref.ID == id })].Race
	shared := map[string]int{}
	for _, doc := range docs {
		for i := range doc.Race.Results {
			if slices.ContainsFunc(of.Results, func(r race.Result) bool { return r.Name() == doc.Race.Results[i].Name() }) {
				shared[doc.ID]++
			}
		}
	}
	slices.SortStableFunc(docs, func(a, b *document.Doc) int { return shared[b.ID] - shared[a.ID] })
	dir = t.TempDir()
	for _, doc := range docs[:1+others] {
		if err := os.WriteFile(filepath.Join(dir, doc.ID+".yaml"), []byte(doc.Text()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"records", "athletes"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join("../../races", name))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// mutationBench holds one race against those nearest to it many times.
type mutationBench struct {
	text      []byte
	root      *store.Store
	refs      []store.Ref
	races     []*race.Race
	lists     []*record.List
	people    *athlete.Directory
	summaries []*crosscheck.Summary
	at        int          // of the race among them
	wrong     map[int]bool // claims that are false as it is
	before    int          // findings between documents as it is: those that others are excused from
}

func newMutationBench(t *testing.T) *mutationBench {
	t.Helper()
	root, err := store.Open(nearest(t, "bowerman-2024", 24))
	if err != nil {
		t.Fatal(err)
	}
	b := &mutationBench{root: root, refs: root.Refs(), wrong: map[int]bool{}}
	b.at = slices.IndexFunc(b.refs, func(ref store.Ref) bool { return ref.ID == "bowerman-2024" })
	b.text = []byte(root.Read(b.refs[b.at]).Text())
	b.summaries = make([]*crosscheck.Summary, len(b.refs))
	root.Each(b.refs, func(i int, doc *document.Doc) { b.summaries[i] = crosscheck.Summarize(doc, check.Result{}) })
	c := corpus.Open(root)
	lists, err := c.Lists(corpus.Category{}.Matches)
	if err != nil {
		t.Fatal(err)
	}
	b.races, b.lists, b.people = slices.Collect(c.Races(corpus.Filter{})), corpus.ListsOf(lists), c.Directory()
	b.before = len(b.together(b.decode(b.text)))
	for _, v := range b.verdicts(b.decode(b.text)) {
		b.wrong[v.Index] = v.Truth == claim.False
	}
	return b
}

func (b *mutationBench) decode(text []byte) *document.Doc {
	ref := b.refs[b.at]
	return document.Decode(document.Name{File: ref.File, ID: ref.ID, Place: ref.Place}, text)
}

// noticed reports whether check finds something in the document, by itself or
// beside the others, or verify a claim false that is true without the change.
func (b *mutationBench) noticed(text []byte) bool {
	doc := b.decode(text)
	if len(check.Document(doc, check.Selection{}).Findings) > 0 {
		return true
	}
	for _, v := range b.verdicts(doc) {
		if v.Truth == claim.False && !b.wrong[v.Index] {
			return true
		}
	}
	return len(b.together(doc)) > b.before
}

// filtered is the values for which something holds.
func filtered[T any](values []T, holds func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range values {
			if holds(v) && !yield(v) {
				return
			}
		}
	}
}

// together is what check finds between the race as it is now and the corpus.
func (b *mutationBench) together(doc *document.Doc) []diag.Finding {
	summaries := slices.Clone(b.summaries)
	summaries[b.at] = crosscheck.Summarize(doc, check.Result{})
	set := crosscheck.Set{
		Summaries: summaries, Whole: true,
		Read: func(i int) *document.Doc {
			if i == b.at {
				return doc
			}
			return b.root.Read(b.refs[i])
		},
	}
	return set.Findings(check.Selection{}, date.New(2026, 11, 1))
}

// verdicts is what verify says of the race as it is now, in the corpus.
func (b *mutationBench) verdicts(doc *document.Doc) []claim.Assessment {
	races := slices.Clone(b.races)
	races[slices.IndexFunc(races, func(r *race.Race) bool { return r.ID == doc.ID })] = doc.Race
	category := record.CategoryOf(doc.Race)
	ofCategory := func(l *record.List) bool { return l.Category() == category }
	book := record.NewBook(slices.Collect(filtered(b.lists, ofCategory))...)
	book.Know(slices.Collect(filtered(races, func(r *race.Race) bool { return record.CategoryOf(r) == category }))...)
	books := map[record.Category]*record.Book{category: book}
	return claim.OfRace(claim.NewEvidence(b.people, books, b.lists, races), doc.Race)
}
