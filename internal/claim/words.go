package claim

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// subject is what a claim is about, in words.
func subject(c race.Claim) string {
	switch c.About {
	case "mark":
		if c.Athlete == "" && c.Place <= 1 {
			return "winning mark"
		}
		return of("mark", words.Join(" ", c.Athlete, placed(c)))
	case "split":
		if c.Athlete == "" {
			return words.Join(" at ", "leader's split", pointWords(c.At))
		}
		return words.Join(" at ", c.Athlete, pointWords(c.At))
	case "position":
		return words.Join(" at ", cmp.Or(c.Athlete, c.About), pointWords(c.At))
	case "leader":
		return words.Join(" at ", c.About, pointWords(c.At))
	case "led-throughout":
		return of("lead", c.Athlete)
	case "margin":
		return marginSubject(c)
	case "record":
		return of(words.Join(" ", c.Record, "record"), named(c))
	case "record-age":
		return "age of the " + words.Join(" ", c.Record, "record")
	case "days-since":
		return of("last race", c.Athlete)
	case "world-lead":
		return of("world lead", named(c))
	case "personal-best", "season-best", "pace-lights", "equal-mark":
		return of(strings.ReplaceAll(c.About, "-", " "), c.Athlete)
	default:
		return of(c.About, c.Athlete)
	}
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

func marginSubject(c race.Claim) string {
	switch {
	case c.Record != "":
		return of("margin to the "+c.Record+" record", c.Athlete)
	case c.Athlete == "" && c.Behind == "":
		return "winning margin"
	case c.Behind == "":
		return of("margin", c.Athlete)
	default:
		return of("margin", words.Join(" ", c.Athlete, "over "+c.Behind))
	}
}

func of(thing, athlete string) string { return words.Join(", ", thing, athlete) }

// said is what a report gives, in words.
func said(c race.Claim) string {
	switch c.About {
	case "mark", "split", "pace-lights", "equal-mark":
		return c.Mark.String()
	case "place":
		return words.Ordinal(c.Place)
	case "position":
		return words.Ordinal(c.Position)
	case "leader":
		return c.Athlete
	case "led-throughout":
		return "led throughout"
	case "count":
		if c.Under.IsZero() {
			return fmt.Sprintf("%d finishers", c.Count)
		}
		return fmt.Sprintf("%d under %s", c.Count, c.Under)
	case "margin":
		return c.Margin.String()
	case "record", "world-lead":
		if c.Mark.IsZero() {
			return words.Join(", ", c.Athlete, c.Date.String())
		}
		return words.Join(", ", c.Mark.String(), c.Date.String())
	case "record-age", "age", "days-since":
		return span(c.Years, c.Months, c.Days)
	case "personal-best":
		return words.Join(" ", c.Mark.String(), "PB")
	case "season-best":
		return words.Join(" ", c.Mark.String(), "SB")
	case "date":
		return c.Date.String()
	default:
		return c.Says
	}
}

// span is "38 years 9 months 28 days"; what is zero is left out.
func span(years, months, days int) string {
	return words.Join(" ", units(years, "year"), units(months, "month"), units(days, "day"))
}

func units(n int, unit string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 " + unit
	default:
		return fmt.Sprintf("%d %ss", n, unit)
	}
}

// pointWords is a point as a sentence names it.
func pointWords(at string) string {
	if metres, ok := strings.CutSuffix(at, "m"); ok {
		return metres + " m"
	}
	if at == "bell" {
		return "the bell"
	}
	return at
}

// metres is a distance as a sentence names it.
func metres(d event.Distance) string { return d.Metres() + " m" }
