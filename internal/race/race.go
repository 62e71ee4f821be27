// Package race holds what one track race is: the race, its results, splits,
// positions and sources, and what follows from them alone (order of finish,
// gaps, leaders). Its values are pure: they know nothing of files, positions
// in a text, record lists or output.
package race

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// Race is one race: a final, a heat, or a section of an event.
type Race struct {
	ID           string // the stem of its file
	Name         string
	Competition  string    // key of the meeting or championship, the same across editions and sponsors
	Meet         string    // the meeting's name that year
	Edition      int       // of the meeting; 0 where unknown
	Series       string    // key of the series that the meeting belongs to
	Date         date.Date // local date, always a full one
	Time         string    // local start, HH:MM
	Venue        Venue
	Event        event.Event
	Sex          Sex
	Environment  event.Environment
	Round        Round
	Heat         int    // number within the round, from 1; 0 where there is one race
	Section      string // letter of a separate race of the same event (A, B)
	Partial      bool   // coverage: finishers or marks are missing from the list
	List         ListKind
	Revised      string         // the day of the revision, with or without the time: YYYY-MM-DD HH:MM
	Wind         Wind           // of a race up to 200 m outdoors
	Hurdles      event.Distance // their height where it is not the senior one
	Qualifying   timing.Mark    // the standard for another competition, or the next round
	Teams        TeamScoring
	Amended      []Amendment
	Conditions   string
	PaceLights   timing.Mark // the finishing time for which the lights were set
	Ineligible   string      // why its marks count for no record; empty where they do
	Note         string
	Source       Citation
	Results      []Result
	LeaderSplits []Split // times at the front whose runner no report names
	Segments     []SegmentTime
	Sources      []Source
	Claims       []Claim
	Allow        []Allowance
}

// ListKind is which list of a race a document is. The zero value is the official list
// of results.
type ListKind string

// The lists that come before the official one, which no record rests on.
const (
	StartList   ListKind = "start"
	Provisional ListKind = "provisional"
	Official    ListKind = "official"
)

// ListKinds lists the kinds, in the order in which they are issued.
func ListKinds() []ListKind { return []ListKind{StartList, Provisional, Official} }

// Amendment is a change to the official list.
type Amendment struct {
	Date    date.Date
	What    string
	Because string
	Source  []string
}

// Venue is where a race was held. Country is the code of the day; Lap is the
// length of a lap where the document gives it, else zero.
type Venue struct {
	Stadium, City, Country string
	Lap                    event.Distance
}

// Lap is the length of a lap of the race's track: the venue's own, else the
// usual one of the environment; false where neither is known.
func (r *Race) Lap() (event.Distance, bool) {
	if r.Venue.Lap > 0 {
		return r.Venue.Lap, true
	}
	return r.Environment.Lap()
}

// Course is what the points of the race lie on.
func (r *Race) Course() event.Course {
	lap, _ := r.Lap()
	return event.Course{Lap: lap, Women: r.Sex == Women}
}

// IsOneOfSeveral reports whether the race is one of several of its event at a
// meeting, of which an athlete may run more than one: a round before the final,
// a heat or a section.
func (r *Race) IsOneOfSeveral() bool {
	return r.Round != "" && r.Round != Final || r.Heat > 0 || r.Section != ""
}

// Ranked is the results with a place, in order of place; results that share
// a place keep the order of the document.
func (r *Race) Ranked() []*Result {
	ranked := make([]*Result, 0, len(r.Results))
	for i := range r.Results {
		if r.Results[i].Place > 0 {
			ranked = append(ranked, &r.Results[i])
		}
	}
	slices.SortStableFunc(ranked, func(a, b *Result) int { return cmp.Compare(a.Place, b.Place) })
	return ranked
}

// Unranked is the results without a place, in the order of the document: those
// who did not finish or start, and in a partial list those of whom no place is
// known.
func (r *Race) Unranked() []*Result {
	var rest []*Result
	for i := range r.Results {
		if r.Results[i].Place == 0 {
			rest = append(rest, &r.Results[i])
		}
	}
	return rest
}

// Winner is the first result with place 1, or nil where none is known.
func (r *Race) Winner() *Result {
	for i := range r.Results {
		if r.Results[i].Place == 1 {
			return &r.Results[i]
		}
	}
	return nil
}

// Winners is everybody with place 1, in the order of the document: several after a dead heat.
func (r *Race) Winners() []*Result {
	var all []*Result
	for i := range r.Results {
		if r.Results[i].Place == 1 {
			all = append(all, &r.Results[i])
		}
	}
	return all
}

// CompleteTo is the last place to which the list is complete: places run from
// 1 to there without a hole, shared places counted for those they hold. In a
// full list it is the number of the ranked.
func (r *Race) CompleteTo() int {
	sharing := make([]int, len(r.Results)+1) // how many have each place
	for i := range r.Results {
		if place := r.Results[i].Place; place > 0 && place < len(sharing) {
			sharing[place]++
		}
	}
	complete := 0
	for place := 1; place < len(sharing) && place <= complete+1; place++ {
		complete += sharing[place]
	}
	return complete
}

// GapTo is how far behind another, who may be nobody, a result was, and false where
// one of the two did not finish, has no mark or is a guest.
func (r *Result) GapTo(other *Result) (timing.Margin, bool) {
	if other == nil || !other.Finished() || !r.Finished() || r.Role == Guest || other.Role == Guest {
		return timing.Margin{}, false
	}
	return r.Mark.Sub(other.Mark), true
}

// Chronological orders races as they were run, as far as they say: by day and
// clock, those without a clock time behind, by round and heat, then by id.
func Chronological(a, b *Race) int {
	return cmp.Or(
		a.Date.Compare(b.Date),
		a.Start().Compare(b.Start()),
		cmp.Compare(a.ID, b.ID),
	)
}

// Start is when on its day a race was run, as far as it says.
type Start struct {
	Time  string
	Round Round
	Heat  int
}

// Start is when on its day the race was run.
func (r *Race) Start() Start { return Start{r.Time, r.Round, r.Heat} }

// Compare orders starts of one day: by the clock, those without a time behind, then by round and heat.
func (s Start) Compare(o Start) int {
	return cmp.Or(
		cmp.Compare(cmp.Or(s.Time, "24:00"), cmp.Or(o.Time, "24:00")),
		s.Round.Compare(o.Round),
		cmp.Compare(s.Heat, o.Heat),
	)
}

// IsKey reports whether a text can be an id or a key: lower-case letters and
// digits, with single hyphens between them.
func IsKey(text string) bool {
	mayBreak := false // there are no hyphens at the ends, nor two together
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			mayBreak = true
		case c == '-' && mayBreak:
			mayBreak = false
		default:
			return false
		}
	}
	return mayBreak
}
