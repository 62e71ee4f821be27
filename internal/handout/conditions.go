package handout

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/ratification"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// conditionWords is what is asked.
func conditionWords(d *ratification.Dossier, c ratification.Condition) string {
	switch c {
	case ratification.BetterOrEqual:
		return "better than the " + recordOf(d.Scope) + " that stood, or equal to it"
	case ratification.OfficialList:
		return "an official result"
	case ratification.Timing:
		if race.NeedsAutomatic(d.Race.Event) {
			return "timed automatically"
		}
		return "timed automatically, or from 1000 m up by hand"
	case ratification.ThreeCompetitors:
		if d.Race.Event.IsRelay() {
			return "two teams at least"
		}
		return "three competitors at least"
	case ratification.NotMixed:
		return "men and women apart"
	case ratification.Represented:
		return "counts for " + d.Scope.Key
	case ratification.OfCompetition:
		return "a race of the " + d.Scope.Kind.String()
	case ratification.WindReading:
		return "wind read, at most +2.0 m/s"
	case ratification.SeniorHurdles:
		return "hurdles of the senior height"
	case ratification.Track:
		return trackWords(d.Race.Environment)
	case ratification.PacersStarted:
		return "who set the pace started in the race"
	case ratification.PacersNotLapped:
		return "no pacemaker was lapped"
	default:
		return unseenWords(c)
	}
}

func trackWords(e event.Environment) string {
	if e == event.ShortTrack {
		return "a lap of at most 201.2 m"
	}
	return "a track of 400 m, its outer lane of a radius of at most 50 m"
}

// unseenWords is what is asked that no result tells.
func unseenWords(c ratification.Condition) string {
	switch c {
	case ratification.Announced:
		return "a competition that was announced before, under the rules"
	case ratification.StartSystem:
		return "a start information system"
	case ratification.Shoes:
		return "shoes that the rules allow"
	case ratification.PhotoFinish:
		return "the picture of the photo finish"
	case ratification.ZeroTest:
		return "the zero test of the photo finish"
	case ratification.DopingControl:
		return "doping control immediately after the race"
	case ratification.BloodProfile:
		return "its sample tested for EPO"
	case ratification.Application:
		return fmt.Sprintf("an application within %d days", ratification.DaysToApply)
	default:
		return ""
	}
}

// figure is by what a condition is met or not, or what can be seen beside it.
func figure(d *ratification.Dossier, i ratification.Item) string {
	r := d.Race
	switch i.Condition {
	case ratification.BetterOrEqual:
		return betterFigure(d)
	case ratification.OfficialList:
		return listFigure(r)
	case ratification.Timing:
		return timingFigure(d)
	case ratification.ThreeCompetitors:
		return startedFigure(d)
	case ratification.NotMixed:
		return mixedFigure(d)
	case ratification.Represented:
		return representedFigure(d)
	case ratification.OfCompetition:
		return words.Join(", ", r.Meet, d.Scope.Key)
	case ratification.WindReading:
		if r.Wind.IsZero() {
			return "no wind reading in the document"
		}
		return "wind " + r.Wind.String() + " m/s"
	case ratification.SeniorHurdles:
		if r.Hurdles > 0 {
			return r.Hurdles.Metres() + " m"
		}
		return "the document names no other height"
	case ratification.Track:
		return lapFigure(r)
	case ratification.PacersStarted, ratification.PacersNotLapped:
		return pacersFigure(d, i.Condition)
	default:
		return besideFigure(d, i.Condition)
	}
}

