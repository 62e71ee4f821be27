package importing

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/lif"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// sourceKey is the key under which a document has the file that it was read from.
const sourceKey = "sheet"

// turn makes a race of one that was read: what is missing is taken from what is
// known, and asked for where it is not.
func (all *Import) turn(file *Read, s *sheet.Race, known Known) {
	r := s.Race
	fill(&r, known)
	t := turner{file: file, sheet: s, race: &r, known: known, alone: all.isAlone(file, s)}
	t.teams()
	t.sexes()
	t.round()
	t.section()
	t.answered()
	if need := t.missing(); len(need) > 0 {
		all.Questions = append(all.Questions, Question{File: file.File, Line: s.Line, Race: s.Title, Need: need})
	}
	const most = 10_000
	if n := len(s.Rows); n > most {
		problem := fmt.Sprintf("it has %d results, and a document holds at most %d", n, most)
		found := diag.Finding{File: file.File, Pos: diag.Pos{Line: s.Line}, Rule: "syntax", Message: problem, Remedy: "cut the list: nothing of it was read"}
		all.Races = append(all.Races, &Race{File: file.File, Sum: file.Sum, Line: s.Line, Title: s.Title, Race: &r, Rows: n, LeftOut: n, Findings: []diag.Finding{found}})
		return
	}
	lines, noNation := t.results()
	r.Partial = r.Partial || s.Lost > 0
	rows := len(s.Rows) + s.Lost
	r.Sources = []race.Source{{Key: sourceKey, Title: baseName(file.File), SHA256: file.Sum}}
	r.Source = race.Citation{All: []string{sourceKey}}
	all.Races = append(all.Races, &Race{File: file.File, Sum: file.Sum, Line: s.Line, Title: s.Title, Race: &r, Lines: lines, NoNation: noNation, Rows: rows, LeftOut: rows - len(lines)})
}

// isAlone reports whether a race is the first that its file counts of an event, and no
// file has a second, nor does its title say that there is one.
func (all *Import) isAlone(of *Read, r *sheet.Race) bool {
	if r.Heat != 1 || label.HowMany(r.Title) > 1 {
		return r.Heat == 0
	}
	for _, file := range all.Files {
		for i := range file.Races {
			other := &file.Races[i]
			same := other.Key.Event == r.Key.Event && other.Key.Round == r.Key.Round
			if r.Key == (sheet.Key{}) {
				same = file == of && other.Event == r.Event && other.Sex == r.Sex
			}
			if other != r && same {
				return false
			}
		}
	}
	return true
}

// fill takes what the file does not say from what is known.
func fill(r *race.Race, known Known) {
	if r.Event.IsZero() {
		r.Event = known.Event
	}
	if r.Sex == "" {
		r.Sex = known.Sex
	}
	if r.Environment == 0 {
		r.Environment = environmentOf(r.Event, known.Environment)
	}
	if r.Date.IsZero() {
		r.Date = known.Date
	}
	if r.Round == "" {
		r.Round = known.Round
	}
	if known.Competition != "" {
		r.Competition = known.Competition
	}
	if known.Meet != "" {
		r.Meet = known.Meet
	}
	for _, place := range []struct {
		to  *string
		say string
	}{{&r.Venue.Stadium, known.Venue.Stadium}, {&r.Venue.City, known.Venue.City}, {&r.Venue.Country, known.Venue.Country}} {
		if place.say != "" {
			*place.to = place.say
		}
	}
}

// environmentOf is where an event was run: as is known, else on the road where it is
// run nowhere else, else on a standard track.
func environmentOf(e event.Event, known event.Environment) event.Environment {
	switch {
	case known != 0:
		return known
	case e.OnRoad() && !e.OnTrack():
		return event.Road
	default:
		return event.Outdoor
	}
}

// turner turns one race of a file.
type turner struct {
	file  *Read
	sheet *sheet.Race
	race  *race.Race
	known Known
	alone bool // no other race of the files is of its event and round
}

