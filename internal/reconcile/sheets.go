// Package reconcile holds files of results against the document of a race, and makes
// the text of what the document says then. It knows which race of a file is meant,
// and who is one person; not where documents lie, nor output.
package reconcile

import (
	"fmt"
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
}

// Sheets holds files that were read against a race, one after another: each against
// what the ones before it added. Who is one person the directory says. The error is
// an [Error] for a file that does not have the race, or has it on another day.
func Sheets(r *race.Race, files []*importing.Read, people *athlete.Directory) ([]Sheet, error) {
	known := importing.Known{
		Event: r.Event, Sex: r.Sex, Environment: r.Environment, Date: r.Date, Round: r.Round, Competition: r.Competition, Name: r.Name,
	}
	all := importing.Of(files, known, importing.Empty())
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
		if len(other.Sources) == 0 {
			return nil, &Error{file.File, "the race has more results than a document holds", "cut the list: nothing of it was read"}
		}
		sheets = append(sheets, Sheet{file.File, collate.Of(r, other, other.Sources[0], keys)})
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
func raceOf(r *race.Race, all *importing.Import, file *importing.Read) (*race.Race, error) {
	var own, fitting []*race.Race
	for _, x := range all.Races {
		if x.File != file.File {
			continue
		}
		own = append(own, x.Race)
		if x.Race.Event == r.Event && x.Race.Sex == r.Sex && x.Race.Date == r.Date {
			fitting = append(fitting, x.Race)
		}
	}
	if len(fitting) > 1 {
		fitting = slices.DeleteFunc(fitting, func(x *race.Race) bool {
			return x.Round != r.Round || x.Heat != r.Heat || x.Section != r.Section
		})
	}
	switch {
	case len(fitting) == 1:
		return fitting[0], nil
	case len(own) == 1:
		return nil, &Error{file.File, "it has another race: " + said(own[0]) + ", not " + said(r), "name the document of that race"}
	default:
		var names []string
		for _, x := range own {
			names = append(names, said(x))
		}
		return nil, &Error{file.File, fmt.Sprintf("none of its %d races is %s: %s", len(own), said(r), strings.Join(names, "; ")), "name the document of one of them"}
	}
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
