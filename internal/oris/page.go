package oris

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/layout"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// turn begins a new page. The head of the last one is said again there.
func (r *reader) turn(line layout.Line) {
	if line.Page == r.page && (!r.ended || line.IsBlank()) {
		return
	}
	r.ended = false
	r.page, r.opened, r.refused, r.fresh = line.Page, false, false, sheet.Race{}
	if r.mode == legend || r.mode == records {
		r.mode = aboveTables
	}
}

// title reads a line with the event, beside which the day may stand.
func (r *reader) title(line layout.Line) bool {
	for i, cell := range line.Cells {
		if !layout.MayEntitle(cell.Text) {
			continue
		}
		said := label.ReadTitle(cell.Text)
		if said.Event.IsZero() && said.Refused == "" || said.Sex == "" {
			continue
		}
		r.refused = said.Event.IsZero()
		if r.refused {
			r.s.Note(line.No, sheet.LeftOut, cell.Text+": "+said.Refused)
			r.race = nil
			return true
		}
		r.entitle(line, cell.Text)
		for j, other := range line.Cells {
			if j != i {
				r.side(line, other.Text)
			}
		}
		return true
	}
	return false
}

// entitle takes an event in hand, unless the page goes on with the one before.
func (r *reader) entitle(line layout.Line, text string) {
	text = sheet.Squeezed(text)
	if text == r.of.Title {
		return
	}
	venue, meet := r.of.Venue, r.of.Meet
	r.of = r.fresh
	r.of.Venue, r.of.Meet = venue, meet
	r.s.Entitle(&r.of, line.No, text)
	if r.of.Round == "" {
		r.of.Round = r.fresh.Round
	}
	r.race, r.head, r.mode = nil, sheet.Race{}, aboveTables
}

// side reads a cell at the head of a page: the day, the round, the stadium.
func (r *reader) side(line layout.Line, text string) bool {
	if day, ok := label.ReadDate(text, label.DayFirst); ok {
		if layout.Range(text) {
			r.s.Note(line.No, sheet.Open, strconv.Quote(text)+" is of several days")
			return true
		}
		if r.race != nil && r.of.Date != day {
			r.race = nil
		}
		r.of.Date, r.fresh.Date = day, day
		return true
	}
	if start := r.facts.Start(line); start != "" && strings.Contains(strings.ToLower(text), "start") {
		r.head.Time = start
		return true
	}
	if said, ok := layout.ReadPart(text); ok && said.Round != "" && said.Heat == 0 {
		r.round(line, said.Round, text)
		return true
	}
	if fields := strings.Fields(text); len(fields) == 2 && strings.EqualFold(fields[0], "round") {
		r.s.Note(line.No, sheet.Open, strconv.Quote(text)+": which round that is cannot be told")
		r.of.RoundOpen = true
		return true
	}
	lower := strings.ToLower(text)
	switch {
	case strings.HasPrefix(lower, "athletics"), strings.HasPrefix(lower, "results"), lower == "result", lower == "official results",
		strings.HasPrefix(lower, "athlétisme"), strings.HasPrefix(lower, "race analysis"), strings.HasPrefix(lower, "results summary"):
		return true
	case lower == "provisional results", lower == "unofficial results":
		r.of.List = race.Provisional
		r.s.Note(line.No, sheet.Read, "the list is provisional")
		return true
	case strings.HasPrefix(lower, "start list"):
		r.s.Note(line.No, sheet.LeftOut, "a start list, which has no results")
		return true
	}
	return false
}

// round keeps the round of the event. Another round is another race.
func (r *reader) round(line layout.Line, round race.Round, text string) {
	r.fresh.Round = round
	if r.of.Round == round {
		return
	}
	r.of.Round, r.race = round, nil
	if round == race.HeatRound && strings.HasPrefix(strings.ToLower(text), "prelim") {
		r.s.Note(line.No, sheet.Read, text+" is read as a round of heats")
	}
}

