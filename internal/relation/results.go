package relation

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// at is a result by the id of its race and its number in the document, from 1; 0 is the
// race itself.
type at struct {
	race *race.Race
	n    int
}

// atColumns is the key of a result as the first columns of another table.
func atColumns(zero string) []column[at] {
	return columnsOf(
		text("race", "the id of the race", func(a at) string { return a.race.ID }),
		integer("n", "the number of the result, as in results"+zero, func(a at) int { return a.n }),
	)
}

// resultRow is a result with the winner of its race.
type resultRow struct {
	at
	*race.Result

	winner *race.Result
	people *athlete.Index
}

// athleteKeyDoc is what athlete_key is, in every table that has it.
const athleteKeyDoc = "who it is: the id of the register, else the name without case and accents, with the birth behind it where people share the name; " +
	"with sex one person; unknown where it may be several"

func results() declared[resultRow] {
	type row = resultRow
	return declare(
		Table{Name: "results", Row: "what one athlete or team did in a race", Parted: true}, 2,
		text("race", "the id of the race", func(r row) string { return r.race.ID }),
		integer("n", "the number of the result in the document, from 1", func(r row) int { return r.n }),
		count("place", "the place as published, shared in a tie", func(r row) int { return r.Place }),
		text("athlete", "the name as published; unknown for a team", func(r row) string { return r.Athlete }),
		text("athlete_key", athleteKeyDoc, func(r row) string { return r.people.Who(r.sex(), &r.Competitor, r.Born).Key() }),
		text("id", "the id in the register, where the document gives it", func(r row) string { return r.ID }),
		text("team", "the name of a team", func(r row) string { return r.Team }),
		text("nation", "the code of the nation represented", func(r row) string { return r.Nation }),
		text("sex", "the class in which the result counts: men, women or mixed", func(r row) string { return string(r.sex()) }),
		someDate("born", "the birth, as the document gives it", func(r row) date.Date { return r.Born }),
		text("club", "the club", func(r row) string { return r.Club }),
		handMark("mark", "the mark, as published", func(r row) timing.Mark { return r.Mark }),
		margin("gap", "how far behind the winner", func(r row) (timing.Margin, bool) { return r.GapTo(r.winner) }),
		yes("counts", "1 where the mark can be a best, else 0: a finish that nothing makes ineligible, no wind aids, of an official list, not annulled", func(r row) bool {
			return r.Finished() && athlete.Eligible(r.race, r.Result) && r.Annulled.IsZero()
		}),
		text("uncounted", "why the mark counts for no record, as race and result say", func(r row) string { return r.race.Uncounted(r.Result) }),
		resultFacts(),
	)
}

// sex is the class in which the result counts.
func (r resultRow) sex() race.Sex { return r.race.SexOf(r.Result) }

// resultFacts is what else is known of a result.
func resultFacts() []column[resultRow] {
	type row = resultRow
	return columnsOf(
		mark("thousandths", "the reading of the photo finish, which rounds up to the mark", func(r row) timing.Mark { return r.Thousandths }),
		text("status", "DNF, DNS, DQ or NM", func(r row) string { return string(r.Status) }),
		text("rule", "the rule of a disqualification", func(r row) string { return r.Rule }),
		yes("annulled", "1 where the mark was annulled later, else 0", func(r row) bool { return !r.Annulled.IsZero() }),
		someDate("annulled_on", "the day from which it is", func(r row) date.Date { return r.Annulled.On }),
		count("original_place", "the place before a later disqualification", func(r row) int { return r.OriginalPlace }),
		text("qualified", "how it qualified for the next round: Q, q, qR, qJ, qD or Re", func(r row) string { return r.Qualified }),
		count("overall", "the place over all sections", func(r row) int { return r.Overall }),
		list("flags", "what the sheet prints beside the mark: WR, NR, =PB", func(r row) []string {
			var flags []string
			for _, f := range r.Flags {
				flags = append(flags, f.String())
			}
			return flags
		}),
		text("role", "pacemaker or guest", func(r row) string { return string(r.Role) }),
		text("bib", "the number", func(r row) string { return r.Bib }),
		count("lane", "the lane", func(r row) int { return r.Lane }),
		count("start_order", "the position at the start, or the hip number", func(r row) int { return r.Order }),
		count("reaction_ms", "the reaction in milliseconds", func(r row) race.Reaction { return r.Reaction }),
		text("ineligible", "why the document says that it counts for no record", func(r row) string { return r.Ineligible }),
		text("note", "what else is to be said", func(r row) string { return r.Note }),
	)
}

