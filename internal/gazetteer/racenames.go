package gazetteer

import (
	"strings"

	"github.com/milectl/milectl/internal/race"
)

// raceNames is which races are meant by the names of races, meetings, competitions,
// stadiums and cities: folded words set apart by blanks.
type raceNames struct {
	of      map[string][]*race.Race
	longest int
}

// newRaceNames takes the names of races.
func newRaceNames(races []*race.Race) *raceNames {
	n := &raceNames{of: map[string][]*race.Race{}}
	for _, r := range races {
		for _, name := range namesOf(r) {
			n.add(name, r)
		}
	}
	return n
}

func (n *raceNames) add(name string, r *race.Race) {
	parts := NameParts(name)
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
	if strings.Contains(strings.ToLower(r.Name), "mile") && len(NameParts(r.Name)) > 1 && r.Name != "One Mile" && r.Name != "2 Miles" {
		names = append(names, r.Name)
		if first := NameParts(r.Name)[0]; first == "bowerman" || first == "wanamaker" {
			names = append(names, first)
		}
	}
	for part := range strings.SplitSeq(r.ID, "-") {
		const shortest = 4
		if IsChampionship(r) && len(part) >= shortest && strings.IndexFunc(part, func(c rune) bool { return c < 'a' || c > 'z' }) < 0 && !strings.Contains(" mile miles women indoor final semi heat oversized steeplechase national international dream golden breaking repechage june ", " "+part+" ") {
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

// IsChampionship reports whether a race is of a championship, whose id names the city that
// everybody calls it by.
func IsChampionship(r *race.Race) bool {
	return r.Competition == "olympic-games" || strings.HasSuffix(r.Competition, "championships") || r.Competition == "commonwealth-games"
}
