package label

import (
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Title is what the title of a race says: "Girls 4x800 Meter Relay", "800m Herren
// Endlauf", "1 Mile Men". What it does not say is zero.
type Title struct {
	Event   event.Event
	Sex     race.Sex
	Young   string // the word for children or youths that was taken for a sex, as printed
	Round   race.Round
	Heat    int
	Section string
	Refused string // why what looks like an event is none, such as a field event
}

// longestTitle is how many bytes a title has at most.
const longestTitle = 2000

// ReadTitle reads the title of a race in any of the languages. A longer text is none.
func ReadTitle(text string) Title {
	if len(text) > longestTitle {
		return Title{}
	}
	r := titleReader{tokens: tokens(text)}
	for r.at < len(r.tokens) {
		if !r.takes() {
			r.rest = append(r.rest, r.tokens[r.at])
			r.at++
		}
	}
	r.title.Event, r.title.Refused = findEvent(r.rest)
	return r.title
}

// ReadEvent is the event that a text names, such as the cell of a column: a title, a
// code, or a number of metres alone.
func ReadEvent(text string) (event.Event, bool) {
	if found, ok := event.Named(text); ok {
		return found, true
	}
	if code, ok := meaning("road", folded(text)); ok {
		found, err := event.Parse(code)
		return found, err == nil
	}
	title := ReadTitle(text)
	return title.Event, !title.Event.IsZero()
}

// boundary is the token of a sign that parts what a title says: no event goes over it.
const boundary = "|"

// tokens are the words of a title, with a boundary where a sign parts them.
func tokens(text string) []string {
	var all []string
	for field := range strings.FieldsSeq(parted(text)) {
		if strings.ContainsAny(field, "()|") {
			field = boundary
		}
		all = append(all, field)
	}
	return all
}

// parted is a title with a boundary instead of each sign that parts it.
func parted(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 2*len(boundary))
	for len(text) > 0 {
		n, instead := 1, text[:1]
		for _, sign := range []string{"(", ")", " - ", "–", "—", ";", ", ", "/"} {
			if strings.HasPrefix(text, sign) {
				n, instead = len(sign), " "+boundary+" "
			}
		}
		if text[0] == ':' && !isClockSign(b.String(), text) {
			instead = " "
		}
		b.WriteString(instead)
		text = text[n:]
	}
	return b.String()
}

// isClockSign reports whether the colon that a text begins with stands between digits, as in a time of the day.
func isClockSign(before, text string) bool {
	return before != "" && len(text) > 1 && isDigit(rune(before[len(before)-1])) && isDigit(rune(text[1]))
}

type titleReader struct {
	tokens []string
	at     int
	rest   []string // what names neither a sex nor a round
	title  Title
}

// takes reads what stands at the place of the reader, and reports whether it was
// understood.
func (r *titleReader) takes() bool {
	word := r.tokens[r.at]
	if sex, ok := Sex(word); ok && !strings.EqualFold(word, "open") {
		r.takesSex(word, sex)
		return true
	}
	return r.takesSection() || r.takesRound() || r.takesCategory()
}

// takesSex reads a word of men or women. A title that names both is of both.
func (r *titleReader) takesSex(word string, sex race.Sex) {
	switch {
	case r.title.Sex == "":
		r.title.Sex = sex
	case r.title.Sex != sex:
		r.title.Sex = race.Mixed
	}
	if IsYoung(word) {
		r.title.Young = word
	}
	r.skip(1)
}

func (r *titleReader) skip(n int) {
	r.at += n
	r.rest = append(r.rest, boundary)
}

// ahead is a word behind the one at hand, folded; empty behind the last.
func (r *titleReader) ahead(n int) string {
	if r.at+n >= len(r.tokens) || r.at+n < 0 {
		return ""
	}
	return folded(r.tokens[r.at+n])
}

// takesSection reads "Section 2", "Section A", "A Race", "Race B" and "Race: B".
func (r *titleReader) takesSection() bool {
	word := r.ahead(0)
	switch next := r.ahead(1); {
	case strings.Contains(" section sektion sezione seccion abschnitt ", " "+word+" ") && (isNumber(next) || isSectionLetter(next)):
		r.title.Section = strings.ToUpper(next)
	case isSectionLetter(word) && r.tokens[r.at] == strings.ToUpper(r.tokens[r.at]) && isRaceWord(next):
		r.title.Section = strings.ToUpper(word)
		r.takesFinal(next)
	case isRaceWord(word) && isSectionLetter(next) && r.tokens[r.at+1] == strings.ToUpper(r.tokens[r.at+1]):
		r.title.Section = strings.ToUpper(next)
		r.takesFinal(word)
	default:
		return false
	}
	r.skip(2)
	return true
}

