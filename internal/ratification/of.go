package ratification

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/internal/words"
)

// Of is what the documents say of a mark of a race, that of the result of a number, as a record: of those
// asked for the highest that it comes under, of all where none was. The error is a *[query.NotFoundError],
// or one of the corpus.
func Of(c *corpus.Corpus, r *race.Race, result int, asked query.Selection) (*Dossier, error) {
	d := &Dossier{Race: r}
	d.Class, d.Result = classOf(r, result)
	if d.Result.Mark.IsZero() {
		problem := words.Join(": ", fmt.Sprintf("%s has no mark in %s", d.Result.Name(), r.ID), d.Result.Void())
		return nil, &query.NotFoundError{Problem: problem, Remedy: "name one who has; milectl results " + r.ID + " shows them"}
	}
	books, err := c.Books(d.Class)
	if err != nil {
		return nil, err
	}
	book := books[record.CategoryOf(d.Class)]
	if d.Listed = book != nil; !d.Listed {
		book = record.NewBook()
	}
	if err := d.choose(book, asked); err != nil {
		return nil, err
	}
	d.numbered(r.Behind(r.MarkSources(d.Result))) // what is told of the mark itself comes first
	d.stood(c, book)
	d.check()
	d.Shoes = d.quotes("shoe", "spike")
	return d, nil
}

// classOf is the class of a race in which a result counts, and the result in it.
func classOf(r *race.Race, result int) (*race.Race, *race.Result) {
	if !r.IsMixedField() {
		return r, &r.Results[result]
	}
	sex, before := r.Results[result].Sex, 0
	for i := range result {
		if r.Results[i].Sex == sex {
			before++
		}
	}
	for _, class := range r.Classes() {
		if class.Sex == sex {
			return class, &class.Results[before]
		}
	}
	return r, &r.Results[result]
}

// choose finds for which record the mark is held.
func (d *Dossier) choose(book *record.Book, asked query.Selection) error {
	scopes := book.ScopesOf(d.Class, d.Result)
	slices.SortStableFunc(scopes, race.Scope.Compare)
	if !asked.IsAll() {
		under := slices.DeleteFunc(slices.Clone(scopes), func(s race.Scope) bool { return !asked.Includes(s) || isOtherKind(book, s) })
		if held := slices.DeleteFunc(slices.Clone(under), func(s race.Scope) bool { return !book.Holds(s) }); len(held) > 0 {
			under = held
		}
		if len(under) == 0 {
			return &query.NotFoundError{
				Problem: fmt.Sprintf("the mark of %s in %s comes under no such record", d.Result.Name(), d.Race.ID),
				Remedy:  "ask for one of " + strings.Join(scopeTexts(book, scopes), ", "),
			}
		}
		d.Scope, d.Choice = under[0], Asked
	}
	verdicts := d.verdicts(book, scopes)
	if d.Choice == 0 {
		d.chooseFrom(scopes, verdicts)
	}
	for i := range verdicts {
		switch v := &verdicts[i]; {
		case v.Scope == d.Scope:
			d.Judged = v
		case v.Record():
			d.Others = append(d.Others, *v)
		}
	}
	return nil
}

// isOtherKind reports whether the lists have the records of a competition as of a meeting
// where a championship is asked for, or the other way round.
func isOtherKind(book *record.Book, s race.Scope) bool {
	other := s
	switch s.Kind {
	case race.Championship:
		other.Kind = race.Meeting
	case race.Meeting:
		other.Kind = race.Championship
	default:
		return false
	}
	return !book.Holds(s) && book.Holds(other)
}

// verdicts is what the mark did to each record of which the lists have any.
func (d *Dossier) verdicts(book *record.Book, scopes []race.Scope) []record.Verdict {
	var all []record.Verdict
	judging := book.Judging(d.Class)
	for _, scope := range scopes {
		if !book.Holds(scope) {
			continue
		}
		for _, v := range judging.Of(scope) {
			if v.Result == d.Result {
				all = append(all, v)
			}
		}
	}
	return all
}

