package hytek

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// setTeam gives a row the name of a team: that of the club, and the letter that tells
// its teams apart.
func (r *reader) setTeam(row *sheet.Row, found cells) {
	club, letter := found.team, ""
	if m := r.forms.lettered.FindStringSubmatch(club); m != nil {
		club, letter = m[1], m[2]
	} else if before, last, ok := cutLast(club); ok && len(last) == 1 && r.event.table.lettered() {
		club, letter = before, last
	}
	row.Club = club
	row.Team = strings.TrimSpace(club + " " + letter)
}

// lettered reports whether a table of teams has a column of their letters.
func (t *table) lettered() bool {
	for _, c := range t.columns {
		if c.what == label.Remark {
			return true
		}
	}
	return false
}

// lastRow is the row above; nil where there is none.
func (c *competition) lastRow() *sheet.Row {
	if c.latest == nil {
		return nil
	}
	return &c.latest.race.Rows[len(c.latest.race.Rows)-1]
}

// takesLegs reads the runners of a relay, who stand below their team with numbers:
// "1) Okpara, Ruth JR   2) Dunmore, Kezia JR".
func (r *reader) takesLegs(l line) bool {
	text := string(l.text)
	at := r.forms.leg.FindAllStringSubmatchIndex(text, -1)
	row := r.event.lastRow()
	if len(at) == 0 || row == nil || row.Team == "" || strings.TrimSpace(text[:at[0][0]]) != "" {
		return false
	}
	legs := len(r.event.race.Event.Legs())
	for i, found := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		number, _ := label.Number(text[found[2]:found[3]])
		name := sheet.Squeezed(text[found[1]:end])
		if name == "" {
			continue
		}
		if number != len(row.Legs)+1 || legs > 0 && number > legs {
			r.s.Note(l.at, sheet.LeftOut, strconv.Quote(strconv.Itoa(number)+") "+name)+" ran no leg")
			continue
		}
		r.addLeg(row, name)
	}
	return true
}

func (r *reader) addLeg(row *sheet.Row, name string) {
	if before, year, ok := cutLast(name); ok && isClass(year) {
		name = before
		r.years.legs[[2]int{row.Line, len(row.Legs)}] = year
	}
	if given, family, turned := sheet.Turned(name); turned {
		name = given + " " + family
	}
	row.Legs = append(row.Legs, race.Leg{Athlete: name})
}

func cutLast(text string) (before, last string, ok bool) {
	at := strings.LastIndexByte(text, ' ')
	if at < 0 {
		return text, "", false
	}
	return text[:at], text[at+1:], true
}

// isClass reports whether a word behind a name is a year, an age or a class.
func isClass(text string) bool {
	_, isNumber := label.Number(strings.TrimLeft(text, "0"))
	return isNumber || text == "00" || isOne(strings.ToLower(text), "fr so jr sr fy gr us un")
}

// isSplits reports whether a line has times and nothing else: those since the start,
// and in brackets those of laps.
func isSplits(f *forms, l line) bool {
	all := l.tokens(0)
	for _, word := range all {
		if !f.split.MatchString(word.text) {
			return false
		}
	}
	return len(all) > 0
}

// takesSplits reads the times below a row.
func (r *reader) takesSplits(l line) bool {
	row := r.event.lastRow()
	if !isSplits(r.forms, l) || row == nil {
		return false
	}
	for _, word := range l.tokens(0) {
		mark, ok := timing.Meant(strings.Trim(word.text, "()"))
		switch {
		case !ok:
			r.s.Note(l.at, sheet.LeftOut, "split "+strconv.Quote(word.text))
		case strings.HasPrefix(word.text, "("):
			r.event.laps[row.Line] = append(r.event.laps[row.Line], mark)
		default:
			r.event.splits[row.Line] = append(r.event.splits[row.Line], mark)
		}
	}
	return true
}

// setLegTimes gives the legs of teams their times, where each stands beside the time
// since the start.
func (c *competition) setLegTimes(rows []sheet.Row) {
	for i := range rows {
		row := &rows[i]
		since, laps := c.splits[row.Line], c.laps[row.Line]
		if len(row.Legs) == 0 || len(since) != len(row.Legs) || len(laps) != len(row.Legs)-1 {
			continue
		}
		row.Legs[0].Split = since[0]
		for j, lap := range laps {
			row.Legs[j+1].Split = lap
		}
	}
}
