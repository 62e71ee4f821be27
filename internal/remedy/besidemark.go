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
	mark, others := takeApart(text)
	if mark.IsZero() || len(others) == 0 {
		return ""
	}
	var flags, further []string
	for _, word := range others {
		trimmed := strings.Trim(word, "(),;[]*")
		if flag := race.ParseFlag(trimmed); flag.Kind.IsKnown() {
			flags = append(flags, trimmed)
			continue
		}
		switch status := StatusOf(trimmed); {
		case isQualification(trimmed):
			further = append(further, "qualified: "+trimmed)
		case status != "":
			further = append(further, "status: "+string(status))
		default:
			return ""
		}
	}
	if len(flags) > 0 {
		further = append([]string{"flags: [" + strings.Join(flags, ", ") + "]"}, further...)
	}
	return "write it " + strconv.Quote(mark.String()) + " with " + strings.Join(further, " and ")
}

func isQualification(text string) bool { return slices.Contains(race.Qualifications(), text) }

// takeApart is the one time that a text gives, be it twice, and the words beside it.
// It is no mark where there are two.
func takeApart(text string) (mark timing.Mark, others []string) {
	var rest []string
	for field := range strings.FieldsSeq(text) {
		figures, word := cutWord(field)
		if figures != "" {
			rest = append(rest, figures)
		}
		if word != "" {
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
