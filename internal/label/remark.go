package label

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
)

// RemarkCell is what stands beside a result: flags, a qualification, a rule, a status, the
// role of a pacemaker or a guest. Rest is what is none of these, as printed.
type RemarkCell struct {
	Flags     []race.Flag
	Qualified string
	Role      race.Role
	Status    race.Status
	Rule      string
	Rest      string
}

// ReadRemark reads a remark: "MR, PB", "R 17.1.2", "(PM)", "q", "pacemaker". A word
// that is known to be nothing else is never taken for a flag.
func ReadRemark(text string) RemarkCell {
	var r RemarkCell
	text = strings.Join(strings.Fields(text), " ")
	if text == "" || IsNothing(text) {
		return r
	}
	for part := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == ',' || c == ';' || c == '|' }) {
		r.part(strings.TrimSpace(part))
	}
	return r
}

// part reads one of the parts of a remark: as a whole, else word by word.
func (r *RemarkCell) part(text string) {
	if text == "" || r.whole(text) {
		return
	}
	var others []string
	for word := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == ' ' || c == '/' }) {
		if !r.word(word) {
			others = append(others, word)
		}
	}
	switch {
	case len(others) == 0:
	case IsRule(strings.Join(others, " ")):
		r.Rule = strings.Join(others, " ")
	default:
		r.keep(strings.Join(others, " "))
	}
}

func (r *RemarkCell) keep(text string) {
	if r.Rest != "" {
		r.Rest += ", "
	}
	r.Rest += text
}

// whole reads a part as one thing.
func (r *RemarkCell) whole(text string) bool {
	if role, ok := meaning("role", folded(strings.Trim(text, "()[]"))); ok {
		r.Role = race.Role(role)
		return true
	}
	if rule := strings.Trim(text, "()[]"); IsRule(rule) && len(rule) > 3 {
		r.Rule = rule
		return true
	}
	if r.word(text) {
		return true
	}
	status, ok := ReadStatus(text)
	if !ok || status.Unclear {
		return false
	}
	r.Status = status.Status
	if status.Rule != "" {
		r.Rule = status.Rule
	}
	return true
}

// word reads a flag, a qualification or a role.
func (r *RemarkCell) word(text string) bool {
	text = strings.Trim(text, "()[]*.")
	switch flag := race.ParseFlag(strings.ToUpper(text)); {
	case slices.Contains(race.Qualifications(), text):
		r.Qualified = text
	case flag.Kind.IsKnown(), isOtherFlag(text):
		if !slices.Contains(r.Flags, flag) {
			r.Flags = append(r.Flags, flag)
		}
	default:
		role, ok := meaning("role", folded(text))
		if !ok {
			return false
		}
		r.Role = race.Role(role)
	}
	return true
}

// isOtherFlag reports whether a text is a record of an age class or of another body:
// NU23R, WU20R, EU18R, WM35R, NIR; they are kept unchecked.
func isOtherFlag(text string) bool {
	text = strings.TrimPrefix(text, "=")
	switch text {
	case "WIR", "AIR", "NIR", "EUR", "ER":
		return true
	}
	if len(text) == len("NU23R") && strings.IndexByte("NWACE", text[0]) >= 0 {
		text = text[1:]
	}
	return len(text) == len("U23R") && strings.IndexByte("UMW", text[0]) >= 0 && isDigitByte(text[1]) && isDigitByte(text[2]) && (text[3] == 'R' || text[3] == 'B')
}

// ReadPlace reads a place as tables print it: 3, 3., =3, T3, 3=, (3), 3rd, a medal. It reports
// false for anything else.
func ReadPlace(text string) (int, bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	text = strings.Trim(text, "=()[]. \u00a0#")
	text = strings.TrimPrefix(text, "t")
	for _, ending := range []string{"st", "nd", "rd", "th", "º", "°", "ª", "er", "e", "ème", "eme", "."} {
		if rest, found := strings.CutSuffix(text, ending); found && rest != "" {
			text = rest
			break
		}
	}
	for place, medal := range []string{"🥇", "🥈", "🥉"} {
		if text == medal {
			return place + 1, true
		}
	}
	const longest = 4
	if len(text) > longest {
		return 0, false
	}
	return Number(text)
}
