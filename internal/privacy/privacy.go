// Package privacy makes of the documents of a corpus those that may be published: births as years, in full or not at all,
// never those of people who may be under age; and names that are left out. What it gives is a store in which such
// documents stand for others, so that whoever reads them can tell nothing else.
//
// Of a document that changes the text is written anew in its canonical form, without comments: what they say nobody can
// look through. Comments stay only where births are published in full, no name is left out and nobody of the document may
// be under age. Documents with errors cannot be looked through either, and are not published. It must not know pages or
// commands.
package privacy

import (
	"github.com/milectl/milectl/internal/date"
)

// Births is how much of births is published.
type Births string

// How much of births is published. The zero value is the years alone.
const (
	Years   Births = "year"
	InFull  Births = "full"
	Nothing Births = "none"
)

// AllBirths lists how much of births can be published.
func AllBirths() []Births { return []Births{InFull, Years, Nothing} }

// Options is what may be published.
type Options struct {
	Births Births
	// Day is the day of publishing: of who was born on the day 18 years before or later nothing of the birth is
	// published; of who may have been neither.
	Day date.Date
	// LeftOut is the lines of a list of people who are not named: names, under any spelling of a register, or ids. Blank
	// lines and those that begin with # name nobody. The number of its line is part of the word that stands for a name,
	// so that a line behind the others changes none of the words before.
	LeftOut []string
}

// adultAge is the age from which on births are published, in years.
const adultAge = 18

// birth is what is published of a birth.
func (o *Options) birth(born date.Date) date.Date {
	switch {
	case born.IsZero() || o.Births == InFull && !o.MayBeMinor(born):
		return born
	case o.Births == Nothing || o.MayBeMinor(born):
		return date.Date{}
	default:
		return date.New(born.Year(), 0, 0)
	}
}

// MayBeMinor reports whether somebody of a birth may be under age on the day.
func (o *Options) MayBeMinor(born date.Date) bool {
	return !born.IsZero() && !born.Last().Before(o.Day.AddMonths(-12*adultAge))
}
