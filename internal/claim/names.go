package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// result finds the result of an athlete in the race: by name without regard to
// case and accents, and where that fails by the spellings of the registers. It
// is -1, with why, where the name is of nobody or of more than one.
func (h *hearing) result(name string) (at int, why string, err error) {
	if name == "" {
		return -1, "the claim names no athlete", nil
	}
	found := h.resultsOf([]string{words.Fold(name)})
	if len(found) == 0 {
		spellings, err := h.spellings(name)
		if err != nil {
			return -1, "", err
		}
		found = h.resultsOf(spellings)
	}
	switch len(found) {
	case 1:
		return found[0], "", nil
	case 0:
		return -1, name + " is not in the results", nil
	default:
		return -1, "more than one " + name + " is in the results", nil
	}
}

func (h *hearing) resultsOf(spellings []string) []int {
	var found []int
	for i := range h.race.Results {
		if slices.Contains(spellings, words.Fold(h.race.Results[i].Athlete)) {
			found = append(found, i)
		}
	}
	return found
}

// subjectOrWinner is the result that a claim is about which need not name its
// athlete: the one of the place that it gives, else the winner.
func (h *hearing) subjectOrWinner() (at int, why string, err error) {
	if h.claim.Athlete != "" {
		return h.result(h.claim.Athlete)
	}
	place := max(h.claim.Place, 1)
	var found []int
	for i := range h.race.Results {
		if h.race.Results[i].Place == place {
			found = append(found, i)
		}
	}
	switch len(found) {
	case 1:
		return found[0], "", nil
	case 0:
		return -1, "nobody is known to have come " + words.Ordinal(place), nil
	default:
		return -1, "more than one came " + words.Ordinal(place), nil
	}
}

// spellings is a name and all others that the registers have for whoever bears
// it, folded.
func (h *hearing) spellings(name string) ([]string, error) {
	athletes, err := h.known.Athletes()
	if err != nil {
		return nil, err
	}
	names := []string{words.Fold(name)}
	for _, b := range athletes.bearers[names[0]] {
		names = append(names, namesOf(b.athlete)...)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// Athletes is the registers, by every name that somebody bears.
type Athletes struct {
	bearers map[string][]bearer
}

// bearer is an athlete and the register that has them.
type bearer struct {
	athlete  *race.Athlete
	register *race.Register
}

// NewAthletes makes registers ready for looking up names.
func NewAthletes(registers ...*race.Register) *Athletes {
	a := &Athletes{bearers: map[string][]bearer{}}
	for _, register := range registers {
		for i := range register.Athletes {
			athlete := &register.Athletes[i]
			names := namesOf(athlete)
			slices.Sort(names)
			for _, name := range slices.Compact(names) {
				a.bearers[name] = append(a.bearers[name], bearer{athlete, register})
			}
		}
	}
	return a
}

// namesOf is the names of an athlete, folded.
func namesOf(a *race.Athlete) []string {
	names := []string{words.Fold(a.Name)}
	for _, also := range a.Also {
		names = append(names, words.Fold(also))
	}
	return names
}

// same tells whether two names are of one athlete. No name is anybody's.
func (h *hearing) same(name, other string) (bool, error) {
	if name == "" || words.Fold(name) == words.Fold(other) {
		return true, nil
	}
	spellings, err := h.spellings(name)
	return slices.Contains(spellings, words.Fold(other)), err
}
