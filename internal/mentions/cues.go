package mentions

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// cueNames is which races are meant by the names of races, meetings, competitions,
// stadiums and cities: folded words set apart by blanks.
type cueNames struct {
	of      map[string][]*race.Race
	longest int
}

// newCueNames takes the names of races.
func newCueNames(races []*race.Race) *cueNames {
	n := &cueNames{of: map[string][]*race.Race{}}
	for _, r := range races {
		for _, name := range namesOf(r) {
			n.add(name, r)
		}
	}
	return n
}

func (n *cueNames) add(name string, r *race.Race) {
	parts := nameParts(name)
	key := strings.Join(parts, " ")
	if key == "" || key == "olympic stadium" || // many cities have one
		len(parts) > 6 {
		return
	}
	n.longest = max(n.longest, len(parts))
	if some := n.of[key]; len(some) == 0 || some[len(some)-1] != r {
		n.of[key] = append(some, r)
	}
}

// namesOf is what a race may be called, or where it was.
func namesOf(r *race.Race) []string {
	names := []string{r.Meet, strings.ReplaceAll(r.Competition, "-", " "), r.Venue.City, r.Venue.Stadium}
	if strings.Contains(strings.ToLower(r.Name), "mile") && len(nameParts(r.Name)) > 1 && r.Name != "One Mile" && r.Name != "2 Miles" {
		names = append(names, r.Name)
		if first := nameParts(r.Name)[0]; first == "bowerman" || first == "wanamaker" {
			names = append(names, first)
		}
	}
	for part := range strings.SplitSeq(r.ID, "-") {
		const shortest = 4
		if IsChampionship(r) && len(part) >= shortest && strings.IndexFunc(part, func(c rune) bool { return c < 'a' || c > 'z' }) < 0 && !Has(" mile miles women indoor final semi heat oversized steeplechase national international dream golden breaking repechage june ", part) {
			names = append(names, part) // Paris, of games whose stadium is in Saint-Denis
		}
	}
	switch r.Competition {
	case "olympic-games":
		names = append(names, "Olympics", "Olympic", "Games", "Olympic Games")
	case "world-championships":
		names = append(names, "Worlds", "World Championships", "World Championship", "world")
	case "world-indoor-championships":
		names = append(names, "World Indoors", "World Indoor Championships", "world indoor")
	case "prefontaine-classic":
		names = append(names, "Pre Classic", "Prefontaine")
	case "bislett-games":
		names = append(names, "Bislett")
	case "commonwealth-games":
		names = append(names, "Commonwealth")
	case "millrose-games":
		names = append(names, "Millrose")
	case "weltklasse-zurich":
		names = append(names, "Weltklasse")
	}
	return names
}

// Cue is something by which a race can be told.
type Cue struct {
	At, end int          // of the pieces
	Races   []*race.Race // that it names; nil where it tells them otherwise
	day     date.Date
	month   int
	ofMonth int // the day of the month, 0 where it is not said
	event   event.Distance
	vague   bool // some other race, which it does not tell
	indoors bool // on a short track
	sex     race.Sex
	local   bool // of its part alone
}

// fits reports whether a race can be meant by a cue.
func (c *Cue) fits(r *race.Race) bool {
	switch {
	case c.vague:
		return false
	case c.Races != nil:
		return slices.Contains(c.Races, r)
	case !c.day.IsZero():
		return c.day.Overlaps(r.Date)
	case c.month > 0:
		return int(r.Date.Month()) == c.month && (c.ofMonth == 0 || c.ofMonth == r.Date.Day())
	case c.sex != "":
		return r.Sex == c.sex
	case c.indoors:
		return r.Environment == event.ShortTrack || r.Environment == event.Oversized
	case c.event > 0:
		return r.Event.Distance() == c.event
	default:
		return true
	}
}

// IsChampionship reports whether a race is of a championship, whose id names the city that
// everybody calls it by.
func IsChampionship(r *race.Race) bool {
	return r.Competition == "olympic-games" || strings.HasSuffix(r.Competition, "championships") || r.Competition == "commonwealth-games"
}
