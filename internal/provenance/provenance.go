// Package provenance says what the figures of documents rest on: what becomes of the claims of reports, where the sources
// disagree, and of a single figure its place, its sources, the claims about it and its entry of a record list.
//
// Answers are values without functions in them. The package judges no claim itself, and knows no history of files, flags
// or streams, and not how an answer is worded or laid out.
package provenance

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Why is where some figures of a race come from: their places, their sources, the
// claims about them and the entries of record lists that are their run. What last
// changed their lines is for who knows the history of the file. A faulty record
// list of the race is an error.
func Why(c *corpus.Corpus, doc *document.Doc, figures []document.Figure) (Answer, error) {
	t := trace{doc: doc, figures: figures, own: meaningsOf(doc.Race.Sources)}
	p := Answer{Race: doc.Race}
	category := record.CategoryOf(doc.Race)
	var err error
	if t.lists, err = c.Lists(corpus.Category(category).Matches); err != nil {
		return p, err
	}
	books, err := c.Books(doc.Race)
	if err != nil {
		return p, err
	}
	if t.book = books[category]; t.book != nil {
		stood, err := query.Stood(c, []*race.Race{doc.Race})
		if err != nil {
			return p, err
		}
		p.KnownTo = append(p.KnownTo, stood[0].KnownTo) // as the answer about the race says it
	}
	known, days, err := evidence(c, []*race.Race{t.ownClaims()}, t.listClaims())
	if err != nil {
		return p, err
	}
	p.KnownTo = append(p.KnownTo, days...)
	t.assess(known)
	assessed := map[int]bool{} // claims of the race itself that are about one of the figures
	for _, f := range figures {
		origin := t.origin(f)
		for _, c := range origin.Claims {
			if c.Location.File == doc.File {
				assessed[c.Number] = true
			}
		}
		p.Origins = append(p.Origins, origin)
	}
	p.Others = len(doc.Race.Claims) - len(assessed)
	p.Names = c.Competitions(p.scopes())
	return p, nil
}

// trace is what leads from figures of a race to where they come from.
type trace struct {
	doc     *document.Doc
	figures []document.Figure
	lists   []*document.Doc // of the category of the race
	own     meanings        // of the keys of the race
	book    *record.Book    // nil where there is no list
	claims  []JudgedClaim
	about   map[string][]int // the indexes of the claims about figures of a key and of a result, or of anybody
}

// ownClaims is the race with those of its claims alone that can be about the
// figures.
func (t *trace) ownClaims() *race.Race {
	own := *t.doc.Race
	own.Claims = picked(own.Claims, t.numbers(own.Claims, false))
	return &own
}

// listClaims is the lists with those of their claims alone that name the race and
// can be about the figures.
func (t *trace) listClaims() []*record.List {
	lists := make([]*record.List, len(t.lists))
	for i, doc := range t.lists {
		list := *doc.List
		list.Claims = picked(list.Claims, t.numbers(list.Claims, true))
		lists[i] = &list
	}
	return lists
}

// numbers is which of some claims can be about the figures, counted from 0; of
// those of a list only those that name the race.
func (t *trace) numbers(claims []race.Claim, ofList bool) []int {
	wantedKeys := map[string]bool{}
	for _, f := range t.figures {
		wantedKeys[f.Key] = true
	}
	var wanted []int
	for i, c := range claims {
		about := slices.ContainsFunc(claim.NewSubjects().FigureKeys(c.About), func(key string) bool { return wantedKeys[key] })
		if about && (!ofList || c.Race == t.doc.Race.ID) {
			wanted = append(wanted, i)
		}
	}
	return wanted
}

func picked(claims []race.Claim, numbers []int) []race.Claim {
	some := make([]race.Claim, len(numbers))
	for i, at := range numbers {
		some[i] = claims[at]
	}
	return some
}

// assess assesses the claims that can be about the figures.
func (t *trace) assess(known *claim.Evidence) {
	t.take(t.doc, t.doc.Race.ID, claim.OfRace(known, t.ownClaims()), t.numbers(t.doc.Race.Claims, false))
	for i, list := range t.listClaims() {
		t.take(t.lists[i], list.Name, claim.OfList(known, list), t.numbers(t.lists[i].List.Claims, true))
	}
}

