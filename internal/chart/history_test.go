//go:build !race

package chart_test

import (
	"testing"
	"time"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/progress"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/toplist"
)

// figure is a mark on a day, as a document has it.
type figure struct {
	day  int64
	mark int64
}

// figures is every mark of the races and record lists of a corpus, with its day; of a month or
// a year the first.
func figures(t *testing.T, c *corpus.Corpus) map[figure]bool {
	t.Helper()
	all := map[figure]bool{}
	add := func(day date.Date, mark timing.Mark) {
		since := date.New(1900, time.January, 1).DaysUntil(day.First())
		all[figure{int64(since), mark.Milliseconds()}] = true
	}
	for r := range c.Races(corpus.Filter{}) {
		for i := range r.Results {
			add(r.Date, r.Results[i].Mark)
		}
	}
	lists, err := c.Lists(func(record.Category) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range corpus.ListsOf(lists) {
		for i := range list.Entries {
			add(list.Entries[i].Date, list.Entries[i].Mark)
		}
	}
	return all
}

// holdHistory holds a picture of marks by day: every dot is a figure, every level of a line is
// a mark that is drawn, and the pages are sound.
func holdHistory(t *testing.T, what string, s *scene.Scene, known map[figure]bool) {
	t.Helper()
	marks := map[int64]bool{}
	for i := range s.Series {
		for _, dot := range s.Series[i].Dots {
			marks[dot.Y] = true
			if !known[figure{dot.X, dot.Y}] {
				t.Errorf("%s: %q is no figure of a document", what, dot.Says)
			}
		}
	}
	for i := range s.Series {
		for j := range i {
			if s.Series[i].Style == s.Series[j].Style {
				t.Errorf("%s: %s looks like %s", what, s.Series[i].Label.Text, s.Series[j].Label.Text)
			}
		}
	}
	if len(marks) == 0 {
		t.Errorf("%s: an empty picture", what)
	}
	for i := range s.Series {
		for _, stretch := range s.Series[i].Stretches {
			for _, corner := range stretch.Points {
				if !marks[corner.Y] {
					t.Errorf("%s: a line has a corner at a mark of nobody: %v", what, corner)
				}
			}
		}
	}
	holdPages(t, what, s, fonts(t))
}

// TestEveryRecord draws the steps of every world, area and national record that lists have.
func TestEveryRecord(t *testing.T) {
	c := theCorpus(t)
	known := figures(t, c)
	for _, kind := range []race.ScopeKind{race.World, race.Area, race.Nation, race.Championship} {
		histories, _, err := progress.Of(c, query.RecordQuestion{Selection: query.Selection{Kind: kind, OfKind: true}})
		if err != nil {
			t.Fatal(err)
		}
		for i := range histories {
			s, err := chart.Progress(histories[i : i+1])
			if err != nil {
				t.Errorf("%v: %v", histories[i].Scope, err)
				continue
			}
			s.Card = chart.ProgressCard(histories[i])
			if i%10 == 0 || kind == race.World { // each page takes a while
				holdHistory(t, histories[i].Category.ListName()+" "+histories[i].Scope.String(), s, known)
			}
		}
	}
}

// TestTopListsAndCareers draws the best marks of some events, and the marks of who has some.
func TestTopListsAndCareers(t *testing.T) {
	c := theCorpus(t)
	known := figures(t, c)
	for _, code := range []string{"mile"} {
		e, err := event.Parse(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, sex := range race.Sexes() {
			answer, err := toplist.Of(c, toplist.Question{Category: corpus.Category{Event: e, Sex: sex, Environment: event.Outdoor}, By: toplist.Performance, Limit: 60})
			if err != nil {
				t.Fatal(err)
			}
			s, err := chart.TopList(answer)
			if err != nil {
				t.Fatal(err)
			}
			holdHistory(t, "top list of "+code, s, known)
		}
	}
	for _, name := range []string{"Josh Kerr", "Gunder Hägg", "Faith Kipyegon"} {
		of, err := career.Of(c, career.Question{Who: name})
		if err != nil {
			t.Fatal(err)
		}
		s, err := chart.Athlete(of)
		if err != nil {
			t.Fatal(err)
		}
		holdHistory(t, name, s, known)
	}
}

// TestCompareDrawsTheGaps: the points are those at which both were timed, as far apart as the
// times are.
func TestCompareDrawsTheGaps(t *testing.T) {
	races := map[string]*race.Race{}
	for r := range theCorpus(t).Races(corpus.Filter{}) {
		races[r.ID] = r
	}
	london := races["london-2026-mile"]
	kerr, second := london.Ranked()[0], london.Ranked()[1]
	s, err := chart.Compare([]*compare.Run{compare.OfResult(london, kerr), compare.OfResult(london, second)})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(s.Series[1].Dots); n != 17 {
		t.Errorf("%d points, where both have 16 splits and a mark", n)
	}
	for _, dot := range s.Series[1].Dots {
		at := event.Distance(dot.X)
		first, _ := kerr.SplitAt(at)
		other, _ := second.SplitAt(at)
		if at == london.Event.Distance() {
			first, other = kerr.Mark, second.Mark
		}
		if want := other.Milliseconds() - first.Milliseconds(); dot.Y != want {
			t.Errorf("at %v: %d ms, not %d", at, dot.Y, want)
		}
	}
}
