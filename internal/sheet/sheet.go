// Package sheet holds what a file of results says, as it was read, before a
// document is made of it: races with rows, each with its line, the people whom
// start lists name, and notes on all that was assumed, left out or cannot be
// told. Every reader of a format gives one Sheet. The package must not know any
// format, nor documents.
//
// Values are those of package race, so that a figure means the same everywhere;
// what a file does not say is zero. Nothing is worked out from anything else:
// places come from the file, never from times.
package sheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
)

// Sheet is what one file says.
type Sheet struct {
	Format   string // by the code that --from has: lif, hytek, csv
	Encoding string // in words; empty where it is plain
	Races    []Race
	People   []Person // of start lists and lists of people, who have no results here
	Keys     []Key    // of the races of start lists
	Notes    []Note
	Lost     int // lines of no race: rows of what is none, and those that may be of runners and could not be read
}

// MaxRaces is of how many races a file may be: a meeting of ten days has fewer. Who
// has read one more can stop.
const MaxRaces = 2000

// Race is one race of a file. Its Results are empty: the rows have them.
type Race struct {
	race.Race

	Line  int    // of its heading, from 1; 0 where it has none
	Title string // as printed
	Key   Key
	Rows  []Row
	Lost  int // lines of its table that may be those of runners and could not be read

	// RoundOpen is set where the file counts races of an event without saying whether they are heats of a round or
	// sections of a final.
	RoundOpen bool
}

// Key is the number of a race in the programme of the timing computer: what its
// files are joined by. The zero value is none.
type Key struct{ Event, Round, Heat int }

// Row is one competitor of a race.
type Row struct {
	race.Result

	Line    int
	Entry   string // by which the software knows the competitor; empty where it does not
	Unclear string // a status that may mean several things, as printed
	Family  string // the parts of the name, where the file has them apart
	Given   string
	Wind    race.Wind // of this row, in files that have no wind of the race
	Country string    // the name of the nation as printed, where its code was made of it

	NoNation bool // the club is what stands where a nation should
}

// Person is somebody whom a start list or a list of people names.
type Person struct {
	Line   int
	Key    Key // of the race; zero in a list of people
	Lane   int
	Entry  string
	Family string
	Given  string
	Club   string
	Team   bool // a relay team, whose name is Family
}

// Kind is what a note says of a line.
type Kind string

// The kinds of notes, from what nobody need act on to what somebody must decide.
const (
	Read    Kind = "read"     // read so although the file says it otherwise
	Rounded Kind = "rounded"  // published less exactly than it was measured
	LeftOut Kind = "left out" // not read
	Open    Kind = "open"     // not to be told from the file
	Doubt   Kind = "doubt"    // contradicts something else in the file
)

// Note is a remark on a line of the file.
type Note struct {
	Line int // from 1; 0 for the whole file
	Kind Kind
	Text string // lower case, without a full stop

	Asks bool // a document must say it: who is asked for it answers the note
	// Days is those of which one may be the day of the race: who says which answers the note.
	Days []date.Date

	OfRace bool // which race it is: who holds the file against a document has said that

	reviewed bool // made by Review, which makes it anew
}

// Entitle gives the race the title that stands on a line of the file, with what the
// title says of the event, of who ran, and of the round. What had to be taken for
// something else is noted.
func (s *Sheet) Entitle(r *Race, line int, text string) {
	said := label.ReadTitle(text)
	r.Line, r.Title = line, Squeezed(text)
	r.Event, r.Sex, r.Round, r.Heat, r.Section = said.Event, said.Sex, said.Round, said.Heat, said.Section
	height, known := hurdlesOf(r, text)
	r.Hurdles = height
	if said.Young != "" {
		s.Note(line, Read, strconv.Quote(said.Young)+" is read as "+string(said.Sex))
	}
	if r.Event.IsHurdles() && !known && label.NamesAgeClass(text) && !hasOneHeight(r) {
		s.Note(line, Open, "the height of the hurdles is not said")
	}
	if said.Refused != "" {
		s.Note(line, LeftOut, said.Refused)
	}
	if number := unexplained(text, said); number != "" {
		s.Note(line, Open, "the "+number+" behind the title may be a heat, an age class or a number of the event: it is not read")
	}
}

// hasOneHeight reports whether all classes from those under 18 run over hurdles of one height
// (TR22): the women over 400 m.
func hasOneHeight(r *Race) bool {
	return r.Sex == race.Women && r.Event.Distance() == 400*event.Metre
}

// hurdlesOf is the height of the hurdles that a title gives, 0 for that of seniors, which
// documents leave out; known reports whether it gives any.
func hurdlesOf(r *Race, text string) (height event.Distance, known bool) {
	if !r.Event.IsHurdles() {
		return 0, false
	}
	height, known = label.HurdleHeight(text)
	if r.Sex != "" && height == r.Event.SeniorHurdles(r.Sex == race.Women) {
		height = 0
	}
	return height, known
}

// unexplained is a number at the end of a title of which nothing says what it counts.
func unexplained(text string, said label.Title) string {
	at := strings.LastIndexByte(strings.TrimSpace(text), ' ')
	if at < 0 || said.Event.IsZero() {
		return ""
	}
	last := strings.TrimSpace(text[at:])
	const most = 100
	if n, ok := label.Number(last); !ok || n >= most || label.ReadTitle(text[:at]) != said {
		return ""
	}
	return last
}

// Note adds a note on a line.
func (s *Sheet) Note(line int, kind Kind, text string) {
	s.Notes = append(s.Notes, Note{Line: line, Kind: kind, Text: text})
}

// NoteRace adds a note on which race a line is of.
func (s *Sheet) NoteRace(line int, kind Kind, text string) {
	s.Notes = append(s.Notes, Note{Line: line, Kind: kind, Text: text, OfRace: true})
}

// NoteDays adds a note that which of some days is that of a race is not to be told.
func (s *Sheet) NoteDays(line int, text string, days ...date.Date) {
	s.Notes = append(s.Notes, Note{Line: line, Kind: Open, Text: text, Days: days})
}

// IsAnswered reports whether a note need not be told to somebody who says the day of the races;
// zero for nobody.
func (n *Note) IsAnswered(day date.Date) bool {
	return n.Asks || !day.IsZero() && slices.Contains(n.Days, day)
}
