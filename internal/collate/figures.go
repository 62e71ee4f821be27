package collate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// comparison goes through the figures of a sheet.
type comparison struct {
	answer *Answer
	claims map[race.Claim]bool // that the race has
	used   bool                // something was added, or claimed
}

// figure is one that both may have, and what becomes of it.
type figure struct {
	key, point      string
	document, sheet string
	agree           bool        // although they are written otherwise
	timed           bool        // alike, but one by hand and one automatic
	against         string      // what the document says that rules it out, so that it is not new; empty where nothing does
	standing        bool        // that is so since the two have not the same status
	add             func()      // takes what is new
	claim           *race.Claim // what the sheet says, where a claim can say it; nil where none can
}

// add holds a figure of the sheet against that of the document. What the sheet does
// not say is none.
func (c *comparison) add(result *race.Result, f figure) {
	if f.sheet == "" {
		return
	}
	found := Figure{Key: f.key, Point: f.point, Document: f.document, Sheet: f.sheet, Verdict: verdict(f.document, f.sheet)}
	switch {
	case f.against != "" && found.Verdict != Agrees && !f.agree:
		found.Document, found.Verdict, found.Standing = cmp.Or(f.document, f.against), Differs, f.standing
	case f.timed:
		found.Verdict = Timed
	case f.agree:
		found.Verdict = Agrees
	}
	if result != nil {
		found.Athlete = result.Name()
	}
	switch {
	case found.Verdict == New && f.add != nil && result != nil:
		cite(result, f, c.answer.Source, c.answer.Race.Source.All)
		f.add()
		c.used = true
		found.Added = true
	case found.Verdict != Agrees && f.claim != nil:
		found.Claimed = c.claimed(result, *f.claim)
	}
	c.answer.Figures = append(c.answer.Figures, found)
}

// held holds a figure of a competitor against that of the document, which may have a status beside which it
// cannot stand.
func (c *comparison) held(mine, sheet *race.Result, f figure) {
	f.against = cmp.Or(f.against, without(ruledOut(mine, sheet, f.key), f.document))
	f.standing = mine.Status != sheet.Status
	c.add(mine, f)
}

// claimed adds what the sheet says as a claim of its source, and reports whether the
// document has it then.
func (c *comparison) claimed(result *race.Result, claim race.Claim) bool {
	claim.Source = c.answer.Source
	if result != nil {
		claim.Athlete = result.Name()
	}
	c.used = true
	if !c.claims[claim] {
		c.claims[claim] = true
		c.answer.Race.Claims = append(c.answer.Race.Claims, claim)
	}
	return true
}

// race holds the figures of the race against each other. What is new of them is told,
// and not added: the sources of a race stand for all that its results do not cite.
func (c *comparison) race(sheet *race.Race) {
	mine := c.answer.Race
	c.add(nil, figure{key: "time", document: mine.Time, sheet: sheet.Time})
	c.add(nil, figure{key: "wind", document: mine.Wind.String(), sheet: sheet.Wind.String()})
}

// result holds the figures of one competitor against each other.
func (c *comparison) result(mine, sheet *race.Result) {
	c.marks(mine, sheet)
	c.words(mine, sheet)
	c.points(mine, sheet)
}

// marks are the place, the mark, its reading and the status. What rules the status out is
// looked at before a mark of the sheet is added.
func (c *comparison) marks(mine, sheet *race.Result) {
	noStatus := standing(mine, sheet)
	c.held(mine, sheet, figure{
		key: "place", document: number(mine.Place), sheet: number(sheet.Place),
		add: func() { mine.Place = sheet.Place }, claim: &race.Claim{About: race.AboutPlace, Place: sheet.Place},
	})
	c.held(mine, sheet, figure{
		key: "mark", document: mine.Mark.String(), sheet: sheet.Mark.String(), agree: agree(mine.Mark, sheet.Mark), timed: timedOtherwise(mine.Mark, sheet.Mark),
		add: markOf(mine, sheet), claim: &race.Claim{About: race.AboutMark, Mark: sheet.Mark},
	})
	c.held(mine, sheet, figure{key: "thousandths", document: mine.Thousandths.String(), sheet: sheet.Thousandths.String(), add: readingOf(mine, sheet)})
	c.held(mine, sheet, figure{
		key: "status", document: string(mine.Status), sheet: string(sheet.Status), against: noStatus,
		add: func() { mine.Status = sheet.Status }, claim: statusClaim(sheet),
	})
	c.held(mine, sheet, figure{
		key: "rule", document: mine.Rule, sheet: sheet.Rule, against: noStatus,
		add: func() { mine.Rule = sheet.Rule }, claim: statusClaim(sheet),
	})
}

// markOf takes a mark where neither says that there is none.
func markOf(mine, sheet *race.Result) func() {
	if sheet.Status != "" && sheet.Status != race.DQ {
		return nil
	}
	return func() { mine.Mark = sheet.Mark }
}

