package record

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// anyMark is one of few times, so that equal ones are common, in three precisions.
func anyMark() *rapid.Generator[timing.Mark] {
	return rapid.Custom(func(t *rapid.T) timing.Mark {
		form := rapid.SampledFrom([]string{"3:4%d.%d", "3:4%d.%dh", "3:4%d.%d0"}).Draw(t, "form")
		return mark(fmt.Sprintf(form, rapid.IntRange(3, 6).Draw(t, "second"), rapid.IntRange(0, 9).Draw(t, "tenth")))
	})
}

func anyDay() *rapid.Generator[date.Date] {
	return rapid.Custom(func(t *rapid.T) date.Date {
		month := time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
		return date.New(rapid.IntRange(1980, 1983).Draw(t, "year"), month, rapid.IntRange(1, 28).Draw(t, "day"))
	})
}

// anyDate may be partial.
func anyDate() *rapid.Generator[date.Date] {
	return rapid.Custom(func(t *rapid.T) date.Date {
		text := anyDay().Draw(t, "day").String()
		return day(text[:rapid.SampledFrom([]int{10, 10, 10, 7, 4}).Draw(t, "known")])
	})
}

func anyAthlete() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{"A", "B", "C", "D", "E", "F"})
}

func anyNation() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{"GBR", "NOR", "GDR", "KEN", "AIN", "ZZZ", ""})
}

func anyScope() *rapid.Generator[race.Scope] {
	return rapid.SampledFrom([]race.Scope{
		{Kind: race.World},
		{Kind: race.Area, Key: "Europe"},
		{Kind: race.Area, Key: "Africa"},
		{Kind: race.Nation, Key: "GBR"},
		{Kind: race.Nation, Key: "GER"},
		{Kind: race.Nation, Key: "KEN"},
		{Kind: race.Championship, Key: "olympic-games"},
		{Kind: race.Series, Key: "diamond-league"},
		{Kind: race.Meeting, Key: "bislett-games"},
	})
}

func anyEntry(standings []Standing) *rapid.Generator[Entry] {
	return rapid.Custom(func(t *rapid.T) Entry {
		e := Entry{
			Mark: anyMark().Draw(t, "mark"), Date: anyDate().Draw(t, "date"),
			Competitor: race.Competitor{Athlete: anyAthlete().Draw(t, "athlete"), Nation: anyNation().Draw(t, "nation")},
		}
		for _, s := range rapid.SliceOfNDistinct(anyScope(), 1, 4, rapid.ID[race.Scope]).Draw(t, "scopes") {
			e.Holds = append(e.Holds, Hold{s, rapid.SampledFrom(standings).Draw(t, "standing")})
		}
		if rapid.Bool().Draw(t, "dated annulment") {
			e.Annulled = anyDate().Draw(t, "annulled")
		}
		return e
	})
}

// anyEntries has no run twice: a list that has one is faulty.
func anyEntries(standings []Standing) *rapid.Generator[[]Entry] {
	run := func(e Entry) string { return e.Date.String() + e.Mark.String() + e.Athlete }
	return rapid.SliceOfNDistinct(anyEntry(standings), 0, 12, run)
}

// anyRace has its places in the order of the marks.
func anyRace(entries []Entry) *rapid.Generator[*race.Race] {
	return rapid.Custom(func(t *rapid.T) *race.Race {
		r := mileRace("drawn", anyDay().Draw(t, "day").String())
		r.Competition = rapid.SampledFrom([]string{"", "bislett-games", "olympic-games"}).Draw(t, "competition")
		r.Series = rapid.SampledFrom([]string{"", "diamond-league"}).Draw(t, "series")
		for _, name := range rapid.SliceOfDistinct(anyAthlete(), rapid.ID[string]).Draw(t, "athletes") {
			result := race.Result{Competitor: race.Competitor{Athlete: name, Nation: anyNation().Draw(t, "nation")}, Mark: anyMark().Draw(t, "mark")}
			if rapid.IntRange(0, 5).Draw(t, "ineligible") == 0 {
				result.Ineligible = "out of competition"
			}
			r.Results = append(r.Results, result)
		}
		if len(entries) > 0 && len(r.Results) > 0 && rapid.Bool().Draw(t, "listed") {
			e := rapid.SampledFrom(entries).Draw(t, "entry")
			if e.Date.IsFull() {
				r.Date, r.Results[0].Mark, r.Results[0].Athlete = e.Date, e.Mark, e.Athlete
			}
		}
		slices.SortStableFunc(r.Results, func(a, b race.Result) int { return a.Mark.Compare(b.Mark) })
		for i := range r.Results {
			r.Results[i].Place = i + 1
		}
		return r
	})
}

