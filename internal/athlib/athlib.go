// Package athlib reads the JSON of single races by the schema of athlib, and that of
// meetings which its authors used before: races with finishers. It knows nothing of
// documents.
package athlib

import (
	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Format is the code of the format.
const Format = "athlib"

// Recognizes reports whether a text is a race, a list of races, or a meeting of the
// older form.
func Recognizes(text string) bool {
	root := jsonsheet.Parse(text).Root
	for _, n := range races(root) {
		if isRace(n) || n.Has("eventresults") {
			return true
		}
	}
	return false
}

// races are the objects at the top of a file, which may be one or a list.
func races(root *jsontext.Node) []*jsontext.Node {
	if root.IsObject() {
		return []*jsontext.Node{root}
	}
	return root.List()
}

func isRace(n *jsontext.Node) bool {
	return n.Has("positions") || n.Has("discipline") && n.Has("results")
}

// Read reads a file.
func Read(text string) *sheet.Sheet {
	r := reader{File: jsonsheet.Open(text, Format)}
	for _, n := range races(r.Root) {
		switch {
		case !n.IsObject():
			r.Note(n.Line, sheet.LeftOut, "neither a race nor a meeting")
		case n.Has("eventresults"):
			r.meeting(n)
		default:
			r.race(n)
		}
	}
	return r.Close()
}

type reader struct {
	*jsonsheet.File
	people map[string][]jsonsheet.Person // of the race at hand, by the number worn and by the id
}

// race reads a single race.
func (r *reader) race(n *jsontext.Node) {
	n.Skip("shortname", "compid", "otcompid", "id", "indoor", "url")
	one := sheet.Race{}
	one.Date = r.Day(n.Get("startdate", "date"))
	r.Year = one.Date.Year()
	r.venue(&one, n)
	rows := n.Get("positions", "results")
	code := n.Get("discipline", "eventcode", "event")
	heading := jsonsheet.Heading{Line: n.Line, Code: code.String(), At: code, Gender: n.Get("gender", "genders").String(), Rows: len(rows.List()), CodeFirst: true}
	if m := n.Member("fullname", "name", "title"); m != nil {
		heading.Line, heading.Title = m.Line, m.Value.String()
	}
	if !r.Entitle(&one, heading) {
		rows.Taken()
		n.Get("athletes").Taken()
		n.Skip("wind")
		return
	}
	one.Wind = r.Wind(n.Get("wind"), one.Event.NeedsWind() || one.Event.IsZero())
	one.Time = jsonsheet.Clock(n.Get("starttime", "time"))
	r.athletes(n)
	r.rows(&one, n, rows)
	for _, other := range []*jsontext.Node{n.Get("positions"), n.Get("results")} {
		if other != nil && other != rows {
			r.Note(other.Line, sheet.LeftOut, "a second list of the same race")
			other.Taken()
		}
	}
}

func (r *reader) venue(one *sheet.Race, n *jsontext.Node) {
	one.Venue = race.Venue{Stadium: n.Get("venue").String(), Country: r.Nation(n.Get("country"))}
	if m := n.Member("indoor"); m != nil {
		r.Note(m.Line, sheet.Open, "indoors: on which track is not said")
	}
}

// athletes reads the list of those who run.
func (r *reader) athletes(n *jsontext.Node) {
	r.people = make(map[string][]jsonsheet.Person)
	for _, item := range n.Get("athletes").List() {
		if !item.IsObject() || r.IsCut(item) {
			continue
		}
		who := r.Person(item)
		who.Club = first(who.Club, item.Get("team").String())
		item.Skip("height", "weight", "birthplace", "tags", "nonscorer", "secondclaim", "personalbests", "seasonsbests")
		if who.Bib != "" {
			r.people["bib "+who.Bib] = append(r.people["bib "+who.Bib], who)
		}
		if id := item.Get("athleteid").String(); id != "" {
			r.people["id "+id] = append(r.people["id "+id], who)
		}
	}
}

func first(texts ...string) string {
	for _, text := range texts {
		if !jsonsheet.IsUnknown(text) {
			return text
		}
	}
	return ""
}

// meeting reads a meeting of the older form.
func (r *reader) meeting(n *jsontext.Node) {
	n.Skip("shortname", "compid", "url", "id")
	meet := race.Race{Meet: n.Get("fullname", "name").String(), Date: r.Day(n.Get("date", "startdate"))}
	r.Year = meet.Date.Year()
	meet.Venue = race.Venue{Stadium: n.Get("venue").String(), Country: r.Nation(n.Get("country", "countryid"))}
	for _, event := range n.Get("eventresults").List() {
		r.event(meet, event)
	}
}

// event reads a race of the older form.
func (r *reader) event(meet race.Race, n *jsontext.Node) {
	n.Skip("progcode", "type", "id")
	one, rows := sheet.Race{Race: meet}, n.Get("finishers", "results")
	code := n.Get("eventcode", "discipline")
	heading := jsonsheet.Heading{Line: n.Line, Code: code.String(), At: code, Gender: n.Get("gender", "genders").String(), Rows: len(rows.List())}
	if m := n.Member("name", "title"); m != nil {
		heading.Line, heading.Title = m.Line, m.Value.String()
	}
	if teams := n.Member("teams"); teams != nil {
		r.Note(teams.Line, sheet.LeftOut, "the result of the teams")
		teams.Value.Taken()
	}
	if !r.Entitle(&one, heading) {
		n.Taken()
		return
	}
	if day := r.Day(n.Get("date")); !day.IsZero() {
		one.Date = day
	}
	one.Wind = r.Wind(n.Get("wind"), one.Event.NeedsWind() || one.Event.IsZero())
	one.Time = jsonsheet.Clock(n.Get("starttime", "time"))
	r.people = nil
	r.rows(&one, n, rows)
}
