package flagvalue

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/toplist"
)

// TopList is what was typed of a question about the best marks.
type TopList struct {
	Category

	Nation, Area      string
	Competition, Club string
	City              string
	Round, Age        string
	From, To          string
	Under, By         string
	Years, Born       Years
	Place             Runners
	Limit             Limit
	Count, Explain    bool
}

// Parse reads the question.
func (t *TopList) Parse() (q toplist.Question, err error) {
	q = toplist.Question{
		Competition: t.Competition, City: t.City, Club: t.Club, Place: int(t.Place), BornFrom: t.Born.From, BornTo: t.Born.To,
		Count: t.Count, Explain: t.Explain, Limit: int(t.Limit),
	}
	if q.Category, err = t.Category.Parse(); err != nil {
		return q, err
	}
	if q.Category.Event.OnCountry() {
		return q, &failure.Error{Message: "--event: marks over " + q.Category.Event.Name() + " are not compared: no two courses are alike", Remedy: "ask for an event on the track or the road"}
	}
	for _, parse := range []func(*toplist.Question) error{t.athletes, t.span, t.figures} {
		if err := parse(&q); err != nil {
			return q, err
		}
	}
	return q, nil
}

// athletes reads whose marks are wanted.
func (t *TopList) athletes(q *toplist.Question) (err error) {
	if q.Nation, err = Nation(t.Nation); err != nil {
		return err
	}
	if t.Area != "" {
		if q.Area, err = nation.FindArea(t.Area); err != nil {
			return failure.OfFlag("area", err)
		}
	}
	if q.Age, err = parseClass("age", t.Age); err != nil {
		return err
	}
	if q.Age != "" && q.Category.Sex != "" && !record.ClassFits(q.Age, q.Category.Sex) {
		return &failure.Error{Message: fmt.Sprintf("--age: %s is no class of %s", q.Age, q.Category.Sex), Remedy: "classes of masters begin with M for men and with W for women"}
	}
	q.Round, err = Round(t.Round)
	return err
}

// span reads the days.
func (t *TopList) span(q *toplist.Question) (err error) {
	if q.From, err = firstDay("from", t.From); err != nil {
		return err
	}
	if q.To, err = lastDay("to", t.To); err != nil {
		return err
	}
	if t.Years.From != 0 {
		first, last := date.New(t.Years.From, 1, 1), date.New(t.Years.To, 12, 31)
		if q.From.Before(first) {
			q.From = first
		}
		if q.To.IsZero() || last.Before(q.To) {
			q.To = last
		}
	}
	if !q.From.IsZero() && !q.To.IsZero() && q.To.Before(q.From) {
		return &failure.Error{Message: fmt.Sprintf("--from, --to, --year: %s is after %s", q.From, q.To), Remedy: "no day is in all of what they name"}
	}
	return nil
}

// figures reads the mark, and what the best is taken of.
func (t *TopList) figures(q *toplist.Question) (err error) {
	if t.Under != "" {
		if q.Under, err = timing.Parse(t.Under); err != nil {
			return failure.OfFlag("under", err)
		}
		if err := Runnable("--under", q.Under, q.Category.Event); err != nil {
			return err
		}
	}
	if q.By, err = word("by", t.By, toplist.Bys()); err != nil {
		return err
	}
	switch {
	case q.By == "" && q.Count:
		q.By = toplist.Performer
	case q.By == "":
		q.By = toplist.Performance
	case q.By == toplist.Performance && q.Count:
		return &failure.Error{Message: "--count: a performance is one mark", Remedy: "count with --by performer, race, nation, year or place"}
	}
	return nil
}
