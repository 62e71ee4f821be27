package site

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/privacy"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// addresses is where pages lie, from the root. What has no page is in none.
type addresses struct {
	races        map[string]*race.Race // by id
	cards        map[string]bool       // which of these have one
	people       map[string]string     // by key
	somebody     []*career.Somebody    // who has a page, by address
	lists        map[string]*record.List
	competitions map[string][]*race.Race
	editions     map[edition][]*race.Race // as they were run
	years        map[int][]*race.Race
	toplists     map[string]record.Category
}

// edition is what the races of a competition have in common that were run for the same title.
type edition struct {
	competition string
	category    record.Category
	round       race.Round
}

func editionOf(r *race.Race) edition { return edition{r.Competition, record.CategoryOf(r), r.Round} }

// place finds out which pages there are.
func (s *Site) place(cards []*race.Race) {
	w := addresses{
		races: map[string]*race.Race{}, cards: map[string]bool{}, people: map[string]string{}, lists: map[string]*record.List{},
		competitions: map[string][]*race.Race{}, editions: map[edition][]*race.Race{}, years: map[int][]*race.Race{}, toplists: map[string]record.Category{},
	}
	here := map[athlete.Person]bool{}
	categories := map[record.Category]bool{}
	for _, r := range s.races {
		w.races[r.ID] = r
		if r.Competition != "" {
			w.competitions[r.Competition] = append(w.competitions[r.Competition], r)
			w.editions[editionOf(r)] = append(w.editions[editionOf(r)], r)
		}
		w.years[r.Date.Year()] = append(w.years[r.Date.Year()], r)
		for _, who := range s.in(r) {
			here[who] = true
		}
		for _, class := range r.Classes() {
			if of := record.CategoryOf(class); !of.Event.OnCountry() {
				categories[of] = true
			}
		}
	}
	for _, r := range cards {
		w.cards[r.ID] = w.races[r.ID] != nil
	}
	for of := range categories {
		w.toplists[of.ListName()] = of
	}
	for _, list := range s.lists {
		if s.options.Only == nil || slices.ContainsFunc(s.races, func(r *race.Race) bool { return r.Event == list.Event }) {
			w.lists[list.Name] = list
			for i := range list.Entries {
				e := &list.Entries[i]
				here[s.index.Who(list.Sex, &e.Competitor, date.Date{})] = true
			}
		}
	}
	taken := map[string]int{}
	for _, x := range s.people.All() {
		if !here[x.Person] || x.Person.IsZero() || privacy.IsWithheld(x.Name) {
			continue
		}
		if key := x.Person.Key(); w.people[key] == "" {
			w.people[key] = unique(taken, slug(key))
			w.somebody = append(w.somebody, x)
		}
	}
	s.where = w
}

// in is the people of a race that are told apart from others.
func (s *Site) in(r *race.Race) []athlete.Person { return s.runners[r] }

// whoRan finds out who ran in each race of the corpus.
func (s *Site) whoRan(races []*race.Race) {
	people := make([][]athlete.Person, len(races))
	store.EachOf(len(races), func(i int) {
		r := races[i]
		add := func(c *race.Competitor, born date.Date, sex race.Sex) {
			if who := s.index.Who(sex, c, born); !who.IsZero() {
				people[i] = append(people[i], who)
			}
		}
		for j := range r.Results {
			result := &r.Results[j]
			if !result.IsTeam() {
				add(&result.Competitor, result.Born, r.SexOf(result))
			}
			for _, leg := range result.Legs {
				add(&race.Competitor{Athlete: leg.Athlete, ID: leg.ID, Nation: leg.Nation}, leg.Born, r.SexOf(result))
			}
		}
	})
	s.runners = make(map[*race.Race][]athlete.Person, len(races))
	for i, r := range races {
		s.runners[r] = people[i]
	}
}

// sum tells one set of addresses from another.
func (w *addresses) sum() string {
	var all []string
	for key, slug := range w.people {
		all = append(all, "p"+key+"\x00"+slug)
	}
	for id := range w.races {
		all = append(all, "r"+id)
	}
	for _, names := range [][]string{slices.Collect(maps.Keys(w.lists)), slices.Collect(maps.Keys(w.competitions)), slices.Collect(maps.Keys(w.toplists))} {
		all = append(all, joined(names))
	}
	return joined(all)
}

// slug is a text as part of an address: small letters of English, digits and hyphens.
func slug(text string) string {
	var b strings.Builder
	for _, r := range words.Fold(text) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r < 0x80:
			if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
				b.WriteByte('-')
			}
		default: // letters that have no other form
			b.WriteString("u" + strconv.FormatInt(int64(r), 16))
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return s
	}
	return "x"
}

// unique is a text that was not given before, with a number behind it where it was.
func unique(taken map[string]int, text string) string {
	for {
		taken[text]++
		if n := taken[text]; n > 1 {
			text += "-" + strconv.Itoa(n)
			continue
		}
		return text
	}
}

func raceAddress(id string) string         { return "races/" + id + "/" }
func listAddress(name string) string       { return "records/" + name + "/" }
func competitionAddress(key string) string { return "competitions/" + key + "/" }
func yearAddress(year int) string          { return "years/" + strconv.Itoa(year) + "/" }
func topListAddress(name string) string    { return "toplists/" + name + "/" }
func personAddress(slug string) string     { return "athletes/" + slug + "/" }
func figureAnchor(i int, key string) string {
	return "result-" + strconv.Itoa(i+1) + "-" + strings.ReplaceAll(key, " ", "-")
}
