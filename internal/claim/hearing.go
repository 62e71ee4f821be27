package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// hearing is one claim before the figures: the report that makes it, and the
// race or list that it is about.
type hearing struct {
	known  Known
	claim  race.Claim
	by     race.Source
	fronts fronts       // of the races that claims were about so far
	race   *race.Race   // nil for a claim about a list
	list   *record.List // nil for a claim about a race
}

// fronts keeps what is known of the front of races: many claims are about one.
type fronts map[*race.Race][]race.Lead

// leads is what is known of the front of the race.
func (h *hearing) leads() []race.Lead {
	if _, known := h.fronts[h.race]; !known {
		h.fronts[h.race] = h.race.Leads()
	}
	return h.fronts[h.race]
}

func (h *hearing) verdict() (Verdict, error) {
	if !h.moves() {
		if h.list != nil {
			return h.onList()
		}
		return h.onRace()
	}
	other, err := h.known.Race(h.claim.Race)
	if err != nil {
		return Verdict{}, err
	}
	if other == nil {
		v := cannot(h.noRace())
		v.Figure = Figure{Document: h.claim.Race, Result: -1, Key: h.claim.About}
		return v, nil
	}
	h.race = other
	v, err := h.onRace()
	v.Receipt = words.Join("; ", "in "+h.race.ID, v.Receipt)
	return v, err
}

// moves tells that the claim is about the other race that it names. A mark that
// is equal to one of another race, and a lead that was run in one, are named
// with it and are still claims about this race.
func (h *hearing) moves() bool {
	switch h.claim.About {
	case "equal-mark", "world-lead":
		return h.claim.Race != "" && h.race == nil
	default:
		return h.claim.Race != ""
	}
}

func (h *hearing) onRace() (Verdict, error) {
	switch h.claim.About {
	case "mark":
		return h.mark()
	case "place":
		return h.place()
	case "split":
		return h.split()
	case "position":
		return h.position()
	case "leader":
		return h.leader()
	case "led-throughout":
		return h.ledThroughout()
	case "count":
		return h.count(), nil
	case "margin":
		return h.margin()
	case "record":
		return h.record()
	case "record-age":
		return h.recordAge()
	case "personal-best", "season-best":
		return h.ownBest()
	case "world-lead":
		return h.worldLead()
	case "days-since":
		return h.daysSince()
	case "age":
		return h.age()
	case "date":
		return h.date(), nil
	case "pace-lights":
		return h.paceLights(), nil
	case "equal-mark":
		return h.equalMark()
	default:
		v := cannot("in words: not compared")
		v.Figure = h.figure(-1, "other", h.claim.Says)
		return v, nil
	}
}

func (h *hearing) figure(result int, key, of string) Figure {
	return Figure{Document: h.race.ID, Result: result, Key: key, Of: of}
}

func (h *hearing) noRace() string { return "no race " + h.claim.Race + " is known" }

// cannot is the verdict where nothing can be told, and why.
func cannot(why string) Verdict { return Verdict{Outcome: CannotTell, Receipt: why} }

// rest lets a verdict rest on figures, each given by the sources that it is
// cited from: none where it is cited from nobody, which counts as independent.
// A claim that agrees with a figure which only the claiming report gives proves
// nothing.
func (h *hearing) rest(v Verdict, figures ...[]race.Source) Verdict {
	dependent := false
	for _, sources := range figures {
		others := slices.DeleteFunc(slices.Clone(sources), func(s race.Source) bool { return sameReport(s, h.by) })
		dependent = dependent || len(sources) > 0 && len(others) == 0
		for _, other := range others {
			if !slices.Contains(v.Sources, other) {
				v.Sources = append(v.Sources, other)
			}
		}
	}
	switch {
	case dependent && v.Outcome.Agrees():
		v.Outcome, v.Receipt = CannotTell, words.Join("; ", v.Receipt, "only this report says so")
	case dependent && v.Outcome == False:
		v.Receipt = words.Join("; ", v.Receipt, "the document has it from the same report")
	case v.Outcome == False && h.list == nil && (h.claim.About == "mark" || h.claim.About == "split") && isOneReport(v.Sources):
		v.Receipt = words.Join("; ", v.Receipt, "one report against one")
	}
	return v
}

// isOneReport tells whether all of some sources are one report.
func isOneReport(sources []race.Source) bool {
	return len(sources) > 0 && !slices.ContainsFunc(sources, func(s race.Source) bool { return !sameReport(s, sources[0]) })
}

// sameReport tells whether two sources are no independent ones: those of one
// publisher count as one.
func sameReport(a, b race.Source) bool {
	if a.Publisher != "" && b.Publisher != "" {
		return words.Fold(a.Publisher) == words.Fold(b.Publisher)
	}
	return a.Key == b.Key
}

// cited is the sources of the race behind keys.
func (h *hearing) cited(keys []string) []race.Source { return race.Resolve(h.race.Sources, keys) }

// citedIn is the sources of one figure of a result: its own, else the race's.
func (h *hearing) citedIn(result *race.Result, key string) []race.Source {
	keys, _ := h.race.FigureSources(result, key)
	return h.cited(keys)
}
