package claim

import (
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// met is what the race met as the record that the claim names. It is nothing
// where there is no list.
func (h *hearing) met() (record.Stood, *record.Book, error) {
	scope, err := record.ParseScope(h.claim.Record)
	if err != nil {
		return record.Stood{}, nil, nil //nolint:nilerr // a claim that names no record is no fault of the reader's
	}
	book, err := h.known.Book(record.CategoryOf(h.race))
	if err != nil || book == nil {
		return record.Stood{}, nil, err
	}
	return book.MetBy(scope, h.race), book, nil
}

// uncertain says why another mark than the one that the lists have may have
// stood, empty where none may.
func (h *hearing) uncertain(stood record.Stood, book *record.Book) string {
	switch {
	case stood.Standing == record.Derived:
		return "the mark is only the fastest found"
	case stood.OrBetter:
		return "the list has a hole: a better mark may have stood"
	case len(stood.Unordered) > 0:
		return "another mark may have been set before"
	case len(stood.Pending) > 0:
		return "a better mark was waiting for ratification"
	case !book.KnownTo().IsZero() && book.KnownTo().Before(h.race.Date):
		return "the list is known to " + book.KnownTo().String()
	default:
		return ""
	}
}

// record is what stood before the race, or what was set in it.
func (h *hearing) record() (Verdict, error) {
	v := Verdict{Outcome: CannotTell, Figure: h.figure(-1, "record", h.claim.Record)}
	switch {
	case h.claim.Record == "":
		v.Receipt = "the claim names no record"
		return v, nil
	case h.claim.Mark.IsZero() && h.claim.Athlete == "" && h.claim.Date.IsZero():
		v.Receipt = "the claim gives neither a mark nor an athlete"
		return v, nil
	}
	stood, book, err := h.met()
	if err != nil {
		return v, err
	}
	if book == nil {
		v.Receipt = "no record list of the event is known"
		return v, nil
	}
	v.Receipt = "the lists have no record before the race"
	for i, entry := range stood.Entries {
		outcome, err := h.againstEntry(entry)
		if err != nil {
			return v, err
		}
		if i == 0 || outcome.Agrees() {
			v.Outcome, v.Found, v.Receipt = outcome, h.entryFound(entry), entryReceipt(stood, entry)
			v.Sources = nil
			v = h.rest(v, book.SourcesOf(entry, "mark"))
		}
		if outcome.Agrees() {
			return v, nil
		}
	}
	if set, ok, err := h.setInRace(v, book, stood.Scope); ok || err != nil {
		return set, err
	}
	if v.Outcome == False {
		if why := h.uncertain(stood, book); why != "" {
			v.Outcome, v.Receipt = CannotTell, words.Join("; ", v.Receipt, why)
		}
	}
	return v, nil
}

// againstEntry holds what the claim gives of a record against an entry.
func (h *hearing) againstEntry(e *record.Entry) (Outcome, error) {
	outcome := True
	if !h.claim.Mark.IsZero() {
		outcome = compareEntry(h.claim.Mark, e)
	}
	if outcome == False || !h.claim.Date.IsZero() && !h.claim.Date.Overlaps(e.Date) {
		return False, nil
	}
	if same, err := h.same(h.claim.Athlete, e.Athlete); !same || err != nil {
		return False, err
	}
	return outcome, nil
}

// setInRace tells whether the claim is of a record that was set in the race.
func (h *hearing) setInRace(v Verdict, book *record.Book, scope record.Scope) (Verdict, bool, error) {
	if !h.claim.Date.IsZero() && !h.claim.Date.Overlaps(h.race.Date) {
		return v, false, nil
	}
	for _, judged := range book.Judge(h.race, scope) {
		if !judged.Record() || !h.claim.Mark.IsZero() && !compareMarks(h.claim.Mark, judged.Result.Mark).Agrees() {
			continue
		}
		same, err := h.same(h.claim.Athlete, judged.Result.Athlete)
		if err != nil {
			return v, false, err
		}
		if !same {
			continue
		}
		outcome := True
		if !h.claim.Mark.IsZero() {
			outcome = compareMarks(h.claim.Mark, judged.Result.Mark)
		}
		set := Verdict{
			Outcome: outcome, Figure: v.Figure, Found: h.inTerms(judged.Result.Mark.String(), judged.Result.Athlete, h.race.Date.String()),
			Receipt: words.Join(", ", judged.Result.Athlete+" "+judged.Result.Mark.String(), "set in the race: "+judged.Outcome.String()),
		}
		set.Figure.Result = h.index(judged.Result)
		if judged.Own == nil {
			return h.rest(set, h.cited(h.race.MarkSources(judged.Result))), true, nil
		}
		return h.rest(set, book.SourcesOf(judged.Own, "mark")), true, nil
	}
	return v, false, nil
}

// entryFound is what a record was, in the terms of the claim.
func (h *hearing) entryFound(e *record.Entry) string {
	return h.inTerms(e.Mark.String(), e.Athlete, e.Date.String())
}

// inTerms is what the claim gives of a record: the mark, else the holder; with
// the day where the claim gives one.
func (h *hearing) inTerms(mark, athlete, date string) string {
	said := mark
	if h.claim.Mark.IsZero() && h.claim.Athlete != "" {
		said = athlete
	}
	if h.claim.Date.IsZero() {
		return said
	}
	return words.Join(", ", said, date)
}

// entryReceipt says whose the record was, when it was set and how it is known.
func entryReceipt(stood record.Stood, e *record.Entry) string {
	return words.Join(", ", e.Athlete+" "+e.Mark.String(), e.Venue.City, e.Date.String(), string(stood.Standing))
}

// recordAge is how old the record was that the race met.
func (h *hearing) recordAge() (Verdict, error) {
	v := Verdict{Outcome: CannotTell, Figure: h.figure(-1, "record-age", h.claim.Record)}
	stood, book, err := h.met()
	if err != nil {
		return v, err
	}
	if stood.IsZero() {
		v.Receipt = "no such record before the race is known"
		return v, nil
	}
	entry := stood.Entries[0]
	for _, sharer := range stood.Entries {
		if same, err := h.same(h.claim.Athlete, sharer.Athlete); err != nil {
			return v, err
		} else if same {
			entry = sharer
			break
		}
	}
	if same, err := h.same(h.claim.Athlete, entry.Athlete); err != nil || !same {
		v.Outcome, v.Found, v.Receipt = False, entry.Athlete, "the record was "+entry.Athlete+"'s"
		return v, err
	}
	figure := v.Figure
	v = h.againstSpan(entry.Date, h.race.Date, true)
	v.Figure = figure
	if why := h.uncertain(stood, book); why != "" && v.Outcome == False {
		v.Outcome, v.Receipt = CannotTell, words.Join("; ", v.Receipt, why)
	}
	return h.rest(v, book.SourcesOf(entry, "date")), nil
}