// chooseFrom takes the highest record that somebody calls the mark, or that it is judged to be; else the
// one that it came nearest to.
func (d *Dossier) chooseFrom(scopes []race.Scope, verdicts []record.Verdict) {
	called := d.claimed()
	for _, v := range verdicts {
		if v.Record() || v.Own != nil && v.Own.Names(v.Scope) {
			called = append(called, v.Scope)
		}
	}
	for _, scope := range scopes {
		if slices.Contains(called, scope) {
			d.Scope, d.Choice = scope, Claimed
			return
		}
	}
	d.Scope, d.Choice = race.Scope{Kind: race.World}, Nearest
	var nearest *record.Verdict
	for i := range verdicts {
		if v := &verdicts[i]; v.HasMargin && (nearest == nil || v.Margin.Compare(nearest.Margin) < 0) {
			nearest = v
		}
	}
	if nearest != nil {
		d.Scope = nearest.Scope
	}
}

// claimed is the records that flags beside the mark say it was, and reports of it.
func (d *Dossier) claimed() []race.Scope {
	var called []race.Scope
	for _, flag := range d.Result.Flags {
		called = append(called, record.FlagScopes(d.Class, d.Result, flag.Kind)...)
	}
	for i := range d.Race.Claims {
		claim := &d.Race.Claims[i]
		if claim.About == race.AboutRecord && claim.Mark == d.Result.Mark && words.Fold(claim.Athlete) == words.Fold(d.Result.Athlete) {
			called = append(called, claim.Record)
		}
	}
	return called
}

// stood is what was to be bettered, with its sources and the run.
func (d *Dossier) stood(c *corpus.Corpus, book *record.Book) {
	if d.Judged == nil {
		return
	}
	d.enter(book, *d.Judged)
	for _, v := range d.Others {
		d.enter(book, v)
	}
	if met := d.Judged.Met; !met.IsZero() {
		d.Old = target.RunOf(c, book, met.Entries[0])
	}
}

func (d *Dossier) enter(book *record.Book, v record.Verdict) {
	add := func(entries []*record.Entry, pending bool) {
		for _, e := range entries[:min(len(entries), query.MostNamed)] {
			d.Stood = append(d.Stood, Stood{Scope: v.Scope, Entry: e, Pending: pending, Sources: d.numbered(book.SourcesOf(e, "mark"))})
		}
	}
	add(v.Met.Entries, false)
	add(v.Met.Pending, true)
}

// stoodSources is where the marks of the record that stood are from.
func (d *Dossier) stoodSources() []race.Source {
	var all []race.Source
	for _, s := range d.Stood {
		if s.Scope == d.Scope && !s.Pending {
			all = append(all, s.Sources...)
		}
	}
	return all
}

// numbered enters sources among those of the dossier, each once.
func (d *Dossier) numbered(sources []race.Source) []race.Source {
	var once []race.Source
	for _, s := range sources {
		same := func(o race.Source) bool { return o.Key == s.Key && o.Of == s.Of }
		if !slices.ContainsFunc(once, same) {
			once = append(once, s)
		}
		if !slices.ContainsFunc(d.Sources, same) {
			d.Sources = append(d.Sources, s)
		}
	}
	return once
}

// Number is which of the sources one is, from 1.
func (d *Dossier) Number(s race.Source) int {
	return 1 + slices.IndexFunc(d.Sources, func(o race.Source) bool { return o.Key == s.Key && o.Of == s.Of })
}

// quotes is what the documents of the race say in which one of some words begins a word.
func (d *Dossier) quotes(of ...string) []Quote {
	var all []Quote
	add := func(text string, keys ...string) {
		folded := " " + words.Fold(text)
		says := slices.ContainsFunc(of, func(word string) bool { return strings.Contains(folded, " "+word) })
		if says {
			all = append(all, Quote{Text: text, Sources: d.numbered(d.Race.Behind(keys))})
		}
	}
	note, _ := d.Race.FigureSources(d.Result, "note")
	add(d.Result.Note, note...)
	add(d.Race.Note, d.Race.Source.For("note")...)
	add(cmp.Or(d.Result.Ineligible, d.Race.Ineligible))
	for _, s := range d.Race.Sources {
		add(s.Quote, s.Key)
	}
	for i := range d.Race.Claims {
		if claim := &d.Race.Claims[i]; claim.Athlete == "" || words.Fold(claim.Athlete) == words.Fold(d.Result.Athlete) {
			add(claim.Says, claim.Source)
		}
	}
	return all
}

// scopeTexts is the records that may be asked for: of competitions those that the lists have.
func scopeTexts(book *record.Book, scopes []race.Scope) []string {
	var texts []string
	for _, s := range scopes {
		if s.Kind <= race.Nation || book.Holds(s) {
			texts = append(texts, s.String())
		}
	}
	return texts
}
