package toplist

import (
	"cmp"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// answer puts the marks together.
func (g *gathering) answer() Answer {
	answer := Answer{Question: *g.q}
	byCategory := map[record.Category][]*Run{}
	for i := range g.runs {
		run := &g.runs[i]
		byCategory[run.Category()] = append(byCategory[run.Category()], run)
	}
	var all seen
	for _, s := range g.seen {
		all.join(s)
	}
	total := Coverage{Unknown: map[Lack]int{}}
	for _, of := range slices.SortedFunc(maps.Keys(byCategory), compareCategories) {
		s := g.section(of, byCategory[of])
		total.join(s.Coverage)
		if s.Coverage.Marks > 0 || g.q.Explain || slices.ContainsFunc(byCategory[of], func(run *Run) bool { return !run.IsEntry() }) {
			answer.Sections = append(answer.Sections, s)
		}
	}
	all.cover(&total, timing.Mark{}, g.q.Under)
	answer.Coverage = total
	return answer
}

// compareCategories puts men first, and outdoors.
func compareCategories(a, b record.Category) int {
	return cmp.Or(
		cmp.Compare(slices.Index(race.Fields(), a.Sex), slices.Index(race.Fields(), b.Sex)),
		cmp.Compare(a.Environment, b.Environment),
	)
}

// join adds what another list rests on, but for its races.
func (c *Coverage) join(o Coverage) {
	c.Listed += o.Listed
	c.Groups += o.Groups
	c.Marks += o.Marks
	c.Entries += o.Entries
	for lack, n := range o.Unknown {
		c.Unknown[lack] += n
	}
	c.Clubs = slices.Compact(slices.Sorted(slices.Values(slices.Concat(c.Clubs, o.Clubs))))
}

// section is the list of one category.
func (g *gathering) section(of record.Category, runs []*Run) Section {
	s := Section{Category: of, Coverage: Coverage{Unknown: map[Lack]int{}}}
	var counting, out []*Run
	for _, run := range runs {
		if run.Lacks == "" {
			run.Lacks = g.q.lacksGroup(run)
		}
		switch {
		case run.Why != "":
			out = append(out, run)
			continue
		case run.Lacks != "":
			out = append(out, run)
			s.Coverage.Unknown[run.Lacks]++
			continue
		case run.IsEntry():
			s.Coverage.Entries++
		}
		counting = append(counting, run)
	}
	s.Coverage.Marks, s.Coverage.Clubs = len(counting), g.namesOfClubs(out)
	var worst timing.Mark
	if g.q.Count {
		g.count(&s, counting)
	} else {
		worst = g.rank(&s, counting)
	}
	g.leaveOut(&s, out, worst)
	known := g.seen[of]
	if known == nil {
		known = &seen{}
	}
	known.cover(&s.Coverage, worst, g.q.Under)
	return s
}

// group is what marks have in common of which the best is wanted.
type group struct {
	person athlete.Person
	text   string
	number int
}

// groupOf is the group of a mark; each mark is one of its own in a list of all.
func (b By) groupOf(run *Run) group {
	switch b {
	case Performer:
		switch {
		case run.IsTeam():
			return group{text: "team " + words.Fold(run.Team) + " " + run.Nation}
		case run.Unnamed():
			return group{text: words.Fold(run.Athlete)}
		default:
			return group{person: run.Person}
		}
	case Race:
		return group{text: run.Race}
	case Nation:
		return group{text: run.For}
	case Year:
		return group{number: run.Date.Year()}
	case Place:
		return group{number: run.Place}
	default:
		return group{}
	}
}

// lacksGroup is what is not known of a mark by which its group would be told.
func (q *Question) lacksGroup(run *Run) Lack {
	if q.By == Performance || q.By == Performer || q.By.groupOf(run) != (group{}) {
		return ""
	}
	return map[By]Lack{Race: NoRace, Nation: NoNation, Year: NoDay, Place: NoPlace}[q.By]
}

// rank makes the rows of a list, and is the mark of the last of them where there are more.
func (g *gathering) rank(s *Section, runs []*Run) (worst timing.Mark) {
	if g.q.By != Performance {
		runs = g.best(runs)
	}
	s.Coverage.Groups = len(runs)
	runs = g.foremost(runs)
	slices.SortFunc(runs, g.q.compare)
	byPlace(runs)
	rank := 0
	for i, run := range runs {
		if i == 0 || !isLevel(run, runs[i-1]) {
			rank = i + 1
		}
		switch {
		case g.q.Limit == 0 || i < g.q.Limit:
			s.Rows = append(s.Rows, Row{Rank: rank, Run: g.told(run)})
		case rank == s.Rows[len(s.Rows)-1].Rank:
			s.More++
		}
	}
	if s.Coverage.Listed = len(s.Rows); s.Coverage.Listed < s.Coverage.Groups {
		worst = s.Rows[len(s.Rows)-1].Mark
	}
	return worst
}

// foremost is the marks that are no worse than the last one that may be listed: of the many behind it nobody asks in which order they stand.
func (g *gathering) foremost(runs []*Run) []*Run {
	if g.q.Limit == 0 || len(runs) <= g.q.Limit {
		return runs
	}
	marks := make([]timing.Mark, len(runs))
	for i, run := range runs {
		marks[i] = run.Mark
	}
	slices.SortFunc(marks, timing.Mark.Compare)
	last := marks[g.q.Limit-1]
	return slices.DeleteFunc(slices.Clone(runs), func(run *Run) bool { return last.Better(run.Mark) })
}

// best is the best mark of each group.
func (g *gathering) best(runs []*Run) []*Run {
	best := map[group]*Run{}
	for _, run := range runs {
		of := g.q.By.groupOf(run)
		if so := best[of]; so == nil || g.q.compare(run, so) < 0 {
			best[of] = run
		}
	}
	g.equals(runs, best)
	return slices.Collect(maps.Values(best))
}

// isLevel reports whether two marks share a rank: what was taken by hand is none of what was
// taken automatically.
func isLevel(a, b *Run) bool { return a.Mark.CompareListed(b.Mark) == 0 }

// compare orders marks: of equal ones those by hand behind, then by day and name, and of
// one name as they were run.
func (q *Question) compare(a, b *Run) int {
	if c := a.Mark.CompareListed(b.Mark); c != 0 { // and nothing else is worked out for most
		return c
	}
	places := 0
	if q.By == Place {
		places = cmp.Compare(a.Place, b.Place)
	}
	return cmp.Or(
		places, a.Date.Compare(b.Date),
		cmp.Compare(words.Fold(a.Name()), words.Fold(b.Name())), a.Start.Compare(b.Start), cmp.Compare(a.Race, b.Race), cmp.Compare(a.List, b.List),
		a.Person.Compare(b.Person), cmp.Compare(a.Place, b.Place), cmp.Compare(a.Nation, b.Nation),
	)
}

// told is a mark as it is told: with the birth of whoever ran it.
func (g *gathering) told(run *Run) Run {
	one := *run
	if !one.IsTeam() && !one.Unnamed() {
		one.Born = g.index.BornOf(one.Sex, &one.Competitor, one.ownBorn)
	}
	return one
}

// leaveOut counts the marks that are no worse than the last one listed and count for nothing; where they were asked for, these and
// those of which too little is known are told.
func (g *gathering) leaveOut(s *Section, out []*Run, worst timing.Mark) {
	out = slices.DeleteFunc(out, func(run *Run) bool { return !worst.IsZero() && worst.Better(run.Mark) })
	for _, run := range out {
		if run.Why != "" {
			s.Uncounted++
		}
	}
	if !g.q.Explain {
		return
	}
	slices.SortFunc(out, g.q.compare)
	for _, run := range out {
		s.LeftOut = append(s.LeftOut, g.told(run))
	}
}
