package sheet

import (
	"fmt"
	"slices"
	"sort"
	"strconv"

	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Review notes what the races of the sheet leave open and where their rows
// contradict each other, and puts all notes in the order of lines. Every reader
// ends with it, and who
// adds to a sheet calls it again. It changes no figure.
func (s *Sheet) Review() {
	s.Notes = slices.DeleteFunc(s.Notes, func(n Note) bool { return n.reviewed })
	read := len(s.Notes)
	s.review()
	for i := range s.Notes[read:] {
		s.Notes[read+i].reviewed = true
	}
	slices.SortStableFunc(s.Notes, func(a, b Note) int { return a.Line - b.Line })
}

func (s *Sheet) review() {
	for i := range s.Races {
		s.reviewRace(&s.Races[i])
	}
	if len(s.Races) == 0 && !slices.ContainsFunc(s.Notes, func(n Note) bool { return n.Kind == LeftOut && n.Line == 0 }) {
		s.Note(0, LeftOut, "it has no results")
	}
}

func (s *Sheet) reviewRace(r *Race) {
	if missing := r.missing(); len(missing) > 0 {
		s.ask(r.Line, "it does not say "+words.List(missing))
	}
	if r.RoundOpen {
		s.ask(r.Line, "whether this is a heat of a round, a section or a final cannot be told")
	}
	s.reviewNames(r)
	s.reviewPlaces(r)
	s.reviewDecimals(r)
	for i := range r.Rows {
		s.reviewRow(&r.Rows[i])
		if one, ok := nation.Lookup(r.Rows[i].Nation); ok && one.Until > 0 && r.Date.IsZero() {
			s.ask(r.Rows[i].Line, fmt.Sprintf("%s is right only up to %d: the day is not said", one.Code, one.Until))
		}
	}
}

func (s *Sheet) ask(line int, text string) {
	s.Notes = append(s.Notes, Note{Line: line, Kind: Open, Text: text, Asks: true})
}

// missing is what every document must say and the file does not.
func (r *Race) missing() []string {
	var all []string
	if r.Event.IsZero() {
		all = append(all, "the event")
	}
	if r.Sex == "" {
		all = append(all, "who ran: men, women or both")
	}
	if r.Date.IsZero() {
		all = append(all, "the day")
	}
	return all
}

// reviewNames notes rows without a name: one by one, or at once where none has one.
func (s *Sheet) reviewNames(r *Race) {
	var nameless []int
	for i := range r.Rows {
		if r.Rows[i].Name() == "" {
			nameless = append(nameless, r.Rows[i].Line)
		}
	}
	switch {
	case len(nameless) > 1 && len(nameless) == len(r.Rows):
		s.Note(r.Line, Open, "no row has a name: a start list is needed")
	default:
		for _, line := range nameless {
			s.Note(line, Open, "no name")
		}
	}
}

// reviewRow notes what is strange in a row by itself.
func (s *Sheet) reviewRow(row *Row) {
	if row.Status == race.DQ && row.Rule == "" {
		s.Note(row.Line, Open, "disqualified, without a rule")
	}
	if row.Unclear != "" {
		s.Note(row.Line, Open, strconv.Quote(row.Unclear)+" can mean several things: the status cannot be told")
	}
	for _, flag := range row.Flags {
		if !flag.Kind.IsKnown() {
			s.Note(row.Line, Read, "flag "+flag.String()+" is kept, and cannot be checked")
		}
	}
	if row.Place > 0 && row.Mark.IsZero() && row.Status == "" {
		s.Note(row.Line, Open, "a place without a time")
	}
	if row.Name() != "" && row.Place == 0 && row.Mark.IsZero() && row.Status == "" && row.Unclear == "" {
		s.Note(row.Line, Open, "neither a place, a time nor a status")
	}
}

// reviewPlaces notes a place that two rows have with different times, places that are
// missing, and marks that are better than those of all better places.
func (s *Sheet) reviewPlaces(r *Race) {
	at := make(map[int][]*Row)
	highest := 0
	for i := range r.Rows {
		if row := &r.Rows[i]; row.Place > 0 {
			at[row.Place] = append(at[row.Place], row)
			highest = max(highest, row.Place)
		}
	}
	if len(at) == 0 {
		if slices.ContainsFunc(r.Rows, func(row Row) bool { return !row.Mark.IsZero() }) {
			s.Note(r.Line, Open, "no row has a place, and places are never made from times")
		}
		return
	}
	so := places{at: at}
	for place := 1; place <= min(highest, len(r.Rows)+1); place++ {
		s.reviewPlace(r, place, &so)
		so.pass(place)
	}
}

// places are the rows of each place, and what is known of those before one.
type places struct {
	at   map[int][]*Row
	last int   // the last before it that any row has
	slow []int // each place before it that is slower than all better ones
}

// pass takes a place to those before the next.
func (p *places) pass(place int) {
	shared := p.at[place]
	if len(shared) == 0 {
		return
	}
	p.last = place
	if mark := shared[0].Mark; !mark.IsZero() && (len(p.slow) == 0 || p.mark(len(p.slow)-1).Better(mark)) {
		p.slow = append(p.slow, place)
	}
}

func (p *places) mark(i int) timing.Mark { return p.at[p.slow[i]][0].Mark }

// slower is the best of the places before that is slower than a mark; 0 where none is.
func (p *places) slower(mark timing.Mark) int {
	i := sort.Search(len(p.slow), func(i int) bool { return mark.Better(p.mark(i)) })
	if i == len(p.slow) {
		return 0
	}
	return p.slow[i]
}

// holds reports whether a place is skipped since those before it share one.
func (p *places) holds(place int) bool { return p.last > 0 && p.last+len(p.at[p.last]) > place }

func (s *Sheet) reviewPlace(r *Race, place int, so *places) {
	shared := so.at[place]
	if len(shared) == 0 && !so.holds(place) {
		s.Note(r.Line, Open, fmt.Sprintf("place %d is missing", place))
		return
	}
	for _, row := range shared {
		if other := shared[0]; !row.Mark.IsZero() && !other.Mark.IsZero() && row.Mark != other.Mark {
			s.Note(row.Line, Doubt, fmt.Sprintf("place %d stands twice, with %s and %s: no dead heat", place, other.Mark, row.Mark))
		}
	}
	if len(shared) > 0 && so.holds(place) && sameMarks(so.at[so.last]) {
		s.Note(shared[0].Line, Doubt, fmt.Sprintf("place %d, which those before hold who share a place", place))
	}
	for _, row := range shared {
		if better := so.slower(row.Mark); better > 0 {
			s.Note(row.Line, Doubt, fmt.Sprintf("place %d, but faster than place %d", place, better))
		}
	}
}

// sameMarks reports whether rows have one mark.
func sameMarks(rows []*Row) bool {
	return !slices.ContainsFunc(rows, func(row *Row) bool { return row.Mark.IsZero() || row.Mark != rows[0].Mark })
}

// reviewDecimals notes marks that are less exact than most of their race.
func (s *Sheet) reviewDecimals(r *Race) {
	var count [4]int
	timed := 0
	for i := range r.Rows {
		if mark := r.Rows[i].Mark; !mark.IsZero() {
			count[mark.Decimals()]++
			timed++
		}
	}
	usual := 0
	for decimals, marks := range count {
		if marks > 0 && marks >= count[usual] {
			usual = decimals
		}
	}
	if timed > 1 && usual == 1 && count[1] == timed && !slices.ContainsFunc(r.Rows, func(row Row) bool { return row.Mark.Hand() }) {
		s.Note(r.Line, Open, "all times are in tenths: whether they were taken by hand is not said")
	}
	allByHand := allByHand(r)
	for i := range r.Rows {
		row := &r.Rows[i]
		switch decimals := row.Mark.Decimals(); {
		case row.Mark.IsZero():
		case row.Mark.Hand() && !allByHand:
			s.Note(row.Line, Open, "a hand time in a list of others")
		case decimals < usual && timed > 1:
			s.Note(row.Line, Open, row.Mark.String()+" has "+words.Count(decimals, "decimal")+" where others have "+strconv.Itoa(usual)+
				": a last zero may be lost, or it was timed by hand")
		}
	}
}

func allByHand(r *Race) bool {
	return !slices.ContainsFunc(r.Rows, func(row Row) bool { return !row.Mark.IsZero() && !row.Mark.Hand() })
}
