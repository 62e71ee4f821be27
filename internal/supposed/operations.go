package supposed

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// named finds the one result of an athlete: in the document, and as the race is supposed so far.
func (r *changedRace) named(name string) (was *race.Result, now int, err error) {
	i, err := query.ResultNamed(r.doc.Race, name)
	if err != nil {
		return nil, 0, err
	}
	was = &r.doc.Race.Results[i]
	now, err = query.ResultNamed(r.now, was.Name())
	return was, now, err
}

// Disqualify supposes that somebody was disqualified in a race, later: everybody behind moves
// up, and the entries of record lists that are the run are annulled. The error is a
// *[query.NotFoundError].
func (x *Change) Disqualify(doc *document.Doc, name string) error {
	r := x.race(doc)
	was, i, err := r.named(name)
	if err != nil {
		return err
	}
	if status := r.now.Results[i].Status; status == race.DQ || status == race.DNS {
		return &query.NotFoundError{Problem: fmt.Sprintf("%s has %s in %s", was.Name(), status, doc.Race.ID), Remedy: "name somebody whose result stands"}
	}
	r.now = r.now.Disqualify(i)
	x.say("%s disqualified in %s", was.Name(), doc.Race.ID)
	return x.entriesOf(doc.Race, was, func(l *changedList, i int) {
		l.annul(i)
		x.say("the entry in %s annulled", l.now.Name)
	})
}

// Remove supposes that somebody was not in a race: everybody behind moves up, and the entries of
// record lists that are the run are gone. The error is a *[query.NotFoundError].
func (x *Change) Remove(doc *document.Doc, name string) error {
	r := x.race(doc)
	was, i, err := r.named(name)
	if err != nil {
		return err
	}
	r.now = r.now.Without(i)
	x.say("%s not in %s", was.Name(), doc.Race.ID)
	return x.drop(doc, was)
}

// drop removes the entries of record lists that are a run.
func (x *Change) drop(doc *document.Doc, was *race.Result) error {
	return x.entriesOf(doc.Race, was, func(l *changedList, i int) {
		l.gone[i] = true
		x.say("no entry in %s", l.now.Name)
	})
}

// Mark supposes another mark of somebody in a race, who takes the place that it gives; the
// entries of record lists that are the run have it too. The error is a *[query.NotFoundError].
func (x *Change) Mark(doc *document.Doc, name string, mark timing.Mark) error {
	r := x.race(doc)
	was, i, err := r.named(name)
	if err != nil {
		return err
	}
	r.now = r.now.Suppose([]race.Supposition{{Result: i, Mark: mark}})
	before := "no mark"
	if !was.Mark.IsZero() {
		before = was.Mark.String()
	}
	x.say("%s %s in %s (in the document: %s)", was.Name(), mark, doc.Race.ID, before)
	return x.entriesOf(doc.Race, was, func(l *changedList, i int) {
		l.now.Entries[i].Mark, l.now.Entries[i].Auto, l.now.Entries[i].Unit = mark, timing.Mark{}, 0
		x.say("the entry in %s corrected", l.now.Name)
	})
}

// Swap supposes that two came in each where the other did. Entries of record lists that are one
// of the runs are gone: nobody ran so. The error is a *[query.NotFoundError].
func (x *Change) Swap(doc *document.Doc, one, other string) error {
	r := x.race(doc)
	first, i, err := r.named(one)
	if err != nil {
		return err
	}
	second, j, err := r.named(other)
	if err != nil {
		return err
	}
	if i == j {
		return &query.NotFoundError{Problem: fmt.Sprintf("%q and %q are one result of %s", one, other, doc.Race.ID), Remedy: "name two who ran"}
	}
	r.now = r.now.Swap(i, j)
	x.say("%s and %s the other way round in %s", first.Name(), second.Name(), doc.Race.ID)
	if err := x.drop(doc, first); err != nil {
		return err
	}
	return x.drop(doc, second)
}

// Annul supposes that every result of somebody from a day on was annulled, and every entry of a
// record list; of relays in which the athlete ran a leg, those of the team. The error is a
// *[query.NotFoundError], or one of [career.Of].
func (x *Change) Annul(name string, from date.Date) error {
	of, err := career.Of(x.corpus, career.Question{Who: name})
	if err != nil {
		return err
	}
	entries := map[annulled]bool{}
	annul := func(l *changedList, i int) {
		l.annul(i)
		entries[annulled{l, i}] = true
	}
	results := map[*race.Result]bool{}
	for _, run := range slices.Backward(of.Runs) { // the oldest first
		if run.Race.Date.Before(from) || run.Result.Status == race.DQ || run.Result.Status == race.DNS || results[run.Result] {
			continue
		}
		results[run.Result] = true
		if err := x.annulRun(run, annul); err != nil {
			return err
		}
	}
	docs, err := x.corpus.OwnLists(func(record.Category) bool { return true })
	if err != nil {
		return err
	}
	for _, doc := range docs {
		for i := range doc.List.Entries {
			if e := &doc.List.Entries[i]; !e.Date.Before(from) && e.Void() == "" && of.Holds(doc.List.Category(), e) {
				annul(x.list(doc), i)
			}
		}
	}
	if len(results)+len(entries) == 0 {
		return &query.NotFoundError{Problem: fmt.Sprintf("%s has no result from %s on", of.Name, from), Remedy: "milectl athlete shows what somebody ran"}
	}
	x.say("%s annulled from %s on: %s and %s of record lists", of.Name, from, words.Count(len(results), "result"), words.Plural(len(entries), "entry", "entries"))
	return nil
}

// annulled is an entry of a list.
type annulled struct {
	list  *changedList
	entry int
}

// annulRun disqualifies a result. The entries that are the run of a team need not say who ran
// its legs: they are found by the race.
func (x *Change) annulRun(run career.Run, annul func(*changedList, int)) error {
	ref, err := x.corpus.Store().Race(run.Race.ID)
	if err != nil {
		return err
	}
	r := x.race(x.corpus.Store().Read(ref))
	for at := range run.Race.Results {
		if run.Result == &run.Race.Results[at] {
			r.now = r.now.Disqualify(at)
		}
	}
	if run.Leg == nil {
		return nil
	}
	return x.entriesOf(run.Race, run.Result, func(l *changedList, i int) {
		if l.now.Entries[i].Void() == "" {
			annul(l, i)
		}
	})
}
