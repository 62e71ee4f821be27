package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// ofNoClass is why what was different for men and women is not told.
const ofNoClass = "men and women ran together, and the claim names nobody of a known class"

// class is the race as the class of who is named ran it: the race itself, but where men
// and women ran together those of one sex. It is nil where nobody is named of whom that
// is known, be it in the race or as who held the record before it.
func (c *comparison) class() *race.Race {
	if !c.race.IsMixedField() {
		return c.race
	}
	if c.claim.Athlete == "" {
		return nil
	}
	if _, known := c.classes[c.race]; !known {
		c.classes[c.race] = c.race.Classes()
	}
	classes := c.classes[c.race]
	is := c.holdsBefore
	if at, _ := c.result(c.claim.Athlete); at >= 0 {
		is = func(class *race.Race) bool { return class.Sex == c.race.Results[at].Sex }
	}
	if i := slices.IndexFunc(classes, is); i >= 0 {
		return classes[i]
	}
	return nil
}

// holdsBefore reports whether who is named held the record that a class met.
func (c *comparison) holdsBefore(class *race.Race) bool {
	book := c.known.Books[record.CategoryOf(class)]
	if book == nil || c.claim.Record.IsZero() {
		return false
	}
	return slices.ContainsFunc(book.MetBy(c.claim.Record, class).Entries, func(e *record.Entry) bool {
		return c.known.Directory.Same(class.Sex, c.claim.Athlete, e.Name())
	})
}

// inField is a result of a class as the race has it.
func (c *comparison) inField(result *race.Result) *race.Result {
	if c.race.IsMixedField() {
		if at, _ := c.result(result.Name()); at >= 0 {
			return &c.race.Results[at]
		}
	}
	return result
}
