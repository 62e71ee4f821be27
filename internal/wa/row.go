package wa

import (
	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// row reads a result of a competition.
func (r *reader) row(one *sheet.Race, n *jsontext.Node) {
	row := sheet.Row{Line: n.Line}
	who := n
	if inner := n.Get("competitor", "athlete"); inner.IsObject() {
		who = inner
		inner.Skip("iaafid", "urlslug", "hasprofile", "birthdate", "id")
	}
	if one.Event.IsRelay() {
		r.team(one, &row, n, who)
	} else {
		r.Person(who).Apply(&row)
		if who != n {
			own := jsonsheet.Person{Nation: r.Nation(n.Get("nationality", "nation", "country")), Club: first(n.Get("club").String()), Bib: n.Get("bib").String()}
			own.Apply(&row)
		}
	}
	r.result(one, &row, n)
	n.Skip("points", "resultscore", "score", "athleteid", "competitorid", "id", "waid")
	one.Rows = append(one.Rows, row)
}

// result reads what a row says besides who ran.
func (r *reader) result(one *sheet.Race, row *sheet.Row, n *jsontext.Node) {
	r.Place(row, n.Get("rank", "place", "position", "placeinrace"))
	row.Overall = jsonsheet.Number(n.Get("placeinround", "overall", "overallrank"))
	r.Mark(row, n.Get("bestperformance", "mark", "result", "performance", "time"))
	r.Thousandths(row, n.Get("thousandths", "fullresult"))
	r.Flags(row, n.Get("recordflags", "records", "record"))
	r.Flags(row, n.Get("personalflags", "personalbest"))
	r.Status(row, n.Get("status", "irm"))
	r.Remark(row, n.Get("rule", "dqrule", "disqualificationrule"))
	r.Remark(row, n.Get("remark", "remarks", "note", "comment", "performancenote"))
	r.Qualified(row, n.Get("qualified", "qualification", "q"))
	r.Reaction(row, n.Get("reactiontime", "reaction"))
	row.Lane, row.Order = jsonsheet.Number(n.Get("lane")), jsonsheet.Number(n.Get("order", "startorder", "startposition"))
	row.Wind = r.Wind(n.Get("wind"), one.Event.NeedsWind() || one.Event.IsZero())
	if detail := n.Get("detail", "details"); detail.String() != "" {
		r.Remark(row, detail)
	} else {
		r.Splits(one, row, detail)
	}
	r.Splits(one, row, n.Get("splits", "laps", "intermediates"))
	r.SplitKeys(one, row, n)
	if out := n.Get("outofcompetition", "nonscoring"); out != nil {
		row.Role = race.Guest
	}
	r.RowByHand(row, n)
	r.Settle(row)
}

// team names the team of a relay, and its athletes.
func (r *reader) team(one *sheet.Race, row *sheet.Row, n, who *jsontext.Node) {
	name, members := r.Team(who, "team", "teamname", "athlete", "name")
	row.Team = first(name, who.Get("lastname", "familyname").String())
	row.Family = row.Team
	row.Nation = r.Nation(n.Get("nation", "nationality", "country"))
	if who != n && row.Nation == "" {
		row.Nation = r.Nation(who.Get("nation", "nationality", "country"))
	}
	row.Club, row.Bib = first(who.Get("club").String()), n.Get("bib").String()
	row.Entry = n.Get("relayteamid").String()
	who.Skip("firstname", "lastname", "gender", "dob", "birthdate")
	if members == nil {
		_, members = r.Team(n)
	}
	r.Legs(one, row, members, r.person)
}

// person is somebody whom the file knows by an id.
func (r *reader) person(id string) (jsonsheet.Person, bool) {
	who, ok := r.people[id]
	return who, ok
}
