package remedy

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// BesideMark is the remedy for the text of a mark that holds more than a time: a
// flag, a qualification or a status, or a status alone. It is empty for anything
// else.
func BesideMark(text string) string {
	const longest = 60
	if len(text) > longest {
		return ""
	}
	if status := StatusOf(text); status != "" {
		return "give it as status: " + string(status)
	}
	if status, rule, rest := withReason(text); status == race.DQ && !hasMark(rest) {
		return "give it as status: " + string(status) + ", with " + rule + ": " + rest
	}
	mark, others := takeApart(text)
	if _, ok := timing.Meant(text); mark.IsZero() || ok {
		return "" // there is no time, or nothing beside it
	}
	keys, ok := keysOf(others, mark)
	switch {
	case !ok:
		return ""
	case len(keys) == 0:
		return "write it " + strconv.Quote(mark.String())
	default:
		return "write it " + strconv.Quote(mark.String()) + " with " + strings.Join(keys, " and ")
	}
}

// hasMark reports whether there is a time in a text.
func hasMark(text string) bool {
	mark, _ := takeApart(text)
	return !mark.IsZero()
}

// keysOf is what the words beside a mark are under keys of their own. It reports
// false where one of them is nothing that is known.
func keysOf(others []string, mark timing.Mark) (keys []string, ok bool) {
	var flags []string
	status := race.Status("")
	for _, word := range others {
		switch flag, code := race.ParseFlag(strings.ToUpper(word)), StatusOf(word); {
		case isQualification(word):
			keys = append(keys, "qualified: "+word)
		case flag.Kind.IsKnown():
			flags = append(flags, flag.String())
		case code != "":
			status = code
			keys = append(keys, "status: "+string(status))
		case status == race.DQ && isRule(word):
			keys = append(keys, "rule: "+word)
		case isReading(word, mark):
			reading, _ := readingOf(word, mark)
			keys = append(keys, "thousandths: "+strconv.Quote(reading.String()))
		default:
			return nil, false
		}
	}
	if len(flags) > 0 {
		keys = append([]string{"flags: [" + strings.Join(flags, ", ") + "]"}, keys...)
	}
	return keys, true
}

// isRule reports whether a word is the number of a rule: R17.3.1, TR22.6.
func isRule(word string) bool {
	number := strings.TrimLeft(word, "TRC")
	return number != word && number != "" && number[0] >= '0' && number[0] <= '9'
}

// isReading reports whether a word is the reading in thousandths of a mark.
func isReading(word string, mark timing.Mark) bool {
	reading, ok := readingOf(word, mark)
	return ok && reading.Decimals() == 3 && mark.Decimals() == 2 && reading.RoundUp(mark.Unit()).Level(mark)
}

// readingOf is the mark that a word gives, or its decimals alone.
func readingOf(word string, mark timing.Mark) (timing.Mark, bool) {
	if strings.HasPrefix(word, ".") {
		whole, _, _ := strings.Cut(mark.String(), ".")
		word = whole + word
	}
	reading, err := timing.Parse(word)
	return reading, err == nil
}

func isQualification(text string) bool { return slices.Contains(race.Qualifications(), text) }

// takeApart is the one time that a text gives, be it twice, and the words beside it.
// It is no mark where there are two.
func takeApart(text string) (mark timing.Mark, others []string) {
	var rest []string
	for field := range strings.FieldsSeq(text) {
		figures, beside := cutWord(field)
		if figures != "" {
			rest = append(rest, figures)
		}
		for word := range strings.FieldsFuncSeq(beside, func(r rune) bool { return strings.ContainsRune("(),;[]*/!", r) }) {
			if strings.EqualFold(word, "h") && len(rest) > 0 {
				rest[len(rest)-1] += "h"
				continue
			}
			others = append(others, word)
		}
	}
	whole, ok := timing.Meant(strings.Join(rest, " "))
	if ok {
		return whole, others
	}
	for _, figures := range rest {
		one, ok := timing.Meant(figures)
		if !ok || !mark.IsZero() && one != mark {
			return timing.Mark{}, nil
		}
		mark = one
	}
	return mark, others
}

// cutWord cuts what stands behind the figures of a field, with or without a bracket;
// the h of a hand time belongs to the figures.
func cutWord(field string) (figures, word string) {
	end := strings.IndexFunc(field, func(c rune) bool { return !strings.ContainsRune("0123456789.:,'\"", c) })
	if end < 0 {
		return field, ""
	}
	if field[end] == 'h' && (end+1 == len(field) || !isLetter(field[end+1])) {
		end++
	}
	return field[:end], field[end:]
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
