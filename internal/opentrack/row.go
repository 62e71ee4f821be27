package opentrack

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/sheet"
)

// row reads a result.
func (r *reader) row(one *sheet.Race, n *jsontext.Node, ranks *ranks, round int) {
	row := sheet.Row{Line: n.Line}
	id := strings.TrimSpace(n.Get("bib", "competitorid", "teamid").String())
	category := ""
	if one.Event.IsRelay() {
		r.team(one, &row, n, id)
	} else {
		category = r.runner(&row, n, id)
	}
	r.Place(&row, n.Get("place", "position", "rank"))
	r.Mark(&row, n.Get("performance", "perf", "time", "mark"))
	r.Thousandths(&row, n.Get("thousandths", "precise"))
	r.Flags(&row, n.Get("records", "record", "recordflags", "pbsb"))
	r.Status(&row, n.Get("status"))
	r.Remark(&row, n.Get("note", "notes", "comment", "performancenote", "remark", "dqreason"))
	r.Remark(&row, n.Get("rule", "dqrule"))
	r.Qualified(&row, n.Get("qualified", "qualifier", "qual"))
	r.Reaction(&row, n.Get("reactiontime", "reaction"))
	row.Lane, row.Order = jsonsheet.Number(n.Get("lane")), jsonsheet.Number(n.Get("order", "startposition"))
	row.Wind = r.Wind(n.Get("windassistance", "wind"), one.Event.NeedsWind())
	r.Splits(one, &row, n.Get("splits", "laps"))
	r.SplitKeys(one, &row, n)
	r.RowByHand(&row, n)
	r.Settle(&row)
	if rank := jsonsheet.Number(n.Get("catpos", "categorypos", "categoryposition")); rank > 0 {
		ranks.all = append(ranks.all, classRank{line: row.Line, round: round, rank: rank, mark: row.Mark.String()})
	}
	ranks.add(round, category)
	n.Skip("points", "category", "agegroup", "agegrade", "athlonpoints", "id", "sortorder", "racerid", "teamid")
	one.Rows = append(one.Rows, row)
}

// runner names the runner of a row by the number that the row has, and gives the age
// class.
func (r *reader) runner(row *sheet.Row, n *jsontext.Node, id string) (category string) {
	own := r.Person(n)
	who, ok := r.find(row.Line, id)
	if r.upload {
		row.Entry = id
		own.Bib = ""
	} else {
		own.Bib = strings.TrimLeft(id, "0")
	}
	if ok {
		who.Apply(row)
	}
	own.Apply(row)
	if !ok && own.Name == "" {
		r.nobody(row.Line, id)
	}
	if own.Category != "" {
		return own.Category
	}
	return who.Category
}

// find is who has a number; two who share one are nobody.
func (r *reader) find(line int, id string) (jsonsheet.Person, bool) {
	found := r.byBib[strings.TrimLeft(id, "0")]
	if r.upload {
		found = r.byID[id]
	}
	if len(found) > 1 {
		r.Note(line, sheet.Open, fmt.Sprintf("number %s is shared by %s and %s: the name cannot be told", id, found[0].Name, found[1].Name))
	}
	if len(found) != 1 {
		return jsonsheet.Person{}, false
	}
	return found[0], true
}

// nobody notes a number that no competitor has, and offers who has it in another way.
func (r *reader) nobody(line int, id string) {
	mine, others := "bib", r.byID[id]
	if r.upload {
		mine, others = "competitor id", r.byBib[strings.TrimLeft(id, "0")]
	}
	switch {
	case id == "":
		r.Note(line, sheet.Open, "the row names no competitor")
	case len(r.byBib[strings.TrimLeft(id, "0")]) > 1 && !r.upload, len(r.byID[id]) > 1 && r.upload:
		return // said already
	case len(others) == 1:
		r.Note(line, sheet.Open, fmt.Sprintf("%s %s is nobody in competitors; by the other number it would be %s", mine, id, others[0].Name))
	default:
		r.Note(line, sheet.Open, mine+" "+id+" is nobody in competitors")
	}
}

// team names the team of a row, and its athletes.
func (r *reader) team(one *sheet.Race, row *sheet.Row, n *jsontext.Node, id string) {
	row.Entry = id
	which, letter := r.byTeam[id], ""
	if cut := strings.LastIndexAny(id, "-_ "); which.name == "" && cut > 0 && len(id)-cut == 2 {
		which, letter = r.byTeam[id[:cut]], " "+id[cut+1:]
	}
	row.Club, row.Nation = which.name, which.nation
	own, members := r.Team(n, "teamname", "team", "name")
	if own != "" {
		row.Team = own
	} else if which.name != "" {
		row.Team = which.name + letter
	} else if r.clubs[id] {
		row.Team, row.Club = id, id
	}
	if row.Team == "" {
		text := "team " + strconv.Quote(id) + " is none of the teams"
		if who := r.byBib[strings.TrimLeft(id, "0")]; len(who) == 1 {
			text += "; the number is that of " + who[0].Name
		}
		r.Note(row.Line, sheet.Open, text)
	}
	row.Family = row.Team
	r.Legs(one, row, members, func(id string) (jsonsheet.Person, bool) {
		return r.find(row.Line, id)
	})
}
