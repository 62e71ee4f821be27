package editing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/cursor"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// Note is what is said of a word of a document, in Markdown.
type Note struct {
	Span

	Text string
}

// Hover is what is said of the word at an offset, and false where there is nothing to say.
func (d *Document) Hover(tables *Tables, known *Known, offset int) (Note, bool) {
	at, ok := d.word(offset)
	if !ok {
		return Note{}, false
	}
	h := hover{d: d, known: known, tables: tables, at: at}
	var lines []string
	if at.OfKey {
		lines = h.ofKey()
	} else {
		lines = h.ofValue()
	}
	lines = slices.DeleteFunc(lines, func(line string) bool { return line == "" })
	if len(lines) == 0 {
		return Note{}, false
	}
	return Note{spanOf(at.Node), strings.Join(lines, "\n\n")}, true
}

// hover is a question what a word means.
type hover struct {
	d      *Document
	known  *Known
	tables *Tables
	at     cursor.Place
}

// ofKey is what a key says.
func (h *hover) ofKey() []string {
	path := h.at.Path
	name := path[len(path)-1].Key
	switch {
	case isAt(path, "sources", "*"):
		return []string{h.source(name)}
	case len(path) > 1 && path[len(path)-2].Key == "holds":
		return []string{strong(name) + ": " + scopeMeaning(name)}
	}
	v := h.tables.at(h.d.Kind(), path[:len(path)-1])
	if v == nil {
		return nil
	}
	if about := v.about(name); about != "" {
		line := strong(name) + ": " + escaped(about)
		if v.isRequired(name) {
			line += "; required"
		}
		return []string{line}
	}
	if point := event.InWords(name); point != name {
		return []string{strong(name) + ": " + escaped(point)}
	}
	return nil
}

// ofValue is what a value means.
func (h *hover) ofValue() []string {
	path, text := h.at.Path, h.at.Node.Text
	last := lastKey(h.at.Path)
	v := h.tables.at(h.d.Kind(), path)
	switch {
	case v == nil:
		return nil
	case len(path) > 0 && path[0].Key == "sources":
		return nil
	case isCitation(path):
		return []string{h.source(text)}
	case isPerson(path):
		return h.person()
	case v.name == "nation-code":
		return nationLines(text)
	case v.name == "event":
		return eventLines(text)
	case last == "flags":
		return h.flag(text)
	case last == "race" && len(path) > 1:
		return h.race(text)
	case last == "rule" && path[0].Key == "allow":
		if rule, ok := diag.Lookup(text); ok {
			return []string{strong(rule.ID) + " (" + rule.Severity.String() + "): " + escaped(rule.Sentence)}
		}
		return nil
	case isAt(path, "results", "#", "mark"):
		return h.mark()
	case isAt(path, "results", "#", "splits", "*"):
		return h.split()
	case isAt(path, "records", "#", "mark"):
		return h.entry()
	case last == "competition" || last == "series":
		if h.known.corpus != nil {
			if name := h.known.corpus.Fork().Competitions([]race.Scope{{Kind: race.Meeting, Key: text}}).Of(text); name != text {
				return []string{strong(text) + ": " + escaped(name)}
			}
		}
		return nil
	}
	if len(path) > 1 && path[len(path)-2].Key == "holds" {
		last = "holds"
	}
	if about := meaning(last, text); about != "" {
		return []string{strong(text) + ": " + about}
	}
	return nil
}

func nationLines(code string) []string {
	n, ok := nation.Lookup(code)
	if !ok {
		return nil
	}
	return []string{strong(code) + ": " + escaped(nationMeaning(n)), escaped(n.Note)}
}

func eventLines(code string) []string {
	e, err := event.Parse(code)
	if err != nil {
		return nil
	}
	name, distance := e.Name(), ""
	if e.Distance() > 0 {
		distance = event.InWords(e.Distance().String())
	}
	switch {
	case name == code && distance != "":
		name = ""
	case strings.Contains(name, distance):
		distance = ""
	}
	return []string{strong(code) + ": " + escaped(words.Join(", ", name, distance))}
}

// source is the report that a key stands for.
func (h *hover) source(key string) string {
	var sources []race.Source
	switch doc := h.d.Doc(); {
	case doc.Race != nil:
		sources = doc.Race.Sources
	case doc.List != nil:
		sources = doc.List.Sources
	case doc.Register != nil:
		sources = doc.Register.Sources
	}
	for _, s := range sources {
		if s.Key != key {
			continue
		}
		line := strong(key) + ": " + escaped(words.Join(", ", s.Publisher, s.Title, s.Date.String()))
		return words.Join("\n\n", line, address(s.URL), escaped(s.Quote))
	}
	return ""
}

// race is the race of an id, and who won it.
func (h *hover) race(id string) []string {
	if h.known.corpus == nil {
		return nil
	}
	r := h.known.corpus.Fork().Race(id)
	if r == nil {
		return nil
	}
	line := strong(r.Name) + ", " + escaped(words.Join(", ", r.Date.String(), r.Venue.City, r.Event.Name()+" "+string(r.Sex), report.RoundName(r)))
	first := r.Winners()
	if len(first) == 0 {
		return []string{line}
	}
	won := "won by "
	if len(first) > 1 {
		won = "dead heat of "
	}
	who := make([]string, len(first))
	for i, w := range first {
		who[i] = words.Join(" ", w.Name(), w.Nation, w.Mark.String())
	}
	return []string{line, won + escaped(words.List(who))}
}

// person is who somebody is, and what they ran best.
func (h *hover) person() []string {
	who, ok := personAt(h.d.Doc(), h.at.Path)
	if !ok {
		return nil
	}
	person, registered := h.known.who(who)
	head := strong(who.Athlete)
	if registered != nil {
		head = strong(registered.Name) + ": " + escaped(aboutRegistered(registered.Athlete))
		if len(registered.Also) > 0 {
			head += "; also " + escaped(strings.Join(registered.Also, ", "))
		}
	} else if who.Nation != "" || !who.born.IsZero() {
		head += ": " + escaped(words.Join(", ", who.Nation, who.born.String())) + " (in no register)"
	}
	return append([]string{head}, h.known.bests(person)...)
}

// aboutRegistered is who a register says that somebody is.
func aboutRegistered(a *race.Athlete) string {
	var nations []string
	for _, n := range a.Nations {
		name := n.Nation
		if known, ok := nation.Lookup(n.Nation); ok {
			name = known.Name
		}
		if !n.Until.IsZero() {
			name += " until " + n.Until.String()
		}
		nations = append(nations, name)
	}
	born := ""
	if !a.Born.IsZero() {
		born = "born " + a.Born.String()
	}
	return words.Join("; ", born, strings.Join(nations, ", "), a.Note)
}

// flag is what a flag says, and why it surely does not hold where that is known.
func (h *hover) flag(text string) []string {
	flag := race.ParseFlag(text)
	line := strong(text) + ": " + flagMeaning(flag.Kind)
	if flag.Equals {
		line = strong(text) + ": equals a " + flagMeaning(flag.Kind)
	}
	return append([]string{line}, h.refuted(text)...)
}

// counted is how many there are of something.
func counted(n int, thing string) string { return fmt.Sprint(words.Count(n, thing)) }
