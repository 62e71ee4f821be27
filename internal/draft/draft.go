// Package draft makes the texts with which documents begin: with blanks, with every key explained, or filled in as an
// example. It reads the tables of fields as document describes them.
//
// It must not know files or flags, nor how values are read.
package draft

import (
	"cmp"
	"errors"
	"regexp"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Known is what is known of a race when its document is begun. Zero values are
// not known.
type Known struct {
	Competition string // the key
	Date        date.Date
	Event       event.Event
	Sex         race.Sex
	Environment event.Environment
	Runners     int // how many lines there are for results: one where it is zero
}

// Settled is what is known, with the road for an event that is run nowhere else. It
// fails where an environment is known and the event is not run there.
func (k Known) Settled() (Known, error) {
	if k.Event.IsZero() {
		return k, nil
	}
	problem, instead := misplaced(record.Category{Event: k.Event, Sex: k.Sex, Environment: k.Environment})
	switch {
	case problem == "":
	case k.Environment == 0:
		k.Environment = instead
	default:
		return k, errors.New(problem)
	}
	return k, nil
}

// draftHead is the comment with which a draft begins.
const draftHead = `# Fill in what stands open, remove what is not known: milectl check says what is left. milectl new --explain begins
# with a document in which every key is explained.

`

// Blank is the text of a new race or record list under an id: what is known, and
// blanks for what such a document says. A blank is a finding, so that it cannot
// pass unnoticed; once they are filled in the text is canonical. A record list
// knows only what its id begins with. The error is an [IDError].
func Blank(kind document.Kind, id string, known Known) ([]byte, error) {
	category, err := begun(kind, id)
	if err != nil {
		return nil, err
	}
	items := []string{"athlete", "team", "nation", "mark", "publisher", "title", "date"}
	if kind == document.Records {
		text, err := document.Encode(draftList(id, category))
		if err != nil {
			return nil, err
		}
		return []byte(draftHead + blanked(string(text), append(items, "known_to", "city", "country", "holds"))), nil
	}
	text, err := document.Encode(draftRace(id, known))
	if err != nil {
		return nil, err
	}
	head, results, _ := strings.Cut(string(text), "results:\n") // since sex is a key of both
	return []byte(draftHead + blanked(head, unknownKeys(known)) + "results:\n" + blanked(results, append(items, "sex"))), nil
}

// begun is what a record list of an id is about. It refuses an id that no
// document of the kind can have.
func begun(kind document.Kind, id string) (of record.Category, err error) {
	if !race.IsKey(id) {
		return of, &IDError{id, "not lower-case letters, digits and hyphens", skeletonName(id)}
	}
	if kind == document.Records {
		return listCategory(id)
	}
	return of, nil
}

// The values of blanks, until they are blanked: as long as names are, since the
// canonical form goes by that.
const (
	blankText = "Somebody Unknown"
	blankCode = "GBR"
)

func blankDate() date.Date { return date.New(2000, 1, 1) }

// sheet is the source that a draft cites throughout. Its key stands in two places, so that it is no blank.
func sheet() (race.Citation, []race.Source) {
	const key = "sheet"
	return race.Citation{All: []string{key}}, []race.Source{{Key: key, Publisher: blankText, Title: blankText, Date: blankDate()}}
}

func blankMark() timing.Mark {
	mark, err := timing.Parse("1:00.00")
	if err != nil {
		panic(err) // it is one
	}
	return mark
}

func blankCompetitor(e event.Event) race.Competitor {
	if e.IsRelay() {
		return race.Competitor{Team: blankText, Nation: blankCode}
	}
	return race.Competitor{Athlete: blankText, Nation: blankCode}
}

func blankEvent() event.Event {
	mile, err := event.Parse("mile")
	if err != nil {
		panic(err) // it is one
	}
	return mile
}

// draftRace is a race with something in each place.
func draftRace(id string, known Known) *race.Race {
	r := &race.Race{
		ID: id, Name: blankText, Competition: known.Competition, Date: cmp.Or(known.Date, blankDate()),
		Venue: race.Venue{City: blankText, Country: blankCode},
		Event: cmp.Or(known.Event, blankEvent()), Sex: cmp.Or(known.Sex, race.Men),
		Environment: cmp.Or(known.Environment, event.Outdoor), Round: race.Final,
	}
	r.Source, r.Sources = sheet()
	var sex race.Sex // of each
	if r.IsMixedField() {
		sex = race.Women
	}
	for i := range max(known.Runners, 1) {
		r.Results = append(r.Results, race.Result{Place: i + 1, Competitor: blankCompetitor(r.Event), Sex: sex, Mark: blankMark()})
	}
	return r
}

// draftList is a record list with something in each place.
func draftList(id string, of record.Category) *record.List {
	source, sources := sheet()
	return &record.List{
		Source: source, Sources: sources,
		Name: id, Event: of.Event, Sex: of.Sex, Class: of.Class, Environment: of.Environment, KnownTo: blankDate(),
		Entries: []record.Entry{{
			Mark: blankMark(), Competitor: blankCompetitor(of.Event), Date: blankDate(), Venue: race.Venue{City: blankText, Country: blankCode},
			Holds: []record.Hold{{Scope: race.Scope{Kind: race.World}, Standing: record.Listed}},
		}},
	}
}

// unknownKeys is the keys of a race of which the values are blanks.
func unknownKeys(known Known) []string {
	keys := []string{"name", "city", "country"}
	if known.Date.IsZero() {
		keys = append(keys, "date")
	}
	if known.Event.IsZero() {
		keys = append(keys, "event")
	}
	if known.Sex == "" {
		keys = append(keys, "sex")
	}
	return keys
}

// blanked is a text without the values of some keys.
func blanked(text string, keys []string) string {
	value := regexp.MustCompile(`\b(` + strings.Join(keys, "|") + `): ("[^"]*"|\{[^}]*\}|[^,}\n]*)([,}\n])`)
	return value.ReplaceAllStringFunc(text, func(match string) string {
		parts := value.FindStringSubmatch(match)
		blank := parts[1] + ":"
		switch {
		case strings.HasPrefix(parts[2], `"`):
			blank += ` ""`
		case parts[3] != "\n":
			blank += " " // "athlete:," would be a text
		}
		return blank + parts[3]
	})
}
