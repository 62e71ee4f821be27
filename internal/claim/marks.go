package claim

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// againstMark holds the mark of the claim against a known one.
func (c *comparison) againstMark(is timing.Mark) Assessment {
	if c.claim.Mark.IsZero() {
		return cannot("the claim gives no mark")
	}
	if is.IsZero() {
		return cannot("no mark is known")
	}
	truth := compareMarks(c.claim.Mark, is)
	return Assessment{Truth: truth, Found: is.String(), Receipt: markReceipt(truth, c.claim.Mark, is)}
}

// mark is about the mark of an athlete, of a place, or of the winner; with a
// record it is about the record.
func (c *comparison) mark() Assessment {
	if !c.claim.Record.IsZero() {
		return c.record()
	}
	at, why := c.subjectOrWinner()
	if at < 0 {
		a := cannot(why)
		a.Datum = c.datum(-1, "mark", c.claim.Athlete)
		return a
	}
	result := &c.race.Results[at]
	a := c.againstMark(result.Mark)
	switch {
	case result.Mark.IsZero() && result.Status != "":
		a.Receipt = words.Join(": ", a.Receipt, string(result.Status))
	case !result.Thousandths.IsZero() && a.Truth == CannotTell && compareMarks(c.claim.Mark, result.Thousandths).Agrees():
		a = Assessment{Truth: True, Found: result.Thousandths.String()}
	}
	a.Datum = c.datum(at, "mark", "")
	return c.basedOn(a, c.cited(c.race.MarkSources(result)))
}

// margin is the difference of two finishers, the winner and the second unless
// the claim names others; with a record, how far a mark was from it.
func (c *comparison) margin() Assessment {
	a := Assessment{Truth: CannotTell, Datum: c.datum(-1, "margin", "")}
	front, why := c.subjectOrWinner()
	if front < 0 {
		a.Receipt = why
		return a
	}
	a.Datum.Result = front
	if c.claim.Margin == (timing.Margin{}) {
		a.Receipt = "the claim gives no margin"
		return a
	}
	if !c.claim.Record.IsZero() {
		return c.marginToRecord(a)
	}
	back, why := c.behind(front)
	if back < 0 {
		a.Receipt = why
		return a
	}
	first, second := &c.race.Results[front], &c.race.Results[back]
	a.Datum.Of = second.Name()
	if first.Mark.IsZero() || second.Mark.IsZero() {
		a.Receipt = "the mark of one of them is not known"
		return a
	}
	later, earlier := c.asFine(second, first)
	difference := later.Sub(earlier)
	if c.claim.Behind != "" && difference.Milliseconds() < 0 {
		a.Truth, a.Found = False, difference.String()
		a.Receipt = second.Name() + " was not behind " + first.Name()
	} else {
		a = c.againstMargin(a, later, earlier)
	}
	return c.basedOn(a, c.cited(c.race.MarkSources(first)), c.cited(c.race.MarkSources(second)))
}

// asFine is the marks of two results, in thousandths where the claim gives them and both were read so.
func (c *comparison) asFine(one, other *race.Result) (timing.Mark, timing.Mark) {
	if c.claim.Margin.Decimals() == 3 && !one.Thousandths.IsZero() && !other.Thousandths.IsZero() {
		return one.Thousandths, other.Thousandths
	}
	return one.Mark, other.Mark
}

// againstMargin holds the margin of the claim against the difference of two
// marks.
func (c *comparison) againstMargin(a Assessment, one, other timing.Mark) Assessment {
	a.Truth = compareMargins(c.claim.Margin, one, other)
	a.Found = one.Sub(other).Abs().String()
	if one.Better(other) {
		one, other = other, one
	}
	a.Receipt = one.String() + " minus " + other.String()
	return a
}

// behind is whom the claim has behind a result: by name, else the next one in order of place,
// where men and women ran together the next one of the same sex if that bears out the margin.
func (c *comparison) behind(front int) (at int, why string) {
	if c.claim.Behind != "" {
		return c.result(c.claim.Behind)
	}
	if c.race.IsMixedField() {
		first := &c.race.Results[front]
		if own, _ := c.next(front, first.Sex); own >= 0 && !c.race.Results[own].Mark.IsZero() && !first.Mark.IsZero() {
			if later, earlier := c.asFine(&c.race.Results[own], first); compareMargins(c.claim.Margin, later, earlier).Agrees() {
				return own, ""
			}
		}
	}
	return c.next(front, "")
}

// next is who came in next behind a result, of one sex where one is given.
func (c *comparison) next(front int, of race.Sex) (at int, why string) {
	place, next := c.race.Results[front].Place, -1
	for i := range c.race.Results {
		other := c.race.Results[i].Place
		if i == front || other == 0 || other < place || of != "" && c.race.Results[i].Sex != of {
			continue
		}
		if next < 0 || other < c.race.Results[next].Place {
			next = i
		}
	}
	if place == 0 || next < 0 || c.race.Results[next].Place > c.race.CompleteTo() {
		return -1, "nobody is known to be next behind"
	}
	return next, ""
}

// paceLights is the finishing time for which the lights were set.
func (c *comparison) paceLights() Assessment {
	a := c.againstMark(c.race.PaceLights)
	a.Datum = c.datum(-1, "pace_lights", "")
	return c.basedOn(a, c.cited(c.race.Source.For("pace_lights")))
}

// equalMark is the mark of an athlete as that of something else: the mark that
// the claim gives, and where it names a race, somebody's mark there.
func (c *comparison) equalMark() Assessment {
	at, why := c.subjectOrWinner()
	if at < 0 {
		a := cannot(why)
		a.Datum = c.datum(-1, "mark", c.claim.Athlete)
		return a
	}
	result := &c.race.Results[at]
	var a Assessment
	if c.claim.Race == "" {
		a = c.againstMark(result.Mark)
	} else {
		a = c.equalThere(result.Mark)
	}
	a.Datum = c.datum(at, "mark", "")
	return c.basedOn(a, c.cited(c.race.MarkSources(result)))
}

// equalThere looks for a mark in the other race that the claim names.
func (c *comparison) equalThere(mark timing.Mark) Assessment {
	other := c.known.Races[c.claim.Race]
	switch {
	case other == nil:
		return cannot(c.noRace())
	case mark.IsZero():
		return cannot("no mark is known")
	}
	if !c.claim.Mark.IsZero() && !compareMarks(c.claim.Mark, mark).Agrees() {
		return c.againstMark(mark)
	}
	for i := range other.Results {
		result := &other.Results[i]
		if result.Mark.Level(mark) && result.Mark.Unit() == mark.Unit() {
			sources := other.Behind(other.MarkSources(result))
			a := Assessment{Truth: True, Found: mark.String(), Receipt: result.Name() + " ran " + mark.String() + " in " + other.ID}
			return c.basedOn(a, sources)
		}
	}
	a := Assessment{Truth: False, Found: mark.String(), Receipt: "nobody ran " + mark.String() + " in " + other.ID}
	if other.Partial {
		a.Truth = CannotTell
		a.Receipt = "nobody is known to have run " + mark.String() + " in " + other.ID
	}
	return a
}
