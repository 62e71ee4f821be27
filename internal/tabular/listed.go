package tabular

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/sheet"
)

// word is a word of a line, and whether it begins another part of it.
type word struct {
	text string
	wide bool
}

// wordsOf are the words of a line with its parts.
func wordsOf(text string) []word {
	var all []word
	for _, part := range wideFields(text) {
		for i, one := range strings.Fields(part) {
			all = append(all, word{one, i == 0})
		}
	}
	return all
}

// readListed reads a line as that of a runner: a place or a status, a name, often a
// nation or a club, and one time. It reports false for any other, and for one of which
// the parts cannot be told.
func readListed(of line) (listed, bool) {
	var l listed
	const longest = 300
	if len(of.text) > longest {
		return l, false
	}
	all := wordsOf(of.text)
	if len(all) < 3 {
		return l, false
	}
	rest, ok := l.begin(all)
	if !ok {
		return l, false
	}
	at := -1
	for i, one := range rest {
		switch {
		case !sheet.IsClock(one.text):
		case at >= 0:
			return l, false // which of them is the time of the race is not said
		default:
			at = i
		}
	}
	switch {
	case at > 0:
		l.behind(l.time(rest[at:]))
		rest = rest[:at]
	case at == 0:
		l.mark = strings.TrimRight(rest[at].text, ",;.")
		rest = rest[1:]
	case sheet.IsStatus(l.place):
		rest = l.rule(rest)
	default:
		if rest, ok = l.statusBehind(rest); !ok {
			return l, false
		}
	}
	return l, l.who(rest) && !hasDay(of.text)
}

// hasDay reports whether a line has a day, as those of lists of all times have.
func hasDay(text string) bool {
	return (strings.Contains(text, "19") || strings.Contains(text, "20")) && len(label.Dates(text, label.AnyOrder)) > 0
}

// begin takes the place from the beginning of a line.
func (l *listed) begin(all []word) ([]word, bool) {
	first := strings.TrimRight(all[0].text, ":)")
	if bare := strings.TrimSuffix(first, "."); !sheet.IsStatus(first) && sheet.IsStatus(bare) {
		first = bare
	}
	_, placed := label.ReadPlace(first)
	if !placed && !sheet.IsStatus(first) && !label.IsNothing(first) {
		return nil, false
	}
	if !label.IsNothing(first) {
		l.place = first
	}
	all = all[1:]
	for len(all) > 0 && (label.IsNothing(all[0].text) || all[0].text == ":") {
		all = all[1:]
	}
	return all, len(all) > 0
}

// time takes the time that begins these words, with its unit, and returns what stands behind them.
func (l *listed) time(words []word) []word {
	l.mark = strings.TrimRight(words[0].text, ",;.")
	if len(words) > 1 && isUnit(words[1].text, l.mark) {
		l.mark += " " + words[1].text
		return words[2:]
	}
	return words[1:]
}

// behind takes what stands behind the time.
func (l *listed) behind(rest []word) {
	var remarks []string
	for _, one := range rest {
		bare := strings.Trim(one.text, "()")
		if _, ok := label.ReadWind(bare); ok && strings.ContainsAny(bare[:1], "+-−–") && l.wind == "" {
			l.wind = bare
			continue
		}
		remarks = append(remarks, one.text)
	}
	l.remark = strings.Join(remarks, " ")
}

// statusBehind takes the status from the end of a line.
func (l *listed) statusBehind(rest []word) ([]word, bool) {
	rest = l.rule(rest)
	n := len(rest)
	if n < 2 || !sheet.IsStatus(strings.Trim(rest[n-1].text, "(),")) {
		return nil, false
	}
	l.mark = strings.Trim(rest[n-1].text, "(),")
	return rest[:n-1], true
}

// rule takes the rule of a disqualification from the end of a line.
func (l *listed) rule(rest []word) []word {
	n := len(rest)
	if n < 2 || !label.IsRule(strings.Trim(rest[n-1].text, "(),")) {
		return rest
	}
	l.remark = strings.Trim(rest[n-1].text, "(),")
	return rest[:n-1]
}

