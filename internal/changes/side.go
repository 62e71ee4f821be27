package changes

import (
	"fmt"
	"strconv"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// side is one of two corpora, with those of its documents that differ from the other's.
type side struct {
	corpus *corpus.Corpus
	docs   []*document.Doc
	ids    map[string]string // under which id the other side may know a race: its own by default
	facts  facts
	keys   map[*race.Race][]string // who the results of a race are, in their order
	people map[Subject]string      // the keys of athletes, by what is said of them
	ran    map[runner]string       // the keys of those who have results
}

// runner is who has a result of a race; verdicts know him by another key.
type runner struct {
	in, key string
	verdict bool
}

func newSide(c *corpus.Corpus) *side {
	return &side{corpus: c, ids: map[string]string{}, facts: facts{}, keys: map[*race.Race][]string{}, people: map[Subject]string{}, ran: map[runner]string{}}
}

// id is what a race is called on both sides.
func (s *side) id(of string) string {
	if other := s.ids[of]; other != "" {
		return other
	}
	return of
}

// races is the races among the documents.
func (s *side) races() []*race.Race {
	var all []*race.Race
	for _, doc := range s.docs {
		if doc.Race != nil {
			all = append(all, doc.Race)
		}
	}
	return all
}

// categories is the categories of the record lists among the documents.
func (s *side) categories() map[record.Category]bool {
	all := map[record.Category]bool{}
	for _, doc := range s.docs {
		if doc.List != nil {
			all[doc.List.Category()] = true
		}
	}
	return all
}

// keysOf is who the results of a race are: by id, else by folded name, and of several of one
// name by a number behind it.
func (s *side) keysOf(r *race.Race) []string {
	if known := s.keys[r]; known != nil {
		return known
	}
	keys := make([]string, len(r.Results))
	seen := map[string]int{}
	for i := range r.Results {
		keys[i] = numbered(seen, keyOf(&r.Results[i].Competitor)+string(r.Results[i].Sex))
	}
	s.keys[r] = keys
	return keys
}

// know notes who the results of races are.
func (s *side) know(seen *seen) {
	keys := seen.index.Keys()
	for _, r := range seen.races {
		in := s.id(r.ID)
		for i, key := range s.keysOf(r) {
			x := &r.Results[i]
			person := keys.OfResult(r, x)
			s.ran[runner{in: in, key: key}] = person
			if !x.Mark.IsZero() { // none without is a record
				s.ran[runner{in: in, key: verdictKey(r.SexOf(x), x), verdict: true}] = person
			}
		}
	}
}

// person is the key of the athlete whom a subject is about, where it is one who is known.
func (s *side) person(of Subject) string {
	switch of.Kind {
	case Result, Flag:
		return s.ran[runner{in: of.In, key: of.Key}]
	case Verdict:
		return s.ran[runner{in: of.In, key: of.Key, verdict: true}]
	default:
		return s.people[of]
	}
}

// verdictKey tells the results of a race apart whose marks were records.
func verdictKey(sex race.Sex, x *race.Result) string { return string(sex) + " " + keyOf(&x.Competitor) }

func keyOf(c *race.Competitor) string {
	if c.ID != "" {
		return c.ID
	}
	return words.Fold(c.Name())
}

// numbered is a key, and from the second time on with a number behind it.
func numbered(seen map[string]int, key string) string {
	seen[key]++
	if n := seen[key]; n > 1 {
		return fmt.Sprintf("%s (%d)", key, n)
	}
	return key
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
