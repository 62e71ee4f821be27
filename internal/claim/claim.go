// Package claim holds what reports say against the figures: for each claim of a
// race or a record list a verdict with its receipt. It is honest about what it
// cannot know: a figure that only the claiming report gives proves nothing, and
// a corpus that is not all there was can refute more than it can confirm. It
// knows nothing of files, positions in a text or output.
package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Outcome is what became of a claim.
type Outcome uint8

// The outcomes. The zero value is none of them.
const (
	True            Outcome = iota + 1 // as the figure
	TrueToPrecision                    // the figure, rounded up or to nearest as far as the report gives it
	RoundsTrue                         // an age in whole years or months, rounded to nearest instead of down
	False                              // not the figure
	CannotTell                         // no figure, no independent one, or too little is known
)

// Outcomes lists the outcomes in the order in which they are counted.
func Outcomes() []Outcome { return []Outcome{True, TrueToPrecision, RoundsTrue, False, CannotTell} }

// String is the outcome in words: "true", "true to its precision", "rounds
// true", "false", "cannot be told".
func (o Outcome) String() string {
	switch o {
	case True:
		return "true"
	case TrueToPrecision:
		return "true to its precision"
	case RoundsTrue:
		return "rounds true"
	case False:
		return "false"
	case CannotTell:
		return "cannot be told"
	default:
		return ""
	}
}

// Agrees tells whether the claim says what the figure says.
func (o Outcome) Agrees() bool { return o >= True && o <= RoundsTrue }

// Figure names what a claim is about: a figure of a document, or one that
// follows from several. Figures are comparable: claims of one figure are about
// the same thing, whoever makes them.
type Figure struct {
	Document string // id of the race, or name of the record list
	Result   int    // index of the result or entry; -1 for what is of no single one
	// Key is the key of the document that holds the figure (mark, place, splits,
	// leader_splits, positions, flags, date, pace_lights), and for what follows
	// from several figures the subject of the claim (count, margin, record,
	// record-age, world-lead, days-since, age, other).
	Key string
	// Of tells figures of one key apart: the point by its distance (1200m), the
	// record, the bound of a count, who was behind, the flag.
	Of string
}

// FigureKeys lists the keys of the document that may hold the figure of a claim
// about a subject; none for what follows from several figures.
func FigureKeys(about string) []string {
	switch about {
	case "mark", "equal-mark":
		return []string{"mark"}
	case "place":
		return []string{"place"}
	case "split":
		return []string{"splits", "leader_splits"}
	case "position", "leader", "led-throughout":
		return []string{"positions"}
	case "personal-best", "season-best", "world-lead":
		return []string{"flags"}
	case "age":
		return []string{"born"}
	case "date":
		return []string{"date"}
	case "pace-lights":
		return []string{"pace_lights"}
	default:
		return nil
	}
}

// Verdict is what became of one claim.
type Verdict struct {
	Index   int // of the claim in its document
	Claim   race.Claim
	By      race.Source // the report that makes the claim
	Outcome Outcome
	Figure  Figure
	Subject string // what the claim is about, in words: "mark, Josh Kerr"
	Said    string // what the report gives: "1:52.8", "39 years"
	Found   string // what the documents have; empty where nothing is known
	Receipt string // the arithmetic or the evidence; may be empty where Found says it
	// Sources are those of what was found, other than the report itself.
	Sources []race.Source
	// Disputed tells that the sources disagree: the claim is false, puts a known
	// figure at another point, or is one of several about a figure that the
	// document does not have.
	Disputed bool
}

// Known is what claims are held against. Each function is called when a claim
// needs it, perhaps more than once. An error ends the whole answer.
type Known struct {
	Race     func(id string) (*race.Race, error)           // nil where there is no such race
	Book     func(c record.Category) (*record.Book, error) // nil where there are no lists
	Bests    func(c record.Category) (*best.Index, error)  // of all that is known of the event and class
	Runs     func() (*Runs, error)
	Athletes func() (*Athletes, error)
}

// OfRace is the verdict on each claim of a race, in the order of the document.
func OfRace(k Known, r *race.Race) ([]Verdict, error) {
	known := fronts{}
	return each(r.Claims, r.Sources, func(c race.Claim, by race.Source) *hearing {
		return &hearing{known: k, claim: c, by: by, fronts: known, race: r}
	})
}

// OfList is the verdict on each claim of a record list, in the order of the
// document. A claim that names a race is about that race.
func OfList(k Known, l *record.List) ([]Verdict, error) {
	known := fronts{}
	return each(l.Claims, l.Sources, func(c race.Claim, by race.Source) *hearing {
		return &hearing{known: k, claim: c, by: by, fronts: known, list: l}
	})
}

func each(claims []race.Claim, sources []race.Source, open func(race.Claim, race.Source) *hearing) ([]Verdict, error) {
	verdicts := make([]Verdict, 0, len(claims))
	for i, c := range claims {
		by := race.Source{Key: c.Source}
		if named := race.Resolve(sources, []string{c.Source}); len(named) > 0 {
			by = named[0]
		}
		v, err := open(c, by).verdict()
		if err != nil {
			return nil, err
		}
		v.Index, v.Claim, v.By = i, c, by
		v.Subject, v.Said = subject(c), said(c)
		v.Disputed = v.Disputed || v.Outcome == False
		verdicts = append(verdicts, v)
	}
	for i := range verdicts {
		if rivals(verdicts, i) {
			verdicts[i].Disputed = true
			verdicts[i].Receipt = words.Join("; ", verdicts[i].Receipt, "the reports disagree")
		}
	}
	return verdicts, nil
}

// rivals tells whether another report says something else of a figure that the
// document does not have.
func rivals(verdicts []Verdict, i int) bool {
	v := &verdicts[i]
	return v.Outcome == CannotTell && v.Found == "" && v.Figure.Key != "other" && slices.ContainsFunc(verdicts, func(o Verdict) bool {
		return o.Figure == v.Figure && o.Claim.About == v.Claim.About && o.Outcome == CannotTell && o.Found == "" &&
			!sameReport(o.By, v.By) && (o.Said != v.Said || !o.Claim.Mark.IsZero() && o.Claim.Mark != v.Claim.Mark)
	})
}
