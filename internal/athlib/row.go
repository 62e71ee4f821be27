package athlib

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/sheet"
)

// rows reads the rows of a race, and adds it.
func (r *reader) rows(one *sheet.Race, race, list *jsontext.Node) {
	if len(list.List()) == 0 {
		r.Note(one.Line, sheet.LeftOut, "a race without results")
		return
	}
	ranked := false
	for i, n := range list.List() {
		switch {
		case n.Kind == jsontext.Null:
			r.Note(n.Line, sheet.Open, "entry "+strconv.Itoa(i+1)+" of the list is empty: nobody is named there")
		case !n.IsObject():
			r.Note(n.Line, sheet.LeftOut, "no row of a result: "+strconv.Quote(n.String()))
		case !r.IsCut(n):
			ranked = ranked || n.Get("rank", "pos", "position", "place") != nil
			r.row(one, n)
		}
	}
	if !ranked {
		r.Note(one.Line, sheet.Open, "the rows have no ranks, though they may stand in the order of the places")
	}
	r.ByHand(one, race)
	r.Add(one)
}

// row reads a result.
func (r *reader) row(one *sheet.Race, n *jsontext.Node) {
	row := sheet.Row{Line: n.Line}
	if one.Event.IsRelay() {
		r.team(one, &row, n)
	} else {
		r.runner(&row, n)
	}
	r.Place(&row, n.Get("rank", "pos", "position", "place"))
	r.Mark(&row, n.Get("perf", "time", "performance", "mark", "result"))
	r.Status(&row, n.Get("status"))
	r.Remark(&row, n.Get("note", "notes", "comment", "performancenote", "remark"))
	r.Remark(&row, n.Get("rule"))
	r.Flags(&row, n.Get("records", "record", "flags"))
	r.Qualified(&row, n.Get("qualified", "qualifier"))
	r.Reaction(&row, n.Get("reactiontime", "reaction"))
	row.Lane, row.Order = jsonsheet.Number(n.Get("lane")), jsonsheet.Number(n.Get("order"))
	row.Wind = r.Wind(n.Get("wind"), one.Event.NeedsWind())
	r.Splits(one, &row, n.Get("splits", "laps"))
	r.SplitKeys(one, &row, n)
	r.RowByHand(&row, n)
	r.Settle(&row)
	n.Skip("categoryrank", "categorypos", "catpos", "nonscorer", "points", "secondclaim", "tags", "height", "weight", "birthplace", "agegrade")
	one.Rows = append(one.Rows, row)
}

// runner names the runner, by the list of athletes where the row does not.
func (r *reader) runner(row *sheet.Row, n *jsontext.Node) {
	own := r.Person(n)
	own.Club = first(own.Club, n.Get("team").String())
	own.Apply(row)
	if len(r.people) == 0 {
		return
	}
	found := r.people["bib "+own.Bib]
	if id := n.Get("athleteid").String(); id != "" {
		found, row.Entry = r.people["id "+id], id
	}
	switch {
	case len(found) == 1:
		found[0].Apply(row)
	case len(found) > 1:
		r.Note(row.Line, sheet.Open, "the number is shared by "+found[0].Name+" and "+found[1].Name)
	case row.Name() == "":
		r.Note(row.Line, sheet.Open, "bib "+first(own.Bib, row.Entry, "(none)")+" is nobody in athletes")
	}
}

// team names the team of a relay, and its athletes.
func (r *reader) team(one *sheet.Race, row *sheet.Row, n *jsontext.Node) {
	name, members := r.Team(n, "team", "teamname", "club", "name")
	names := []string{name}
	for _, part := range []string{"firstname", "givenname", "lastname", "familyname"} {
		names = append(names, n.Get(part).String())
	}
	row.Team = first(names[0], strings.TrimSpace(strings.Join(names[1:], " ")))
	row.Family, row.Club = row.Team, row.Team
	row.Nation = r.Nation(n.Get("nationality", "nation", "country"))
	row.Bib = n.Get("bib").String()
	n.Skip("category", "agegender", "agegroup", "gender")
	r.Legs(one, row, members, func(id string) (jsonsheet.Person, bool) {
		found := append(r.people["id "+id], r.people["bib "+strings.TrimLeft(id, "0")]...)
		if len(found) != 1 {
			return jsonsheet.Person{}, false
		}
		return found[0], true
	})
}
