package changes

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// flagged is what says which flags a result has: whether they hold is another fact.
const flagged = "flags"

// figure is one figure of a thing, by the key that documents have for it.
type figure struct{ what, text string }

// race says what a race says of itself, and each of its results.
func (s *side) race(r *race.Race) {
	in := s.id(r.ID)
	say := func(what, text string) { s.facts.say(Subject{Kind: Race, In: in, What: what}, "", text) }
	say("", words.Join(", ", r.Name, r.Date.String()))
	for _, f := range figuresOfRace(r) {
		say(f.what, f.text)
	}
	for _, a := range r.Amended {
		say("amended "+a.Date.String()+": "+a.What, words.Join(": ", a.What, a.Because))
	}
	keys, winner := s.keysOf(r), r.Winner()
	var figures []figure
	for i := range r.Results {
		x := &r.Results[i]
		figures = appendResult(figures[:0], winner, x)
		for _, f := range figures {
			s.facts.say(Subject{Kind: Result, In: in, Key: keys[i], What: f.what}, x.Name(), f.text)
		}
		if len(x.Source.All)+len(x.Source.Parts) > 0 {
			s.facts.say(Subject{Kind: unseen, In: in, Key: keys[i], What: "source"}, x.Name(), fmt.Sprint(x.Source))
		}
		if len(x.Flags) > 0 {
			s.facts.say(Subject{Kind: unseen, In: in, Key: keys[i], What: flagged}, x.Name(), fmt.Sprint(x.Flags))
		}
	}
	s.facts.say(Subject{Kind: unseen, In: in, What: "sources"}, "", fmt.Sprint(sortedSources(r.Sources), r.Source, claimKeys(r.Claims, s.id)))
}

func sortedSources(sources []race.Source) []race.Source {
	return slices.SortedFunc(slices.Values(sources), func(a, b race.Source) int { return strings.Compare(a.Key, b.Key) })
}

// figuresOfRace is what a race says of itself beside its name and day, which say which it is.
func figuresOfRace(r *race.Race) []figure {
	figures := []figure{
		{"name", r.Name},
		{"competition", r.Competition},
		{"meet", r.Meet},
		{"edition", positive(r.Edition)},
		{"series", r.Series},
		{"date", r.Date.String()},
		{"time", r.Time},
		{"stadium", r.Venue.Stadium},
		{"city", r.Venue.City},
		{"country", r.Venue.Country},
		{"lap", lengthOf(int(r.Venue.Lap), r.Venue.Lap.Metres())},
		{"event", r.Event.Code()},
		{"sex", string(r.Sex)},
		{"environment", r.Environment.Code()},
		{"round", string(r.Round)},
		{"heat", positive(r.Heat)},
		{"section", r.Section},
		{"list", string(r.List)},
		{"revised", r.Revised},
		{"wind", r.Wind.String()},
		{"hurdles", lengthOf(int(r.Hurdles), r.Hurdles.Metres())},
		{"qualifying", r.Qualifying.String()},
		{"conditions", r.Conditions},
		{"pace_lights", r.PaceLights.String()},
		{"ineligible", r.Ineligible},
	}
	if r.Event.OnCountry() { // of others the event says it
		figures = append(figures, figure{"distance", lengthOf(int(r.Event.Distance()), r.Event.Distance().Metres())})
	}
	if r.Partial {
		figures = append(figures, figure{"coverage", "partial"})
	}
	if !r.Teams.IsZero() {
		figures = append(figures, figure{"teams", fmt.Sprintf("by %s, %d scorers, %d displacers, individuals %s, ties %s", r.Teams.By, r.Teams.Scorers, r.Teams.Displacers, r.Teams.Individuals, r.Teams.Ties)})
	}
	return append(append(figures, splitFigures("leader_split", r.LeaderSplits)...), segmentFigures(r.Segments)...)
}

func lengthOf(n int, text string) string {
	if n == 0 {
		return ""
	}
	return text + " m"
}

// splitFigures is times at points: by their distance, however a point is spelt.
func splitFigures(what string, splits []race.Split) []figure {
	var all []figure
	for _, x := range splits {
		all = append(all, figure{what + " " + x.Point.Distance().Metres() + " m", x.Mark.String()})
	}
	return all
}

func segmentFigures(segments []race.SegmentTime) []figure {
	var all []figure
	for _, x := range segments {
		all = append(all, figure{"segment " + x.Segment.From.Metres() + "-" + x.Segment.To.Metres() + " m", x.Mark.String()})
	}
	return all
}

// appendResult adds what a race says of one result beside its winner: first that it is there.
func appendResult(figures []figure, winner, x *race.Result) []figure {
	figures = append(figures, []figure{
		{"", outcomeOf(x)},
		{"name", x.Name()},
		{"place", positive(x.Place)},
		{"mark", x.Mark.String()},
		{"status", words.Join(" ", string(x.Status), x.Rule)},
		{"annulled", annulled(x)},
		{"gap", gapOf(winner, x)},
		{"thousandths", x.Thousandths.String()},
		{"original_place", positive(x.OriginalPlace)},
		{"overall", positive(x.Overall)},
		{"qualified", x.Qualified},
		{"id", x.ID},
		{"sex", string(x.Sex)},
		{"nation", x.Nation},
		{"born", textOfDay(x.Born)},
		{"club", x.Club},
		{"role", string(x.Role)},
		{"bib", x.Bib},
		{"lane", positive(x.Lane)},
		{"order", positive(x.Order)},
		{"reaction", x.Reaction.String()},
		{"ineligible", x.Ineligible},
	}...)
	figures = append(figures, splitFigures("split", x.Splits)...)
	for _, p := range x.Positions {
		figures = append(figures, figure{"position " + p.Point.Distance().Metres() + " m", positive(p.Place)})
	}
	return append(append(figures, segmentFigures(x.Segments)...), legFigures(x.Legs)...)
}

// legFigures is who ran the legs of a relay.
func legFigures(legs []race.Leg) []figure {
	var all []figure
	for i, leg := range legs {
		distance := lengthOf(int(leg.Distance), leg.Distance.Metres())
		all = append(all, figure{fmt.Sprintf("leg %d", i+1), words.Join(" ", leg.Athlete, leg.ID, leg.Nation, textOfDay(leg.Born), distance, leg.Split.String())})
	}
	return all
}

// outcomeOf is a result in short: it is never empty.
func outcomeOf(x *race.Result) string {
	place := ""
	if x.Place > 0 {
		place = words.Ordinal(x.Place)
	}
	if text := words.Join(", ", place, x.Mark.String(), string(x.Status)); text != "" {
		return text
	}
	return "started"
}

func annulled(x *race.Result) string {
	if x.Annulled.Unknown {
		return "unknown day"
	}
	return textOfDay(x.Annulled.On)
}

func textOfDay(d date.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// gapOf is how far a finisher was behind the winner, if there is one.
func gapOf(winner, x *race.Result) string {
	if winner == nil || winner == x {
		return ""
	}
	gap, known := x.GapTo(winner)
	if !known {
		return ""
	}
	return gap.String()
}
