package race

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
)

// Uncounted is why the mark of a result counts for no record, as the race and the
// result say; empty where nothing stands against it. Statuses and annulments are not
// asked for.
func (r *Race) Uncounted(result *Result) string {
	switch {
	case result.Ineligible != "":
		return result.Ineligible
	case r.Ineligible != "":
		return r.Ineligible
	case result.Role == Guest:
		return "a guest, out of competition"
	case r.List == Provisional:
		return "the list is provisional"
	case r.HasLongLap():
		return fmt.Sprintf("a lap of %s m", r.Venue.Lap.Metres())
	case r.OtherHurdles(result):
		return fmt.Sprintf("hurdles of %s m", r.Hurdles.Metres())
	case r.needsWind() && r.Wind.IsZero():
		return "no wind reading"
	case r.needsWind() && r.Wind.Aids():
		return "wind " + r.Wind.String() + ", over +2.0"
	case r.IsMixedField() && r.Environment != event.Road && r.Event.Distance() <= longestApart:
		return "run by men and women together"
	default:
		return ""
	}
}

// UncountedInClass is Uncounted for the records of an age class, whose hurdles may be of another height than those of
// seniors.
func (r *Race) UncountedInClass(result *Result) string {
	if r.Hurdles == 0 {
		return r.Uncounted(result)
	}
	unsaid := *r
	unsaid.Hurdles = 0
	return unsaid.Uncounted(result)
}

// Void is why a result has no mark that stands: that it was annulled, or its status in
// words; empty where nothing of that is so.
func (r *Result) Void() string {
	switch {
	case !r.Annulled.On.IsZero():
		return "annulled " + r.Annulled.On.String()
	case r.Annulled.Unknown:
		return "annulled, day unknown"
	case r.Status == DQ && r.Rule != "":
		return "disqualified: " + r.Rule
	case r.Status == DQ:
		return "disqualified"
	case r.Status == DNF:
		return "did not finish"
	case r.Status == DNS:
		return "did not start"
	case r.Status == NM:
		return "no valid mark"
	default:
		return string(r.Status)
	}
}

// longestApart is up to which distance on the track a race of men and women together
// counts for no record (CR31, TR9).
const longestApart = 5000 * event.Metre

// longestShortLap is the longest lap of a short track: 220 yards, and a little more (CR31).
const longestShortLap = 201200 * event.Metre / 1000

// HasLongLap reports whether a race on the short track was run on a track that is longer than one.
func (r *Race) HasLongLap() bool {
	return r.Environment == event.ShortTrack && r.Venue.Lap > longestShortLap
}

// needsWind reports whether a mark is worth something only with a reading of the wind.
func (r *Race) needsWind() bool { return r.Environment == event.Outdoor && r.Event.NeedsWind() }

// IsWindAided reports whether the wind was stronger than bests are kept in.
func (r *Race) IsWindAided() bool { return r.needsWind() && r.Wind.Aids() }

// OtherHurdles reports whether a result was run over hurdles of another height than that of
// seniors, as far as the race says it.
func (r *Race) OtherHurdles(result *Result) bool {
	return r.Hurdles > 0 && r.Hurdles != r.Event.SeniorHurdles(r.SexOf(result) == Women)
}

// IsMixedField reports whether men and women ran together, each alone.
func (r *Race) IsMixedField() bool { return r.Sex == Mixed && !r.Event.IsRelay() }

// SexOf is the class in which a result counts: its own in a race of both.
func (r *Race) SexOf(result *Result) Sex {
	if r.Sex == Mixed && result.Sex != "" {
		return result.Sex
	}
	return r.Sex
}

// Classes is the race as its classes ran it: itself, or where men and women ran
// together the results of each, men first, with the places that they had in the field.
func (r *Race) Classes() []*Race {
	if !r.IsMixedField() {
		return []*Race{r}
	}
	var classes []*Race
	for _, sex := range Sexes() {
		class := *r
		class.Sex, class.Results = sex, nil
		for i := range r.Results {
			if r.Results[i].Sex == sex {
				result := r.Results[i]
				if reason := r.Uncounted(&result); reason != "" {
					result.Ineligible = reason
				}
				class.Results = append(class.Results, result)
			}
		}
		if len(class.Results) > 0 {
			classes = append(classes, &class)
		}
	}
	return classes
}
