package tabular

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// entry is a row whose time is read when its event is known.
type entry struct {
	sheet.Row

	printed  string   // the name in one text, as printed
	runners  []string // of a team
	category string
	time     string
	hand     bool
	splits   []passing

	standings []standingCell
	laps      []numberedCell
	legs      []numberedCell
	reading   string
}

// passing is the cell of a point.
type passing struct {
	at   event.Distance
	text string
}

// entry reads the cells of a row.
func (r *reader) entry(rec record) entry {
	rec = r.withoutFootnotes(rec)
	e := entry{Row: sheet.Row{Line: rec.line}}
	for i, text := range rec.cells {
		switch {
		case text == "":
		case i >= len(r.columns) || r.columns[i].heading == "":
			r.beyond(&e, text)
		default:
			switch c := r.columns[i]; {
			case c.what == label.Standing:
				e.standings = append(e.standings, standingCell{c, text})
			case c.number > 0:
				e.part(c, text)
			default:
				r.cell(&e, c, text)
			}
		}
	}
	r.name(&e, rec)
	if e.Sex == "" && e.category != "" {
		r.sexOfCategory(&e)
	}
	return e
}

// part reads the cell of a lap or a leg, whose meaning the event tells.
func (e *entry) part(c column, text string) {
	if c.what == label.Leg {
		e.legs = append(e.legs, numberedCell{c.number, text})
	} else {
		e.laps = append(e.laps, numberedCell{c.number, text})
	}
}

// beyond reads a cell that has no heading: flags and the like say by themselves what
// they are.
func (r *reader) beyond(e *entry, text string) {
	if label.IsNothing(text) {
		return
	}
	if reading, ok := sheet.ReadingBehind(text); ok && e.reading == "" {
		e.reading = reading
		return
	}
	if remark := label.ReadRemark(text); remark.Rest == "" {
		r.remark(e, text)
		return
	}
	r.unheaded = true
	r.Note(e.Line, sheet.LeftOut, "a cell without a heading: "+strconv.Quote(text))
}

// cell reads one cell into a row.
func (r *reader) cell(e *entry, c column, text string) {
	switch c.what {
	case label.Place, label.Overall:
		r.place(e, c.what == label.Overall && r.find(label.Place) >= 0, text)
	case label.Nation:
		r.SetNation(&e.Row, text)
	case label.Club:
		if !label.IsNothing(text) {
			e.Club = text
		}
	case label.Mark:
		e.time, e.hand = text, c.hand
	case label.Chip:
		if status, ok := label.ReadStatus(text); ok && !hasDigit(text) {
			r.status(e, status, text)
			if e.time == "" {
				r.Note(e.Line, sheet.Read, "no time: "+text+" stands among the times from the own start")
			}
		}
	case label.Thousandths:
		e.reading = text
	case label.Split:
		e.splits = append(e.splits, passing{c.at, text})
	case label.Remark, label.Flags, label.Qualified, label.Status:
		r.remark(e, text)
	case label.AnnulledOn, label.OriginalPlace:
		r.later(e, c.what, text)
	case label.SexOf, label.CategoryOf, label.BornOn:
		r.person(e, c.what, text)
	default:
		r.number(e, c.what, text)
	}
}

// person reads what a cell says of who somebody is.
func (r *reader) person(e *entry, what label.Column, text string) {
	switch what {
	case label.CategoryOf:
		e.category = text
	case label.SexOf:
		sex, ok := label.SexCell(text)
		switch {
		case !ok && !label.IsNothing(text):
			r.Note(e.Line, sheet.Open, strconv.Quote(text)+" is read as neither men nor women")
		case sex == race.Men || sex == race.Women:
			e.Sex = sex
		}
	case label.BornOn:
		year := 0
		if day := r.heading.race.Date; !day.IsZero() {
			year = day.Year()
		}
		born, ok := label.Born(text, year, label.AnyOrder)
		switch {
		case ok:
			e.Born = born
			if len(text) == 2 {
				r.once(r.at, sheet.Read, "years of birth of two digits are read as the last such years before the race")
			}
		case !label.IsNothing(text):
			r.Note(e.Line, sheet.Open, "birth "+strconv.Quote(text)+" cannot be told")
		}
	default:
	}
}

