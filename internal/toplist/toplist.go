// Package toplist answers which marks of a corpus are the best: of all of them, of each
// performer, race, nation, year or place, and how many each of these has; who is left out
// and why, what cannot be told, and what may be missing. It knows no words of output, flags
// or files.
package toplist

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// By is what the best mark is taken of.
type By string

// What top lists are made by.
const (
	Performance By = "performance" // every mark
	Performer   By = "performer"   // the best mark of everybody
	Place       By = "place"       // the best mark that came to each place
	Race        By = "race"        // the best mark of each race
	Nation      By = "nation"      // the best mark of each nation
	Year        By = "year"        // the best mark of each year
)

// Bys lists what top lists are made by.
func Bys() []By { return []By{Performance, Performer, Place, Race, Nation, Year} }

// Question is which marks are wanted, and how they are put together. Zero values want all.
type Question struct {
	Category    corpus.Category // with the event at least
	Nation      nation.Nation   // for whose records the marks count
	Area        nation.Area
	Competition string // the key
	City        string
	Club        string
	Round       race.Round
	From, To    date.Date // the first and the last day
	Place       int
	Under       timing.Mark // only marks better than this one
	BornFrom    int         // the first and the last year of birth
	BornTo      int
	Age         string // an age class of record lists
	By          By
	Count       bool // how many marks each has, instead of its best
	Explain     bool // which marks were left out
	Limit       int  // how many rows a category has at most; 0 for all
}

// Answer is a top list, a section for each category.
type Answer struct {
	Question Question
	Sections []Section // of the categories that races have such marks of, or lists marks that count; none where there are none
	Coverage Coverage  // of all categories
}

// Section is the top list of one category.
type Section struct {
	Category record.Category
	Rows     []Row   // but for a question of how many
	Counts   []Count // of a question of how many
	More     int     // rows that share the rank of the last one and are not listed
	LeftOut  []Run   // where they were asked for: marks that would be listed, if they counted
	Coverage Coverage

	Uncounted int // marks that would be listed and count for nothing
}

// IsOfTwoClocks reports whether times by hand and automatic ones are listed of an event in
// which a watch shows less than an automatic clock.
func (s *Section) IsOfTwoClocks() bool {
	byHand := func(row Row) bool { return row.Mark.Hand() }
	automatic := func(row Row) bool { return !row.Mark.Hand() }
	return race.WatchLag(s.Category.Event) > 0 && slices.ContainsFunc(s.Rows, byHand) && slices.ContainsFunc(s.Rows, automatic)
}

// Row is a mark with its rank, which equal marks share.
type Row struct {
	Rank int
	Run
}

// Count is how many marks one performer, race, nation, year or place has.
type Count struct {
	Rank    int
	Marks   int
	Best    Run
	First   date.Date // of the days of the marks
	Last    date.Date
	Nations []string // that were represented, in the order of the days
}

// Run is a mark that somebody ran, as a race or a record list has it.
type Run struct {
	race.Competitor
	*Occasion

	Sex    race.Sex
	Person athlete.Person // zero for a team, and for one of several of a name
	Born   date.Date      // as the race or a register has it
	Mark   timing.Mark
	Place  int // in the race, or where places are asked for among those of the same sex in all sections; 0 where none is known
	Club   string
	For    string // the nation for whose records it counts
	Flags  []race.Flag
	Role   race.Role
	// Refused is as which records a body did not take the mark of a record list.
	Refused []race.Scope

	// Also is who else has the mark, of those of whom the list has the best only.
	Also []string
	// Reserve is why the mark, which counts, can be no record; empty where it can.
	Reserve string
	// Why is why the mark counts for nothing; empty where it counts.
	Why string
	// Lacks is what is not known that was asked for; empty where nothing is.
	Lacks Lack

	ownBorn date.Date // as the race has it
}

// Occasion is where and when marks were run. Those of one race share it.
type Occasion struct {
	Race    string // id; empty where a record list names none
	List    string // name of the record list that alone has the mark; empty for a race
	Pending bool   // of an entry that no list lets stand as yet
	Date    date.Date
	Start   race.Start
	City    string
	Country string
	Wind    race.Wind

	event event.Event
	track event.Environment
}

// IsEntry reports whether a record list alone has the mark.
func (r *Run) IsEntry() bool { return r.List != "" }

// Unnamed reports whether it cannot be told who of several of a name ran.
func (r *Run) Unnamed() bool { return r.Person.IsZero() && !r.IsTeam() }

// Category is in what the mark is compared.
func (r *Run) Category() record.Category {
	return record.Category{Event: r.event, Sex: r.Sex, Environment: r.track}
}

// Lack is what a document does not say of a mark.
type Lack string

// What may be lacking.
const (
	NoPlace       Lack = "place"
	NoClub        Lack = "club"
	ClubName      Lack = "name of the club" // one that may be written so
	NoNation      Lack = "nation"
	NoBirth       Lack = "birth"
	NoDay         Lack = "day"
	NoCompetition Lack = "competition"
	NoCity        Lack = "city"
	NoRound       Lack = "round"
	NoRace        Lack = "race"
)

// Lacks lists what may be lacking.
func Lacks() []Lack {
	return []Lack{NoPlace, NoClub, ClubName, NoNation, NoBirth, NoDay, NoCompetition, NoCity, NoRound, NoRace}
}