func betterFigure(d *ratification.Dossier) string {
	v := d.Judged
	if v == nil {
		return words.Join("; ", d.Uncounted(), "the lists do not tell what stood")
	}
	against := ""
	if !v.Met.IsZero() {
		against = v.Result.Mark.String() + " to " + v.Met.Mark().String() + " of " + words.Join(", ", query.Holders(v.Met)...) +
			" (" + report.StatusWords(query.StatusOf(v.Met)) + ")"
	}
	said := v.Outcome.String()
	if gap := query.MarginOf(*v); gap.Known {
		said += byWord(v.Outcome) + gap.Margin.Abs().String()
	}
	pending := ""
	for _, entry := range v.Met.Pending {
		if v.Ahead == nil && entry.Mark.Better(v.Result.Mark) { // else the verdict says so
			pending = "behind " + entry.Mark.String() + " of " + entry.Name() + ", which is pending"
		}
	}
	return words.Join(": ", against, words.Join(", ", said, v.Why, pending))
}

// byWord is what stands between a verdict and how much it was.
func byWord(o record.Outcome) string {
	switch o {
	case record.ShortBy, record.ShortByAtLeast:
		return " "
	case record.NotFirst, record.EqualNotFirst:
		return ", by "
	default:
		return " by "
	}
}

func listFigure(r *race.Race) string {
	switch r.List {
	case race.Provisional:
		return "a provisional list"
	case race.StartList:
		return "a start list"
	case race.Official:
		return words.Join(", ", "the document is of the official list", revised(r))
	default:
		if r.Partial {
			return "a partial list"
		}
		return "official, as the document says nothing else"
	}
}

func revised(r *race.Race) string {
	if r.Revised == "" {
		return ""
	}
	return "revised " + r.Revised
}

func timingFigure(d *ratification.Dossier) string {
	mark := d.Result.Mark
	exact := ""
	if !d.Result.Thousandths.IsZero() {
		exact = "read as " + d.Result.Thousandths.String()
	}
	switch {
	case mark.Hand():
		return mark.String() + ": by hand"
	case d.Automatic():
		return words.Join(", ", mark.String()+": in hundredths, as automatic times are", exact)
	default:
		return mark.String() + ": how it was timed is not told"
	}
}

func startedFigure(d *ratification.Dossier) string {
	said := words.Count(d.Started(), "starter")
	if d.Race.Event.IsRelay() {
		said = words.Count(d.Started(), "team")
	}
	if d.Race.Partial {
		said += " known, of a partial list"
	}
	return said
}

func mixedFigure(d *ratification.Dossier) string {
	switch {
	case d.Race.IsMixedField():
		return "men and women in one field"
	case d.Race.Partial:
		return "a partial list, of " + string(d.Race.Sex)
	default:
		return "a list of " + string(d.Race.Sex) + " alone"
	}
}

func representedFigure(d *ratification.Dossier) string {
	if d.Scope.Kind == race.Club {
		return "ran for " + d.Result.Club
	}
	return "ran for " + d.Result.Nation + "; citizenship no result tells"
}

func lapFigure(r *race.Race) string {
	if r.Venue.Lap > 0 {
		return "a lap of " + r.Venue.Lap.Metres() + " m"
	}
	return r.Environment.Name() + ", no length of the lap in the document"
}

func pacersFigure(d *ratification.Dossier, c ratification.Condition) string {
	if len(d.Pacers) == 0 {
		return "the document names no pacemaker"
	}
	var said []string
	for _, x := range d.Pacers {
		text := x.Name()
		switch at, known := lastSeen(x); {
		case c == ratification.PacersStarted && x.Status == race.DNS:
			text += " did not start"
		case c == ratification.PacersNotLapped && known:
			text += " last seen at " + report.PointWords(at)
		}
		said = append(said, text)
	}
	return words.List(said)
}

// besideFigure is what can be seen beside a condition that no result tells.
func besideFigure(d *ratification.Dossier, c ratification.Condition) string {
	switch c {
	case ratification.Announced:
		return words.Join(", ", d.Race.Meet, d.Race.Series)
	case ratification.StartSystem:
		if d.Result.Reaction != 0 {
			return "reaction " + d.Result.Reaction.String()
		}
	case ratification.Shoes:
		if len(d.Shoes) > 0 {
			return "see the notes"
		}
		return "the documents do not tell of them"
	case ratification.Application:
		return "by " + d.ApplyBy().String()
	default: // nothing
	}
	return ""
}