// who reads the words between the place and the time: a name, and behind it what wide
// blanks, commas, brackets or a code of three capitals part from it.
func (l *listed) who(words []word) bool {
	closed := false // a comma parts the last part from the time
	if n := len(words); n > 0 {
		words[n-1].text, closed = strings.CutSuffix(words[n-1].text, ",")
	}
	if len(words) > 1 && isWhole(words[0].text) {
		l.bib, words = words[0].text, words[1:]
	}
	words = l.year(l.code(words))
	if len(words) == 0 {
		return false
	}
	parts := partsOf(words)
	if len(parts) == 1 {
		parts = l.commas(parts[0], closed)
	}
	if len(parts) == 0 || strings.ContainsAny(parts[0], "0123456789()") || len([]rune(parts[0])) < 3 {
		return false
	}
	l.name = parts[0]
	for _, part := range parts[1:] {
		if l.club != "" {
			return false
		}
		l.club = part
	}
	// A name of many words may have a club in it.
	const most = 3
	return l.club != "" || l.nation != "" || l.born != "" || len(strings.Fields(l.name)) <= most
}

func isWhole(text string) bool { return strings.Trim(text, "0123456789") == "" && len(text) < 6 }

// code takes the code of a nation: in brackets, or at the end.
func (l *listed) code(words []word) []word {
	for i, one := range words {
		bare := strings.TrimRight(one.text, ",")
		inBrackets := strings.HasPrefix(bare, "(") && strings.HasSuffix(bare, ")")
		if _, ok := nation.Lookup(strings.Trim(bare, "()")); !ok || i == 0 || !inBrackets && i < len(words)-1 && !words[i+1].wide {
			continue
		}
		l.nation = strings.Trim(bare, "()")
		rest := append([]word{}, words[:i]...)
		rest[i-1].text = strings.TrimRight(rest[i-1].text, ",")
		for j, behind := range words[i+1:] {
			behind.wide = behind.wide || j == 0
			rest = append(rest, behind)
		}
		return rest
	}
	return words
}

// year takes a year of birth, which parts the name from the club behind it.
func (l *listed) year(words []word) []word {
	for i, one := range words {
		bare := strings.Trim(one.text, "(),’'")
		if i < 2 || !isWhole(bare) || len(bare) != 4 && len(bare) != 2 || len(bare) == 4 && bare[:2] != "19" && bare[:2] != "20" {
			continue
		}
		l.born = bare
		rest := append([]word{}, words[:i]...)
		for j, behind := range words[i+1:] {
			behind.wide = behind.wide || j == 0
			rest = append(rest, behind)
		}
		return rest
	}
	return words
}

// partsOf are the parts of some words.
func partsOf(words []word) []string {
	var parts []string
	for i, one := range words {
		switch {
		case i == 0 || one.wide || strings.HasPrefix(one.text, "(") && strings.HasSuffix(words[len(words)-1].text, ")"):
			parts = append(parts, one.text)
		default:
			parts[len(parts)-1] += " " + one.text
		}
	}
	for i, part := range parts {
		parts[i] = strings.Trim(part, " ,")
		if i > 0 && strings.HasPrefix(part, "(") && strings.HasSuffix(part, ")") {
			parts[i] = strings.Trim(part, "()")
		}
	}
	return parts
}

// commas parts a name from what stands behind it at commas, unless the comma stands
// between a family name and a given name. It has no parts where that cannot be told.
func (l *listed) commas(text string, closed bool) []string {
	parts := strings.Split(text, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	familyFirst := !strings.Contains(parts[0], " ")
	switch n := len(parts); {
	case n == 1:
		return parts
	case n == 2 && (l.nation != "" || l.born != "" || familyFirst && !hasLoud(parts[1])):
		return []string{text} // family name, given name
	case n == 3 && familyFirst:
		return []string{parts[0] + ", " + parts[1], parts[2]}
	case n == 2 && closed && !familyFirst:
		return parts
	default:
		return nil
	}
}

// hasLoud reports whether a text has a word in capitals, as clubs often have.
func hasLoud(text string) bool { return slices.ContainsFunc(strings.Fields(text), isLoud) }
