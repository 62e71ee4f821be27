package document

import (
	"iter"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/syntax"
)

// offer reports a scalar with the text that surely stands in its place, where there is
// one.
func (r *reader) offer(n *syntax.Node, rule, message, remedy, meant string) {
	if meant != "" {
		r.ReportSure(n, rule, message, remedy, meant)
		return
	}
	r.Report(n, rule, message, remedy)
}

// refuse reports what a parser of a value says about it.
func (r *reader) refuse(n *syntax.Node, rule string, err error) {
	meant, _ := diag.Sure(err)
	r.offer(n, rule, err.Error(), diag.Help(err), meant)
}

// refuseSpelling is refuse for a value that may be one in another spelling.
func (r *reader) refuseSpelling(n *syntax.Node, rule string, err error, meant string) {
	r.offer(n, rule, err.Error(), diag.Help(err), meant)
}

// onlyIf is a text that is something; empty where it is not.
func onlyIf(is func(string) bool, text string) string {
	if text == "" || !is(text) {
		return ""
	}
	return text
}

// ordinal is the number of an ordinal, such as 1st, 2. or 11TH; empty for anything else.
func ordinal(text string) string {
	number := strings.TrimRight(text, ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	switch strings.ToLower(text[len(number):]) {
	case ".", "st", "nd", "rd", "th":
		return onlyIf(isCount, number)
	default:
		return ""
	}
}

func isCount(text string) bool {
	return len(text) <= 5 && text[0] != '0' && strings.Trim(text, "0123456789") == ""
}

// isSum reports whether a text is a SHA-256 sum in hexadecimal.
func isSum(text string) bool { return len(text) == 64 && strings.Trim(text, "0123456789abcdef") == "" }

// pointed is a figure with the point and the signs that documents have.
func pointed(text string) string {
	return strings.NewReplacer(",", ".", "−", "-", "–", "-").Replace(strings.TrimSpace(text))
}

// parses is a parser that only says whether it takes a text.
func parses[T any](parse func(string) (T, error)) func(string) bool {
	return func(text string) bool {
		_, err := parse(text)
		return err == nil
	}
}

// unblanked is a text without blanks.
func unblanked(text string) string { return strings.Join(strings.Fields(text), "") }

// codes are the codes of things that have one.
func codes[T interface{ Code() string }](all iter.Seq[T]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for one := range all {
			if !yield(one.Code()) {
				return
			}
		}
	}
}
