package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// onList is the verdict on a claim about the entries of a record list: about
// their marks, dates and records, how long a record stood, and how old its
// holder was. Nothing else of a race is in a list.
func (h *hearing) onList() (Verdict, error) {
	switch h.claim.About {
	case "mark", "date", "record":
		return h.entryFigure()
	case "record-age":
		return h.entrySpan(true)
	case "age":
		return h.entrySpan(false)
	default:
		v := cannot("not a figure of a record list")
		v.Figure = h.ofEntry(-1)
		return v, nil
	}
}

func (h *hearing) ofEntry(at int) Figure {
	return Figure{Document: h.list.Name, Result: at, Key: h.claim.About, Of: h.claim.Record}
}

// entries finds the entries that the claim is about, by the athlete and the
// record that it names, and where asked for by mark and date too.
func (h *hearing) entries(byMark, byDate bool) ([]int, error) {
	scope, err := record.ParseScope(h.claim.Record)
	anyRecord := err != nil
	var found []int
	for i := range h.list.Entries {
		e := &h.list.Entries[i]
		_, holds := e.Standing(scope)
		switch {
		case !anyRecord && !holds,
			byMark && !h.claim.Mark.IsZero() && !compareEntry(h.claim.Mark, e).Agrees(),
			byDate && !h.claim.Date.IsZero() && !h.claim.Date.Overlaps(e.Date):
			continue
		}
		same, err := h.same(h.claim.Athlete, e.Athlete)
		if err != nil {
			return nil, err
		}
		if same {
			found = append(found, i)
		}
	}
	return found, nil
}

// entryFigure holds the claim against the entry that fits it best: by
// everything but the figure that it gives.
func (h *hearing) entryFigure() (Verdict, error) {
	v := cannot("the list has no such entry")
	v.Figure = h.ofEntry(-1)
	if h.claim.Athlete == "" && h.claim.Record == "" {
		v.Receipt = "the claim names neither an athlete nor a record"
		return v, nil
	}
	if h.claim.About == "record" && h.claim.Mark.IsZero() && h.claim.Date.IsZero() {
		return h.standsNow(v)
	}
	whole, err := h.entries(true, true)
	if err != nil {
		return v, err
	}
	if len(whole) > 0 {
		return h.againstListed(whole[0]), nil
	}
	// Of what the claim gives, the figure it is about is what may be wrong; a
	// record may be claimed with a wrong mark or on a wrong day.
	some, err := h.entries(h.claim.About == "date", h.claim.About == "mark")
	switch {
	case err != nil:
		return v, err
	case len(some) == 1:
		return h.againstListed(some[0]), nil
	case len(some) > 1 && h.claim.About == "record" && h.claim.Record != "" && !h.claim.Mark.IsZero() && h.claim.Date.IsZero():
		return h.noneOf(v, some), nil
	case len(some) > 1:
		v.Receipt = "more than one entry may be meant"
	}
	return v, nil
}

// noneOf refutes a record whose mark none of the holder's has.
func (h *hearing) noneOf(v Verdict, entries []int) Verdict {
	var marks []string
	var sources []race.Source
	for _, i := range entries {
		e := &h.list.Entries[i]
		marks = append(marks, e.Mark.String())
		for _, source := range h.list.SourcesOf(e, "mark") {
			if !slices.Contains(sources, source) {
				sources = append(sources, source)
			}
		}
	}
	v.Outcome, v.Found, v.Receipt = False, words.Join(", ", marks...), "none of the records listed"
	return h.rest(v, sources)
}

// againstListed holds the figure that the claim is about against one entry.
func (h *hearing) againstListed(at int) Verdict {
	e := &h.list.Entries[at]
	var v Verdict
	key := "mark"
	if h.claim.About == "date" {
		v, key = h.againstDate(e.Date), "date"
	} else {
		v = Verdict{Outcome: True, Found: h.entryFound(e), Receipt: words.Join(", ", e.Athlete+" "+e.Mark.String(), e.Venue.City, e.Date.String())}
		if h.claim.About == "mark" {
			v.Found = e.Mark.String()
		}
		if !h.claim.Mark.IsZero() {
			v.Outcome = compareEntry(h.claim.Mark, e)
		}
		if v.Outcome.Agrees() && !h.claim.Date.IsZero() && !h.claim.Date.Overlaps(e.Date) {
			v.Outcome = False
		}
		if standing := h.standingOf(e); h.claim.About == "record" && standing == record.Unratified {
			v.Outcome, v.Found = False, string(standing)
		}
		if v.Outcome == CannotTell {
			v.Receipt = words.Join("; ", v.Receipt, unclear(h.claim.Mark, e))
		}
	}
	v.Figure = h.ofEntry(at)
	return h.rest(v, h.list.SourcesOf(e, key))
}