func (t *turner) note(line int, kind sheet.Kind, format string, args ...any) {
	t.file.Note(line, kind, fmt.Sprintf(format, args...))
}

// teams makes the names of the rows those of teams, where the user says that they ran a relay and the file does not.
func (t *turner) teams() {
	if !t.sheet.Event.IsZero() || !t.race.Event.IsRelay() {
		return
	}
	for i := range t.sheet.Rows {
		if row := &t.sheet.Rows[i]; row.Team == "" {
			row.Team, row.Athlete, row.Given, row.Family = row.Name(), "", "", ""
		}
	}
}

// sexes tells who ran from the rows, where the race does not say it: men, women, or
// both in one race.
func (t *turner) sexes() {
	if t.race.Sex != "" {
		return
	}
	seen := map[race.Sex]bool{}
	for i := range t.sheet.Rows {
		seen[t.sheet.Rows[i].Sex] = true
	}
	switch {
	case seen[race.Men] && seen[race.Women]:
		t.race.Sex = race.Mixed
	case len(seen) == 1 && seen[race.Men]:
		t.race.Sex = race.Men
	case len(seen) == 1 && seen[race.Women]:
		t.race.Sex = race.Women
	}
}

// round settles what a counted race is: with a known round it is a heat of it, or a
// section of the final.
func (t *turner) round() {
	if t.race.Round == "" {
		t.race.Round = race.Final // as documents have it that say nothing
	}
	if t.race.Round != race.Final {
		return
	}
	if t.race.Heat > 0 && t.race.Section == "" && !t.alone {
		t.race.Section = letter(t.race.Heat)
	}
	t.race.Heat = 0
}

// section writes sections as documents do, by letters.
func (t *turner) section() {
	if n, ok := label.Number(t.race.Section); ok {
		t.race.Section = letter(n)
		t.note(t.sheet.Line, sheet.Read, "section %d is section %s of the document", n, t.race.Section)
	}
}

// answered notes what was taken from what is known beside the files.
func (t *turner) answered() {
	var taken []string
	for _, one := range []struct {
		taken bool
		what  string
	}{
		{t.sheet.Event.IsZero() && !t.known.Event.IsZero(), "the event"},
		{t.sheet.Sex == "" && t.known.Sex != "", "who ran"},
		{t.sheet.Date.IsZero() && !t.known.Date.IsZero(), "the day"},
		{t.sheet.Round == "" && t.known.Round != "", "the round"},
	} {
		if one.taken {
			taken = append(taken, one.what)
		}
	}
	if len(taken) > 0 {
		t.file.NoteRace(t.sheet.Line, sheet.Read, "not from the file, but as was said: "+words.List(taken))
	}
}

// letter is the letter of a section by its number, empty beyond the alphabet.
func letter(n int) string {
	if n < 1 || n > 26 {
		return ""
	}
	return string(rune('A' + n - 1))
}

// missing is what the document needs and nobody has said.
func (t *turner) missing() []Answer {
	var need []Answer
	for _, one := range []struct {
		missing bool
		answer  Answer
	}{
		{t.race.Event.IsZero(), NeedEvent},
		{t.race.Sex == "", NeedSex},
		{t.race.Date.IsZero(), NeedDate},
		{t.sheet.RoundOpen && t.known.Round == "", NeedRound},
		{t.race.Name == "" && t.sheet.Title == "" && t.known.Name == "", NeedName},
		{t.file.Format == lif.Format && len(t.sheet.Rows) > 0 && !slices.ContainsFunc(t.sheet.Rows, func(r sheet.Row) bool { return r.Name() != "" }), NeedStartList},
	} {
		if one.missing {
			need = append(need, one.answer)
		}
	}
	switch {
	case t.known.Name != "":
		t.race.Name = t.known.Name
	case t.race.Name == "":
		t.race.Name = label.Clean(t.sheet.Title)
	}
	return need
}
