package label

import (
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
)

// StatusCell is what a cell says that stands where a place or a time is wanted: a
// status in one of many languages, the rule of a disqualification behind it, or a
// word that may mean several.
type StatusCell struct {
	Status  race.Status
	Rule    string
	Unclear bool
}

// ReadStatus reads a cell as a status: DNF, aufg., n.a., "DQ TR17.2.3". It reports
// false for what is none, such as a place or a time.
func ReadStatus(text string) (StatusCell, bool) {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" || IsNothing(text) {
		return StatusCell{}, false
	}
	if folded(text) == "ab" {
		return StatusCell{Unclear: true}, true // absent or abandon
	}
	if folded(text) == "na" {
		return StatusCell{Status: race.DNS}, true // nicht angetreten
	}
	if status := remedy.StatusOf(text); status != "" {
		return StatusCell{Status: status}, true
	}
	word, rule, found := strings.Cut(text, " ")
	if status := remedy.StatusOf(strings.Trim(word, ",;:")); found && status == race.DQ {
		return StatusCell{Status: status, Rule: strings.Trim(rule, "()[] ")}, true
	}
	return StatusCell{}, false
}

// IsNothing reports whether a cell holds only what stands for nothing: dashes, points,
// NT of programs for "no time".
func IsNothing(text string) bool {
	return strings.Trim(text, " \u00a0-–—.*") == "" || strings.EqualFold(text, "NT") || strings.EqualFold(text, "n/a")
}

// SaysStatus reports whether a status was printed as a word of another kind than the
// code of documents, which is worth a note.
func SaysStatus(text string, status race.Status) bool {
	return !strings.EqualFold(strings.TrimSpace(text), string(status))
}

// IsRule reports whether a text is the number of a rule: TR17.2.3, R 17.1.2, 163.3b.
func IsRule(text string) bool {
	whole := strings.TrimLeft(strings.ToUpper(strings.TrimSpace(text)), " .([")
	rest := strings.TrimLeft(whole, "TCRULEG §.")
	digits, points := 0, 0
	for _, r := range rest {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case r == '.':
			points++
		case !strings.ContainsRune("()[]ABCD -", r):
			return false
		}
	}
	hasLetter := rest != whole
	const old = 3 // figures of the rules before 2019, such as 163.3b: less would be a time
	return digits > 0 && digits < 7 && (hasLetter || points > 1 || strings.IndexByte(rest, '.') == old)
}
