package cli_test

import (
	"fmt"
	"strings"
)

// document is the text of a race.
func (r *meetingRace) document() string {
	var b strings.Builder
	fmt.Fprintf(&b, `kind: race
name: %s Night of Running
competition: %s-meeting
meet: %s Meeting
edition: %d
date: %s
time: "19:%02d"
venue: {stadium: The Stadium, city: %s, country: %s}
event: %s
sex: %s
conditions: "calm, cloudy"
source: [sheet]
results:
`, r.city, strings.ToLower(r.city), r.city, 1+r.date.Year()-1990, r.day(), 10+len(r.id), r.city, r.country, r.event, r.sex)
	for i, of := range r.results {
		if of.mark == 0 {
			fmt.Fprintf(&b, "  - {%s, status: DNF, bib: \"%d\"}\n", of.text(), 30+i)
			continue
		}
		fmt.Fprintf(&b, "  - {place: %d, %s, mark: \"%s\"", i+1, of.text(), clock(of.mark))
		if len(of.flags) > 0 {
			fmt.Fprintf(&b, ", flags: [%s]", strings.Join(of.flags, ", "))
		}
		fmt.Fprintf(&b, ", bib: \"%d\"", 30+i)
		if i < 3 {
			quarter := int(float64(of.mark)*400/contests()[r.event].metres) - 20 + 11*i
			fmt.Fprintf(&b, ", splits: {400m: \"%s\", 800m: \"%s\"}, positions: {400m: %d, 800m: %d}", clock(quarter), clock(2*quarter+20), i+1, i+1)
		}
		b.WriteString(", source: [sheet, report]}\n")
	}
	fmt.Fprintf(&b, `sources:
  sheet: {publisher: %s Meeting, title: Results, date: %s, url: "https://example.org/results"}
  report: {publisher: The Runner, title: Report, date: %s, url: "https://example.org/report"}
`, r.city, r.day(), r.day())
	return b.String()
}

// clock is a mark of hundredths.
func clock(hundredths int) string {
	if hundredths < 60_00 {
		return fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
	}
	return fmt.Sprintf("%d:%02d.%02d", hundredths/6000, hundredths/100%60, hundredths%100)
}

// list is the text of a record list.
func (g *generation) list(event, sex string) string {
	world := contests()[event].world
	if sex == "women" {
		world = contests()[event].woman
	}
	var b strings.Builder
	fmt.Fprintf(&b, `kind: records
event: %s
sex: %s
environment: outdoor
known_to: %s
records:
  - {mark: %s, athlete: Champion Of Old %s, nation: ALG, date: 1993-09-05, holds: {world: ratified}}
  - {mark: %s, athlete: Champion Since %s, nation: MAR, date: 1999-07-07, holds: {world: ratified}}
`, event, sex, g.races[len(g.races)-1].day(), world[0], strings.ToUpper(sex), world[1], strings.ToUpper(sex))
	for _, e := range g.entries[event+sex] {
		winner := e.race.results[0]
		fmt.Fprintf(&b, "  - {mark: \"%s\", %s, date: %s, race: %s, holds: {meeting %s-meeting: listed}}\n",
			clock(winner.mark), winner.text(), e.race.day(), e.race.id, strings.ToLower(e.race.city))
	}
	return b.String()
}

// register is the text of a register: of those who are in one.
func (g *generation) register(sex string) string {
	var b strings.Builder
	b.WriteString("kind: athletes\nathletes:\n")
	for _, r := range g.runners[sex] {
		if r.registered {
			fmt.Fprintf(&b, "  - {name: %s, sex: %s, born: %d-05-05, nations: [{nation: %s}]}\n", r.name, sex, r.born, r.nation)
		}
	}
	return b.String()
}
