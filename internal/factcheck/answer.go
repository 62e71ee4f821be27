package factcheck

import (
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
)

// HasFalse reports whether a statement is false.
func (a Answer) HasFalse() bool {
	for _, s := range a.Statements {
		if s.Assessment.Truth == claim.False {
			return true
		}
	}
	return false
}

// Races is the races that statements were held against, by their ids.
func (a Answer) Races(c *corpus.Corpus) map[string]*race.Race {
	races := map[string]*race.Race{}
	for _, s := range a.Statements {
		if s.Document != "" && races[s.Document] == nil {
			races[s.Document] = c.Race(s.Document)
		}
	}
	return races
}
