package athlete

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Performance is one start of a competitor, as a race or a record list has it.
type Performance struct {
	race.Competitor

	Person Person
	Born   date.Date   // as the race gives it
	Mark   timing.Mark // zero where none is known
	Index  int         // of the result in its race, or of the entry in its list
	// Counts reports that the mark can be a best: that of a finish which nothing
	// makes ineligible, or of an entry that somebody lets stand as any record.
	Counts bool
	// Aided reports that nothing but too strong a wind keeps the mark from being a best.
	Aided bool
	// Again reports that an entry is a run that a race has too, or an entry before it.
	Again bool

	registered bool   // the registers know the person
	countsFor  string // the nation for whose records it counts

	*Occasion
}

// Occasion is where and when performances were made. Those of one race share it.
type Occasion struct {
	Race          string // id of the race; of an entry the one that it names, or empty
	List          string // name of the record list of an entry; empty for a race
	Number        int    // of the race among those that were added, or of the list among those that were given, from 0
	Category      record.Category
	Date          date.Date // of an entry it may be partial
	Start         race.Start
	City, Country string

	entry bool
}

// IsEntry reports whether a record list has the performance, not a race.
func (p *Performance) IsEntry() bool { return p.entry }

// CountsFor is the nation for whose records the performance counts.
func (p *Performance) CountsFor() string { return p.countsFor }

// Eligible reports whether the mark of a result can be a best: not what the document
// calls ineligible, nor what was run with too strong a wind, over hurdles of another
// height, on a track too long for a short one, across country, where no two courses are alike, or stands in a list that is not
// official. Guests and those who ran among the
// other sex have bests, though no records.
func Eligible(r *race.Race, result *race.Result) bool {
	return eligibleInWind(r, result) && !r.IsWindAided()
}

// eligibleInWind is Eligible whatever the wind.
func eligibleInWind(r *race.Race, result *race.Result) bool {
	return !r.Event.OnCountry() && r.Ineligible == "" && result.Ineligible == "" && !r.OtherHurdles(result) && !r.HasLongLap() && r.List == ""
}

// IsAided reports whether nothing but too strong a wind keeps a finish from being a best.
func IsAided(r *race.Race, result *race.Result) bool {
	return result.Finished() && r.IsWindAided() && eligibleInWind(r, result)
}

// ofResult is a performance without the person; a result that did not start is
// none.
func ofResult(r *race.Race, i int, at *Occasion) (Performance, bool) {
	result := &r.Results[i]
	return Performance{
		Competitor: result.Competitor, Born: result.Born, Mark: result.Mark, Index: i,
		Counts: result.Finished() && Eligible(r, result), Aided: IsAided(r, result), Occasion: at,
	}, result.Status != race.DNS && !result.IsTeam() && r.List != race.StartList
}

// WhyNoBest is why the mark of an entry can be no best; empty where it can. Over which hurdles
// an age class ran a list does not say.
func WhyNoBest(l *record.List, e *record.Entry) string {
	if why := e.Void(); why != "" || l.Class == "" || !l.Event.IsHurdles() {
		return why
	}
	return "the hurdles of " + l.Class + " can be lower"
}

func ofEntry(l *record.List, number, i int) *Performance {
	e := &l.Entries[i]
	return &Performance{
		Competitor: e.Competitor, Mark: e.Mark, Index: i, Counts: WhyNoBest(l, e) == "",
		Occasion: &Occasion{
			entry: true,
			Race:  e.Race, List: l.Name, Number: number, Category: l.RunOn(e), Date: e.Date, City: e.Venue.City, Country: e.Venue.Country,
		},
	}
}
