package tabular

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// key is what the cells of a row say of its race.
type key struct{ event, round, heat, section, date, meet, venue string }

// group is the rows with one key.
type group struct {
	key     key
	race    sheet.Race
	refused bool
	entries []entry
}

// flush makes races of the rows that were read.
func (r *reader) flush() {
	if len(r.rows) == 0 {
		return
	}
	rows := r.rows
	r.rows = nil
	if r.heading.refused {
		r.Note(r.heading.race.Line, sheet.LeftOut, words.Count(len(rows), "row")+" of what is no race")
		r.Lost += len(rows)
		return
	}
	groups := r.grouped(rows)
	r.turnNames(groups)
	times, classed := &spellings{}, false
	for _, g := range groups {
		if g.refused {
			continue
		}
		of := r.eventOf(g)
		if r.isNameless(of) {
			r.leaveOutNameless(g)
			continue
		}
		for i := range g.entries {
			r.finish(&g.entries[i], of, times)
		}
		r.teams(g, of)
		r.laps(g, of)
		parts, byCategory := g.parts()
		classed = classed || byCategory
		for _, part := range parts {
			one := g.race
			if byCategory {
				one.Title = strings.TrimSpace(one.Title + " " + part[0].category)
			}
			r.add(one, part, of)
		}
	}
	r.noteSpellings(times)
	if !classed {
		r.noteCategories(rows)
	}
}

// eventOf is the event of a group: as the table has it, else as the user says.
func (r *reader) eventOf(g *group) event.Event {
	if g.race.Event.IsZero() {
		return r.by.Event
	}
	return g.race.Event
}

// grouped parts rows by what they say of their race, in the order in which such races
// first come.
func (r *reader) grouped(rows []record) []*group {
	at := make(map[key]*group)
	var all []*group
	source := r.eventColumn(rows)
	for _, rec := range rows {
		k := key{
			rec.cell(source), r.cellOf(rec, label.RoundOf), r.cellOf(rec, label.Heat), r.cellOf(rec, label.Section), r.cellOf(rec, label.Date), r.cellOf(rec, label.Meet),
			r.cellOf(rec, label.Venue),
		}
		g := at[k]
		if g == nil {
			if len(r.Races)+len(all) > sheet.MaxRaces {
				break
			}
			g = &group{key: k}
			r.begin(g, k, rec.line, source >= 0)
			at[k] = g
			all = append(all, g)
		}
		if g.refused {
			r.Note(rec.line, sheet.LeftOut, "a row of what is no race: "+strconv.Quote(rec.text()))
			r.Lost++
			continue
		}
		g.entries = append(g.entries, r.entry(rec))
	}
	return r.together(all)
}

// begin begins the race of a group: what the title says, and what the cells of its
// rows say more.
func (r *reader) begin(g *group, k key, at int, byRow bool) {
	g.race = r.heading.race
	switch {
	case k.event != "":
		r.named(g, k.event, at)
	case byRow:
		g.race.Event, g.race.Title, g.race.Line = event.Event{}, "", at
	}
	if k.meet != "" {
		g.race.Meet = k.meet
	}
	if k.venue != "" {
		r.venue(&g.race, k.venue, at)
	}
	if g.race.Event.IsZero() && k.event == "" {
		g.race.Event = r.distance
	}
	if k.round != "" {
		r.round(&g.race, k.round, at)
	}
	if k.heat != "" {
		r.heat(&g.race, k.heat, at)
	}
	if k.section != "" {
		g.race.Section = strings.ToUpper(k.section)
	}
	if day, ok := label.ReadDate(k.date, label.AnyOrder); ok {
		g.race.Date = day
	} else if k.date != "" {
		r.Note(at, sheet.Open, "day "+strconv.Quote(k.date)+" cannot be told")
	}
	if g.race.Line == 0 {
		g.race.Line = r.at
	}
	g.race.RoundOpen = g.race.Heat > 0 && g.race.Round == ""
	r.road(&g.race)
}

// named gives a race the event that a cell names. What it does not say more is as the
// title has it.
func (r *reader) named(g *group, text string, at int) {
	title := g.race
	g.race = sheet.Race{}
	g.race.Meet, g.race.Date, g.race.Time, g.race.Wind = title.Meet, title.Date, title.Time, title.Wind
	r.Entitle(&g.race, at, text)
	if g.race.Event.IsZero() {
		said := label.ReadTitle(text)
		found, ok := label.ReadEvent(text)
		g.race.Event, g.refused = found, said.Refused != ""
		if !ok && !g.refused {
			r.Note(at, sheet.Open, "event "+strconv.Quote(text)+" is none that is known")
		}
	}
	if g.race.Sex == "" {
		g.race.Sex = title.Sex
	}
	if g.race.Round == "" {
		g.race.Round = title.Round
	}
}

