package race

// Standing is the place of a result among those against whom it was run: over all sections
// where the race gives the place over all of them, in a field of men and women among those of the
// same sex. It is 0 where that is not known: who has no place, or may have had others ahead
// whom the list has not.
func (r *Race) Standing(result *Result) int {
	switch {
	case result.Status != "" || result.Place == 0:
		return 0
	case result.Overall > 0:
		return result.Overall
	case !r.IsMixedField():
		return result.Place
	case result.Place > 1 && r.CompleteTo() < result.Place:
		return 0
	default:
		return r.ahead(result) + 1
	}
}

// IsBeaten reports whether somebody is known to have been placed before a result, of those
// against whom it was run.
func (r *Race) IsBeaten(result *Result) bool {
	return r.Standing(result) > 1 || result.Place > 1 && (!r.IsMixedField() || r.ahead(result) > 0)
}

// ahead is how many of the same sex the list has before a result.
func (r *Race) ahead(result *Result) int {
	n := 0
	for i := range r.Results {
		other := &r.Results[i]
		if other.Sex == result.Sex && other.Place > 0 && other.Place < result.Place {
			n++
		}
	}
	return n
}
