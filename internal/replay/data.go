package replay

import (
	"fmt"
	"math"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// Data is a race as it went on, for a page that replays it: its JSON. Lengths are whole millimetres, times whole
// milliseconds since the gun.
type Data struct {
	Event    string       `json:"event"`
	Distance int64        `json:"distance"`
	Lap      int64        `json:"lap,omitempty"` // absent where there are no laps
	Start    int64        `json:"start"`         // the first part of a lap, before the finish is passed for the first time
	End      int64        `json:"end"`           // when nothing more happens
	Runners  []RunnerData `json:"runners"`       // in the order of the finish, those who did not behind
	Front    Course       `json:"front"`         // who was in front, whoever it was
	Moments  []MomentData `json:"moments"`       // the start, the published points and the finish, by time
	Track    *TrackData   `json:"track,omitempty"`
	Notes    []string     `json:"notes"` // how it is to be read, and what is not known
}

// Course is where somebody was: the moments that are known, from the start on, as {time, length from the start}. Between
// a moment and the next one an even pace is assumed where Assumed says so; elsewhere, and behind the last, nobody knows.
type Course struct {
	Knots   [][2]int64 `json:"knots"`
	Assumed []bool     `json:"assumed"` // one fewer than there are knots
}

// RunnerData is one who ran.
type RunnerData struct {
	Name   string `json:"name"` // as published
	Nation string `json:"nation,omitempty"`
	Key    string `json:"key,omitempty"` // of the person, where that is settled
	Place  int    `json:"place,omitempty"`
	Status string `json:"status,omitempty"`
	Mark   string `json:"mark,omitempty"`

	Course
}

// MomentData is a time at which something was published.
type MomentData struct {
	Name  string `json:"name"` // the point as the document writes it; start and finish
	At    int64  `json:"at"`   // its length from the start
	MS    int64  `json:"ms"`   // when the front came there
	About bool   `json:"about"`
	Order []int  `json:"order"` // who was there, as indexes of runners, those in front first; at the start nobody is
}

// TrackData is a track to scale: two straights and two half circles, run to the left, with the finish at the end of a
// straight.
type TrackData struct {
	Straight int64 `json:"straight"`
	Radius   int64 `json:"radius"` // of the line along which a lap is measured
	Kerb     int64 `json:"kerb"`   // how far inside of that line the edge of the first lane is
	Lane     int64 `json:"lane"`   // how wide a lane is
	Lanes    int   `json:"lanes"`
}

// DataOf is what a page needs to replay a race, with the keys of its people; nil knows none. The same function moves
// people here and in [Replay.Frame]. The error is an *[Error].
func DataOf(r *race.Race, keys *athlete.Keys) (*Data, error) {
	p, err := New(r, nil, nil)
	if err != nil {
		return nil, err
	}
	d := &Data{
		Event: r.Event.Code(), Distance: millimetres(r.Event.Distance()), End: p.End(), Front: p.front.course(), Notes: p.notes(),
	}
	if lap, known := p.lap(); known {
		d.Lap, d.Start, d.Track = millimetres(lap), millimetres(r.Event.Distance()%lap), trackOf(lap)
		if lap != standardLap {
			d.Notes = append(d.Notes, "The track is drawn in the proportions of one of 400 m.")
		}
	}
	for i := range p.runners {
		runner := &p.runners[i]
		d.Runners = append(d.Runners, RunnerData{
			Name: words.Visible(runner.Name()), Nation: runner.Nation, Key: keys.OfResult(r, runner.Result),
			Place: runner.Place, Status: string(runner.Status), Mark: runner.Mark.String(), Course: runner.course(),
		})
	}
	for _, moment := range p.moments {
		d.Moments = append(d.Moments, MomentData{Name: moment.Name, At: millimetres(moment.at), MS: moment.MS, About: moment.About, Order: p.indexes(&moment)})
	}
	return d, nil
}

// indexes is the order at a moment as indexes of runners; at the finish that of the document.
func (p *Replay) indexes(at *Moment) []int {
	all := []int{}
	for _, s := range at.order {
		all = append(all, p.index[s.runner.Result])
	}
	if at.Name == finish {
		for i := range p.runners {
			if p.runners[i].Finished() {
				all = append(all, i)
			}
		}
	}
	return all
}

// course is a motion in whole numbers.
func (m *motion) course() Course {
	c := Course{Assumed: []bool{}}
	for i, k := range m.knots {
		c.Knots = append(c.Knots, [2]int64{k.ms, millimetres(k.at)})
		if i > 0 {
			c.Assumed = append(c.Assumed, m.tells(m.knots[i-1], k))
		}
	}
	return c
}

// millimetres is a length in whole millimetres.
func millimetres(d event.Distance) int64 { return int64(d * 1000 / event.Metre) }

// trackOf is a track of a lap. Lanes are those of the rules: eight of 1.22 m around a lap of 400 m, which is measured
// 0.30 m from the kerb; of shorter laps six of 1 m.
func trackOf(lap event.Distance) *TrackData {
	of := func(share float64) int64 { return int64(math.Round(share * float64(millimetres(lap)))) }
	t := &TrackData{Straight: of(straight), Radius: of(radius), Kerb: 300, Lane: 1220, Lanes: 8}
	if lap < standardLap {
		t.Lane, t.Lanes = 1000, 6
	}
	return t
}

// notes is how the replay is to be read, in sentences.
func (p *Replay) notes() []string {
	notes := []string{
		"Between published points an even pace is assumed.",
		"Shown on the way is who has times on both sides, no more than half of the race apart.",
	}
	if untimed := p.whereUntimed(); untimed != "" {
		notes = append(notes, untimed)
	}
	still := 0
	for i := range p.runners {
		if !slices.Contains(p.runners[i].course().Assumed, true) {
			still++
		}
	}
	if still > 0 {
		notes = append(notes, fmt.Sprintf("Of %d of %s too few times are known to show them on the way.", still, words.Count(len(p.runners), "runner")))
	}
	return notes
}

// whereUntimed says of which points nobody can tell when they were passed; empty where there are none.
func (p *Replay) whereUntimed() string {
	if len(p.untimed) == 0 {
		return ""
	}
	var names []string
	for _, lead := range p.untimed {
		names = append(names, report.PointWords(lead.Point.Text()))
	}
	return "When the front came to " + words.List(names) + " is not known."
}