func TestWhatStoodNeverGetsSlower(t *testing.T) {
	unannulled := slices.DeleteFunc(Standings(), func(s Standing) bool { return s == Annulled })
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(unannulled).Draw(t, "entries")
		for i := range entries {
			entries[i].Annulled = date.Date{}
		}
		b := NewBook(menMile(entries...))
		s, days := anyScope().Draw(t, "scope"), rapid.SliceOfN(anyDay(), 2, 8).Draw(t, "days")
		slices.SortFunc(days, date.Date.Compare)
		for i := range days[1:] {
			earlier, later := b.AsOf(s, days[i]), b.AsOf(s, days[i+1])
			if !earlier.IsZero() && (later.IsZero() || earlier.Mark().Better(later.Mark())) {
				t.Fatalf("%s: %s on %s, %s on %s", s, inWords(earlier), days[i], inWords(later), days[i+1])
			}
		}
	})
}

func TestWhatStoodIsTheBestThatCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := menMile(anyEntries(Standings()).Draw(t, "entries")...)
		s, evening := anyScope().Draw(t, "scope"), anyDay().Draw(t, "day")
		b := NewBook(list)
		var want []*Entry
		for e := range b.Entries() {
			standing, _ := e.Standing(s)
			counts := standing.Counts() || standing == Annulled && evening.Before(e.Annulled)
			if !counts || evening.Compare(e.Date.Last()) < 0 {
				continue
			}
			if len(want) > 0 && e.Mark.Better(want[0].Mark) {
				want = nil
			}
			if len(want) == 0 || e.Mark.Level(want[0].Mark) {
				want = append(want, e)
			}
		}
		if got := b.AsOf(s, evening).Entries; !slices.Equal(got, want) {
			t.Fatalf("%s as of %s: got %s, want %s", s, evening, names(got), names(want))
		}
	})
}

func TestARaceMeetsWhatStoodTheDayBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(Standings()).Draw(t, "entries")
		s, evening := anyScope().Draw(t, "scope"), anyDay().Draw(t, "day")
		next := mileRace("x", dayAfter(evening).String())
		entries = slices.DeleteFunc(entries, func(e Entry) bool { return e.Date.First() == next.Date || e.Annulled.First() == next.Date })
		b := NewBook(menMile(entries...))
		if diff := gocmp.Diff(b.AsOf(s, evening), b.MetBy(s, next), byValue()); diff != "" {
			t.Fatalf("%s as of %s, and met the day after:\n%s", s, evening, diff)
		}
	})
}

func dayAfter(d date.Date) date.Date {
	next := must(time.Parse(time.DateOnly, d.String())).AddDate(0, 0, 1)
	return date.New(next.Year(), next.Month(), next.Day())
}

func TestTheOrderOfTheListDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(Standings()).Draw(t, "entries")
		r, s := anyRace(entries).Draw(t, "race"), anyScope().Draw(t, "scope")
		shuffled := rapid.Permutation(entries).Draw(t, "shuffled")
		cut := rapid.IntRange(0, len(entries)).Draw(t, "cut")
		one := NewBook(menMile(entries...))
		other := NewBook(menMile(shuffled[:cut]...), menMile(shuffled[cut:]...))
		if diff := gocmp.Diff(one.Judge(r, s), other.Judge(r, s), byValue()); diff != "" {
			t.Fatalf("%s:\n%s", s, diff)
		}
		if diff := gocmp.Diff(one.AsOf(s, r.Date), other.AsOf(s, r.Date), byValue()); diff != "" {
			t.Fatalf("%s as of %s:\n%s", s, r.Date, diff)
		}
		if diff := gocmp.Diff(one.Scopes(), other.Scopes()); diff != "" {
			t.Fatalf("scopes:\n%s", diff)
		}
	})
}

