package cli

import (
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// trail is what leads from figures of a race to where they come from.
type trail struct {
	known   *evidence
	doc     *document.Doc
	lists   []*document.Doc // of the category of the race
	book    *record.Book    // nil where there is no list
	figures []document.Figure
	claims  []query.JudgedClaim
	commits map[int]store.LastChange
}

// newTrail reads what can be said of figures: the record lists of the race, and
// what the claims about such figures need.
func newTrail(a *app, root *store.Store, doc *document.Doc, figures []document.Figure) (*trail, error) {
	t := &trail{known: newEvidence(a, root), doc: doc, figures: figures}
	category := record.CategoryOf(doc.Race)
	var err error
	if t.lists, err = readListDocs(root, root.Lists(category)); err != nil {
		return nil, err
	}
	t.known.give(append([]*document.Doc{doc}, t.lists...))
	if t.book, err = t.known.book(category); err != nil {
		return nil, err
	}
	return t, t.hear()
}

// hear has the claims judged that can be about the figures: of the race, and of
// its record lists where they name it.
func (t *trail) hear() error {
	wanted := func(c race.Claim) bool {
		keys := claim.FigureKeys(c.About)
		return slices.ContainsFunc(t.figures, func(f document.Figure) bool { return slices.Contains(keys, f.Key) })
	}
	own := *t.doc.Race
	numbers := pick(&own.Claims, wanted)
	verdicts, err := claim.OfRace(t.known.known(), &own)
	if err != nil {
		return err
	}
	t.take(t.doc, verdicts, numbers)
	for _, doc := range t.lists {
		list := *doc.List
		numbers := pick(&list.Claims, func(c race.Claim) bool { return c.Race == t.doc.Race.ID && wanted(c) })
		if verdicts, err = claim.OfList(t.known.known(), &list); err != nil {
			return err
		}
		t.take(doc, verdicts, numbers)
	}
	return nil
}

// pick keeps some claims, and tells their numbers in the document, from 0.
func pick(claims *[]race.Claim, wanted func(race.Claim) bool) (numbers []int) {
	var kept []race.Claim
	for i, c := range *claims {
		if wanted(c) {
			kept, numbers = append(kept, c), append(numbers, i)
		}
	}
	*claims = kept
	return numbers
}

func (t *trail) take(doc *document.Doc, verdicts []claim.Verdict, numbers []int) {
	for i, v := range verdicts {
		t.claims = append(t.claims, query.JudgedClaim{
			Verdict: v, Document: doc.ID, Number: numbers[i] + 1,
			Location: placeIn(doc, document.Key("claims"), document.Index(numbers[i])),
		})
	}
}

func placeIn(doc *document.Doc, path ...document.Step) query.Location {
	return query.Location{File: doc.File, Pos: doc.At(path...)}
}

// lines is the lines on which the figures stand.
func (t *trail) lines() []int {
	var lines []int
	for _, f := range t.figures {
		lines = append(lines, t.doc.At(f.Path...).Line)
	}
	return lines
}

// heard is how many claims of the race itself are about one of the figures.
func (t *trail) heard() int {
	n := 0
	for _, c := range t.claims {
		about := func(f document.Figure) bool { return t.about(c.Verdict, f) }
		if c.Location.File == t.doc.File && slices.ContainsFunc(t.figures, about) {
			n++
		}
	}
	return n
}

// all is the figures with all that is known of them.
func (t *trail) all() []query.Origin {
	origins := make([]query.Origin, len(t.figures))
	for i, f := range t.figures {
		at := placeIn(t.doc, f.Path...)
		keys, citedFor := t.sources(f)
		origins[i] = query.Origin{
			Result: f.Result, Key: f.Key, Point: f.Point, Value: f.Text, Location: at,
			Sources: race.Resolve(t.doc.Race.Sources, keys), CitedFor: citedFor, Entries: t.entries(f),
		}
		for _, c := range t.claims {
			if t.about(c.Verdict, f) {
				origins[i].Claims = append(origins[i].Claims, c)
			}
		}
		if commit, ok := t.commits[at.Pos.Line]; ok {
			origins[i].Change = changeOf(commit)
		}
	}
	return origins
}

// changeOf is a commit as an answer has it.
func changeOf(commit store.LastChange) query.LastChange {
	change := query.LastChange{State: query.Committed, Hash: commit.Hash, Date: commit.Date, Subject: commit.Subject}
	switch {
	case commit.Hash == "":
		change.State = query.Uncommitted
	case commit.OrEarlier:
		change.State = query.CommittedOrEarlier
	}
	return change
}

// sources is the keys of the sources of a figure, and what they are named for.
func (t *trail) sources(f document.Figure) (keys []string, citedFor string) {
	var result *race.Result
	if f.Result >= 0 {
		result = &t.doc.Race.Results[f.Result]
	}
	if f.Key == "place" {
		return t.doc.Race.FigureSources(result, f.Key, "mark") // who reports one reports the other
	}
	return t.doc.Race.FigureSources(result, f.Point, f.Key)
}

// about tells whether a claim is about a figure.
func (t *trail) about(v claim.Verdict, f document.Figure) bool {
	keys := claim.FigureKeys(v.Claim.About)
	if v.Figure.Document != t.doc.Race.ID || !slices.Contains(keys, f.Key) {
		return false
	}
	switch v.Claim.About {
	case "leader": // who had position 1 there, and who is said to have had it
		claimed := f.Text == "1" || words.Fold(t.doc.Race.Results[f.Result].Athlete) == words.Fold(v.Claim.Athlete)
		return claimed && t.distance(f) == v.Figure.Of
	case "led-throughout": // the positions that decide it
		return v.Figure.Result == f.Result && v.Outcome != claim.CannotTell && (f.Text == "1") == v.Outcome.Agrees()
	case "split":
		elsewhere := v.Disputed && v.Outcome == claim.CannotTell && f.Key == "splits" && f.Text == v.Claim.Mark.String()
		here := v.Figure.Key == f.Key && v.Figure.Of == t.distance(f)
		return v.Figure.Result == f.Result && (here || elsewhere)
	case "position":
		return v.Figure.Result == f.Result && v.Figure.Of == t.distance(f)
	default:
		return v.Figure.Result == f.Result
	}
}

// distance is where the point of a figure lies.
func (t *trail) distance(f document.Figure) string {
	stretch, _ := stretchOf(t.doc.Race, f.Point)
	return stretch[0]
}

// entries is the entries of the record lists that are the run of a mark.
func (t *trail) entries(f document.Figure) []query.ListedEntry {
	if f.Key != "mark" || t.book == nil {
		return nil
	}
	entry := t.book.EntryOf(t.doc.Race, &t.doc.Race.Results[f.Result])
	for _, doc := range t.lists {
		for i := range doc.List.Entries {
			if &doc.List.Entries[i] == entry {
				at := placeIn(doc, document.Key("records"), document.Index(i), document.Key("mark"))
				return []query.ListedEntry{{Entry: entry, List: doc.ID, Location: at}}
			}
		}
	}
	return nil
}