// above reads a line at the head of a page: the stadium and the sport, the day and
// the round, what kind of sheet it is, the start and the wind.
func (r *reader) above(line layout.Line) bool {
	if r.opened {
		return r.between(line)
	}
	understood := true
	for i, cell := range line.Cells {
		if r.side(line, cell.Text) || r.labelled(line) {
			continue
		}
		switch {
		case !strings.ContainsFunc(cell.Text, unicode.IsLetter):
			understood = false
		case i == 0 && r.of.Venue.Stadium == "" && cell.From < line.Cells[len(line.Cells)-1].From:
			r.of.Venue.Stadium = cell.Text
		case i == 0 && r.of.Venue.Stadium == cell.Text:
		case r.of.Meet == "" && r.of.Title == "" && len(line.Cells) == 1:
			r.of.Meet = cell.Text
		case r.of.Meet == cell.Text:
		default:
			understood = false
		}
	}
	return understood
}

// labelled reads the start and the wind of the race whose table follows.
func (r *reader) labelled(line layout.Line) bool {
	start := r.facts.Start(line)
	wind, blew := r.facts.Wind(r.s, line)
	if start != "" {
		r.head.Time = start
	}
	if blew {
		r.head.Wind = wind
	}
	return start != "" || blew
}

// between reads the start and the wind on a line between tables, or below one whose
// wind is not known.
func (r *reader) between(line layout.Line) bool {
	if r.race != nil && r.mode == results && r.race.Wind.IsZero() && len(r.race.Rows) > 0 {
		if wind, blew := r.facts.Wind(r.s, line); blew {
			r.race.Wind = wind
			return true
		}
	}
	return r.labelled(line)
}

// rule reads the rule of qualification, which may go on over lines.
func (r *reader) rule(line layout.Line) bool {
	said := line.Said()
	switch {
	case r.forms.qualification.MatchString(said) && (strings.Contains(said, ":") || len(line.Words) > 4):
		r.wraps = true
	case r.wraps && r.goesOn(line):
	default:
		r.wraps = false
		return false
	}
	r.s.Note(line.No, sheet.LeftOut, "the rule of qualification: "+said)
	return true
}

// goesOn reports whether a line goes on with a sentence: it is no part and no heading.
func (r *reader) goesOn(line layout.Line) bool {
	_, part := layout.ReadPart(line.Cell(0))
	_, heads := layout.ReadHeads(layout.Line{}, line)
	return !part && !heads && len(line.Cells) == 1 && r.facts.Start(line) == ""
}

// foot reads the foot of a page: the code of the sheet, and when it was made.
func (r *reader) foot(line layout.Line) bool {
	said := line.Said()
	if m := r.forms.created.FindStringSubmatch(said); m != nil {
		r.s.Note(line.No, sheet.Read, "the report was created "+m[1]+", which says nothing of the day of the race")
		r.numbered(line)
		r.ended = true
		return true
	}
	lower := strings.ToLower(said)
	return r.forms.code.MatchString(said) || strings.HasPrefix(lower, "page ") || strings.HasPrefix(lower, "timing ") || strings.HasPrefix(lower, "www.") ||
		strings.HasPrefix(lower, "internet")
}

// numbered reads which page of how many this is, and notes pages that are missing.
func (r *reader) numbered(line layout.Line) {
	m := r.forms.pages.FindStringSubmatch(line.Said())
	if m == nil {
		return
	}
	n, _ := label.Number(m[1])
	if n > 1 && n != r.numbers.n+1 {
		r.s.Note(line.No, sheet.Open, fmt.Sprintf("page %d of %s: what stands on the pages before it is missing", n, m[2]))
	}
	r.numbers.n, r.numbers.line = n, line.No
	r.numbers.of, _ = label.Number(m[2])
}

// missing notes pages that are missing at the end.
func (r *reader) missing() {
	if r.numbers.n < r.numbers.of {
		r.s.Note(r.numbers.line, sheet.Open, fmt.Sprintf("page %d of %d: the rest is missing", r.numbers.n, r.numbers.of))
	}
}

// ranked are the titles that have rankings, in one order.
func (r *reader) ranked() []string { return slices.Sorted(maps.Keys(r.rankings)) }

// titleOf is what the heats of one ranking have in common.
func (r *reader) titleOf(one *sheet.Race) string {
	return one.Title + " " + string(one.Round) + " " + one.Event.Code()
}
