package timing

import (
	"strconv"
	"strings"
)

// fields is a text cut at its colons and its point, to find out what is wrong with it.
type fields struct {
	parts    []string // the fields from the first to the seconds, digits only
	fraction string
	pointed  bool
	hand     bool
}

// pointFault finds points and colons that are not in their places.
func pointFault(text string) fault {
	last := strings.LastIndexByte(text, '.')
	if last < 0 {
		return fault{}
	}
	before, after := text[:last], text[last+1:]
	switch {
	case strings.Contains(before, ".") && !strings.Contains(text, ":"):
		return fault{
			problem: "a point must stand only before the decimals",
			mended:  strings.ReplaceAll(before, ".", ":") + "." + after,
			advice:  part,
		}
	case strings.Contains(before, "."):
		return fault{problem: "a point must stand only before the decimals", advice: part}
	case strings.Contains(after, ":"):
		return fault{problem: "a colon must not follow the point", advice: part}
	default:
		return fault{}
	}
}

// splitFields cuts text that has passed the checks of characters and points.
func splitFields(text string) fields {
	var f fields
	text, f.hand = strings.CutSuffix(text, "h")
	text, f.fraction, f.pointed = strings.Cut(text, ".")
	f.parts = strings.Split(text, ":")
	return f
}

// String joins the fields again.
func (f fields) String() string {
	text := strings.Join(f.parts, ":")
	if f.pointed {
		text += "." + f.fraction
	}
	if f.hand {
		text += "h"
	}
	return text
}

// seconds returns what the fields add up to, however they are written; never more than limit.
func (f fields) seconds() int64 {
	total := int64(0)
	for _, field := range f.parts {
		n := int64(0)
		for _, digit := range []byte(field) {
			n = min(n*10+int64(digit-'0'), limit)
		}
		total = min(total*60+n, limit)
	}
	return total
}

// mark returns the mark that the fields add up to, however they are written. Too many decimals are rounded up as the
// rules do.
func (f fields) mark() Mark {
	kept := f.fraction[:min(3, len(f.fraction))]
	n, _ := scanDigits(kept)
	m := Mark{ms: int32(f.seconds()) * 1000, decimals: uint8(len(kept)), hand: f.hand}
	m.ms += int32(n) * int32(m.Unit())
	if len(kept) == len(f.fraction) {
		return m
	}
	if strings.Trim(f.fraction[len(kept):], "0") != "" {
		m.ms++
	}
	if f.hand {
		return m.RoundUp(Tenth)
	}
	return m.RoundUp(Hundredth)
}

// inSeconds returns the fields added up to one, as a margin is written. A point without decimals goes.
func (f fields) inSeconds() fields {
	return fields{
		parts:    []string{strconv.FormatInt(f.seconds(), 10)},
		fraction: f.fraction,
		pointed:  f.fraction != "",
	}
}