// readingOf takes a reading that rounds up to the mark.
func readingOf(mine, sheet *race.Result) func() {
	if mine.Mark.IsZero() || sheet.Thousandths.RoundUp(mine.Mark.Unit()) != mine.Mark {
		return nil
	}
	return func() { mine.Thousandths = sheet.Thousandths }
}

// words are what is no time and no point.
func (c *comparison) words(mine, sheet *race.Result) {
	born := figure{key: "born", document: mine.Born.String(), sheet: sheet.Born.String(), add: func() { mine.Born = sheet.Born }}
	born.agree = !mine.Born.IsZero() && !sheet.Born.IsZero() && mine.Born.Overlaps(sheet.Born)
	for _, f := range []figure{
		{key: "nation", document: mine.Nation, sheet: sheet.Nation, add: func() { mine.Nation = sheet.Nation }},
		{key: "club", document: mine.Club, sheet: sheet.Club, add: func() { mine.Club = sheet.Club }},
		{key: "bib", document: mine.Bib, sheet: sheet.Bib, add: func() { mine.Bib = sheet.Bib }},
		{key: "lane", document: number(mine.Lane), sheet: number(sheet.Lane), add: func() { mine.Lane = sheet.Lane }},
		{key: "order", document: number(mine.Order), sheet: number(sheet.Order), add: func() { mine.Order = sheet.Order }},
		{key: "qualified", document: mine.Qualified, sheet: sheet.Qualified, add: func() { mine.Qualified = sheet.Qualified }},
		{key: "overall", document: number(mine.Overall), sheet: number(sheet.Overall), add: func() { mine.Overall = sheet.Overall }},
		{key: "reaction", document: mine.Reaction.String(), sheet: sheet.Reaction.String(), add: func() { mine.Reaction = sheet.Reaction }},
		{key: "role", document: string(mine.Role), sheet: string(sheet.Role), add: func() { mine.Role = sheet.Role }},
		{key: "flags", document: flags(mine), sheet: flags(sheet), add: func() { mine.Flags = slices.Clone(sheet.Flags) }},
		{key: "note", document: mine.Note, sheet: sheet.Note, add: func() { mine.Note = sheet.Note }},
		born,
	} {
		c.held(mine, sheet, f)
	}
}

// points are the splits and positions.
func (c *comparison) points(mine, sheet *race.Result) {
	for _, split := range sheet.Splits {
		have, _ := mine.SplitAt(split.Point.Distance())
		c.held(mine, sheet, figure{
			key: "splits", point: split.Point.Text(), document: have.String(), sheet: split.Mark.String(), agree: agree(have, split.Mark), timed: timedOtherwise(have, split.Mark),
			add: func() {
				mine.Splits = append(mine.Splits, split)
				slices.SortStableFunc(mine.Splits, func(a, b race.Split) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
			},
			claim: &race.Claim{About: race.AboutSplit, At: split.Point, Mark: split.Mark},
		})
	}
	for _, position := range sheet.Positions {
		c.held(mine, sheet, figure{
			key: "positions", point: position.Point.Text(), document: number(mine.PositionAt(position.Point.Distance())), sheet: number(position.Place),
			add: func() {
				mine.Positions = append(mine.Positions, position)
				slices.SortStableFunc(mine.Positions, func(a, b race.Position) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
			},
			claim: &race.Claim{About: race.AboutPosition, At: position.Point, Position: position.Place},
		})
	}
}

// newcomer adds a result that a partial list does not have.
func (c *comparison) newcomer(result *race.Result) {
	added := *result
	added.Source = race.Citation{All: []string{c.answer.Source}}
	c.answer.Race.Results = append(c.answer.Race.Results, added)
	c.used = true
	c.answer.Figures = append(c.answer.Figures, Figure{
		Athlete: result.Name(), Key: "result", Verdict: New, Added: true,
		Sheet: strings.TrimSpace(number(result.Place) + " " + result.Mark.String() + string(result.Status)),
	})
}

// byPlace puts results without a place behind the others.
func byPlace(a, b race.Result) int {
	if (a.Place > 0) != (b.Place > 0) {
		return cmp.Compare(b.Place, a.Place)
	}
	return cmp.Compare(a.Place, b.Place)
}

// agree reports whether one mark is the other rounded up to fewer decimals.
func agree(a, b timing.Mark) bool {
	if a.IsZero() || b.IsZero() {
		return false
	}
	unit := max(a.Unit(), b.Unit())
	return a.RoundUp(unit).Level(b.RoundUp(unit))
}

// timedOtherwise reports whether one of two marks that are alike was taken by hand, and the other
// automatically.
func timedOtherwise(a, b timing.Mark) bool {
	if a.Hand() == b.Hand() || !agree(a, b) {
		return false
	}
	auto := a
	if a.Hand() {
		auto = b
	}
	return auto.Unit() <= timing.Hundredth
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func flags(r *race.Result) string {
	var all []string
	for _, flag := range r.Flags {
		all = append(all, flag.String())
	}
	return strings.Join(all, " ")
}
