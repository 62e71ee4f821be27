package race

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
)

// FigureSources is the keys of the sources of a figure, and what the document
// names them for. The figure is one of a result, or where that is nil of the
// race itself. Names are what the figure may be cited by, the narrowest first: a
// point or segment as the document writes it, then its key. Sources that are
// named for none of these are those of the whole "result", else those that the
// "race" gives for its results; nothing is named for a figure without sources.
func (r *Race) FigureSources(result *Result, names ...string) (keys []string, citedFor string) {
	own, whole := r.Source, "race"
	if result != nil {
		own, whole = result.Source, "result"
	}
	for _, name := range names {
		if keys := own.part(name); len(keys) > 0 {
			return keys, name
		}
	}
	if len(own.All) > 0 {
		return own.All, whole
	}
	if inherited := r.Source.For("results"); result != nil && len(inherited) > 0 {
		return inherited, "race"
	}
	return nil, ""
}

// MarkSources is the keys of the sources of a result's mark.
func (r *Race) MarkSources(result *Result) []string {
	keys, _ := r.FigureSources(result, "mark")
	return keys
}

// PlaceSources is the keys of the sources of a result's place: where none are
// named for it those of the mark, since who reports one reports the other.
func (r *Race) PlaceSources(result *Result) []string {
	keys, _ := r.FigureSources(result, "place", "mark")
	return keys
}

// SplitSources is the keys of the sources of a result's time at a point; none
// where it has no time there.
func (r *Race) SplitSources(result *Result, at event.Distance) []string {
	for _, split := range result.Splits {
		if split.Point.Distance() == at {
			keys, _ := r.FigureSources(result, split.Point.Text(), "splits")
			return keys
		}
	}
	return nil
}

// PositionSources is the keys of the sources of a result's position at a point;
// none where it has no position there.
func (r *Race) PositionSources(result *Result, at event.Distance) []string {
	for _, position := range result.Positions {
		if position.Point.Distance() == at {
			keys, _ := r.FigureSources(result, position.Point.Text(), "positions")
			return keys
		}
	}
	return nil
}

// SegmentSources is the keys of the sources of a segment of a result, or where
// that is nil of the race itself.
func (r *Race) SegmentSources(result *Result, segment SegmentTime) []string {
	keys, _ := r.FigureSources(result, segment.Segment.Text, "segments")
	return keys
}

// LeaderSplitSources is the keys of the sources of the time at a point whose
// runner no report names; none where there is no such time.
func (r *Race) LeaderSplitSources(at event.Distance) []string {
	for _, split := range r.LeaderSplits {
		if split.Point.Distance() == at {
			keys, _ := r.FigureSources(nil, split.Point.Text(), "leader_splits")
			return keys
		}
	}
	return nil
}

// Behind is the sources of the race that keys stand for, as those of the race.
func (r *Race) Behind(keys []string) []Source { return SourcesOf(r.ID, Resolve(r.Sources, keys)) }

// SourcesOf is sources that were resolved, as those of a document.
func SourcesOf(document string, sources []Source) []Source {
	for i := range sources {
		sources[i].Of = document
	}
	return sources
}

// Resolve is the sources that keys stand for, in the order of the keys; of a key
// that stands for nothing only the key is known.
func Resolve(sources []Source, keys []string) []Source {
	var found []Source
	for _, key := range keys {
		source := Source{Key: key}
		if i := slices.IndexFunc(sources, func(s Source) bool { return s.Key == key }); i >= 0 {
			source = sources[i]
		}
		found = append(found, source)
	}
	return found
}
