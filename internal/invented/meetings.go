package invented

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// contest is an event with the times of the best of men and women, in hundredths, and the
// points at which splits are taken.
type contest struct {
	code   string
	metres int
	best   [2]int
	points []int
	indoor bool // it is run on the short track too
}

func contests() []contest {
	return []contest{
		{"800m", 800, [2]int{105_50, 119_50}, []int{400}, true},
		{"1500m", 1500, [2]int{216_00, 243_00}, []int{400, 800, 1200}, true},
		{"mile", 1609, [2]int{233_00, 264_00}, []int{400, 800, 1200}, true},
		{"3000m", 3000, [2]int{462_00, 525_00}, []int{1000, 2000}, true},
		{"5000m", 5000, [2]int{796_00, 905_00}, []int{1000, 2000, 3000, 4000}, false},
		{"3000m-steeplechase", 3000, [2]int{495_00, 560_00}, []int{1000, 2000}, false},
	}
}

func sexes() [2]string { return [2]string{"men", "women"} }

// competition is a meeting that comes again each year.
type competition struct {
	name, city, country, series string
	indoor, championship        bool
	day                         int // of the year
}

func (c competition) key() string { return key(c.name) }

// competitionsOf is the meetings of a circuit, through the year.
func competitionsOf(circuit, number int) []competition {
	cities := strings.Fields("Oslo/NOR Rome/ITA Paris/FRA London/GBR Nairobi/KEN Sydney/AUS Madrid/ESP Warsaw/POL Toronto/CAN Boston/USA Dublin/IRL Stockholm/SWE " +
		"Lisbon/POR Brussels/BEL Helsinki/FIN Kampala/UGA Eugene/USA Turin/ITA Lille/FRA Bergen/NOR Perth/AUS Auckland/NZL Seville/ESP Gdansk/POL Porto/POR")
	kinds := strings.Fields("Games Classic Grand-Prix Evening Memorial Night-of-Miles Challenge Trophy Invitational Cup")
	all := make([]competition, number)
	for i := range all {
		n := circuit*number + i
		city, country, _ := strings.Cut(cities[n%len(cities)], "/")
		all[i] = competition{
			name: city + " " + strings.ReplaceAll(kinds[n/len(cities)%len(kinds)], "-", " "), city: city, country: country,
			day: 10 + i*340/number, championship: i%5 == 4,
		}
		if round := n / len(cities) / len(kinds); round > 0 {
			all[i].name += fmt.Sprint(" ", round+1)
		}
		all[i].indoor = all[i].day < 80
		if i%3 == 0 {
			all[i].series = "world-tour"
		}
	}
	return all
}

// meeting is the races of a meeting in a year, as they are run.
func (c *Corpus) meeting(of *circuit, number, year int) []*running {
	at := of.competitions[number]
	random := rand.New(rand.NewPCG(c.options.Seed, uint64(year)<<32|uint64(of.number)<<16|uint64(number)))
	m := &meeting{competition: at, year: year, random: random, edition: year - c.years[0] + 1, ran: map[*person]bool{}}
	m.date = time.Date(year, 1, at.day, 0, 0, 0, 0, time.UTC)
	for sex := range m.free {
		for _, p := range of.people[sex] {
			if p.first <= year && year < p.first+active {
				m.free[sex] = append(m.free[sex], p)
			}
		}
	}
	var programme []contest
	for _, e := range contests() {
		if e.indoor || !at.indoor {
			programme = append(programme, e)
		}
	}
	first := random.IntN(len(programme))
	if at.championship {
		a, b := programme[first], programme[(first+1)%len(programme)]
		return slices.Concat(m.rounds(a, year%2), m.rounds(b, 1-year%2), []*running{m.race(a, 1-year%2, nil), m.race(b, year%2, nil)})
	}
	var races []*running
	for i := range racesOfMeeting / 2 {
		for sex := range m.free {
			races = append(races, m.race(programme[(first+i)%len(programme)], sex, nil))
		}
	}
	return races
}

// meeting is one edition of a competition.
type meeting struct {
	competition

	year, edition int
	date          time.Time
	random        *rand.Rand
	free          [2][]*person // who may run, by sex
	ran           map[*person]bool
}

// rounds is two heats and, the next day, the final of those who came in first.
func (m *meeting) rounds(of contest, sex int) []*running {
	var heats []*running
	var final []*person
	for heat := range 2 {
		r := m.race(of, sex, nil)
		r.heat = heat + 1
		for i := range r.results {
			if x := &r.results[i]; x.status == "" && x.place <= 4 {
				x.qualified = true
				final = append(final, x.person)
			}
		}
		heats = append(heats, r)
	}
	r := m.race(of, sex, final)
	r.date = m.date.AddDate(0, 0, 1)
	return append(heats, r)
}

// field is some who have not run at the meeting.
func (m *meeting) field(sex, size int) []*person {
	var some []*person
	for _, i := range m.random.Perm(len(m.free[sex])) {
		if p := m.free[sex][i]; !m.ran[p] && len(some) < size {
			m.ran[p] = true
			some = append(some, p)
		}
	}
	return some
}
