package cli

import (
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// citation is the source keys of a figure, and what they are named for: the
// figure by its point or key, the whole result, or the race.
func citation(r *race.Race, f document.Figure) (keys []string, citedFor string) {
	own := r.Source
	if f.Result >= 0 {
		own = r.Results[f.Result].Source
	}
	for _, name := range []string{f.Point, f.Key} {
		for _, part := range own.Parts {
			if part.Key == name && len(part.Sources) > 0 {
				return part.Sources, name
			}
		}
	}
	switch {
	case f.Result < 0 && len(own.All) > 0:
		return own.All, "race"
	case len(own.All) > 0:
		return own.All, "result"
	}
	if inherited := r.Source.For("results"); f.Result >= 0 && len(inherited) > 0 {
		return inherited, "race"
	}
	return nil, ""
}

// cited is the sources that keys stand for, of one that stands for nothing only
// the key.
func cited(r *race.Race, keys []string) []race.Source {
	var sources []race.Source
	for _, key := range keys {
		source := race.Source{Key: key}
		if i := slices.IndexFunc(r.Sources, func(s race.Source) bool { return s.Key == key }); i >= 0 {
			source = r.Sources[i]
		}
		sources = append(sources, source)
	}
	return sources
}
