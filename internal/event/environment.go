package event

import (
	"iter"
	"slices"

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
// which track it was; for other texts it names the nearest code.
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
	switch folded := words.Fold(text); folded {
	case "indoor", "indoors", "i":
		err.Problem = "say which track: short-track (laps of 200 m) or oversized"
		err.Remedy = "write short-track or oversized"
	default:
		if code, ok := words.Nearest(folded, environmentCodes); ok {
			err.Problem += ", the nearest is " + code
			err.Remedy = "write " + code
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

// Code returns the environment as documents write it, empty for none.
func (e Environment) Code() string {
	switch e {
	case Outdoor:
		return "outdoor"
	case ShortTrack:
		return "short-track"
	case Oversized:
		return "oversized"
	case Road:
		return "road"
	default:
		return ""
	}
}

// Name returns the environment as a sentence names it, empty for none.
func (e Environment) Name() string {
	switch e {
	case Outdoor:
		return "outdoors"
	case ShortTrack:
		return "short track"
	case Oversized:
		return "oversized track"
	case Road:
		return "road"
	default:
		return ""
	}
}

// Lap returns the length of a lap where the environment fixes it: 400 m outdoors,
// 200 m on a short track.
func (e Environment) Lap() (Distance, bool) {
	switch e {
	case Outdoor:
		return 400 * Metre, true
	case ShortTrack:
		return 200 * Metre, true
	default:
		return 0, false
	}
}
