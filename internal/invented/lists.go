package invented

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// category is in what records are kept.
type category struct {
	event, sex string
	indoor     bool
}

func (c category) environment() string {
	if c.indoor {
		return "short-track"
	}
	return "outdoor"
}

// recordList is the records of a category, the oldest first.
type recordList struct {
	entries []string       // each as a list has it
	meeting map[string]int // the record of each meeting, in hundredths
}

// keptEvery is of how many meetings one has its records kept.
const keptEvery = 4

// keep takes from a race what is known of people and records after it, and gives its results
// the flags that are true.
func (c *Corpus) keep(r *running) {
	c.last = r.day()
	of := category{r.of.code, sexes()[r.sex], r.indoor}
	list := c.records[of]
	if list == nil {
		world := r.of.best[r.sex] * 970 / 1000
		list = &recordList{meeting: map[string]int{}}
		list.entries = []string{item([]pair{
			{"mark", quoted(clock(world, false))},
			{"athlete", [2]string{"Champion Of Old", "Championess Of Old"}[r.sex]},
			{"nation", "NZL"},
			{"date", fmt.Sprintf("%d-06-01", c.years[0]-1)},
			{"holds", "{world: ratified}"},
		})}
		c.records[of] = list
	}
	for i := range r.results {
		x := &r.results[i]
		if x.status != "DNS" {
			x.starts++
		}
		if x.mark == 0 {
			continue
		}
		if best := x.best[r.of.code]; best == 0 || x.mark < best {
			if best > 0 && i < 3 && !r.hand {
				x.flags = append(x.flags, "PB")
			}
			x.best[r.of.code] = x.mark
		}
	}
	c.keepMeeting(r, list)
}

// keepMeeting keeps the record of a meeting.
func (c *Corpus) keepMeeting(r *running, list *recordList) {
	first := &r.results[0]
	if !isKept(r.key()) {
		return
	}
	record, known := list.meeting[r.key()]
	if known && first.mark > record {
		return
	}
	flag := "MR"
	if known && first.mark == record {
		flag = "=MR"
	}
	for i := range r.results {
		x := &r.results[i]
		if x.mark != first.mark || x.place != 1 {
			break
		}
		if known {
			x.flags = append([]string{flag}, x.flags...)
		}
		list.entries = append(list.entries, item(slices.Concat(
			[]pair{{"mark", quoted(clock(x.mark, r.hand))}}, x.named(r.year),
			[]pair{{"date", r.day()}, {"race", r.id()}, {"holds", "{meeting " + r.key() + ": listed}"}},
		)))
	}
	list.meeting[r.key()] = first.mark
}

// isKept reports whether the records of a meeting are kept.
func isKept(meeting string) bool {
	sum := 0
	for _, letter := range meeting {
		sum += int(letter)
	}
	return sum%keptEvery == 0
}

// lists is the record lists.
func (c *Corpus) lists() []Document {
	var all []Document
	for _, of := range slices.SortedFunc(maps.Keys(c.records), func(a, b category) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) }) {
		var b strings.Builder
		fmt.Fprintf(&b, "kind: records\nevent: %s\nsex: %s\nenvironment: %s\nknown_to: %s\nrecords:\n", of.event, of.sex, of.environment(), c.last)
		b.WriteString(strings.Join(c.records[of].entries, ""))
		all = append(all, Document{fmt.Sprintf("records/%s-%s-%s.yaml", of.event, of.sex, of.environment()), b.String()})
	}
	return all
}

// mostOfRegister is how many athletes a register has, so that none is too large to be read.
const mostOfRegister = 3000

// registers is the registers of those who ran.
func (c *Corpus) registers() []Document {
	var all []Document
	for sex, name := range sexes() {
		var lines []string
		for _, of := range c.people {
			for _, p := range of.people[sex] {
				if p.starts > 0 && p.registered {
					lines = append(lines, p.entry(name))
				}
			}
		}
		for i, chunk := range slices.Collect(slices.Chunk(lines, mostOfRegister)) {
			all = append(all, Document{fmt.Sprintf("athletes/%s-%d.yaml", name, i+1), "kind: athletes\nathletes:\n" + strings.Join(chunk, "")})
		}
	}
	return all
}

// entry is an athlete of a register.
func (p *person) entry(sex string) string {
	nations := "[{nation: " + p.nation + "}]"
	if p.next != "" {
		nations = fmt.Sprintf("[{nation: %s, until: %d-01-01}, {nation: %s}]", p.nation, p.changed, p.next)
	}
	return item(known([]pair{{"name", p.name}, {"id", p.id}, {"sex", sex}, {"born", p.born}, {"nations", nations}}))
}

// Busiest is the two men who ran most, of those who may have met.
func (c *Corpus) Busiest() (one, other string) {
	most := slices.SortedStableFunc(slices.Values(c.people[0].people[0]), func(a, b *person) int { return b.starts - a.starts })
	for _, p := range most[1:] {
		if p.first < most[0].first+active && most[0].first < p.first+active && p.id == "" {
			return most[0].called(), p.called()
		}
	}
	return most[0].called(), most[1].called()
}

// called is by what somebody is found.
func (p *person) called() string { return cmp.Or(p.id, p.name) }
