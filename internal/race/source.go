package race

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/words"
)

// Source is where figures come from. Date may be partial or zero.
type Source struct {
	Key       string
	Publisher string
	Title     string
	Date      date.Date
	URL       string
	Quote     string // the words that the figures rest on, in one line
	Page      string // on which they stand
	SHA256    string // of the document that was read, in hexadecimal
	Note      string
	// Of is the document whose key it is, where an answer names sources of several;
	// empty in a document.
	Of string
}

// FreeKey is a key that none of some sources has: the wanted one, else with a number
// behind it.
func FreeKey(sources []Source, key string) string {
	free := key
	for n := 2; slices.ContainsFunc(sources, func(s Source) bool { return s.Key == free }); n++ {
		free = fmt.Sprintf("%s-%d", key, n)
	}
	return free
}

// SameFile is the key under which some sources have the file of another one already, by
// what it contains; empty where they do not, or where that is not known.
func SameFile(sources []Source, other Source) string {
	for _, s := range sources {
		if s.SHA256 != "" && s.SHA256 == other.SHA256 {
			return s.Key
		}
	}
	return ""
}

// Citation says which sources give a thing, and which give single figures of
// it. The zero value cites nothing.
type Citation struct {
	All   []string
	Parts []CitedPart
}

// CitedPart names the sources of one figure: a key of the thing (mark,
// conditions), a point or a segment.
type CitedPart struct {
	Key     string
	Sources []string
}

// IsZero reports whether the citation names nothing.
func (c Citation) IsZero() bool { return len(c.All) == 0 && len(c.Parts) == 0 }

// For is the sources of one figure by its key, where the citation names them;
// nil means that the wider citation holds.
func (c Citation) For(key string) []string {
	if keys := c.part(key); len(keys) > 0 {
		return keys
	}
	return c.All
}

// part is the sources that the citation names for one figure alone.
func (c Citation) part(key string) []string {
	for _, part := range c.Parts {
		if part.Key == key {
			return part.Sources
		}
	}
	return nil
}

// Keys lists every source that the citation names, each once, in order.
func (c Citation) Keys() []string {
	keys := slices.Clone(c.All)
	for _, part := range c.Parts {
		for _, key := range part.Sources {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// Cited lists the sources of the race that something in it names, in the order
// of the race's list of sources.
func (r *Race) Cited() []Source {
	named := map[string]bool{}
	name := func(c Citation) {
		for _, key := range c.Keys() {
			named[key] = true
		}
	}
	name(r.Source)
	for i := range r.Results {
		name(r.Results[i].Source)
	}
	for _, a := range r.Amended {
		name(Citation{All: a.Source})
	}
	var cited []Source
	for _, source := range r.Sources {
		if named[source.Key] {
			cited = append(cited, source)
		}
	}
	return cited
}

// Allowance silences one rule in one document, for a stated reason.
type Allowance struct {
	Rule    string
	Because string
}

// SameReport reports whether two sources are no independent ones: those of one
// publisher count as one.
func (s Source) SameReport(other Source) bool {
	if s.Publisher != "" && other.Publisher != "" {
		return s.Publisher == other.Publisher || words.Fold(s.Publisher) == words.Fold(other.Publisher)
	}
	return s.Key == other.Key
}
