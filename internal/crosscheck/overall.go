package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// ranking is where a place over all sections is counted.
type ranking struct {
	event       event.Event
	sex         race.Sex
	environment event.Environment
	round       race.Round
	date        date.Date
	overall     int
}

// overalls reports a place over all sections that two results of one event have in two
// documents, unless they share it with one mark.
func (c *checker) overalls() {
	first := map[ranking][]ranked{}
	for _, r := range c.races {
		for i := range r.Results {
			result := &r.Results[i]
			if result.Overall == 0 {
				continue
			}
			of := ranking{r.Event, r.Sex, r.Environment, r.Round, r.Date, result.Overall}
			for _, other := range first[of] {
				if other.doc != r.doc && sameMeeting(r.Race, other.Race) && !result.Mark.Level(other.result.Mark) {
					c.overallTwice(ranked{r, i, result}, other)
					break
				}
			}
			first[of] = append(first[of], ranked{r, i, result})
		}
	}
}

// ranked is a result of a race.
type ranked struct {
	held
	index  int
	result *race.Result
}

func (c *checker) overallTwice(told, other ranked) {
	if doc, _ := c.later(told.doc, other.doc); doc != told.doc {
		told, other = other, told
	}
	c.report(told.doc, "overall", fmt.Sprintf("overall %d: also that of %s of %s", told.result.Overall, other.result.Name(), c.name(other.doc)),
		document.Key("results"), document.Index(told.index), document.Key("overall"))
}

// sameMeeting reports whether two races of one day are of one meeting, by the
// first thing that both say of it.
func sameMeeting(a, b *race.Race) bool {
	for _, of := range [...][2]string{
		{a.ID, b.ID}, {a.Competition, b.Competition}, {a.Meet, b.Meet}, {a.Venue.Stadium, b.Venue.Stadium}, {a.Venue.City, b.Venue.City}, {a.Name, b.Name},
	} {
		if of[0] == of[1] && of[0] != "" {
			return true
		}
		if of[0] != "" && of[1] != "" && of != [2]string{a.ID, b.ID} {
			return false
		}
	}
	return false
}
