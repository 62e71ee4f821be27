package race

import "github.com/milectl/milectl/internal/date"

// Athlete is an entry of a register: who somebody is, apart from any race.
type Athlete struct {
	Name    string
	ID      string // only where two people share a name
	Sex     Sex
	Born    date.Date // may be partial
	Also    []string
	Nations []Representation
	IDs     []ForeignID
	Note    string
	Source  Citation
}

// ForeignID is what an athlete is called in another data base: wa "14208500".
type ForeignID struct{ Base, ID string }

// Representation is a nation that an athlete ran for. Until is the day on
// which the next one begins, zero for the last one or where it is unknown.
type Representation struct {
	Nation string
	Until  date.Date
}

// Register is a document of athletes.
type Register struct {
	Name     string // of its file, which no key says
	Source   Citation
	Sources  []Source
	Athletes []Athlete
	Allow    []Allowance
}

// RepresentedOn is the nations that the athlete may have run for on a day: more
// than one where the day of a change is not known, none where nothing is.
func (a *Athlete) RepresentedOn(day date.Date) []string {
	var on []string
	for _, r := range a.Nations {
		if r.Until.IsZero() || !r.Until.Before(day) && r.Until != day {
			on = append(on, r.Nation)
		}
		if !r.Until.IsZero() && day.Before(r.Until) {
			break
		}
	}
	return on
}