// unclear is why two readings of a mark cannot be told apart.
func unclear(said timing.Mark, e *record.Entry) string {
	if e.Unit != 0 {
		return e.Mark.String() + " was ratified in fifths of a second"
	}
	return markReceipt(CannotTell, said, e.Mark)
}

// standingOf is how an entry holds the record that the claim names.
func (h *hearing) standingOf(e *record.Entry) record.Standing {
	scope, err := record.ParseScope(h.claim.Record)
	if err != nil {
		return ""
	}
	standing, _ := e.Standing(scope)
	return standing
}

// standsNow holds a holder who is named without a mark and a date against the
// record that stands, on the last day that the list knows.
func (h *hearing) standsNow(v Verdict) (Verdict, error) {
	stood := h.stoodOn(h.list.KnownTo)
	if h.claim.Athlete == "" || stood.IsZero() {
		v.Receipt = "no such record is known, or the claim names nobody"
		return v, nil
	}
	for _, e := range stood.Entries {
		same, err := h.same(h.claim.Athlete, e.Athlete)
		if err != nil {
			return v, err
		}
		v.Outcome, v.Found = truth(same), h.entryFound(e)
		v.Receipt = "on " + h.list.KnownTo.String() + " the record is " + e.Athlete + " " + e.Mark.String() + ", set on " + e.Date.String()
		v.Figure = h.ofEntry(h.indexOf(e))
		if same || e == stood.Entries[len(stood.Entries)-1] {
			return h.rest(v, h.list.SourcesOf(e, "mark")), nil
		}
	}
	return v, nil
}

// stoodOn is what stood at the end of a day as the record that the claim names.
func (h *hearing) stoodOn(day date.Date) record.Stood {
	scope, err := record.ParseScope(h.claim.Record)
	if err != nil || !day.IsFull() {
		return record.Stood{}
	}
	return record.NewBook(h.list).AsOf(scope, day)
}

func (h *hearing) indexOf(e *record.Entry) int {
	for i := range h.list.Entries {
		if &h.list.Entries[i] == e {
			return i
		}
	}
	return -1
}

// entrySpan is how old a record was on the day that the claim gives, or when it
// was broken; or how old its holder was when it was set. A record that is named
// with a day alone is the one that stood before that day.
func (h *hearing) entrySpan(ofRecord bool) (Verdict, error) {
	v := cannot("the list has no such entry, or more than one")
	v.Figure = h.ofEntry(-1)
	found, err := h.entries(true, !ofRecord)
	if ofRecord && h.claim.Athlete == "" && h.claim.Mark.IsZero() && h.claim.Date.IsFull() {
		found = nil
		for _, e := range h.stoodOn(h.claim.Date.AddDays(-1)).Entries {
			found = append(found, h.indexOf(e))
		}
	}
	if err != nil || len(found) != 1 {
		return v, err
	}
	e := &h.list.Entries[found[0]]
	from, to, sources := e.Date, h.claim.Date, h.list.SourcesOf(e, "date")
	if !ofRecord {
		born, registered, err := h.registered(e.ID)
		if err != nil {
			return v, err
		}
		from, to, sources = born, e.Date, registered
	} else if to.IsZero() {
		to = h.brokenOn(e)
	}
	v = h.againstSpan(from, to, ofRecord)
	v.Figure = h.ofEntry(found[0])
	return h.rest(v, sources), nil
}

// brokenOn is the day on which the record of an entry ended, no date where it
// stands or where the claim names no record.
func (h *hearing) brokenOn(e *record.Entry) date.Date {
	scope, err := record.ParseScope(h.claim.Record)
	if err != nil {
		return date.Date{}
	}
	for _, reign := range record.NewBook(h.list).Reigns(scope, h.list.KnownTo) {
		if slices.Contains(reign.Entries, e) {
			return reign.Until
		}
	}
	return date.Date{}
}
