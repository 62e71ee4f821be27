package claim

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

func (c *comparison) personalBest() Assessment { return c.ownBest(athlete.PersonalBest, "PB") }

func (c *comparison) seasonBest() Assessment { return c.ownBest(athlete.SeasonBest, "SB") }

// ownBest is whether a mark was the athlete's best, ever or of the year. What is
// known can refute it and never prove it: a mark better than all that are known is
// his best as far as known.
func (c *comparison) ownBest(kind athlete.Kind, flag string) Assessment {
	at, why := c.result(c.claim.Athlete)
	a := Assessment{Truth: CannotTell, Receipt: why, Datum: c.datum(at, "flags", flag)}
	if at < 0 {
		return a
	}
	result := &c.race.Results[at]
	mark := result.Mark
	if !c.claim.Mark.IsZero() && !compareMarks(c.claim.Mark, mark).Agrees() {
		return c.bestBefore(a, kind, result)
	}
	if mark.IsZero() {
		a.Receipt = "no mark is known"
		return a
	}
	best := c.known.Index.Best(kind, c.race, result, mark)
	if best.Answer == athlete.WindAided {
		return windAided(a, c.race)
	}
	if !athlete.Eligible(c.race, result) {
		a.Receipt = noBest
		return a
	}
	if best.Answer.Refuted() {
		a.Truth, a.Found, a.Receipt = False, best.Refuting.Mark.String(), where(best.Refuting)
		return c.basedOn(a, c.sourcesOf(best.Refuting))
	}
	a.Receipt = unrefuted(best, "")
	if best.Answer != athlete.Faster {
		return a
	}
	who := c.known.Index.Who(c.race.SexOf(result), &result.Competitor, result.Born)
	marks := c.known.Index.Before(who, c.race.Date, func(p *athlete.Performance) bool {
		inSeason := kind != athlete.SeasonBest || p.Date.Year() == c.race.Date.Year()
		return p.Counts && p.Category.Event == c.race.Event && inSeason
	})
	a.Truth, a.Found = TrueAsFarAsKnown, mark.String()
	a.Receipt += "; " + words.Plural(marks, "earlier mark is known", "earlier marks are known")
	return c.basedOn(a, c.cited(c.race.MarkSources(result)), c.sourcesOf(best.Before))
}

// bestBefore is about a mark that the athlete did not run in the race: the best that he had before, or none.
func (c *comparison) bestBefore(a Assessment, kind athlete.Kind, result *race.Result) Assessment {
	best := c.known.Index.Best(kind, c.race, result, c.claim.Mark)
	before := best.Before
	switch {
	case best.Answer.Refuted():
		a.Truth, a.Found, a.Receipt = False, best.Refuting.Mark.String(), where(best.Refuting)
		return c.basedOn(a, c.sourcesOf(best.Refuting))
	case before == nil || !compareMarks(c.claim.Mark, before.Mark).Agrees():
		a.Receipt = words.Join("; ", "not run in this race", unrefuted(best, ""))
		return a
	}
	a.Truth, a.Found, a.Receipt = TrueAsFarAsKnown, before.Mark.String(), "the best before, "+where(before)
	return c.basedOn(a, c.sourcesOf(before))
}

// unrefuted says what is known of a best that nothing known refutes: whose mark
// is nearest to doing so, where it is not the athlete's own.
func unrefuted(best athlete.Best, whose string) string {
	if best.Answer == athlete.NoneKnown {
		return "no other mark is known from before"
	}
	before := words.Join(", ", words.Join(" ", whose, best.Before.Mark.String()), where(best.Before))
	switch best.Answer {
	case athlete.OnOtherTrack:
		return "a faster mark is known, but " + on(best.Before.Category.Environment) + ": " + before
	case athlete.OnTheClock:
		return "the clock cannot tell it from the best before, " + before
	default:
		return "nothing better is known, the best before is " + before
	}
}

// on is where a race was run, as a sentence goes on: "outdoors", "on the short
// track".
func on(e event.Environment) string {
	if e == event.Outdoor {
		return e.Name()
	}
	return "on the " + e.Name()
}

