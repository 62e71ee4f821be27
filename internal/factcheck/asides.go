package factcheck

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
)

// beforeAside is the place before an aside that ends with the comma at a place: Kerr, three
// weeks after his win, was; -1 where no aside stands there.
func (s *sentence) beforeAside(k int) int {
	const longest = 11
	if !s.at(k).is(",") {
		return -1
	}
	for j := k - 1; j > 0 && j > k-longest; j-- {
		if !s.at(j).is(",") {
			continue
		}
		if j+1 == k || !s.beginsAside(j+1) {
			return -1
		}
		return j - 1
	}
	return -1
}

// beginsAside reports whether what stands at a place can begin an aside that says nothing
// of its own: it is no name, no and, and no figure of a race.
func (s *sentence) beginsAside(i int) bool {
	p := s.at(i)
	return p.Kind == prose.Length || p.Kind == prose.Span || p.is("who", "where", "limping", "for", "like", "as", "by", "with", "in", "the", "a", "an") && p.what == plain ||
		p.isWord() && strings.HasSuffix(p.Folded, "ing") && p.verb() == noVerb
}

// othersNamed reports whether somebody is named by name from one place to another.
func (s *sentence) othersNamed(from, to int) bool {
	for k := from; k < to; k++ {
		if p := s.at(k); p.what == someone && !p.role {
			return true
		}
	}
	return false
}

// namesIn reports whether somebody is named, or a time given, from one place to another.
func (s *sentence) namesIn(from, to int) bool {
	for k := from; k < to; k++ {
		if p := s.at(k); p.what == someone || p.Kind == prose.Time || p.Kind == prose.Ordinal {
			return true
		}
	}
	return false
}
