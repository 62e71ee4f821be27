package syntax

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// flowSlip is a slip in a map on one line of which YAML says only that a comma or a bracket is missing: from where to where it is, in
// characters of the line from 1, and what mends it.
type flowSlip struct {
	line, col, width int
	remedy           string
}

// flowSlipAt finds the slip in the map of a line, or in the one before it, which YAML goes on reading.
func flowSlipAt(src *Source, line int) (flowSlip, bool) {
	for _, n := range []int{line, line - 1} {
		if n < 1 {
			continue
		}
		own := src.line(n)
		joint := missingComma(own)
		at, key, said := textWithColon(own)
		switch {
		case joint.word != "" && (at < 0 || joint.isSure):
			return slipOn(n, own, joint.at, joint.word, "a comma is missing before "+joint.word), true
		case at >= 0:
			remedy := "a text with a colon stands in double quotes: " + key + ": " + strconv.Quote(said)
			if joint.word != "" && isKeyOf(src, joint.word) {
				remedy = "a comma is missing before " + joint.word + ", or " + remedy
			}
			return slipOn(n, own, at, said, remedy), true
		case bracketAtColon(own) >= 0:
			at := bracketAtColon(own)
			return slipOn(n, own, at, own[at:at+1], "a blank is missing behind the colon"), true
		case isOpen(own) && endsItem(src, n):
			trimmed := strings.TrimSpace(own)
			return slipOn(n, own, strings.Index(own, trimmed), trimmed, "a } is missing at its end"), true
		}
	}
	return flowSlip{}, false
}

func slipOn(n int, line string, at int, text, remedy string) flowSlip {
	return flowSlip{n, 1 + utf8.RuneCountInString(line[:at]), utf8.RuneCountInString(text), remedy}
}

// joint is where a key of a map on one line follows a value without a comma. It is sure where the value is a number, in quotes or
// in brackets, and none of the words before the colon can be of it.
type joint struct {
	at     int
	word   string
	isSure bool
}

// missingComma is the first such joint of a line; without a word where there is none.
func missingComma(line string) joint {
	outside := withoutQuoted(line)
	m := regexp.MustCompile(`[{,] *[a-z_0-9.-]+: +(?:[^,{}\[\]:]*?[^,{}\[\]: ]|[{\[][^{}\[\]]*[}\]]) +([a-z_]+): `).FindStringSubmatchIndex(outside)
	if m == nil {
		return joint{}
	}
	value := strings.TrimSpace(outside[m[0]:m[2]])
	_, value, _ = strings.Cut(value, ": ")
	value = strings.TrimSpace(value)
	isNumber := strings.Trim(value, "0123456789") == ""
	return joint{m[2], line[m[2]:m[3]], isNumber || strings.ContainsAny(value[len(value)-1:], `"'}]`)}
}

// withoutQuoted is a line with what stands in quotes as dots: as long, and without its colons and commas.
func withoutQuoted(line string) string {
	out, quote := []byte(line), byte(0)
	for i := range out {
		switch c := out[i]; {
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
			out[i] = '.'
		case (c == '"' || c == '\'') && i > 0 && strings.IndexByte(" [{,", out[i-1]) >= 0:
			quote = c
		}
	}
	return string(out)
}

// bracketAtColon is where a list or a map stands behind the colon of its key without a blank, which is no map to YAML; -1 where there is none.
func bracketAtColon(line string) int {
	m := regexp.MustCompile(`[{,] *[a-z_]+:([{\[])`).FindStringSubmatchIndex(withoutQuoted(line))
	if m == nil {
		return -1
	}
	return m[2]
}

// isKeyOf reports whether a word is a key of a map on one line somewhere in a text.
func isKeyOf(src *Source, word string) bool {
	return strings.Contains(src.text, ", "+word+": ") || strings.Contains(src.text, "{"+word+": ")
}

// isOpen reports whether a line has a map in brackets that does not end on it.
func isOpen(line string) bool {
	outside := withoutQuoted(line)
	return strings.HasPrefix(strings.TrimSpace(outside), "- {") && strings.Count(outside, "{") > strings.Count(outside, "}")
}

// endsItem reports whether nothing of a map can follow a line: the text ends, or another thing of the list begins.
func endsItem(src *Source, line int) bool {
	for n := line + 1; n <= len(src.starts()); n++ {
		if next := strings.TrimSpace(src.line(n)); next != "" {
			return strings.HasPrefix(next, "- ")
		}
	}
	return true
}