// worldLead is the best mark of the year: the one that the race itself is said
// to have made the best, or else that from before the race.
func (c *comparison) worldLead() Assessment {
	at := c.ownLead()
	if at < 0 {
		return c.leadBefore()
	}
	ours := &c.race.Results[at]
	a := Assessment{Truth: CannotTell, Datum: c.datum(at, "flags", "WL")}
	best := c.known.Index.Best(athlete.WorldLead, c.race, ours, ours.Mark)
	switch best.Answer {
	case athlete.WindAided:
		return windAided(a, c.race)
	case athlete.Behind:
		a.Truth, a.Found, a.Receipt = False, best.Ahead.Mark.String()+" "+best.Ahead.Name(), "beaten in the same race"
		return c.basedOn(a, c.cited(c.race.MarkSources(best.Ahead)))
	case athlete.Slower:
		return c.againstLead(a, False, best.Refuting)
	case athlete.NoneKnown:
		a.Receipt = noneOfTheYear
		return a
	default: // nothing refutes it
	}
	if !athlete.Eligible(c.race, ours) {
		a.Receipt = noBest
		return a
	}
	a.Receipt = unrefuted(best, best.Before.Athlete)
	if best.Answer != athlete.Faster {
		return a
	}
	a.Truth, a.Found = TrueAsFarAsKnown, ours.Mark.String()
	return c.basedOn(a, c.cited(c.race.MarkSources(ours)), c.sourcesOf(best.Before))
}

const (
	noneOfTheYear = "no mark of the year is known from before the race"
	noBest        = "the mark counts for no best"
)

// leadBefore is about the best mark of the year as it was before the race.
func (c *comparison) leadBefore() Assessment {
	a := Assessment{Truth: CannotTell, Datum: c.datum(-1, c.subject.key(), "")}
	lead := c.known.Index.Lead(c.race)
	if lead == nil || c.claim.Mark.IsZero() {
		a.Receipt = noneOfTheYear
		return a
	}
	truth := compareMarks(c.claim.Mark, lead.Mark)
	if truth.Agrees() && c.same(c.claim.Athlete, lead.Athlete) && (c.claim.Race == "" || c.claim.Race == lead.Race) {
		if !c.claim.Date.IsZero() && !c.claim.Date.Overlaps(lead.Date) {
			return c.againstLead(a, False, lead)
		}
		return c.againstLead(a, TrueAsFarAsKnown, lead)
	}
	start := *c.race
	start.Results = nil // who was faster in the race says nothing of the time before it
	best := c.known.Index.Best(athlete.WorldLead, &start, &race.Result{}, c.claim.Mark)
	if best.Answer == athlete.Slower {
		return c.againstLead(a, False, best.Refuting)
	}
	a.Receipt = unrefuted(best, best.Before.Athlete)
	return a
}

// againstLead is what becomes of a lead that a known mark proves or refutes.
func (c *comparison) againstLead(a Assessment, truth Truth, lead *athlete.Performance) Assessment {
	a.Truth, a.Found = truth, c.inTerms(lead.Mark.String(), lead.Athlete, lead.Date.String())
	a.Receipt = lead.Athlete + " " + lead.Mark.String() + ", " + where(lead)
	return c.basedOn(a, c.sourcesOf(lead))
}

// ownLead is the result of the race that the claim calls the best of the year,
// -1 where it speaks of a mark from before.
func (c *comparison) ownLead() int {
	if c.claim.Athlete == "" {
		return -1
	}
	at, _ := c.result(c.claim.Athlete)
	if at < 0 {
		return -1
	}
	is := c.race.Results[at].Mark
	if is.IsZero() || !c.claim.Mark.IsZero() && !compareMarks(c.claim.Mark, is).Agrees() {
		return -1
	}
	return at
}

// where says where and when a mark was made.
func where(p *athlete.Performance) string {
	return words.Join(", ", p.City, p.Date.String(), p.Race)
}

// sourcesOf is where a mark comes from, as far as a race has it.
func (c *comparison) sourcesOf(p *athlete.Performance) []race.Source {
	r := c.known.Races[p.Race]
	if p.IsEntry() || r == nil {
		return nil
	}
	return r.Behind(r.MarkSources(&r.Results[p.Index]))
}

// windAided is a claim about a best with too strong a wind, which none is.
func windAided(a Assessment, r *race.Race) Assessment {
	a.Truth, a.Found, a.Receipt = False, "wind "+r.Wind.String(), "wind "+r.Wind.String()+", over +2.0: no best"
	return a
}