// takesFinal reads the final of "A Final".
func (r *titleReader) takesFinal(word string) {
	if round, ok := Round(word); ok && round == race.Final && r.title.Round == "" {
		r.title.Round = round
	}
}

func isRaceWord(word string) bool {
	return strings.Contains(" race lauf course corsa carrera lop heat serie final finale finals ", " "+word+" ") && word != ""
}

func isSectionLetter(word string) bool { return len(word) == 1 && word[0] >= 'a' && word[0] <= 'h' }

func isNumber(word string) bool {
	n, ok := Number(word)
	return ok && n < 100
}

// takesRound reads "Final", "Heat 2", "2. Vorlauf", "Semi-final 1", "Round 1".
func (r *titleReader) takesRound() bool {
	if word := r.ahead(0); strings.Contains(" round runde tour turno ronda ", " "+word+" ") && isNumber(r.ahead(1)) {
		if r.ahead(1) == "1" {
			r.title.Round = race.HeatRound
		}
		r.skip(2)
		return true
	}
	if heat, found := strings.CutSuffix(r.ahead(0), "."); isNumber(heat) && (found || strings.HasSuffix(r.tokens[r.at], ".")) {
		if round, ok := Round(r.ahead(1)); ok {
			r.title.Round = round
			r.title.Heat, _ = Number(heat)
			r.skip(2)
			return true
		}
	}
	round, ok := Round(r.tokens[r.at])
	if !ok {
		return false
	}
	if r.title.Round == "" || r.title.Round == race.Final {
		r.title.Round = round
	}
	n := 1
	if isNumber(r.ahead(1)) && !isUnit(r.ahead(2)) && !r.isDay(1) {
		r.title.Heat, _ = Number(r.ahead(1))
		n = 2
	}
	r.skip(n)
	return true
}

// isDay reports whether a number ahead is that of a day: "12 September", 12/09/2026.
func (r *titleReader) isDay(n int) bool {
	if _, ok := Month(r.ahead(n + 1)); ok {
		return true
	}
	if r.ahead(n+1) != boundary || !isNumber(r.ahead(n+2)) || r.ahead(n+3) != boundary {
		return false
	}
	_, ok := Number(r.ahead(n + 4))
	return ok
}

// takesCategory reads an age class with its sex, such as U20M, SW, V40M or J17.
func (r *titleReader) takesCategory() bool {
	sex, ok := Category(r.tokens[r.at])
	if !ok {
		return false
	}
	if r.title.Sex == "" {
		r.title.Sex, r.title.Young = sex, r.tokens[r.at]
	}
	r.skip(1)
	return true
}

// Category is the sex of an age class: U20M is of men, J17 of women.
func Category(text string) (race.Sex, bool) {
	form := strings.Map(func(c rune) rune {
		if isDigit(c) {
			return '9'
		}
		return c
	}, folded(text))
	if rest, found := strings.CutPrefix(form, "sen "); found && rest != "" {
		form = "sen" + rest
	}
	switch {
	case strings.ContainsAny(form, " |") || form == "":
		return "", false // also a letter alone: it says something only in a column of sexes
	case strings.Contains(mensForms, " "+form+" "):
		return race.Men, true
	case strings.Contains(womensForms, " "+form+" "):
		return race.Women, true
	default:
		return "", false
	}
}

// The forms of age classes that say a sex, with 9 for any digit: U20M, U17W, SM, SW,
// V40M, M35, W40, G19 and J17 (boys and girls in Norway), MS and KS (seniors there),
// P17 and F17 (boys and girls in Sweden).
const (
	mensForms   = " u9m u99m u9b u99b sm jm vm v99m m99 ms mj mv mu9m mu99m g99 mu99 mja mjb mann senm "
	womensForms = " u9w u99w u9f u99f u9g u99g sw jw vw sf jf vf v99w v99f w99 f99 k99 ks kj kv j99 wu99 wja wjb senw senf "
)

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

// Clean is a title as a name: without blanks that no name has.
func Clean(title string) string { return words.Visible(strings.Join(strings.Fields(title), " ")) }

// HowMany is how many races of its kind there are, by a title that says it: 3 of "Heat
// 1 of 3" and "Lauf 1/3". It is 0 where the title does not.
func HowMany(title string) int {
	words := strings.Fields(strings.NewReplacer("/", " / ", "(", " ", ")", " ").Replace(title))
	for i := 1; i+1 < len(words); i++ {
		if !strings.Contains(" of von de di av af sur van z ze su / ", " "+folded(words[i])+" ") {
			continue
		}
		n, isN := Number(words[i-1])
		all, isAll := Number(words[i+1])
		if isN && isAll && n <= all && all < 100 {
			return all
		}
	}
	return 0
}
