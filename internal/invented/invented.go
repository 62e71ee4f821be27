// Package invented makes corpora of invented races to measure with: seasons of meetings with
// heats and finals, people with careers who are in the registers or are not, ties, people who
// did not finish or start, splits, comments, and the lists of the records that fell. Nothing is
// wrong with them, and they are the same for the same options. It must not know how documents are read.
package invented

import (
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// Options is which corpus is wanted.
type Options struct {
	Races int
	Seed  uint64
	Loose int // how many documents in a hundred are laid out as people do, not as the program would
}

// Document is a document by its path below the root, with slashes.
type Document struct{ Path, Text string }

// Corpus is an invented corpus.
type Corpus struct {
	options Options
	years   []int
	people  []*circuit
	records map[category]*recordList
	last    string // the day of the last race
}

// circuit is people who run at the same meetings, and at no others: nobody is in two cities
// on a day.
type circuit struct {
	number       int
	people       [2][]*person // by sex, in the order of their first years
	competitions []competition
}

// How large a corpus is laid out: so many races at a meeting, years, and meetings of one
// circuit in a year.
const (
	lastYear       = 2025
	racesOfMeeting = 8
	fewestYears    = 5
	mostYears      = 50
	racesOfYear    = 400 // from which on there are more years
	mostMeetings   = 85
)

// New makes who runs, and where.
func New(o Options) *Corpus {
	c := &Corpus{options: o, records: map[category]*recordList{}}
	years := min(max(o.Races/racesOfYear, fewestYears), mostYears)
	for year := lastYear - years + 1; year <= lastYear; year++ {
		c.years = append(c.years, year)
	}
	meetings := (o.Races + racesOfMeeting*years - 1) / (racesOfMeeting * years) // in a year
	circuits := (meetings + mostMeetings - 1) / mostMeetings
	names := newNamer(rand.New(rand.NewPCG(o.Seed, 1)))
	for number := range circuits {
		of := &circuit{number: number}
		of.people = names.people(c.years, number)
		of.competitions = competitionsOf(number, (meetings+circuits-1)/circuits)
		c.people = append(c.people, of)
	}
	return c
}

// Documents is all documents: the races as they were run, then the record lists and the
// registers.
func (c *Corpus) Documents() iter.Seq[Document] {
	return func(yield func(Document) bool) {
		left := c.options.Races
		for _, year := range c.years {
			for i := range c.people[0].competitions {
				for _, of := range c.people {
					for _, r := range c.meeting(of, i, year) {
						if left == 0 {
							break
						}
						left--
						c.keep(r)
						if !yield(Document{r.path(), c.laidOut(r.document(), r.seed)}) {
							return
						}
					}
				}
			}
		}
		for _, d := range append(c.lists(), c.registers()...) {
			if !yield(d) {
				return
			}
		}
	}
}

// Write writes all documents below a folder, and tells how many they are and how many bytes.
func (c *Corpus) Write(dir string) (documents int, size int64, err error) {
	for d := range c.Documents() {
		file := filepath.Join(dir, filepath.FromSlash(d.Path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return documents, size, err
		}
		if err := os.WriteFile(file, []byte(d.Text), 0o600); err != nil {
			return documents, size, err
		}
		documents++
		size += int64(len(d.Text))
	}
	return documents, size, nil
}
