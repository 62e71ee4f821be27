package claim

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// againstMark holds the mark of the claim against a known one.
func (h *hearing) againstMark(is timing.Mark) Verdict {
	if h.claim.Mark.IsZero() {
		return cannot("the claim gives no mark")
	}
	if is.IsZero() {
		return cannot("no mark is known")
	}
	outcome := compareMarks(h.claim.Mark, is)
	return Verdict{Outcome: outcome, Found: is.String(), Receipt: markReceipt(outcome, h.claim.Mark, is)}
}

// mark is about the mark of an athlete, of a place, or of the winner; with a
// record it is about the record.
func (h *hearing) mark() (Verdict, error) {
	if h.claim.Record != "" {
		return h.record()
	}
	at, why, err := h.subjectOrWinner()
	if err != nil || at < 0 {
		v := cannot(why)
		v.Figure = h.figure(-1, "mark", h.claim.Athlete)
		return v, err
	}
	result := &h.race.Results[at]
	v := h.againstMark(result.Mark)
	switch {
	case result.Mark.IsZero() && result.Status != "":
		v.Receipt = words.Join(": ", v.Receipt, string(result.Status))
	case !result.Thousandths.IsZero() && v.Outcome == CannotTell && compareMarks(h.claim.Mark, result.Thousandths).Agrees():
		v = Verdict{Outcome: True, Found: result.Thousandths.String()}
	}
	v.Figure = h.figure(at, "mark", "")
	return h.rest(v, h.cited(h.race.MarkSources(result))), nil
}

// margin is the difference of two finishers, the winner and the second unless
// the claim names others; with a record, how far a mark was from it.
func (h *hearing) margin() (Verdict, error) {
	v := Verdict{Outcome: CannotTell, Figure: h.figure(-1, "margin", "")}
	front, why, err := h.subjectOrWinner()
	if err != nil || front < 0 {
		v.Receipt = why
		return v, err
	}
	v.Figure.Result = front
	if h.claim.Margin == (timing.Margin{}) {
		v.Receipt = "the claim gives no margin"
		return v, nil
	}
	if h.claim.Record != "" {
		return h.marginToRecord(v)
	}
	back, why, err := h.behind(front)
	if err != nil || back < 0 {
		v.Receipt = why
		return v, err
	}
	a, b := &h.race.Results[front], &h.race.Results[back]
	v.Figure.Of = b.Athlete
	if a.Mark.IsZero() || b.Mark.IsZero() {
		v.Receipt = "the mark of one of them is not known"
		return v, nil
	}
	difference := b.Mark.Sub(a.Mark)
	if h.claim.Behind != "" && difference.Milliseconds() < 0 {
		v.Outcome, v.Found = False, difference.String()
		v.Receipt = b.Athlete + " was not behind " + a.Athlete
	} else {
		v = h.againstMargin(v, b.Mark, a.Mark)
	}
	return h.rest(v, h.cited(h.race.MarkSources(a)), h.cited(h.race.MarkSources(b))), nil
}

// againstMargin holds the margin of the claim against the difference of two
// marks.
func (h *hearing) againstMargin(v Verdict, a, b timing.Mark) Verdict {
	v.Outcome = compareMargins(h.claim.Margin, a, b)
	v.Found = a.Sub(b).Abs().String()
	if a.Compare(b) < 0 {
		a, b = b, a
	}
	v.Receipt = a.String() + " minus " + b.String()
	return v
}

// behind is whom the claim has behind a result: by name, else the next one in
// order of place.
func (h *hearing) behind(front int) (at int, why string, err error) {
	if h.claim.Behind != "" {
		return h.result(h.claim.Behind)
	}
	place, next := h.race.Results[front].Place, -1
	for i := range h.race.Results {
		other := h.race.Results[i].Place
		if i == front || other == 0 || other < place {
			continue
		}
		if next < 0 || other < h.race.Results[next].Place {
			next = i
		}
	}
	if place == 0 || next < 0 || h.race.Results[next].Place > h.race.CompleteTo() {
		return -1, "nobody is known to be next behind", nil
	}
	return next, "", nil
}

// marginToRecord holds the margin against the record that the race met.
func (h *hearing) marginToRecord(v Verdict) (Verdict, error) {
	stood, book, err := h.met()
	v.Figure.Of = h.claim.Record
	result := &h.race.Results[v.Figure.Result]
	switch {
	case err != nil:
		return v, err
	case stood.IsZero() || result.Mark.IsZero():
		v.Receipt = "the record before the race, or the mark, is not known"
		return v, nil
	}
	v = h.againstMargin(v, result.Mark, stood.Mark())
	if v.Outcome == False && h.uncertain(stood, book) != "" {
		v.Outcome, v.Receipt = CannotTell, words.Join("; ", v.Receipt, h.uncertain(stood, book))
	}
	return h.rest(v, h.cited(h.race.MarkSources(result)), book.SourcesOf(stood.Entries[0], "mark")), nil
}

// paceLights is the finishing time for which the lights were set.
func (h *hearing) paceLights() Verdict {
	v := h.againstMark(h.race.PaceLights)
	v.Figure = h.figure(-1, "pace_lights", "")
	return h.rest(v, h.cited(h.race.Source.For("pace_lights")))
}

// equalMark is the mark of an athlete as that of something else: the mark that
// the claim gives, and where it names a race, somebody's mark there.
func (h *hearing) equalMark() (Verdict, error) {
	at, why, err := h.subjectOrWinner()
	if err != nil || at < 0 {
		v := cannot(why)
		v.Figure = h.figure(-1, "mark", h.claim.Athlete)
		return v, err
	}
	result := &h.race.Results[at]
	var v Verdict
	if h.claim.Race == "" {
		v = h.againstMark(result.Mark)
	} else if v, err = h.equalThere(result.Mark); err != nil {
		return v, err
	}
	v.Figure = h.figure(at, "mark", "")
	return h.rest(v, h.cited(h.race.MarkSources(result))), nil
}

// equalThere looks for a mark in the other race that the claim names.
func (h *hearing) equalThere(mark timing.Mark) (Verdict, error) {
	other, err := h.known.Race(h.claim.Race)
	switch {
	case err != nil:
		return Verdict{}, err
	case other == nil:
		return cannot(h.noRace()), nil
	case mark.IsZero():
		return cannot("no mark is known"), nil
	}
	if !h.claim.Mark.IsZero() && !compareMarks(h.claim.Mark, mark).Agrees() {
		return h.againstMark(mark), nil
	}
	for i := range other.Results {
		result := &other.Results[i]
		if result.Mark.Compare(mark) == 0 && result.Mark.Unit() == mark.Unit() {
			sources := race.Resolve(other.Sources, other.MarkSources(result))
			v := Verdict{Outcome: True, Found: mark.String(), Receipt: result.Athlete + " ran " + mark.String() + " in " + other.ID}
			return h.rest(v, sources), nil
		}
	}
	v := Verdict{Outcome: False, Found: mark.String(), Receipt: "nobody ran " + mark.String() + " in " + other.ID}
	if other.Partial {
		v.Outcome = CannotTell
		v.Receipt = "nobody is known to have run " + mark.String() + " in " + other.ID
	}
	return v, nil
}
