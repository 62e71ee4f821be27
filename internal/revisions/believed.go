package revisions

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Belief is a record as a commit took it to stand, where none of its parents did.
type Belief struct {
	Commit   store.Commit
	Category record.Category
	Scope    race.Scope
	Entries  []query.StoodEntry // none where nothing is known of the record any more
}

// Beliefs is what was believed of records.
type Beliefs struct {
	Changed []Belief       // a commit behind its parents
	Commits int            // of the history, that touched any document
	Read    int            // of these, that touched the record lists or races which are asked about
	Untold  []store.Commit // of these, those of which a needed record list is faulty
	Begins  []store.Commit // with which this clone begins: what they have may be older
}

// kept is which record of which lists.
type kept struct {
	of    record.Category
	scope race.Scope
}

// held is the records of a revision.
type held map[kept][]query.StoodEntry

// Believed is the records that are asked for, as the commits of a history took them to
// stand, on the day of the question, or without one on the last day to which the lists of
// the commit were right. The error is a *[store.RevisionError].
func Believed(ctx context.Context, h *store.History, q query.RecordQuestion) (Beliefs, error) {
	q.Selection = q.OrWorld()
	concerns, all := touchesRecords(q.Category), Beliefs{Commits: len(h.Commits)}
	last, lastOf := held(nil), "" // most commits follow the one before
	for _, c := range h.Commits {
		if c.Begins {
			all.Begins = append(all.Begins, c)
		}
		if len(c.Touched) == 0 {
			continue
		}
		befores, after, err := sides(ctx, h, c)
		if err != nil {
			return Beliefs{}, err
		}
		if !slices.ContainsFunc(befores, func(before *store.Store) bool { return concerns(c.Touched, before, after) }) {
			continue
		}
		all.Read++
		is, err := holding(after, q)
		if err != nil {
			all.Untold = append(all.Untold, c)
			continue
		}
		was := make([]held, len(befores))
		for i, before := range befores {
			if lastOf != "" && c.Parents[i] == lastOf {
				was[i] = last
			} else if was[i], err = holding(before, q); err != nil {
				was[i] = last // of a faulty list nothing is believed: what was before it
			}
		}
		all.Changed = append(all.Changed, otherwise(c, was, is)...)
		last, lastOf = is, c.Hash
	}
	return all, nil
}

// holding is what stood by the documents of a store. That they know nothing of a record is an
// answer.
func holding(s *store.Store, q query.RecordQuestion) (held, error) {
	all := held{}
	standing, err := query.Standing(corpus.Open(s), q)
	_, none := errors.AsType[*query.NoListsError](err)
	_, unknown := errors.AsType[*query.UnknownRecordError](err)
	if none || unknown {
		return all, nil
	}
	if err != nil {
		return nil, err
	}
	for _, of := range standing {
		for _, stood := range of.Stands {
			if entries := query.StoodEntries([]record.Stood{stood}); len(entries) > 0 {
				all[kept{of.Category, stood.Scope}] = entries
			}
		}
	}
	return all, nil
}

// otherwise is the records that a commit took to stand as none of its parents did.
func otherwise(c store.Commit, was []held, is held) []Belief {
	of := maps.Clone(is)
	for _, before := range was {
		maps.Copy(of, before)
	}
	order := func(a, b kept) int {
		if byName := strings.Compare(a.of.ListName(), b.of.ListName()); byName != 0 {
			return byName
		}
		return a.scope.Compare(b.scope)
	}
	var changed []Belief
	for _, k := range slices.SortedFunc(maps.Keys(of), order) {
		now := sayings(is[k])
		if !slices.ContainsFunc(was, func(before held) bool { return slices.Equal(sayings(before[k]), now) }) {
			changed = append(changed, Belief{c, k.of, k.scope, is[k]})
		}
	}
	return changed
}

// sayings is what entries say of a record: whose mark it was, where and when, and how that
// is known.
func sayings(entries []query.StoodEntry) []string {
	all := make([]string, len(entries))
	for i, e := range entries {
		all[i] = fmt.Sprint(e.Mark, e.Name(), e.Nation, e.Date, e.Venue.City, e.Status, e.Unordered)
	}
	return all
}
