// Package opentrack reads the JSON of competitions of OpenTrack: as it is downloaded,
// with keys in camelCase and results that name competitors by the number worn, and
// as it is uploaded, with keys in snake_case and results that name them by their id.
// It knows nothing of documents.
//
// A competition has competitors, teams and events; an event has units, each of which
// is a race.
package opentrack

import (
	"strings"

	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Format is the code of the format.
const Format = "opentrack"

// Recognizes reports whether a text is a competition: it has events, of which one has
// units or a code, or competitors.
func Recognizes(text string) bool {
	root := jsonsheet.Parse(text).Root
	if !root.IsObject() || !root.Has("events") && !root.Has("competitors") {
		return false
	}
	for _, event := range root.Get("events").List() {
		if event.Has("units") || event.Has("eventid") && event.Has("rounds", "genders") {
			return true
		}
		if event.Has("results", "races") {
			return false
		}
	}
	for _, who := range root.Get("competitors").List() {
		if who.Has("competitorid", "sortbib") {
			return true
		}
	}
	return false
}

// Read reads a competition.
func Read(text string) *sheet.Sheet {
	r := reader{File: jsonsheet.Open(text, Format)}
	r.Root.Skip("shortname", "englishname", "slug", "id", "contactdetails", "website", "url", "lastmodified", "type", "basicmode")
	r.meeting()
	r.competitors()
	r.teams()
	for _, event := range r.Root.Get("events").List() {
		r.event(event)
	}
	return r.Close()
}

type reader struct {
	*jsonsheet.File
	meet        race.Race // what all races have of the meeting
	upload      bool      // results name competitors by their id
	byBib, byID map[string][]jsonsheet.Person
	byTeam      map[string]team
	clubs       map[string]bool // by their names
}

type team struct{ name, nation string }

// meeting reads what all races have.
func (r *reader) meeting() {
	root := r.Root
	r.meet.Meet = root.Get("fullname", "name").String()
	r.First, r.Last = r.Day(root.Get("date", "startdate")), r.Day(root.Get("finishdate", "enddate"))
	r.Year = r.First.Year()
	venue := root.Get("venue", "stadium")
	if venue.IsObject() {
		r.meet.Venue.Stadium = venue.Get("name", "fullname").String()
		venue.Skip("id", "venueid")
	} else {
		r.meet.Venue.Stadium = venue.String()
	}
	r.meet.Venue.City = root.Get("city", "town").String()
	r.meet.Venue.Country = r.Nation(root.Get("countryid", "country"))
}

// competitors reads who takes part.
func (r *reader) competitors() {
	r.byBib, r.byID = make(map[string][]jsonsheet.Person), make(map[string][]jsonsheet.Person)
	for _, n := range r.Root.Get("competitors").List() {
		if n.IsObject() && !r.IsCut(n) {
			r.competitor(n)
		}
	}
	r.upload = r.upload || len(r.byBib) == 0
}

func (r *reader) competitor(n *jsontext.Node) {
	who := r.Person(n)
	if id := n.Member("competitorid"); id != nil {
		r.upload = r.upload || strings.Contains(id.Key, "_")
		r.byID[id.Value.String()] = append(r.byID[id.Value.String()], who)
	}
	if who.Bib != "" {
		r.byBib[who.Bib] = append(r.byBib[who.Bib], who)
	}
	n.Get("eventsentered").Taken()
	n.Skip("eventsentered", "otathleteid", "flagurl", "checkedin", "numbered", "sorteventcode", "notableperformances", "nonscorer", "externalid")
}

// teams reads the clubs of the competitors and the teams of relays, and gives the
// competitors their clubs.
func (r *reader) teams() {
	r.byTeam, r.clubs = make(map[string]team), make(map[string]bool)
	for _, key := range []string{"teams", "relayteams"} {
		for _, n := range r.Root.Get(key).List() {
			id := n.Get("teamid", "id", "code", "relayteamid").String()
			r.byTeam[id] = team{
				name:   n.Get("teamname", "name", "preferredname", "fullname", "title").String(),
				nation: r.Nation(n.Get("nationality", "nation", "countryid", "country")),
			}
			n.Skip("shortname", "flagurl", "sortname")
		}
	}
	for _, people := range []map[string][]jsonsheet.Person{r.byBib, r.byID} {
		for _, all := range people {
			for i := range all {
				r.giveClub(&all[i])
				r.clubs[all[i].Club] = all[i].Club != ""
			}
		}
	}
}

// giveClub takes the club from the list of teams; one that is not listed keeps its
// id, which is better than nothing.
func (r *reader) giveClub(who *jsonsheet.Person) {
	if who.Club == "" {
		who.Club = r.byTeam[who.TeamID].name
	}
	if who.Club == "" {
		who.Club = who.TeamID
	}
}
