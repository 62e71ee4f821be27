package replay

import "slices"

// Key is what somebody types while a race is shown.
type Key uint8

// The keys. What is none of them does nothing.
const (
	Other  Key = iota
	Pause      // or go on
	Back       // to the published point before
	Ahead      // to the next published point
	Faster     // twice as fast
	Slower     // half as fast
	Quit
)

// The least and the greatest speed, in multiples of the race's own.
const (
	Slowest = 0.25
	Fastest = 64
)

// Player is a replay that runs, from the start on.
type Player struct {
	*Replay

	ms     float64 // since the gun
	Speed  float64 // how many times as fast as the race
	Paused bool
	Ended  bool // somebody has had enough
}

// Pass lets so many milliseconds go by. At the end of the race time stands still.
func (p *Player) Pass(ms float64) {
	if !p.Paused {
		p.ms = min(p.ms+ms*p.Speed, float64(p.End()))
	}
}

// Press does what a key asks for.
func (p *Player) Press(key Key) {
	switch key {
	case Pause:
		if p.now() >= p.End() { // once more
			p.ms = 0
			p.Paused = false
			return
		}
		p.Paused = !p.Paused
	case Back:
		p.ms = float64(p.before(p.now()))
	case Ahead:
		p.ms = float64(p.after(p.now()))
	case Faster:
		p.Speed = min(2*p.Speed, Fastest)
	case Slower:
		p.Speed = max(p.Speed/2, Slowest)
	case Quit:
		p.Ended = true
	case Other:
	}
}

// Show is the frame of now.
func (p *Player) Show(on Screen) []string { return p.Frame(p.now(), on) }

func (p *Player) now() int64 { return int64(p.ms) }

// before is the last published point before a time, and the start where there is none.
func (p *Player) before(ms int64) int64 {
	for _, moment := range slices.Backward(p.stops()) {
		if moment < ms {
			return moment
		}
	}
	return 0
}

// after is the next published point behind a time, and the end where there is none.
func (p *Player) after(ms int64) int64 {
	for _, moment := range p.stops() {
		if moment > ms {
			return moment
		}
	}
	return p.End()
}

// stops is the times at which there is something to see: the published points, and the end.
func (p *Replay) stops() []int64 {
	var all []int64
	for _, moment := range p.moments {
		all = append(all, moment.MS)
	}
	return slices.Compact(append(all, p.End()))
}

// Stills is a frame for each published point, the start and the end.
func (p *Replay) Stills(on Screen) [][]string {
	var frames [][]string
	for _, ms := range p.stops() {
		frames = append(frames, p.Frame(ms, on))
	}
	return frames
}