// number reads the cells that hold figures.
func (r *reader) number(e *entry, what label.Column, text string) {
	n, ok := label.Number(text)
	switch what {
	case label.Bib:
		e.Bib, ok = text, true
	case label.Lane:
		e.Lane = n
	case label.Order:
		e.Order = n
	case label.Wind:
		e.Wind, ok = r.Wind(e.Line, text)
		ok = ok || strings.EqualFold(text, "NWI")
	case label.Reaction:
		e.Reaction, ok = race.ParseReaction(strings.ReplaceAll(text, ",", "."))
	default:
		return // of the race, or not kept, as is noted at the heading
	}
	if !ok && !label.IsNothing(text) {
		r.Note(e.Line, sheet.LeftOut, string(what)+" "+strconv.Quote(text)+" is none")
	}
}

// place reads the cell of a place, which may hold a status.
func (r *reader) place(e *entry, overall bool, text string) {
	if n, ok := label.ReadPlace(text); ok {
		if overall {
			e.Overall = n
		} else {
			e.Place = n
		}
		return
	}
	if status, ok := label.ReadStatus(text); ok {
		r.status(e, status, text)
		return
	}
	if remark := label.ReadRemark(text); remark.Role != "" && remark.Rest == "" {
		e.Role = remark.Role
	} else if !label.IsNothing(text) {
		r.Note(e.Line, sheet.Open, strconv.Quote(text)+" is neither a place nor a status")
	}
}

// status gives a row a status, and notes one that is printed as another word.
func (r *reader) status(e *entry, status label.StatusCell, text string) {
	switch {
	case status.Unclear:
		if e.Status == "" {
			e.Unclear = text
		}
		return
	case e.Status != "" && e.Status != status.Status:
		r.Note(e.Line, sheet.Doubt, "it says both "+string(e.Status)+" and "+string(status.Status))
	case e.Status == "" && status.Rule == "" && label.SaysStatus(text, status.Status):
		r.Note(e.Line, sheet.Read, text+" is read as "+string(status.Status))
	}
	e.Status, e.Unclear = status.Status, ""
	if status.Rule != "" {
		e.Rule = status.Rule
	}
}

// remark reads the cell of remarks, flags or qualifications.
func (r *reader) remark(e *entry, text string) {
	if reading, ok := sheet.ReadingBehind(text); ok && e.reading == "" {
		e.reading = reading
		return
	}
	if status, ok := label.ReadStatus(text); ok {
		r.status(e, status, text)
		return
	}
	found := label.ReadRemark(text)
	e.Flags = append(e.Flags, found.Flags...)
	if found.Qualified != "" {
		e.Qualified = found.Qualified
	}
	if found.Role != "" {
		e.Role = found.Role
	}
	if found.Rule != "" {
		e.Rule = found.Rule
		r.Note(e.Line, sheet.Read, "rule "+found.Rule+" is taken from the remark")
	}
	if found.Status != "" {
		r.status(e, label.StatusCell{Status: found.Status}, text)
	}
	if found.Rest != "" {
		if e.Note != "" {
			e.Note += ", "
		}
		e.Note += found.Rest
		r.Note(e.Line, sheet.Read, "remark "+strconv.Quote(found.Rest)+" is kept as a note, and is not checked")
	}
}

// aside takes what stands in brackets behind a name out of it: a nation, a role.
func (r *reader) aside(e *entry, name string) string {
	if !strings.HasSuffix(name, ")") && !strings.HasSuffix(name, "]") {
		return name
	}
	m := r.by.inBrackets().FindStringSubmatch(name)
	if m == nil {
		return name
	}
	rest := strings.TrimSuffix(name, m[0])
	if one, ok := nation.Lookup(m[1]); ok && (e.Nation == "" || e.Nation == one.Code) {
		e.Nation = one.Code
		return rest
	}
	if remark := label.ReadRemark(m[1]); remark.Rest == "" && remark.Role != "" {
		e.Role = remark.Role
		return rest
	}
	return name
}

// sexOfCategory reads who ran out of a category, such as W35 or M30-34.
func (r *reader) sexOfCategory(e *entry) {
	if sex, known := r.sexes[e.category]; known {
		e.Sex = sex
		return
	}
	defer func() { r.sexes[e.category] = e.Sex }()
	word, _, _ := strings.Cut(e.category, "-")
	sex, ok := label.Category(word)
	if !ok {
		said := label.ReadTitle(e.category)
		sex, ok = said.Sex, said.Sex == race.Men || said.Sex == race.Women
		if said.Young != "" {
			word = said.Young
		}
		if ok && label.IsYoung(word) {
			r.once(e.Line, sheet.Read, strconv.Quote(word)+" is read as "+string(sex))
		}
	}
	if ok {
		e.Sex = sex
	}
}
