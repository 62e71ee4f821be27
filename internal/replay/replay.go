package replay

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Error is why a race cannot be replayed.
type Error struct{ Problem, Needs string }

// Error is the problem.
func (e *Error) Error() string { return e.Problem }

// Help is what would be needed.
func (e *Error) Help() string { return e.Needs }

// Replay is a race that can be shown at any time.
type Replay struct {
	race    *race.Race
	front   motion
	runners []runner // in the order of the finish
	index   map[*race.Result]int
	ghosts  []ghost
	moments []Moment
	untimed []race.Lead // points of which nobody can tell when they were passed
}

// runner is one result of the race.
type runner struct {
	*race.Result
	motion

	letter rune
	hue    scene.Hue
}

// ghost is a run of another race.
type ghost struct {
	*compare.Run
	motion

	name   string
	letter rune
}

// Moment is a time at which something is published: who came to a point.
type Moment struct {
	Name  string // the point as the document writes it; "start" and "finish"
	at    event.Distance
	MS    int64 // since the gun, as the front came there
	About bool  // the time of the front is not published, and lies between two that are
	mark  timing.Mark
	order []standing
}

// finish is the name of the moment at which the race is won.
const finish = "finish"

// standing is one runner at a point, as it is published.
type standing struct {
	runner   *runner
	position int // 0 where none is published
	mark     timing.Mark
	gap      query.Gap
}

// New makes a replay of a race, with runs of other races beside it and their names. The error is an *[Error].
func New(r *race.Race, beside []*compare.Run, names []string) (*Replay, error) {
	points := query.Points(r)
	p := &Replay{race: r, front: frontOf(r, points)}
	if r.Event.Distance() == 0 {
		return nil, &Error{r.ID + ": how long the race was is not known", "give its distance in the document"}
	}
	p.enter(points)
	p.time(points)
	if len(p.moments) < 3 { // the start, the finish
		return nil, &Error{
			r.ID + ": of no point between the start and the finish is it known when it was passed",
			"splits, or times of the leader, would be needed; milectl chart field " + r.ID + " draws the finish",
		}
	}
	for i, run := range beside {
		g := ghost{run, ghostMotion(run), names[i], letterOf(i, "123456789")}
		switch {
		case run.Event.Distance() != r.Event.Distance():
			return nil, &Error{g.name + ": over " + run.Event.Name() + ", and " + r.ID + " is over " + r.Event.Name(), "name a run of the same distance"}
		case len(g.knots) == 1:
			return nil, &Error{g.name + ": no time is known of this run", "name one that finished, or has splits"}
		}
		p.ghosts = append(p.ghosts, g)
	}
	return p, nil
}

// letterOf is the letter of one of many; those behind the last share a sign.
func letterOf(i int, letters string) rune {
	if i < len(letters) {
		return rune(letters[i])
	}
	return '+'
}

// enter enters all who ran.
func (p *Replay) enter(points []race.Lead) {
	var started []*race.Result
	var names []string
	for _, result := range query.InOrder(p.race) {
		if result.Status != race.DNS {
			started = append(started, result)
			names = append(names, words.Fold(result.Name()))
		}
	}
	styles := scene.Styles(names)
	p.index = map[*race.Result]int{}
	for i, result := range started {
		p.index[result] = i
		p.runners = append(p.runners, runner{
			Result: result, motion: motionOf(p.race, result, points),
			letter: letterOf(i, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), hue: styles[i].Hue,
		})
	}
}

// time finds when each point was passed.
func (p *Replay) time(points []race.Lead) {
	rows := map[event.Distance][]query.SplitRow{}
	for _, row := range query.SplitsOf(p.race) {
		at := row.Lead.Point.Distance()
		rows[at] = append(rows[at], row)
	}
	p.moments = []Moment{{Name: "start"}}
	for _, lead := range points {
		at := lead.Point.Distance()
		ms, about, known := p.front.when(at)
		if !known || at >= p.race.Event.Distance() {
			p.untimed = append(p.untimed, lead)
			continue
		}
		front, _, _ := lead.Reference()
		p.moments = append(p.moments, Moment{Name: lead.Point.Text(), at: at, MS: ms, About: about, mark: front, order: p.order(rows[at])})
	}
	if ms, _, known := p.front.when(p.race.Event.Distance()); known {
		p.moments = append(p.moments, Moment{Name: finish, at: p.race.Event.Distance(), MS: ms})
	}
	slices.SortStableFunc(p.moments, func(a, b Moment) int { return cmp.Compare(a.MS, b.MS) })
}

// order is who was where at a point: by their times where all have one, else by the published positions, and those
// without one behind, by their times.
func (p *Replay) order(rows []query.SplitRow) []standing {
	var all []standing
	timed := true
	for _, row := range rows {
		i, ran := p.index[row.Result]
		if !ran {
			continue // did not start, and yet is said to have been there
		}
		all = append(all, standing{&p.runners[i], row.Position, row.Mark, row.Gap.Gap})
		timed = timed && !row.Mark.IsZero()
	}
	slices.SortStableFunc(all, func(a, b standing) int {
		byPosition := cmp.Compare(cmp.Or(a.position, len(p.runners)+1), cmp.Or(b.position, len(p.runners)+1))
		byTime := cmp.Compare(cmp.Or(a.mark.Milliseconds(), 1<<62), cmp.Or(b.mark.Milliseconds(), 1<<62))
		if timed {
			return cmp.Or(byTime, byPosition)
		}
		return cmp.Or(byPosition, byTime)
	})
	return all
}

// Moments is the start, the published points and the finish, by time.
func (p *Replay) Moments() []Moment { return p.moments }

// End is when nothing more happens: the last known finish.
func (p *Replay) End() int64 {
	end := p.moments[len(p.moments)-1].MS
	for i := range p.runners {
		if r := &p.runners[i]; r.Finished() {
			end = max(end, r.Mark.Milliseconds())
		}
	}
	return end
}
