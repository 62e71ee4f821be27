package hytek

import (
	"regexp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// forms are the forms of lines, made once for a file.
type forms struct {
	software, clock, continued, title, teams *regexp.Regexp
	record, mark, split, leg, figures, field *regexp.Regexp
	number, inches, lettered                 *regexp.Regexp
	goesOn                                   *regexp.Regexp // at the end of a title that stands again
}

func newForms() *forms {
	return &forms{
		software:  regexp.MustCompile(`(?i)^\s*licensed to\b|hy.?tek`),
		clock:     regexp.MustCompile(`\d{1,2}:\d\d(:\d\d)?( ?[AaPp]\.?[Mm]\.?)?(\s+\S{0,2}\d{1,4}[./-]\d{1,2}[./-]\d{2,4})?(\s+\p{L}+ \d+)?\s*$`),
		continued: regexp.MustCompile(`^\s*(?:(.*?)\s*(?:\.\.\.|…)\s*)?\((.+)\)\s*$`),
		goesOn:    regexp.MustCompile(`(?i)\s*(\.\.\.|…)?\s*\(?\b(continued|cont'?d?\.?|suite|fortsetzung|continuaci[oó]n)\)?\s*$|\s*(\.\.\.|…)\s*$`),
		title:     regexp.MustCompile(`^\s{0,3}#?(\p{L}+)\.?\s+#?(\d{1,4}[A-Za-z]?)[.:]?\s+(\S.*)$`),
		teams:     regexp.MustCompile(`(?i)team (rankings|scores?)|\bevents scored|mannschaftswertung|classement (par|des) équipes|clasificación por equipos|^\s*(combined )?team (rank|total)`),
		record:    regexp.MustCompile(`^\s*(.+?):\s+(?:([^\s\d]{1,4})\s+)?((?:\d{1,2}:)*\d{1,2}(?:[.,]\d{1,3})?[a-zA-Z]?)(?:\s+(\S.*))?$`),
		mark:      regexp.MustCompile(`^([xXjJwW*]{0,2})((?:\d{1,2}:)*\d{1,2}[.,]\d{1,3}|(?:\d{1,2}:)+\d{2})(\D.*)?$`),
		split:     regexp.MustCompile(`^\(?((?:\d{1,2}:)*\d{1,2}[.,]\d{1,3}|(?:\d{1,2}:)+\d{2})\)?$`),
		number:    regexp.MustCompile(`^[#(]\s*\d{1,4}[).:]?\s+(\S.*)$`),
		inches:    regexp.MustCompile(`\d\d["”]`),
		lettered:  regexp.MustCompile(`^(.*?)\s*['‘’"]([A-Z])['’"]$`),
		leg:       regexp.MustCompile(`(?:^|\s)(\d{1,2})\)\s`),
		figures:   regexp.MustCompile(`\b(\d{1,2})/(\d{1,2})/\d{4}\b`),
		field:     regexp.MustCompile(`^[xX]?\d{1,3}[.,]\d\d?m\D*$|^[xX]?\d{1,3}-\d{1,2}(\.\d+)?\D*$`),
	}
}

// wordsOf are the words of a text as they are looked up, without signs.
func wordsOf(text string) []string {
	return strings.FieldsFunc(words.Fold(text), func(r rune) bool { return strings.ContainsRune(" \t,.;:()[]-–—/", r) })
}

// isOne reports whether a word is one of some others, parted by blanks.
func isOne(word, of string) bool {
	return word != "" && strings.Contains(" "+of+" ", " "+word+" ")
}

const (
	eventWords   = "event events prova epreuve wettkampf wettbewerb bewerb prueba evento gara grupa ovelse gren onderdeel disziplin"
	sectionWords = "section sections sektion seccion sezione abschnitt"
	groupWords   = "heat heats lauf serie series race course carrera flight batteria"
	fillWords    = "of von de sur to timed time zeit finals final finales finale endlauf contre la montre por tiempo the sec"
	combined     = "decathlon heptathlon pentathlon octathlon tetrathlon triathlon quadrathlon biathlon icosathlon decatlon heptatlon pentatlon zehnkampf siebenkampf funfkampf " +
		"mehrkampf vierkampf dreikampf epreuves combinees combinada"
	teamWords = "relay staffel relais relevos relevo staffetta estafette stafett"
)

// heading is what a line between rows says of those below it.
type heading struct {
	line   int
	round  race.Round
	number int    // of a heat or section; 0 where it has none
	letter string // A of "A Final"
	wind   race.Wind
}

// readHeading reads a line such as "Finals", "Section  2", "Heat 1 Preliminaries",
// "B Final" and "Section 1  Wind: +1.1". It reports false for a line that has other
// words.
func readHeading(l line) (heading, bool) {
	h, said := heading{line: l.at}, false
	text := l.String()
	if before, wind, found := cutWind(text); found {
		h.wind, _ = label.ReadWind(wind)
		text = before
		said = !h.wind.IsZero()
	}
	all := wordsOf(strings.NewReplacer("emi-f", "emif", "uarter-f", "uarterf", "emi f", "emif", "uarter f", "uarterf").Replace(text))
	for i, word := range all {
		round, isRound := label.Round(word)
		number, isNumber := label.Number(word)
		switch {
		case isNumber && number < 1000 && i > 0 && isOne(all[i-1], fillWords) && h.number > 0: // 1 of 3
		case isNumber && number < 1000 && h.number == 0:
			h.number = number
		case isOne(word, sectionWords), isOne(word, groupWords):
			said = true
		case isRound:
			said = true
			if h.round == "" || h.round == race.Final && !isOne(word, fillWords) {
				h.round = round
			}
		case isOne(word, fillWords):
		case len(word) == 1 && word >= "a" && word <= "h" && h.letter == "":
			h.letter = strings.ToUpper(word)
		default:
			return heading{}, false
		}
	}
	if h.letter != "" && h.round == race.Final && h.number == 0 && len(all) > 3 {
		return heading{}, false
	}
	return h, said && len(all) < 8
}

// roundedWind notes that the wind of a heading was rounded.
func (r *reader) roundedWind(at int, text string) {
	if _, wind, found := cutWind(text); found {
		r.s.Wind(at, wind)
	}
}

// cutWind parts a line before its wind.
func cutWind(text string) (before, wind string, found bool) {
	low := strings.ToLower(text)
	for _, word := range []string{"wind:", "vent:", "viento:", "vento:", "wind "} {
		if i := strings.Index(low, word); i >= 0 && len(low) == len(text) {
			return strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+len(word):]), true
		}
	}
	return text, "", false
}

// readTitle is the title of an event: "Men 1500 Meter Run" of "Event 10  Men 1500
// Meter Run". A line without a number is one where a bar follows and it names who
// runs, or an event.
func (f *forms) readTitle(l, next line) (string, bool) {
	text := f.goesOn.ReplaceAllString(l.String(), "")
	if m := f.title.FindStringSubmatch(text); m != nil && isOne(words.Fold(m[1]), eventWords) {
		return m[3], true
	}
	if m := f.number.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if !next.isBar() || l.isBar() || !slices.ContainsFunc(l.tokens(0), saysSex) {
		return "", false
	}
	if _, ok := readHeading(l); ok {
		return "", false
	}
	said := label.ReadTitle(text)
	return text, said.Sex != "" && (!said.Event.IsZero() || said.Refused != "")
}

func saysSex(word token) bool {
	_, ok := label.Sex(word.text)
	return ok
}

// isCombined is the word of a title that says that a race is part of a combined
// event.
func isCombined(title string) string {
	for _, word := range wordsOf(title) {
		if isOne(word, combined) {
			return word
		}
	}
	return ""
}
