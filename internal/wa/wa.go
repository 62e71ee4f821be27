// Package wa reads the JSON in which the results of World Athletics come: competitions
// with events and their results, also by the races of each event, and the model for
// sending results, which names competitors by their id. It knows nothing of documents.
package wa

import (
	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Format is the code of the format.
const Format = "wa"

// Recognizes reports whether a text is a competition in one of the forms.
func Recognizes(text string) bool {
	root := jsonsheet.Parse(text).Root
	if top := competition(root, 0); top != nil {
		return true
	}
	return isModel(root)
}

func isModel(n *jsontext.Node) bool {
	return n.Has("units") && n.Has("athletes", "relayteams")
}

// competition is the object that has the events, which may stand in others; nil where
// there is none.
func competition(n *jsontext.Node, depth int) *jsontext.Node {
	const deepest = 3
	if !n.IsObject() || depth > deepest {
		return nil
	}
	if n.Has("eventtitles") || hasEvents(n) {
		return n
	}
	for i := range n.Members {
		m := &n.Members[i]
		if found := competition(m.Value, depth+1); found != nil {
			m.Ask()
			return found
		}
	}
	return nil
}

// hasEvents reports whether an object has events as World Athletics writes them:
// with results or races, and a name of their own.
func hasEvents(n *jsontext.Node) bool {
	for _, event := range n.Get("events").List() {
		if event.Has("units") {
			return false
		}
		if event.Has("results", "races") && event.Has("eventname", "event", "roundname") {
			return true
		}
	}
	return false
}

// Read reads a competition.
func Read(text string) *sheet.Sheet {
	r := reader{File: jsonsheet.Open(text, Format)}
	if top := competition(r.Root, 0); top != nil {
		r.meeting(top)
		for _, event := range top.Get("events").List() {
			r.event(event)
		}
		for _, title := range top.Get("eventtitles").List() {
			title.Skip("rankingcategory", "eventtitle")
			for _, event := range title.Get("events").List() {
				r.event(event)
			}
		}
	} else if r.Root.IsObject() {
		r.model()
	}
	return r.Close()
}

type reader struct {
	*jsonsheet.File
	meet   race.Race                   // what all races have of the meeting
	people map[string]jsonsheet.Person // of the model, by their id
	squads map[string]jsonsheet.Person // relay teams of the model, by their id
}