func TestOneRecordARace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(Standings()).Draw(t, "entries")
		r, s := anyRace(entries).Draw(t, "race"), anyScope().Draw(t, "scope")
		broken := map[bool]int{}
		for _, v := range NewBook(menMile(entries...)).Judge(r, s) {
			if v.Outcome == Broken || v.Outcome == BestKnown {
				broken[v.Shared]++
			}
		}
		if broken[false] > 1 || broken[true] > 0 && broken[false] == 0 {
			t.Fatalf("%s: %d broke it, %d shared it", s, broken[false], broken[true])
		}
	})
}

func TestEveryVerdictFitsItsMargin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(Standings()).Draw(t, "entries")
		r, s := anyRace(entries).Draw(t, "race"), anyScope().Draw(t, "scope")
		for _, v := range NewBook(menMile(entries...)).Judge(r, s) {
			face := cmp.Compare(v.Result.Mark.Milliseconds(), v.Met.Mark().Milliseconds())
			contrary := slices.ContainsFunc(entries, func(e Entry) bool { // a narrower record, of which the list does not say that it was none of the scope
				return v.HasMargin && e.Mark.Better(v.Met.Mark()) && !v.Result.Mark.Better(e.Mark) && slices.Contains(e.SaysNothingOf(), s)
			})
			waits := func(e *Entry) bool { return !v.Result.Mark.Better(e.Mark) } // for ratification, and no worse
			isAhead := slices.ContainsFunc(v.Met.Pending, waits)
			fits := v.HasMargin != v.Met.IsZero() && (!v.Outcome.IsNotFirst() || v.Behind != nil) && (v.Ahead == nil || waits(v.Ahead)) &&
				(v.Why == "" || v.Outcome == CannotCount || v.Outcome == CannotTell && (v.Met.Bound || contrary || isAhead))
			beaten := slices.ContainsFunc(v.Met.Unordered, func(e Unordered) bool { return !v.Result.Mark.Better(e.Mark) }) // that day, nobody knows when
			beaten = beaten || isAhead
			switch v.Outcome {
			case Broken, BestKnown:
				fits = fits && v.HasMargin && face < 0 && (v.Outcome != Broken || !v.Met.Bound) && (!beaten || v.Own != nil)
			case Equalled:
				fits = fits && v.HasMargin && face == 0 && !v.Met.Bound && (!beaten || v.Own != nil)
			case ShortBy, ShortByAtLeast:
				fits = fits && v.HasMargin && face > 0 && v.Met.Bound == (v.Outcome == ShortByAtLeast)
			case CannotTell:
				fits = fits && (v.HasMargin && face <= 0 && v.Met.Bound || beaten && (!v.HasMargin || face <= 0) || contrary && face <= 0) &&
					(v.Why != "" || beaten && !v.Met.Bound)
			case NotFirst:
				fits = fits && (!v.HasMargin || face < 0) && v.Behind.Mark.Better(v.Result.Mark)
			case EqualNotFirst:
				fits = fits && v.HasMargin && face == 0 && v.Behind.Mark.Better(v.Result.Mark)
			case FirstKnown:
				fits = fits && !v.HasMargin && (!beaten || v.Own != nil)
			case CannotCount:
				fits = fits && v.Why != ""
			default:
				fits = false
			}
			if !fits {
				t.Fatalf("%s %s is %q, met %s, margin %s", s, v.Result.Mark, v.Outcome, inWords(v.Met), v.Margin)
			}
		}
	})
}

func TestAScopeCoversWhatScopesOfLists(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, s := anyRace(nil).Draw(t, "race"), anyScope().Draw(t, "scope")
		for i := range r.Results {
			result := &r.Results[i]
			if got, want := isOf(s, r, homes(result.Nation)), slices.Contains(NewBook().ScopesOf(r, result), s); got != want {
				t.Fatalf("%s of %s: got %t, want %t", s, result.Nation, got, want)
			}
		}
	})
}
