package editing

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// mark is what the mark of a result was: how far behind, which record, which best, and who says it.
func (h *hover) mark() []string {
	result := h.d.result(h.at.Path)
	if result == nil || result.Mark.IsZero() {
		return nil
	}
	r := h.d.Doc().Race
	lines := []string{strong(result.Mark.String()) + " " + escaped(gapWords(r, result))}
	lines = append(lines, h.records(r, result)...)
	if keys, _ := r.FigureSources(result, "mark"); len(keys) > 0 {
		lines = append(lines, "Sources: "+escaped(strings.Join(report.Citations(race.Resolve(r.Sources, keys)), "; ")))
	}
	return lines
}

// gapWords is the place of a result, and its gap to the winner or that of the next to it; of a first place that is shared
// with whom.
func gapWords(r *race.Race, result *race.Result) string {
	place := ""
	if result.Place > 0 {
		place = words.Ordinal(result.Place)
	}
	winner := r.Winner()
	if first := r.Winners(); len(first) > 1 && result.Place == 1 {
		others := slices.DeleteFunc(first, func(one *race.Result) bool { return one == result })
		return words.Join(", ", place, report.DeadHeat(slices.Insert(others, 0, result))[0])
	}
	if winner != nil && winner != result {
		if gap, known := result.GapTo(winner); known {
			return words.Join(", ", place, gap.String()+" behind "+winner.Name())
		}
		return place
	}
	for _, other := range r.Ranked() {
		if gap, known := other.GapTo(result); known && other.Place > result.Place && winner == result {
			return words.Join(", ", place, gap.String()+" ahead of "+other.Name())
		}
	}
	return place
}

// records is what a result did to records and bests, as record-check tells it.
func (h *hover) records(r *race.Race, result *race.Result) []string {
	if h.known.corpus == nil || h.d.Doc().Faulty() {
		return nil
	}
	checks, err := query.CheckRaces(h.known.corpus.Fork(), []*race.Race{r}, query.RaceQuestion{Bests: h.known.index != nil, Known: h.known.index})
	if err != nil {
		return nil
	}
	var verdicts, bests []string
	for _, c := range checks {
		for _, v := range c.Verdicts {
			if isResult(r, v.Result, result) {
				verdicts = append(verdicts, verdictWords(v))
			}
		}
		if c.Bests == nil {
			continue
		}
		for _, b := range c.Bests.Checks {
			if isResult(r, b.Result, result) {
				bests = append(bests, bestWords(b))
			}
		}
	}
	return []string{listed("Records", verdicts), listed("Bests, as far as these documents know", bests)}
}

// isResult reports whether one result, of a class of a race perhaps, is another.
func isResult(r *race.Race, one, other *race.Result) bool {
	if one == other {
		return true
	}
	return r.IsMixedField() && one.Name() == other.Name() && one.Mark == other.Mark && one.Place == other.Place
}

// listed is lines under a heading; nothing where there are none.
func listed(heading string, lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return heading + ":\n\n- " + strings.Join(lines, "\n- ")
}

// verdictWords is what a result did to a record, in words.
func verdictWords(v record.Verdict) string {
	outcome, met, by := v.Outcome.String(), metWords(v.Met), ""
	if gap := query.MarginOf(v); gap.Known {
		by = strings.TrimPrefix(gap.String(), "-")
	}
	var text string
	switch short, isShort := strings.CutPrefix(outcome, "short by"); {
	case isShort && met != "": // a record that stands
		text = "short of " + met
		if by != "" {
			text += " by" + short + " " + by
		}
	default:
		if v.Record() {
			outcome = "**" + outcome + "**"
		}
		if met != "" {
			met = "stood at " + met
		}
		if by != "" {
			by = "by " + by
		}
		text = words.Join(", ", outcome, met, by)
	}
	text = v.Scope.String() + ": " + text
	return words.Join("; ", append([]string{text}, report.VerdictRemarks(v)...)...)
}

// metWords is the mark that stood, and whose it was; empty where none did.
func metWords(met record.Stood) string {
	if met.IsZero() {
		return ""
	}
	text := met.Mark().String()
	if met.Bound {
		text += " or better"
	}
	if holders := query.Holders(met); len(holders) > 0 {
		text += " (" + escaped(strings.Join(holders, ", ")) + ")"
	}
	return text
}

// bestWords is what a result was among bests, in words.
func bestWords(b query.BestCheck) string {
	text := b.Kind.String() + ": " + report.BestWords(b.Best)
	if b.Before != nil {
		text += ", before " + b.Before.Mark.String() + " (" + escaped(words.Join(", ", b.Before.Name(), b.Before.Date.String())) + ")"
	}
	return text
}

