package claim

import (
	"cmp"
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// ofAthlete is a thing of the athlete whom the claim names: "mark, Josh Kerr".
func ofAthlete(thing string) func(race.Claim) string {
	return func(c race.Claim) string { return of(thing, c.Athlete) }
}

// atPoint is somebody, or what it is of nobody in particular, at a point.
func atPoint(thing string) func(race.Claim) string {
	return func(c race.Claim) string {
		return words.Join(" at ", cmp.Or(c.Athlete, thing), event.InWords(c.At.Text()))
	}
}

func leaderInWords(c race.Claim) string {
	return words.Join(" at ", "leader", event.InWords(c.At.Text()))
}

func markInWords(c race.Claim) string {
	if c.Athlete == "" && c.Place <= 1 {
		return "winning mark"
	}
	return of("mark", words.Join(" ", c.Athlete, placed(c)))
}

// inWords is what the claim is about.
func (c *comparison) inWords() string {
	if c.claim.Record.IsZero() || c.subject.ofRecord == nil {
		return c.subject.inWords(c.claim)
	}
	return c.subject.ofRecord(c.claim, c.known.Competitions.Record(c.claim.Record))
}

func recordInWords(c race.Claim) string { return ofRecord(c, "record") }

func ofRecord(c race.Claim, record string) string { return of(record, named(c)) }

func recordAgeInWords(race.Claim) string { return "age of the record" }

func ageOfRecord(_ race.Claim, record string) string { return "age of the " + record }

func marginToRecord(c race.Claim, record string) string {
	return of("margin to the "+record, c.Athlete)
}

func leadInWords(c race.Claim) string { return of("world lead", named(c)) }

func undefeatedInWords(c race.Claim) string {
	return words.Join(", ", "undefeated", c.Event.Name(), c.Athlete)
}

// firstInWords is the kind of race that is said to be the first since a day.
func firstInWords(c race.Claim) string {
	kind := words.Join(" ", "first", cmp.Or(c.Event.Name(), "race"))
	if !c.Under.IsZero() {
		kind += " under " + c.Under.String()
	}
	switch {
	case c.Place == 1:
		kind += " won"
	case c.Place > 1:
		kind += fmt.Sprintf(" among the first %d", c.Place)
	}
	return of(kind, c.Athlete)
}

func saidSince(c race.Claim) string {
	if c.Date.IsZero() {
		return "ever"
	}
	return "since " + c.Date.String()
}

// placed tells by place whose mark is meant, where no name does.
func placed(c race.Claim) string {
	if c.Athlete != "" {
		return ""
	}
	return words.Ordinal(c.Place)
}

// named is the holder of a record whose mark the claim gives; without a mark the
// holder is what it says.
func named(c race.Claim) string {
	if c.Mark.IsZero() {
		return ""
	}
	return c.Athlete
}

func countInWords(c race.Claim) string {
	return of(words.Join(" of ", "count", c.Nation), c.Athlete)
}

func marginInWords(c race.Claim) string {
	switch {
	case c.Athlete == "" && c.Behind == "":
		return "winning margin"
	case c.Behind == "":
		return of("margin", c.Athlete)
	default:
		return of("margin", words.Join(" ", c.Athlete, "over "+c.Behind))
	}
}

func aheadInWords(c race.Claim) string {
	return words.Join(" and ", c.Athlete, c.Behind)
}

func of(thing, athlete string) string { return words.Join(", ", thing, athlete) }

func saidMark(c race.Claim) string { return c.Mark.String() }

func saidCount(c race.Claim) string {
	if c.Place > 0 {
		return inTheFirst(c.Count, c.Place, c.Under)
	}
	if c.Under.IsZero() {
		return fmt.Sprintf("%d finishers", c.Count)
	}
	return fmt.Sprintf("%d under %s", c.Count, c.Under)
}

func saidRecord(c race.Claim) string {
	if c.Mark.IsZero() {
		return words.Join(", ", c.Athlete, c.Date.String())
	}
	return words.Join(", ", c.Mark.String(), c.Date.String())
}

func saidSpan(c race.Claim) string { return date.InWords(c.Years, c.Months, c.Days) }

// saidBest is a mark with the flag of the best that it is said to be.
func saidBest(flag string) func(race.Claim) string {
	return func(c race.Claim) string { return words.Join(" ", c.Mark.String(), flag) }
}

// metres is a distance as a sentence names it.
func metres(d event.Distance) string { return d.Metres() + " m" }
