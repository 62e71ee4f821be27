package race

// Athlete is an entry of a register: who somebody is, apart from any race.
type Athlete struct {
	Name    string
	ID      string // only where two people share a name
	Sex     Sex
	Born    Date // may be partial
	Also    []string
	Nations []Representation
	Note    string
	Source  Citation
}

// Representation is a nation that an athlete ran for. Until is the day on
// which the next one begins, zero for the last one or where it is unknown.
type Representation struct {
	Nation string
	Until  Date
}

// Register is a document of athletes.
type Register struct {
	Source   Citation
	Sources  []Source
	Athletes []Athlete
	Allow    []Allowance
}