// take keeps the assessments of the claims of a document. The id is that of its
// value: standard input has one that its text has not.
func (t *trace) take(doc *document.Doc, id string, assessments []claim.Assessment, numbers []int) {
	if t.about == nil {
		t.about = map[string][]int{}
	}
	for i, a := range assessments {
		for _, key := range claim.NewSubjects().FigureKeys(a.Claim.About) {
			of := figureOf(key, a.Datum.Result)
			if a.Claim.About == race.AboutLeader {
				of = figureOf(key, ofAnybody)
			}
			t.about[of] = append(t.about[of], len(t.claims))
		}
		t.claims = append(t.claims, JudgedClaim{
			Assessment: a, Document: id, Number: numbers[i] + 1,
			Location: placeIn(doc, document.Key("claims"), document.Index(numbers[i])),
			foreign:  t.own.hasAnother(a.By),
		})
	}
}

// ofAnybody stands for the result of a claim that may be about several.
const ofAnybody = -2

// figureOf names the figures of a key of a result.
func figureOf(key string, result int) string { return fmt.Sprint(key, " ", result) }

func placeIn(doc *document.Doc, path ...document.Step) Location {
	return Location{File: doc.File, Pos: doc.At(path...)}
}

// origin is a figure with all that is known of it.
func (t *trace) origin(f document.Figure) Origin {
	keys, citedFor := t.sources(f)
	origin := Origin{
		Result: f.Result, Key: f.Key, Point: f.Point, Value: f.Text, Location: placeIn(t.doc, f.Path...),
		Sources: race.Resolve(t.doc.Race.Sources, keys), CitedFor: citedFor, Entries: t.entries(f),
	}
	near := slices.Concat(t.about[figureOf(f.Key, f.Result)], t.about[figureOf(f.Key, ofAnybody)])
	slices.Sort(near)
	for _, i := range near {
		if t.isAbout(t.claims[i].Assessment, f) {
			origin.Claims = append(origin.Claims, t.claims[i])
		}
	}
	return origin
}

// sources is the keys of the sources of a figure, and what they are named for.
func (t *trace) sources(f document.Figure) (keys []string, citedFor string) {
	var result *race.Result
	if f.Result >= 0 {
		result = &t.doc.Race.Results[f.Result]
	}
	if f.Key == "place" {
		return t.doc.Race.FigureSources(result, f.Key, "mark") // who reports one reports the other
	}
	return t.doc.Race.FigureSources(result, f.Point, f.Key)
}

// isAbout reports whether a claim about figures of its key is about one.
func (t *trace) isAbout(a claim.Assessment, f document.Figure) bool {
	if a.Datum.Document != t.doc.Race.ID {
		return false
	}
	switch a.Claim.About {
	case race.AboutLeader: // who had position 1 there, and who is said to have had it
		claimed := f.Text == "1" || words.Fold(t.doc.Race.Results[f.Result].Athlete) == words.Fold(a.Claim.Athlete)
		return claimed && t.distance(f) == a.Datum.Of
	case race.AboutLedThroughout: // the positions that decide it
		return a.Datum.Result == f.Result && a.Truth != claim.CannotTell && (f.Text == "1") == a.Truth.Agrees()
	case race.AboutSplit:
		elsewhere := a.Disputed && a.Truth == claim.CannotTell && f.Key == "splits" && f.Text == a.Claim.Mark.String()
		here := a.Datum.Key == f.Key && a.Datum.Of == t.distance(f)
		return a.Datum.Result == f.Result && (here || elsewhere)
	case race.AboutPosition:
		return a.Datum.Result == f.Result && a.Datum.Of == t.distance(f)
	default:
		return a.Datum.Result == f.Result
	}
}

// distance is where the point of a figure lies.
func (t *trace) distance(f document.Figure) string {
	stretch, _ := query.StretchOf(t.doc.Race, f.Point)
	return stretch[0]
}

// entries is the entries of the record lists that are the run of a mark.
func (t *trace) entries(f document.Figure) []ListedEntry {
	if f.Key != "mark" || t.book == nil {
		return nil
	}
	entry := t.book.EntryOf(t.doc.Race, &t.doc.Race.Results[f.Result])
	if entry == nil {
		return nil
	}
	var all []ListedEntry
	listed := t.book.Listed(entry)
	for _, doc := range t.lists {
		for i := range doc.List.Entries {
			if e := &doc.List.Entries[i]; slices.Contains(listed, e) {
				at := placeIn(doc, document.Key("records"), document.Index(i), document.Key("mark"))
				all = append(all, ListedEntry{Entry: e, List: doc.ID, Location: at})
			}
		}
	}
	return all
}
