package query

import (
	"cmp"
	"fmt"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Supposition is a mark that somebody might have run.
type Supposition struct {
	Athlete string // the name, or whole words of it
	Mark    timing.Mark
}

// Suppose is a corpus as it would be if other marks had been run in a race, with
// that race and what was supposed in words. The error is a *[NotFoundError].
func Suppose(c *corpus.Corpus, doc *document.Doc, what []Supposition) (over *corpus.Corpus, supposed *race.Race, said []string, err error) {
	r := doc.Race
	var marks []race.Supposition
	for _, s := range what {
		i, err := ResultNamed(r, s.Athlete)
		if err != nil {
			return nil, nil, nil, err
		}
		was := "no mark"
		if result := &r.Results[i]; !result.Mark.IsZero() {
			was = result.Mark.String()
		}
		said = append(said, fmt.Sprintf("%s %s (in the document: %s)", r.Results[i].Name(), s.Mark, was))
		marks = append(marks, race.Supposition{Result: i, Mark: s.Mark})
	}
	changed := *doc
	changed.Race = r.Suppose(marks)
	return c.With(&changed), changed.Race, said, nil
}

// ResultNamed finds the one result of an athlete by name: its index. The error is a
// *[NotFoundError].
func ResultNamed(r *race.Race, name string) (int, error) {
	switch found := r.Named(name); len(found) {
	case 1:
		return found[0], nil
	case 0:
		return 0, &NotFoundError{
			fmt.Sprintf("no %q in %s", name, r.ID),
			cmp.Or(failure.Nearest(name, competitors(r)), "see milectl results "+r.ID+" for who ran"),
		}
	default:
		return 0, &NotFoundError{fmt.Sprintf("more than one %q in %s", name, r.ID), failure.NameOne(r.Telling(found))}
	}
}
