package tabular

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// reading is what the text of a time says: a mark, and the kind of spelling that was
// read; or why none can be told.
type reading struct {
	mark    timing.Mark
	spelt   spelling
	problem string
}

// spelling is how a time was written that documents write otherwise. The empty
// spelling is the usual one.
type spelling string

const (
	withZeros   spelling = "zeros before it"
	withComma   spelling = "a decimal comma"
	withPoints  spelling = "points"
	inSeconds   spelling = "seconds alone"
	inWords     spelling = "other signs"
	withUnit    spelling = "a unit behind it"
	fastest              = 12 // metres a second, which nobody has run on average
	tooNarrow            = "the column was too narrow: no time is left"
	ofTheDay             = "a time of the day"
	perDay               = 86400
	twoDecimals          = 100
)

// readTime reads a time of an event as spreadsheets leave it. Where two times fit, or
// none, it says so.
func (by *guide) readTime(text string, e event.Event) reading {
	switch {
	case strings.Trim(text, "#") == "":
		return reading{problem: tooNarrow}
	case by.isHalfDay(text):
		m := by.halfDay().FindStringSubmatch(text)
		return reading{problem: ofTheDay + ": whether " + m[1] + " is meant, in minutes and seconds, cannot be told"}
	case strings.ContainsAny(text, "-./") && len(text) >= len("1.1.2024") && by.isDay().MatchString(text):
		return reading{problem: "a day where a time is wanted"}
	case !strings.Contains(text, ":") && strings.ContainsAny(text[:1], ".,0123456789") && by.partOfDay().MatchString(text):
		return ofDay(text)
	}
	if strings.Count(text, ":") == 2 {
		if figures, is := strings.CutSuffix(strings.TrimSuffix(text, "."), " h"); is { // hours: no watch by hand shows whole seconds
			read := by.readTime(figures, e)
			if !read.mark.IsZero() {
				read.spelt = withUnit
			}
			return read
		}
		if m := by.threeFields().FindStringSubmatch(text); m != nil {
			return hours(text, m, e)
		}
	}
	mark, ok := timing.Meant(text)
	if !ok {
		return reading{problem: "no time"}
	}
	if tooFast(mark, e) {
		return reading{problem: mark.String() + " is too fast for the event: hours and minutes?"}
	}
	return reading{mark: mark, spelt: spellingOf(text, mark)}
}

// isUnit reports whether a word behind a time is its unit, or the h of a hand time.
func isUnit(word, time string) bool {
	if word == "" || isDigit(rune(word[0])) {
		return false
	}
	_, is := timing.Meant(time + " " + word)
	return is || word == "h"
}

// isHalfDay reports whether a text is a time of the day with its half: 4:18 AM.
func (by *guide) isHalfDay(text string) bool {
	return strings.HasSuffix(strings.ToLower(strings.TrimSuffix(text, ".")), "m") && by.halfDay().MatchString(text)
}

// ofDay offers the time that a part of a day is, which a workbook has for a time.
func ofDay(text string) reading {
	days, ok := new(big.Rat).SetString(strings.ReplaceAll(text, ",", "."))
	if !ok {
		return reading{problem: "no time"}
	}
	// What a workbook keeps of a part of a day is cut, so a millionth of a second is nothing.
	hundredths := new(big.Rat).Mul(days, new(big.Rat).SetInt64(perDay*twoDecimals))
	rounded := new(big.Int).Add(new(big.Int).Quo(hundredths.Num(), hundredths.Denom()), big.NewInt(1))
	if new(big.Rat).Sub(hundredths, new(big.Rat).SetInt(new(big.Int).Sub(rounded, big.NewInt(1)))).Cmp(big.NewRat(1, 1000)) < 0 {
		rounded.Sub(rounded, big.NewInt(1))
	}
	n := rounded.Int64()
	seconds := strconv.FormatInt(n/twoDecimals, 10) + "." + strconv.FormatInt(n%twoDecimals+twoDecimals, 10)[1:]
	mark, ok := timing.Meant(seconds)
	if !ok {
		return reading{problem: "no time"}
	}
	return reading{problem: "as a part of a day it is " + mark.String() + " to the next hundredth"}
}

// hours reads three fields. They are hours, minutes and seconds, unless a runner may
// have run the event in so many minutes, seconds and hundredths.
func hours(text string, m []string, e event.Event) reading {
	long, ok := timing.Meant(text)
	ok = ok && len(m[2]) == 2 && len(m[3]) == 2
	noHours := strings.Trim(m[1], "0") == ""
	short, fits := timing.Meant(strings.TrimLeft(m[1], "0") + ":" + m[2] + "." + m[3])
	if noHours {
		short, fits = timing.Meant(strings.TrimLeft(m[2], "0") + "." + m[3])
	}
	fits = fits && m[4] == "" && !tooFast(short, e) && (!noHours || !e.IsZero())
	switch {
	case ok && !fits:
		if tooFast(long, e) {
			return reading{problem: long.String() + " is too fast for the event"}
		}
		return reading{mark: long, spelt: spellingOf(text, long)}
	case ok:
		return reading{problem: "hours, minutes and seconds, or " + short.String()}
	default:
		return reading{problem: "no time"}
	}
}

// tooFast reports whether nobody can have run an event in a time.
func tooFast(mark timing.Mark, e event.Event) bool {
	if e.Distance() == 0 || mark.IsZero() {
		return false
	}
	return isBeyond(e.Distance(), mark)
}

// isBeyond reports whether nobody can have run so far in a time.
func isBeyond(far event.Distance, mark timing.Mark) bool {
	return int64(far) > mark.Elapsed().Milliseconds()*fastest
}

// spellingOf tells how a text writes a mark.
func spellingOf(text string, mark timing.Mark) spelling {
	plain := strings.ReplaceAll(text, " ", "")
	comma := strings.ReplaceAll(plain, ",", ".")
	switch bare := strings.TrimLeft(comma, "0:"); {
	case plain == mark.String():
		return ""
	case comma == mark.String():
		return withComma
	case strings.TrimRightFunc(strings.TrimSuffix(comma, "."), unicode.IsLetter) == mark.String() && !mark.Hand():
		return withUnit
	case bare == mark.String(), strings.HasPrefix(comma, "0"):
		return withZeros
	case !strings.Contains(text, ":") && strings.Count(comma, ".") > 1:
		return withPoints
	case strings.Trim(comma, "0123456789.") == "":
		return inSeconds
	default:
		return inWords
	}
}
