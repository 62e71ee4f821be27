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
	default:
		return r.PlaceInClass(result)
	}
}

// PlaceInClass is the place of a result of a field of men and women among those of the same
// sex. It is 0 where that is not known, and in a race of one class.
func (r *Race) PlaceInClass(result *Result) int {
	if least, most := r.PlacesInClass(result); least == most {
		return least
	}
	return 0
}

// PlacesInClass is the best and the worst place that a result of a field of men and women can
// have among those of the same sex; 0 for both in a race of one class, and of who has no place.
func (r *Race) PlacesInClass(result *Result) (least, most int) {
	if !r.IsMixedField() || result.Place == 0 {
		return 0, 0
	}
	least = r.ahead(result) + 1
	if result.Place > 1 && r.CompleteTo() < result.Place {
		return least, max(least, result.Place)
	}
	return least, least
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

// IsContested reports whether a result is of somebody who ran to win, or came to the finish. Who
// ran as a guest, or set the pace and stepped off, lost nothing; a race or a run that is called
// ineligible, such as an exhibition, and a list that is not official are neither won nor lost.
func (r *Race) IsContested(result *Result) bool {
	return result.Status != DNS && r.Ineligible == "" && result.Ineligible == "" && (r.List == "" || r.List == Official) &&
		result.Role != Guest && (result.Role != Pacemaker || result.Status == "")
}
