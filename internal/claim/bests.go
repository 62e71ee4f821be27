package claim

import (
	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// ownBest is whether a mark was the athlete's best, ever or of the year. What is
// known can refute it and never prove it.
func (h *hearing) ownBest() (Verdict, error) {
	kind, flag := best.PersonalBest, "PB"
	if h.claim.About == "season-best" {
		kind, flag = best.SeasonBest, "SB"
	}
	at, why, err := h.result(h.claim.Athlete)
	v := Verdict{Outcome: CannotTell, Receipt: why, Figure: h.figure(at, "flags", flag)}
	if err != nil || at < 0 {
		return v, err
	}
	result := h.race.Results[at]
	mark := h.claim.Mark
	if mark.IsZero() || compareMarks(mark, result.Mark).Agrees() {
		mark = result.Mark
	}
	if mark.IsZero() {
		v.Receipt = "no mark is known"
		return v, nil
	}
	before, ok, err := h.bestBefore(kind, result)
	switch {
	case err != nil:
		return v, err
	case ok && before.Mark.Compare(mark) < 0:
		v.Outcome, v.Found, v.Receipt = False, before.Mark.String(), where(before)
		sources, err := h.sourcesOf(before)
		return h.rest(v, sources), err
	case ok:
		v.Receipt = "nothing better is known, the best before is " + before.Mark.String() + ", " + where(before)
	default:
		v.Receipt = "no other mark is known from before"
	}
	return v, nil
}

// bestBefore is the best of an athlete under all the names that the registers
// have.
func (h *hearing) bestBefore(kind best.Kind, result race.Result) (found best.Performance, ok bool, err error) {
	index, err := h.known.Bests(record.CategoryOf(h.race))
	if err != nil {
		return found, false, err
	}
	names, err := h.spellings(result.Athlete)
	if err != nil {
		return found, false, err
	}
	for _, name := range names {
		alias := result
		alias.Athlete = name
		p, known := index.Before(kind, h.race, &alias)
		if known && (!ok || p.Mark.Compare(found.Mark) < 0) {
			found, ok = p, true
		}
	}
	return found, ok, nil
}

// worldLead is the best mark of the year: that from before the race, or the one
// that the race itself made the best.
func (h *hearing) worldLead() (Verdict, error) {
	v := Verdict{Outcome: CannotTell, Figure: h.figure(-1, "world-lead", "")}
	index, err := h.known.Bests(record.CategoryOf(h.race))
	if err != nil {
		return v, err
	}
	before, ok := index.Before(best.WorldLead, h.race, &race.Result{})
	ours, err := h.ownLead()
	if err != nil {
		return v, err
	}
	mark := h.claim.Mark
	if ours != nil {
		v.Figure = h.figure(h.index(ours), "flags", "WL")
		mark = ours.Mark
		if leader := best.Beaten(best.WorldLead, h.race, ours); leader != nil {
			v.Outcome, v.Found = False, leader.Mark.String()+" "+leader.Athlete
			v.Receipt = "beaten in the same race"
			return h.rest(v, h.cited(h.race.MarkSources(leader))), nil
		}
	}
	if mark.IsZero() || !ok {
		v.Receipt = "no mark of the year is known from before the race"
		return v, nil
	}
	v.Found, v.Receipt = h.inTerms(before.Mark.String(), before.Athlete, before.Date.String()), before.Athlete+" "+before.Mark.String()+", "+where(before)
	same, err := h.same(h.claim.Athlete, before.Athlete)
	if err != nil {
		return v, err
	}
	same = same && (h.claim.Race == "" || h.claim.Race == before.Race)
	v.Outcome = leadOutcome(mark, before.Mark, same, ours != nil)
	if v.Outcome == CannotTell {
		v.Found, v.Receipt = "", "nothing better is known, the best before is "+v.Receipt
		return v, nil
	}
	sources, err := h.sourcesOf(before)
	return h.rest(v, sources), err
}

// leadOutcome holds a mark that is called the best of the year against the best
// that is known from before the race. Where the mark was made in the race, an
// equal one from before shares the lead.
func leadOutcome(mark, before timing.Mark, same, inRace bool) Outcome {
	outcome := compareMarks(mark, before)
	switch {
	case inRace && before.Compare(mark) >= 0:
		return CannotTell
	case !inRace && outcome.Agrees() && same:
		return outcome
	case before.Compare(mark) < 0 && !outcome.Agrees():
		return False
	default:
		return CannotTell
	}
}

// ownLead is the result of the race that the claim calls the best of the year,
// nil where it speaks of a mark from before.
func (h *hearing) ownLead() (*race.Result, error) {
	if h.claim.Athlete == "" {
		return nil, nil
	}
	at, _, err := h.result(h.claim.Athlete)
	if err != nil || at < 0 {
		return nil, err
	}
	result := &h.race.Results[at]
	if result.Mark.IsZero() || !h.claim.Mark.IsZero() && !compareMarks(h.claim.Mark, result.Mark).Agrees() {
		return nil, nil
	}
	return result, nil
}

// where says where and when a mark was made.
func where(p best.Performance) string {
	return words.Join(", ", p.City, p.Date.String(), p.Race)
}

// sourcesOf is where a mark comes from, as far as a race has it.
func (h *hearing) sourcesOf(p best.Performance) ([]race.Source, error) {
	if p.Race == "" {
		return nil, nil
	}
	r, err := h.known.Race(p.Race)
	if err != nil || r == nil {
		return nil, err
	}
	for i := range r.Results {
		if result := &r.Results[i]; result.Athlete == p.Athlete && result.Mark == p.Mark {
			return race.Resolve(r.Sources, r.MarkSources(result)), nil
		}
	}
	return nil, nil
}
