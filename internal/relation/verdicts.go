package relation

import (
	"errors"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// verdictRow is what a result did to a record of seniors or of an age class.
type verdictRow struct {
	at

	class string
	record.Verdict
}

func verdicts() declared[verdictRow] {
	type row = verdictRow
	return declare(
		Table{Name: "verdicts", Row: "what a result did to a record, as record-check tells of each race", Parted: true}, 4,
		of(func(v row) at { return v.at }, atColumns("")),
		text("record", "whose record: world, Europe, GBR, meeting KEY", func(v row) string { return v.Scope.String() }),
		text("class", "the age class of the record; senior for all", func(v row) string { return v.class }),
		text("verdict", "broken, equalled, best known, first known, better, not first, equal, not first, short by, short by at least, cannot be told, doubtful or cannot count",
			func(v row) string { return v.Outcome.String() }),
		handMark("holder_mark", "the mark that stood", func(v row) timing.Mark { return v.Met.Mark() }),
		list("holders", "whose it was; of more than five the first five, and how many more", func(v row) []string { return query.Holders(v.Met) }),
		someDate("holder_date", "since when it stood", func(v row) date.Date {
			if v.Met.IsZero() {
				return date.Date{}
			}
			return v.Met.Entries[0].Date
		}),
		margin("margin", "the mark less the one that stood: negative inside", func(v row) (timing.Margin, bool) {
			gap := query.MarginOf(v.Verdict)
			return gap.Margin, gap.Known
		}),
		yes("or_better", "1 where a better mark may have stood, else 0", func(v row) bool { return query.StatusOf(v.Met).OrBetter }),
		yes("unratified", "1 where it is subject to ratification, else 0", func(v row) bool { return v.SubjectToRatification }),
		yes("beyond", "1 where the race is later than the day to which the list is known, else 0", func(v row) bool { return v.Beyond }),
		text("why", "why the mark cannot count or is doubtful, or why it cannot be told", func(v row) string { return v.Why }),
	)
}

// senior is the class of the records of everybody.
const senior = "senior"

// racesAtOnce is how many races are judged at a time, with the others of their last day: what
// stood before a race tell the lists and its day alone.
const racesAtOnce = 2000

// judge streams what the races of the categories that have record lists did to records.
func (s *stream) judge() error {
	own := s.c.ListCategories(func(record.Category) bool { return true })
	classes := map[string][]corpus.Category{}
	for of := range own {
		classes[of.Class] = append(classes[of.Class], corpus.Category(of.OfClass("")))
	}
	var judged corpus.Filter
	for _, some := range classes {
		judged.Categories = append(judged.Categories, some...)
	}
	if len(judged.Categories) == 0 {
		return nil
	}
	for c, races := range s.c.Days(judged, racesAtOnce) {
		if err := s.judgeDays(c, races, classes); err != nil {
			return err
		}
	}
	return nil
}

// judgeDays streams what the races of some days did to records of seniors and of age classes.
func (s *stream) judgeDays(c *corpus.Corpus, races []*race.Race, classes map[string][]corpus.Category) error {
	for _, class := range append([]string{""}, record.Classes()...) {
		if len(classes[class]) == 0 {
			continue
		}
		of := corpus.Filter{Categories: classes[class]}
		races := of.Of(races)
		checks, err := query.CheckRaces(c, races, query.RaceQuestion{Class: class})
		if _, none := errors.AsType[*query.NoListsError](err); none {
			continue
		}
		if err != nil {
			return err
		}
		s.judged(races, checks, class)
	}
	return nil
}

// judged streams the verdicts on races, of which those of both classes were judged as two.
func (s *stream) judged(races []*race.Race, checks []query.RaceCheck, class string) {
	of := map[string]*race.Race{}
	for _, r := range races {
		of[r.ID] = r
	}
	if class == "" {
		class = senior
	}
	for _, c := range checks {
		field := of[c.Race.ID]
		number := numbers(field, c.Race)
		for _, v := range c.Verdicts {
			s.verdicts.put(partOf(c.Race, c.Race.Sex), verdictRow{at{field, number[v.Result]}, class, v})
		}
	}
}

// numbers is the numbers of the results of a class in the race that it ran in.
func numbers(field, class *race.Race) map[*race.Result]int {
	number := map[*race.Result]int{}
	k := 0
	for i := range field.Results {
		if class == field || field.Results[i].Sex == class.Sex {
			number[&class.Results[k]] = i + 1
			k++
		}
	}
	return number
}
