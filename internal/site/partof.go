package site

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/career"
)

// PartOf is the part that has a file of the site, by the path of the file from the root; whether it has it the part
// tells. It is false where no part could.
func (s *Site) PartOf(file string) (Part, bool) {
	folder, rest, below := strings.Cut(file, "/")
	if !below {
		return s.rootPartOf(file), true
	}
	if key, _, inFolder := strings.Cut(rest, "/"); inFolder {
		if part, there := s.folderPartOf(folder, key); there {
			return part, true
		}
	}
	part, there := map[string]func() Part{
		"races": s.racesPart, "athletes": s.peoplePart, "records": s.listsPart, "toplists": s.topListsPart,
		"calendar": s.calendarPart, "about": s.aboutPart, "search": s.searchPart,
	}[folder]
	switch {
	case there:
		return part(), true
	case folder == "replays":
		return s.runsPartOf(file)
	case folder == "changes" && len(s.options.Recent) > 0:
		return s.changesPart(), true
	}
	return Part{}, false
}

// runsPartOf is the part of the runs of an event.
func (s *Site) runsPartOf(file string) (Part, bool) {
	parts := s.runsParts()
	i := slices.IndexFunc(parts, func(p Part) bool { return p.Name == file })
	if i < 0 {
		return Part{}, false
	}
	return parts[i], true
}

// rootPartOf is the part that has a file beside the front page.
func (s *Site) rootPartOf(file string) Part {
	if slices.Contains([]string{".html", ".json", ".csv", ".md"}, path.Ext(file)) {
		return s.frontPart()
	}
	return s.assetsPart()
}

// folderPartOf is the part of one race, person, list, competition, year or top list.
func (s *Site) folderPartOf(folder, key string) (Part, bool) {
	w := &s.where
	switch folder {
	case "races":
		if r := w.races[key]; r != nil {
			return s.racePart(r), true
		}
	case "athletes":
		i := slices.IndexFunc(w.somebody, func(x *career.Somebody) bool { return w.people[x.Person.Key()] == key })
		if i >= 0 {
			return s.personPart(w.somebody[i]), true
		}
	case "records":
		if list := w.lists[key]; list != nil {
			return s.listPart(list), true
		}
	case "competitions":
		if len(w.competitions[key]) > 0 {
			return s.competitionPart(key), true
		}
	case "years":
		if year, err := strconv.ParseUint(key, 10, 16); err == nil && len(w.years[int(year)]) > 0 && yearAddress(int(year)) == folder+"/"+key+"/" {
			return s.yearPart(int(year)), true
		}
	case "toplists":
		if of, there := w.toplists[key]; there {
			return s.topListPart(of), true
		}
	}
	return Part{}, false
}
