package invented

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"
)

// running is a race.
type running struct {
	*meeting

	of        contest
	sex       int
	heat      int // 0 for a final
	date      time.Time
	hand      bool // it was timed by hand
	timed     bool // splits are known
	results   []outing
	pacemaker *outing
	seed      uint64
}

// outing is what somebody did in a race.
type outing struct {
	*person

	place     int
	mark      int    // in hundredths
	status    string // of who has no mark
	qualified bool
	flags     []string
	splits    []int
	positions []int
}

func (r *running) id() string {
	id := fmt.Sprintf("%s-%d-%s-%s", r.key(), r.year, r.of.code, sexes()[r.sex])
	if r.heat > 0 {
		id += fmt.Sprint("-heat-", r.heat)
	}
	return id
}

func (r *running) path() string { return fmt.Sprintf("%d/%s.yaml", r.year, r.id()) }

func (r *running) day() string { return r.date.Format(time.DateOnly) }

// firstAutomatic is the year from which on there are no times by hand.
const firstAutomatic = 1980

// race is a race of those who are given, or of some who are free.
func (m *meeting) race(of contest, sex int, field []*person) *running {
	r := &running{meeting: m, of: of, sex: sex, date: m.date, seed: m.random.Uint64()}
	r.hand = m.year < firstAutomatic
	r.timed = !r.hand && m.random.IntN(3) == 0
	if field == nil {
		field = m.field(sex, 8+m.random.IntN(6))
	}
	pace := m.random.IntN(25)
	for _, p := range field {
		x := outing{person: p, mark: of.best[sex] * (1000 + p.slow + pace + m.random.IntN(20)) / 1000}
		if m.indoor {
			x.mark += x.mark / 200
		}
		if r.hand {
			x.mark = (x.mark + 9) / 10 * 10
		}
		r.results = append(r.results, x)
	}
	slices.SortStableFunc(r.results, func(a, b outing) int { return cmp.Compare(a.mark, b.mark) })
	r.placed(m.random)
	if r.timed {
		r.split(m.random)
	}
	r.fallOut(m.random)
	return r
}

// placed gives places: some of equal marks share one, and now and then two finish level.
func (r *running) placed(random *rand.Rand) {
	if len(r.results) > 5 && random.IntN(20) == 0 {
		r.results[4].mark = r.results[3].mark
	}
	for i := range r.results {
		r.results[i].place = i + 1
		if i > 0 && r.results[i].mark == r.results[i-1].mark && random.IntN(2) == 0 {
			r.results[i].place = r.results[i-1].place
		}
	}
}

// split gives everybody splits and positions, and some races a pacemaker in front.
func (r *running) split(random *rand.Rand) {
	led := 0
	if r.of.metres > 1000 && !r.indoor && random.IntN(2) == 0 {
		if field := r.field(r.sex, 1); len(field) > 0 {
			led = 1
			r.pacemaker = &outing{person: field[0], status: "DNF"}
		}
	}
	for point, metres := range r.of.points {
		at := make([]int, len(r.results))
		for i, x := range r.results {
			at[i] = x.mark * metres / r.of.metres * (996 + random.IntN(8)) / 1000
		}
		order := make([]int, len(at))
		for i := range order {
			order[i] = i
		}
		slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(at[a], at[b]), cmp.Compare(a, b)) })
		led := led
		if led > 0 && point < len(r.of.points)-1 {
			r.pacemaker.splits = append(r.pacemaker.splits, at[order[0]]-30)
		} else {
			led = 0
		}
		last := 0
		for position, i := range order {
			last = max(last+1, at[i])
			r.results[i].splits = append(r.results[i].splits, last)
			r.results[i].positions = append(r.results[i].positions, position+1+led)
		}
	}
}

// fallOut lets some of those behind not finish, not start, or be disqualified.
func (r *running) fallOut(random *rand.Rand) {
	if r.timed {
		return
	}
	var out []outing
	for _, of := range []struct {
		status string
		every  int
	}{{"DNF", 5}, {"DNS", 8}, {"DQ", 30}} {
		if last := len(r.results) - 1; last > 6 && random.IntN(of.every) == 0 {
			x := r.results[last]
			x.place, x.mark, x.status = 0, 0, of.status
			r.results, out = r.results[:last], append(out, x)
		}
	}
	r.results = append(r.results, out...)
}
