package jsonsheet

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// fieldCodes are the codes of jumps, throws and combined events.
const fieldCodes = " HJ PV LJ TJ SP DT HT JT WT BT OT CT GDT SHJ SLJ STJ SPB JTB PEN PENI HEP HEPI OCT DEC DECI ICO BI TRI QUAD PENT HEPT THR JUMPS "

// Heading is what a file says of a race before its rows.
type Heading struct {
	Line   int
	Title  string
	Code   string         // of the event
	Gender string         // one letter or two, or a word
	Rows   int            // how many rows it has
	At     *jsontext.Node // where the code stands; may be nil

	// CodeFirst is set where the title has the name of the meeting in it, which may look like an event.
	CodeFirst bool
}

// Entitle gives a race its title, its event and who ran. It reports false for what is
// no race, which it notes.
func (f *File) Entitle(r *sheet.Race, h Heading) bool {
	code := strings.ToUpper(strings.TrimSpace(h.Code))
	said := label.ReadTitle(h.Title)
	_, isRace := ReadCode(code)
	if isFieldCode(code) || said.Refused != "" && !isRace {
		f.Note(h.Line, sheet.LeftOut, fmt.Sprintf("%s: jumps, throws and combined events are no races (%s)",
			shown(firstOf(h.Title, h.Code)), rows(h.Rows)))
		return false
	}
	r.Line = h.Line
	if h.Title != "" {
		f.Sheet.Entitle(r, h.Line, h.Title)
	}
	if r.Section != "" {
		f.Note(h.Line, sheet.Read, "section "+r.Section+" is read from the title")
	}
	f.code(r, code, h)
	f.gender(r, h)
	return true
}

// isFieldCode reports whether a code is that of a jump, a throw or a combined event;
// weights and heights may follow: SP7.26K.
func isFieldCode(code string) bool {
	letters := strings.TrimRight(code, "0123456789.GK")
	return code != "" && (strings.Contains(fieldCodes, " "+code+" ") || len(letters) > 1 && strings.Contains(fieldCodes, " "+letters+" "))
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

func rows(n int) string {
	if n == 1 {
		return "1 row"
	}
	return strconv.Itoa(n) + " rows"
}

// code takes the event from its code where the title names none, and notes where the
// two differ.
func (f *File) code(r *sheet.Race, code string, h Heading) {
	line := h.At.Row()
	if line == 0 {
		line = h.Line
	}
	found, ok := ReadCode(code)
	switch {
	case code == "":
	case !ok && r.Event.IsZero():
		f.Note(line, sheet.Open, "event code "+shown(h.Code)+" is unknown")
	case !ok:
		f.Note(line, sheet.LeftOut, "event code "+shown(h.Code)+" is unknown: the event is that of the title")
	case r.Event.IsZero():
		r.Event = found
	case r.Event == found:
	case r.Event.Distance() == found.Distance() && found.OnTrack() != r.Event.OnTrack(), partNames(h.Title, found):
		r.Event = found
	case h.CodeFirst:
		f.Note(line, sheet.Doubt, "the title says "+r.Event.Code()+", the code "+strconv.Quote(h.Code)+": that of the code is taken")
		r.Event = found
	default:
		f.Note(line, sheet.Doubt, "the title says "+r.Event.Code()+", the code "+strconv.Quote(h.Code)+": that of the title is taken")
	}
}

// partNames reports whether a part of a title names an event, where the whole names
// another: "Larkmoor Miles - 3000m".
func partNames(title string, wanted event.Event) bool {
	parts := strings.FieldsFunc(strings.ReplaceAll(title, " - ", "\n"), func(r rune) bool { return strings.ContainsRune("\n–—:;,()", r) })
	return slices.ContainsFunc(parts, func(part string) bool { return label.ReadTitle(part).Event == wanted })
}

// ReadCode is the event of a code: 1500, MILE, 1M, 3000SC, 110H91.4, 4x100, 10K, MAR.
func ReadCode(code string) (event.Event, bool) {
	code = strings.ToUpper(strings.ReplaceAll(code, " ", ""))
	if miles := regexp.MustCompile(`^(\d{1,2})M$`).FindStringSubmatch(code); miles != nil && miles[1] != "1" {
		found, err := event.Find(miles[1] + " miles")
		return found, err == nil
	}
	if hurdles := regexp.MustCompile(`^(\d{2,3}H)[\d.]+(CM)?$`).FindStringSubmatch(code); hurdles != nil {
		code = hurdles[1]
	}
	return label.ReadEvent(code)
}

// gender takes who ran from a letter or a word where the title does not say.
func (f *File) gender(r *sheet.Race, h Heading) {
	sex, ok := ReadGender(h.Gender)
	switch {
	case h.Gender == "":
	case !ok:
		f.Note(h.Line, sheet.Open, "gender "+shown(h.Gender)+" is none")
	case r.Sex == "":
		r.Sex = sex
	case r.Sex != sex && sex != race.Mixed:
		f.Note(h.Line, sheet.Doubt, fmt.Sprintf("the title says %s, the gender %s", r.Sex, sex))
	}
}

// ReadGender is who ran by a letter, two or a word: M, W, MF, X, female.
func ReadGender(text string) (race.Sex, bool) {
	switch strings.ToUpper(strings.NewReplacer(",", "", "/", "", "&", "", " ", "").Replace(text)) {
	case "MF", "FM", "MW", "WM", "X", "MX", "XX", "B", "ALL":
		return race.Mixed, true
	}
	return label.SexCell(text)
}