// pointColumns is a point of a race.
func pointColumns() []column[event.Point] {
	return columnsOf(
		text("point", "the point as the document writes it: 800m, bell, 440y", event.Point.Text),
		count("mm", "its distance from the start in millimetres", func(p event.Point) int64 { return int64(p.Distance()) }),
	)
}

type splitRow struct {
	at
	race.Split
}

func splits() declared[splitRow] {
	return declare(
		Table{Name: "splits", Row: "a time at a point of a race, from the start", Parted: true}, 3,
		of(func(s splitRow) at { return s.at }, atColumns("; 0 for the time at the front whose runner no report names")),
		of(func(s splitRow) event.Point { return s.Point }, pointColumns()),
		handMark("mark", "the time", func(s splitRow) timing.Mark { return s.Mark }),
	)
}

type positionRow struct {
	at
	race.Position
}

func positions() declared[positionRow] {
	return declare(
		Table{Name: "positions", Row: "the place of a runner at a point of a race", Parted: true}, 3,
		of(func(p positionRow) at { return p.at }, atColumns("")),
		of(func(p positionRow) event.Point { return p.Point }, pointColumns()),
		count("position", "the place there", func(p positionRow) int { return p.Place }),
	)
}

type segmentRow struct {
	at
	race.SegmentTime
}

func segments() declared[segmentRow] {
	return declare(
		Table{Name: "segments", Row: "the time between two points of a race as reported, which no split is made of", Parted: true}, 3,
		of(func(s segmentRow) at { return s.at }, atColumns("; 0 for a time of the race itself")),
		text("segment", "the part as the document writes it: 800m-1200m, last 400m", func(s segmentRow) string { return s.Segment.Text }),
		integer("from_mm", "where it begins, in millimetres from the start", func(s segmentRow) int { return int(s.Segment.From) }),
		integer("to_mm", "where it ends", func(s segmentRow) int { return int(s.Segment.To) }),
		handMark("mark", "the time", func(s segmentRow) timing.Mark { return s.Mark }),
	)
}

// legRow is a leg of a team in a race or in a record list.
type legRow struct {
	Document

	n, leg int
	sex    race.Sex
	people *athlete.Index
	*race.Leg
}

func legs() declared[legRow] {
	type row = legRow
	return declare(
		Table{Name: "legs", Row: "a leg of a relay, of a result or of an entry of a record list"}, 4,
		of(func(l row) Document { return l.Document }, documentColumns("race or records")),
		integer("n", "the number of the result or entry", func(l row) int { return l.n }),
		integer("leg", "the number of the leg, from 1", func(l row) int { return l.leg }),
		text("athlete", "who ran it", func(l row) string { return l.Athlete }),
		text("athlete_key", athleteKeyDoc+", and in a mixed team", func(l row) string {
			if l.sex == race.Mixed {
				return ""
			}
			return l.people.Who(l.sex, &race.Competitor{Athlete: l.Athlete, ID: l.Leg.ID}, l.Born).Key()
		}),
		text("id", "the id in the register, where the document gives it", func(l row) string { return l.Leg.ID }),
		text("nation", "the nation, where it is not the team's", func(l row) string { return l.Nation }),
		someDate("born", "the birth, as the document gives it", func(l row) date.Date { return l.Born }),
		count("mm", "the length in millimetres, where it is not that of the event", func(l row) int64 { return int64(l.Distance) }),
		handMark("split", "the time of the leg alone", func(l row) timing.Mark { return l.Split }),
	)
}

// result streams a result of a race with all that it has.
func (s *stream) result(r *race.Race, i int) {
	result := &r.Results[i]
	part, where := partOf(r, r.SexOf(result)), at{r, i + 1}
	s.results.put(part, resultRow{where, result, s.winner(r), s.people})
	for _, split := range result.Splits {
		s.splits.put(part, splitRow{where, split})
	}
	for _, position := range result.Positions {
		s.positions.put(part, positionRow{where, position})
	}
	for _, segment := range result.Segments {
		s.segments.put(part, segmentRow{where, segment})
	}
	s.team(Document{Kind: "race", ID: r.ID}, i+1, r.SexOf(result), &result.Competitor)
	s.cite(citing{Document{Kind: "race", ID: r.ID}, i + 1}, result.Source)
}

// winner is the winner of the race that is streamed.
func (s *stream) winner(r *race.Race) *race.Result {
	if s.of != r {
		s.of, s.first = r, r.Winner()
	}
	return s.first
}

// team streams the legs of a team.
func (s *stream) team(of Document, n int, sex race.Sex, c *race.Competitor) {
	for i := range c.Legs {
		s.legs.put(Part{}, legRow{of, n, i + 1, sex, s.people, &c.Legs[i]})
	}
}
