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
	if c.claim.Record != "" {
		return c.record()
	}
	at, why := c.subjectOrWinner()
	if at < 0 {
		v := cannot(why)
		v.Datum = c.datum(-1, "mark", c.claim.Athlete)
		return v
	}
	result := &c.race.Results[at]
	v := c.againstMark(result.Mark)
	switch {
	case result.Mark.IsZero() && result.Status != "":
		v.Receipt = words.Join(": ", v.Receipt, string(result.Status))
	case !result.Thousandths.IsZero() && v.Truth == CannotTell && compareMarks(c.claim.Mark, result.Thousandths).Agrees():
		v = Assessment{Truth: True, Found: result.Thousandths.String()}
	}
	v.Datum = c.datum(at, "mark", "")
	return c.basedOn(v, c.cited(c.race.MarkSources(result)))
}

// margin is the difference of two finishers, the winner and the second unless
// the claim names others; with a record, how far a mark was from it.
func (c *comparison) margin() Assessment {
	v := Assessment{Truth: CannotTell, Datum: c.datum(-1, "margin", "")}
	front, why := c.subjectOrWinner()
	if front < 0 {
		v.Receipt = why
		return v
	}
	v.Datum.Result = front
	if c.claim.Margin == (timing.Margin{}) {
		v.Receipt = "the claim gives no margin"
		return v
	}
	if c.claim.Record != "" {
		return c.marginToRecord(v)
	}
	back, why := c.behind(front)
	if back < 0 {
		v.Receipt = why
		return v
	}
	a, b := &c.race.Results[front], &c.race.Results[back]
	v.Datum.Of = b.Athlete
	if a.Mark.IsZero() || b.Mark.IsZero() {
		v.Receipt = "the mark of one of them is not known"
		return v
	}
	difference := b.Mark.Sub(a.Mark)
	if c.claim.Behind != "" && difference.Milliseconds() < 0 {
		v.Truth, v.Found = False, difference.String()
		v.Receipt = b.Athlete + " was not behind " + a.Athlete
	} else {
		v = c.againstMargin(v, b.Mark, a.Mark)
	}
	return c.basedOn(v, c.cited(c.race.MarkSources(a)), c.cited(c.race.MarkSources(b)))
}

// againstMargin holds the margin of the claim against the difference of two
// marks.
func (c *comparison) againstMargin(v Assessment, a, b timing.Mark) Assessment {
	v.Truth = compareMargins(c.claim.Margin, a, b)
	v.Found = a.Sub(b).Abs().String()
	if isBetter(a, b) {
		a, b = b, a
	}
	v.Receipt = a.String() + " minus " + b.String()
	return v
}

// behind is whom the claim has behind a result: by name, else the next one in
// order of place.
func (c *comparison) behind(front int) (at int, why string) {
	if c.claim.Behind != "" {
		return c.result(c.claim.Behind)
	}
	place, next := c.race.Results[front].Place, -1
	for i := range c.race.Results {
		other := c.race.Results[i].Place
		if i == front || other == 0 || other < place {
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

// marginToRecord holds the margin against the record that the race met.
func (c *comparison) marginToRecord(v Assessment) Assessment {
	stood, book := c.met()
	v.Datum.Of = c.claim.Record
	result := &c.race.Results[v.Datum.Result]
	if stood.IsZero() || result.Mark.IsZero() {
		v.Receipt = "the record before the race, or the mark, is not known"
		return v
	}
	v = c.againstMargin(v, result.Mark, stood.Mark())
	if v.Truth == False && c.uncertain(stood, book) != "" {
		v.Truth, v.Receipt = CannotTell, words.Join("; ", v.Receipt, c.uncertain(stood, book))
	}
	return c.basedOn(v, c.cited(c.race.MarkSources(result)), book.SourcesOf(stood.Entries[0], "mark"))
}

// paceLights is the finishing time for which the lights were set.
func (c *comparison) paceLights() Assessment {
	v := c.againstMark(c.race.PaceLights)
	v.Datum = c.datum(-1, "pace_lights", "")
	return c.basedOn(v, c.cited(c.race.Source.For("pace_lights")))
}

// equalMark is the mark of an athlete as that of something else: the mark that
// the claim gives, and where it names a race, somebody's mark there.
func (c *comparison) equalMark() Assessment {
	at, why := c.subjectOrWinner()
	if at < 0 {
		v := cannot(why)
		v.Datum = c.datum(-1, "mark", c.claim.Athlete)
		return v
	}
	result := &c.race.Results[at]
	var v Assessment
	if c.claim.Race == "" {
		v = c.againstMark(result.Mark)
	} else {
		v = c.equalThere(result.Mark)
	}
	v.Datum = c.datum(at, "mark", "")
	return c.basedOn(v, c.cited(c.race.MarkSources(result)))
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
		if isAsGood(result.Mark, mark) && result.Mark.Unit() == mark.Unit() {
			sources := race.Resolve(other.Sources, other.MarkSources(result))
			v := Assessment{Truth: True, Found: mark.String(), Receipt: result.Athlete + " ran " + mark.String() + " in " + other.ID}
			return c.basedOn(v, sources)
		}
	}
	v := Assessment{Truth: False, Found: mark.String(), Receipt: "nobody ran " + mark.String() + " in " + other.ID}
	if other.Partial {
		v.Truth = CannotTell
		v.Receipt = "nobody is known to have run " + mark.String() + " in " + other.ID
	}
	return v
}
