package provenance

import "github.com/milectl/milectl/internal/race"

// tellApart names sources of other documents with the document before the key,
// mile-men-outdoor/wiki, where the key means another source too: in the document of the
// claims, or in a third one.
func (c DocumentClaims) tellApart() {
	own, others := meaningsOf(c.sources()), meanings{}
	for _, a := range c.Assessments {
		for _, s := range a.Sources {
			if s.Of = ""; !own.has(s) {
				others.add(s)
			}
		}
	}
	for i := range c.Assessments {
		a := &c.Assessments[i]
		for j := range a.Sources {
			s := &a.Sources[j]
			document := s.Of
			if s.Of = ""; own.hasAnother(*s) || len(others[s.Key]) > 1 && !own.has(*s) {
				s.Key = ofDocument(document, s.Key)
			}
		}
		a.Sources = Distinct(a.Sources)
	}
}

// ofDocument is a key of a document that is not the one asked about.
func ofDocument(document, key string) string { return document + "/" + key }

// sources is what the keys of the document stand for.
func (c DocumentClaims) sources() []race.Source {
	switch {
	case c.Race != nil:
		return c.Race.Sources
	case c.List != nil:
		return c.List.Sources
	default:
		return nil
	}
}

// meanings is the sources that each key stands for.
type meanings map[string]map[race.Source]bool

func meaningsOf(sources []race.Source) meanings {
	m := meanings{}
	for _, s := range sources {
		m.add(s)
	}
	return m
}

func (m meanings) add(s race.Source) {
	if m[s.Key] == nil {
		m[s.Key] = map[race.Source]bool{}
	}
	m[s.Key][s] = true
}

func (m meanings) has(s race.Source) bool { return m[s.Key][s] }

// hasAnother reports whether the key of a source stands for another one alone.
func (m meanings) hasAnother(s race.Source) bool { return len(m[s.Key]) > 0 && !m.has(s) }
