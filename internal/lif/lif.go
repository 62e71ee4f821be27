// Package lif reads the files of FinishLynx: results (.lif), start lists (.evt) and
// people (.ppl), which name the competitors of results that have numbers alone. It
// knows nothing of documents.
//
// All three are lines of fields that commas part, with quotes around a field that
// holds one. A result file is one race: a header, then a row for each competitor.
// Rows may end early.
package lif

import (
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Format is the code of the format.
const Format = "lif"

// The fields of a header, from 0.
const (
	headerEvent = iota
	headerRound
	headerHeat
	headerTitle
	headerWind
	headerWindUnit
	headerDistance = 9
	headerStart    = 10
)

// record is a line with its fields.
type record struct {
	line   int
	text   string
	fields []string
}

// field is a field of the line, empty where the line ends before it.
func (r record) field(i int) string {
	if i >= len(r.fields) {
		return ""
	}
	return sheet.Squeezed(r.fields[i])
}

// split parts a line at a sign. A quote that is not closed belongs to the field.
func split(text string, sign rune) []string {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.LazyQuotes, reader.FieldsPerRecord = sign, true, -1
	fields, err := reader.Read()
	if err != nil {
		return strings.Split(text, string(sign))
	}
	return fields
}

// records are the lines of a text that are not empty and no comments, with the
// numbers of those that are empty.
func records(text string) (all []record, blank []int) {
	lines := plaintext.Lines(text)
	sign := signOf(lines)
	for i, line := range lines {
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "":
			blank = append(blank, i+1)
		case strings.HasPrefix(trimmed, ";") && sign != ';':
		default:
			all = append(all, record{line: i + 1, text: line, fields: split(line, sign)})
		}
	}
	return all, blank
}

// signOf is the sign that parts fields: the comma, unless the first line is a header
// by another that the program can be set to.
func signOf(lines []string) rune {
	for _, line := range lines {
		if trimmed := strings.TrimSpace(line); trimmed == "" || strings.HasPrefix(trimmed, ";") {
			continue
		}
		for _, sign := range ";\t|" {
			if (record{fields: split(line, sign)}).isHeader() {
				return sign
			}
		}
		break
	}
	return ','
}

// isHeader reports whether a line begins with the three numbers of a race.
func (r record) isHeader() bool {
	if len(r.fields) < 4 {
		return false
	}
	for i := range 3 {
		if _, ok := label.Number(r.field(i)); !ok && r.field(i) != "0" {
			return false
		}
	}
	return true
}

// Recognizes reports whether a text is a result file: it begins with a header, which
// ends with the time of day of the start, and its rows have at least as many fields
// as lead to the time.
func Recognizes(text string) bool {
	all, _ := records(head(text))
	if len(all) == 0 || !all[0].isHeader() || len(all[0].fields) <= headerStart {
		return false
	}
	if start := all[0].field(headerStart); start != "" && !label.IsTimeOfDay(start) {
		return false
	}
	return len(all) == 1 || len(all[1].fields) > rowTime
}

// head is the beginning of a text: enough to know its format by.
func head(text string) string {
	const enough = 4096
	if len(text) > enough {
		if end := strings.LastIndexAny(text[:enough], "\r\n"); end > 0 {
			return text[:end]
		}
	}
	return text
}

// Read reads a result file.
func Read(text string) *sheet.Sheet {
	s := &sheet.Sheet{Format: Format}
	all, blank := records(text)
	for _, line := range blank {
		s.Note(line, sheet.LeftOut, "an empty line")
	}
	if len(all) > 0 && all[0].isHeader() {
		r := readRace(s, all[0])
		readRows(s, r, all[1:])
		s.Races = append(s.Races, *r)
	}
	s.Review()
	return s
}

// readRace reads the header.
func readRace(s *sheet.Sheet, header record) *sheet.Race {
	r := &sheet.Race{Key: keyOf(header)}
	s.Entitle(r, header.line, header.field(headerTitle))
	said := r.Heat
	readDistance(s, r, header)
	readWind(s, r, header)
	if start := header.field(headerStart); label.IsTimeOfDay(start) {
		r.Time = label.Clock(start, false)
	}
	switch {
	case r.Round == race.Final:
	case r.Key == sheet.Key{}, said > 0:
	default:
		r.Heat = r.Key.Heat
		r.RoundOpen = r.Round == ""
	}
	return r
}

func keyOf(header record) sheet.Key {
	var n [3]int
	for i := range n {
		n[i], _ = label.Number(header.field(i))
	}
	return sheet.Key{Event: n[0], Round: n[1], Heat: n[2]}
}

// readDistance takes the event from the distance of the header where the title names
// none, and notes where the two differ.
func readDistance(s *sheet.Sheet, r *sheet.Race, header record) {
	text := header.field(headerDistance)
	if text == "" {
		return
	}
	found, ok := label.ReadEvent(text)
	if metres, err := event.ParseLength(text + "m"); err == nil && metres == r.Event.Distance() {
		return
	}
	switch {
	case !ok:
		s.Note(header.line, sheet.Open, "distance "+strconv.Quote(text)+" is none")
	case r.Event.IsZero():
		r.Event = found
	case r.Event.Distance() != found.Distance() && found.Distance() != 0:
		s.Note(header.line, sheet.Doubt, "the title says "+r.Event.Code()+", the distance "+text)
	}
}

func readWind(s *sheet.Sheet, r *sheet.Race, header record) {
	text := header.field(headerWind)
	if text == "" {
		return
	}
	wind, ok := s.Wind(header.line, text)
	if unit := header.field(headerWindUnit); !ok || unit != "" && !strings.EqualFold(unit, "m/s") {
		s.Note(header.line, sheet.LeftOut, "wind "+strconv.Quote(text+" "+unit))
		return
	}
	r.Wind = wind
}