// split is the time of somebody at a point: the gap to the front, and what was run since the point before.
func (h *hover) split() []string {
	result := h.d.result(h.at.Path)
	if result == nil {
		return nil
	}
	r := h.d.Doc().Race
	point, err := r.Event.ParsePoint(h.at.Path[3].Key, r.Course())
	if err != nil {
		return nil
	}
	mark, known := result.SplitAt(point.Distance())
	if !known {
		return nil
	}
	lines := []string{strong(mark.String()) + " at " + escaped(report.PointWords(point.Text())) + frontWords(r, result, point, mark)}
	var before race.Split
	for _, split := range result.Splits {
		if d := split.Point.Distance(); d < point.Distance() && (before.Point.IsZero() || d > before.Point.Distance()) {
			before = split
		}
	}
	if !before.Point.IsZero() {
		lines = append(lines, mark.Sub(before.Mark).String()+" since "+escaped(report.PointWords(before.Point.Text())))
	}
	return lines
}

// frontWords is how far behind the front of a race somebody was at a point.
func frontWords(r *race.Race, result *race.Result, point event.Point, mark timing.Mark) string {
	text := ""
	if place := result.PositionAt(point.Distance()); place > 0 {
		text = ", " + words.Ordinal(place)
	}
	for _, lead := range r.Leads() {
		if lead.Point.Distance() != point.Distance() {
			continue
		}
		front, isLeader, known := lead.Reference()
		if !known || front == mark || slices.Contains(lead.Leaders, result) {
			continue
		}
		whom := "the leader"
		if !isLeader {
			whom = "the fastest known"
		}
		text += ", " + mark.Sub(front).String() + " behind " + whom
	}
	return text
}

// entry is what an entry of a record list is: whose record, and in which race.
func (h *hover) entry() []string {
	list := h.d.Doc().List
	if list == nil || h.at.Path[1].Index >= len(list.Entries) {
		return nil
	}
	e := &list.Entries[h.at.Path[1].Index]
	var holds []string
	for _, hold := range e.Holds {
		about := hold.Scope.String() + ": " + string(hold.Standing)
		holds = append(holds, words.Join(", ", about, meaning("holds", string(hold.Standing))))
	}
	lines := []string{strong(e.Mark.String()) + " " + escaped(words.Join(", ", e.Name(), e.Date.String(), e.Venue.City)), listed("Records", holds)}
	if e.Race != "" {
		lines = append(lines, h.race(e.Race)...)
	}
	return lines
}

// refuted is why a flag beside a result surely does not hold.
func (h *hover) refuted(text string) []string {
	result, r := h.d.result(h.at.Path), h.d.Doc().Race
	if result == nil || h.known.corpus == nil || h.known.index == nil || h.d.Doc().Faulty() || r.IsMixedField() {
		return nil
	}
	books, err := h.known.corpus.Fork().Books(r)
	if err != nil {
		return nil
	}
	why := crosscheck.RefutedFlags(books[record.CategoryOf(r)], h.known.index, r)
	i := h.at.Path[1].Index
	if i >= len(why) {
		return nil
	}
	for j, flag := range result.Flags {
		if flag.String() == text && j < len(why[i]) && why[i][j] != "" {
			return []string{"It does not hold: " + escaped(why[i][j])}
		}
	}
	return nil
}

// bests is the best marks that are known of somebody, by event.
func (k *Known) bests(who athlete.Person) []string {
	if k.index == nil || who.IsZero() {
		return nil
	}
	best := map[event.Event]*athlete.Performance{}
	var events []event.Event
	career := k.index.Career(who)
	for _, p := range career {
		if p.Mark.IsZero() || !p.Counts {
			continue
		}
		of := p.Category.Event
		switch before := best[of]; {
		case before == nil:
			events = append(events, of)
			best[of] = p
		case p.Mark.Better(before.Mark):
			best[of] = p
		}
	}
	slices.SortFunc(events, func(a, b event.Event) int { return int(a.Distance() - b.Distance()) })
	var lines []string
	for _, of := range events[:min(len(events), mostBests)] {
		p := best[of]
		lines = append(lines, of.Name()+": "+p.Mark.String()+" ("+escaped(words.Join(", ", p.City, p.Date.String()))+")")
	}
	return []string{listed("Best known of "+counted(len(career), "start")+" in these documents", lines)}
}

// mostBests is of how many events bests are told.
const mostBests = 12