// round reads the cell of a round: a word, a code such as F or SF, or a number.
func (r *reader) round(to *sheet.Race, text string, at int) {
	said := label.ReadTitle(text)
	if n, ok := label.Number(text); ok {
		said = label.ReadTitle("round " + strconv.Itoa(n))
		to.RoundOpen = said.Round == ""
	}
	switch code := strings.ToUpper(text); {
	case said.Round != "":
		to.Round = said.Round
		if said.Heat > 0 {
			to.Heat = said.Heat
		}
	case code == "F":
		to.Round = race.Final
	case code == "SF":
		to.Round = race.SemiFinal
	case code == "QF":
		to.Round = race.QuarterFinal
	case code == "H":
		to.Round = race.HeatRound
	default:
		r.Note(at, sheet.Open, "round "+strconv.Quote(text)+" is none that is known")
	}
}

// heat reads the cell of a heat: a number, a letter of a section, or a title.
func (r *reader) heat(to *sheet.Race, text string, at int) {
	said := label.ReadTitle(text)
	switch n, ok := label.Number(text); {
	case ok:
		to.Heat = n
	case len(text) == 1 && 'A' <= text[0]&^0x20 && text[0]&^0x20 <= 'H':
		to.Section = strings.ToUpper(text)
	case said.Heat > 0 || said.Round != "" || said.Section != "":
		to.Round, to.Heat, to.Section = said.Round, said.Heat, said.Section
	default:
		r.Note(at, sheet.Open, "heat "+strconv.Quote(text)+" is none")
	}
}

// road notes a mile that was run on the road: its name says so, or there are times
// from the own start, which no track race has.
func (r *reader) road(to *sheet.Race) {
	chip := r.find(label.Chip) >= 0 && to.Event.OnRoad() && to.Event.OnTrack()
	if !chip && !r.by.onRoad(to.Event, to.Title+" "+to.Meet) {
		return
	}
	to.Environment = event.Road
	r.Note(to.Line, sheet.Read, "it is read as a race on the road")
}

// add adds a race of some rows.
func (r *reader) add(one sheet.Race, entries []entry, of event.Event) {
	one.Rows = make([]sheet.Row, len(entries))
	for i := range entries {
		one.Rows[i] = entries[i].Row
	}
	one.Partial = one.Partial || r.lost
	one.Lost, r.losses = r.losses, 0
	r.setSex(&one)
	shareWind(&one)
	if !of.IsSprint() && !of.IsRelay() { // whose places at the start are counted from the inside
		for i := range one.Rows {
			if row := &one.Rows[i]; row.Lane > 0 && row.Order == 0 {
				row.Order, row.Lane = row.Lane, 0
			}
		}
	}
	r.Races = append(r.Races, one)
}

// setSex gives the race the sex of its rows: one, or mixed where they have both.
func (r *reader) setSex(one *sheet.Race) {
	count := make(map[race.Sex]int)
	for i := range one.Rows {
		count[one.Rows[i].Sex]++
	}
	switch titled := one.Sex; {
	case count[""] == len(one.Rows):
		return
	case count[race.Men] > 0 && count[race.Women] > 0:
		if titled == race.Men || titled == race.Women {
			r.Note(one.Line, sheet.Doubt, "the title says "+string(titled)+", the rows have both")
		}
		one.Sex = race.Mixed
		return
	case titled == "" && count[""] > 0:
		return // of some it is not known
	case titled == "":
		one.Sex = one.Rows[0].Sex
	case titled != race.Mixed && count[titled] == 0:
		r.Note(one.Line, sheet.Doubt, "the title says "+string(titled)+", the rows do not")
		return
	}
	if one.Sex != race.Mixed {
		for i := range one.Rows {
			one.Rows[i].Sex = ""
		}
	}
}

// shareWind gives the race the wind that all of its rows have.
func shareWind(one *sheet.Race) {
	var wind race.Wind
	for i := range one.Rows {
		switch found := one.Rows[i].Wind; {
		case found.IsZero():
		case wind.IsZero():
			wind = found
		case wind != found:
			return
		}
	}
	if wind.IsZero() {
		return
	}
	one.Wind = wind
	for i := range one.Rows {
		one.Rows[i].Wind = race.Wind{}
	}
}
