// Package reconcile holds files of results against the document of a race, and makes
// the text of what the document says then. It knows which race of a file is meant,
// and who is one person; not where documents lie, nor output.
package reconcile

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/collate"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/edit"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/race"
)

// Error says why a sheet cannot be held against a race.
type Error struct {
	File    string
	Problem string
	Remedy  string
}

// Error is `FILE: PROBLEM`.
func (e *Error) Error() string { return e.File + ": " + e.Problem }

// Help is what to do instead.
func (e *Error) Help() string { return e.Remedy }

// Sheet is what came of the sheet of one file.
type Sheet struct {
	File string
	*collate.Answer

	Notes []importing.Note // on the lines of the race, and on the whole file
}

// Sheets holds files that were read against a race, one after another: each against
// what the ones before it added. Who is one person the directory says. The error is
// an [Error] for a file that does not have the race, or has it on another day.
func Sheets(r *race.Race, files []*importing.Read, people *athlete.Directory) ([]Sheet, error) {
	known := importing.Known{
		Event: r.Event, Sex: r.Sex, Environment: r.Environment, Date: r.Date, Round: r.Round, Competition: r.Competition, Name: r.Name,
	}
	all := importing.Of(files, known, importing.Beside(r, people))
	keys := func(result *race.Result) []string { return keysOf(people, r, result) }
	var sheets []Sheet
	for _, file := range files {
		if file.IsList() {
			continue // it has named the competitors of the others
		}
		other, err := raceOf(r, all, file)
		if err != nil {
			return nil, err
		}
		if len(other.Race.Sources) == 0 {
			return nil, &Error{file.File, "the race has more results than a document holds", "cut the list: nothing of it was read"}
		}
		sheet := withoutNations(other, r, keys)
		sheets = append(sheets, Sheet{file.File, collate.Of(r, sheet, sheet.Sources[0], keys), notesOn(all, other)})
		r = sheets[len(sheets)-1].Race
	}
	if len(sheets) == 0 {
		return nil, &Error{files[0].File, "it has no results", "name a sheet of results"}
	}
	return sheets, nil
}

// keysOf is what a competitor is known by: the name, and who of the registers has it.
func keysOf(people *athlete.Directory, r *race.Race, result *race.Result) []string {
	if result.IsTeam() {
		return []string{"team " + strings.ToLower(result.Team)}
	}
	return people.Keys(r.SexOf(result), result.Athlete)
}

// raceOf is the race of a file that is the one of a document: the only one that it
// has, or the only one of its event, class and round, heat and section.
func raceOf(r *race.Race, all *importing.Import, file *importing.Read) (*importing.Race, error) {
	var own, fitting []*importing.Race
	for _, x := range all.Races {
		if x.File != file.File {
			continue
		}
		own = append(own, x)
		if x.Race.Event == r.Event && x.Race.Sex == r.Sex && x.Race.Date == r.Date {
			fitting = append(fitting, x)
		}
	}
	if len(fitting) > 1 {
		fitting = slices.DeleteFunc(fitting, func(x *importing.Race) bool {
			return x.Race.Round != r.Round || x.Race.Heat != r.Heat || x.Race.Section != r.Section
		})
	}
	switch {
	case len(fitting) == 1:
		return fitting[0], nil
	case len(own) == 1:
		return nil, &Error{file.File, "it has another race: " + said(own[0].Race) + ", not " + said(r), "name the document of that race"}
	default:
		var names []string
		for _, x := range own {
			names = append(names, said(x.Race))
		}
		return nil, &Error{file.File, fmt.Sprintf("none of its %d races is %s: %s", len(own), said(r), strings.Join(names, "; ")), "name the document of one of them"}
	}
}

// withoutNations is a race of a sheet without what stands where a nation should and is none, of
// those whose nation the document has: it would be their club.
func withoutNations(x *importing.Race, r *race.Race, keys collate.Keys) *race.Race {
	known := map[string]bool{}
	for i := range r.Results {
		for _, key := range keys(&r.Results[i]) {
			known[key] = known[key] || r.Results[i].Nation != ""
		}
	}
	sheet := *x.Race
	sheet.Results = slices.Clone(x.Race.Results)
	for i := range x.NoNation {
		if one := &sheet.Results[i]; x.NoNation[i] && slices.ContainsFunc(keys(one), func(key string) bool { return known[key] }) {
			one.Club = ""
		}
	}
	return &sheet
}

// notesOn is the notes on the lines of a race of a file, and those on all of the file: of what
// they say beside which race it is, since the document says that.
func notesOn(all *importing.Import, x *importing.Race) []importing.Note {
	first, from, to := true, 0, math.MaxInt // of a file with one race all lines are of it
	for _, other := range all.Races {
		if other == x || other.File != x.File {
			continue
		}
		if other.Line <= x.Line {
			first = false
		} else {
			to = min(to, other.Line)
		}
	}
	if !first {
		from = x.Line
	}
	var notes []importing.Note
	for _, note := range all.Notes {
		if note.File == x.File && !note.OfRace && (note.Line == 0 || from <= note.Line && note.Line < to) {
			notes = append(notes, note)
		}
	}
	return notes
}

// said is a race in a few words.
func said(r *race.Race) string {
	all := []string{r.Event.Code(), string(r.Sex), r.Date.String(), string(r.Round)}
	if r.Heat > 0 {
		all = append(all, fmt.Sprint(r.Heat))
	}
	all = append(all, r.Section)
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " ")
}

// Text is the text of the document of a race that was changed: its own where nothing
// did.
func Text(doc *document.Doc, changed *race.Race) ([]byte, error) {
	if reflect.DeepEqual(doc.Race, changed) {
		return []byte(doc.Text()), nil
	}
	return edit.Race(doc, changed)
}
