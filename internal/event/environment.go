package event

import (
	"iter"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// Environment is where a race is run, as far as records are kept apart by it.
// A roof does not count: a short track is one of 200 m. The zero value is no
// environment.
type Environment uint8

// The environments, in the order in which they are listed.
const (
	Outdoor    Environment = iota + 1 // a standard track with laps of 400 m
	ShortTrack                        // a track with laps of 200 m
	Oversized                         // a longer track under a roof
	Road                              // no track at all
)

// Environments returns every environment in the order in which they are listed.
func Environments() iter.Seq[Environment] {
	return slices.Values([]Environment{Outdoor, ShortTrack, Oversized, Road})
}

// ParseEnvironment reads the code of an environment. The error for "indoor" asks
// which track it was, that for "cross-country" names the event; for other texts it
// names the nearest code.
func ParseEnvironment(text string) (Environment, error) {
	for e := range Environments() {
		if e.Code() == text {
			return e, nil
		}
	}
	err := &Error{
		Thing: "environment", Text: text, Problem: "no such environment",
		Remedy: "write outdoor, short-track, oversized or road",
	}
	switch folded := strings.ReplaceAll(strings.TrimSpace(words.Fold(text)), " ", "-"); folded {
	case "indoor", "indoors", "i", "indoor-track", "inside", "hall":
		err.Problem = "say which track: short-track (laps of 200 m) or oversized"
		err.Remedy = "write short-track or oversized"
	case "track", "stadium":
		err.Problem = "say which track: outdoor (laps of 400 m), short-track (laps of 200 m) or oversized"
	case "cross-country", "cross", "xc":
		err.Problem = "a cross-country race is known by its event"
		err.Remedy = "leave the environment out; the event is cross-country"
	case "street", "streets":
		err.suggest(Road.Code())
	case "short", "sh":
		err.suggest(ShortTrack.Code())
	default:
		if meant := words.Unslipped(folded, environmentCodes); len(meant) == 1 {
			err.suggest(meant[0])
		}
	}
	return 0, err
}

func environmentCodes(yield func(string) bool) {
	for e := range Environments() {
		if !yield(e.Code()) {
			return
		}
	}
}

// environmentFacts is what is known of an environment.
type environmentFacts struct {
	code, name string
	lap        Distance // 0 where the environment fixes none
}

// facts is empty for no environment.
func (e Environment) facts() environmentFacts {
	known := [...]environmentFacts{
		Outdoor:    {"outdoor", "outdoors", 400 * Metre},
		ShortTrack: {"short-track", "short track", 200 * Metre},
		Oversized:  {"oversized", "oversized track", 0},
		Road:       {"road", "road", 0},
	}
	if int(e) >= len(known) {
		return environmentFacts{}
	}
	return known[e]
}

// Code returns the environment as documents write it, empty for none.
func (e Environment) Code() string { return e.facts().code }

// Name returns the environment as a sentence names it, empty for none.
func (e Environment) Name() string { return e.facts().name }

// Lap returns the length of a lap where the environment fixes it: 400 m outdoors,
// 200 m on a short track.
func (e Environment) Lap() (Distance, bool) {
	lap := e.facts().lap
	return lap, lap != 0
}
