package replay

import "testing"

// paced is a race of two points, 60 s and 120 s after the gun, that ends after 125 s.
func paced() *Player {
	return &Player{Replay: &Replay{moments: []Moment{{Name: "start"}, {Name: "400m", MS: 60_000}, {Name: "finish", MS: 120_000}}}, Speed: 2}
}

func TestKeys(t *testing.T) {
	p := paced()
	step := func(what string, do func(), want int64) {
		t.Helper()
		do()
		if got := p.now(); got != want {
			t.Errorf("%s: %d ms after the gun, want %d", what, got, want)
		}
	}
	press := func(key Key) func() { return func() { p.Press(key) } }
	step("a second at twice the speed", func() { p.Pass(1000) }, 2000)
	step("on to the next point", press(Ahead), 60_000)
	step("the point before is the start", press(Back), 0)
	step("and none is before it", press(Back), 0)
	p.Press(Pause)
	step("time stands still", func() { p.Pass(5000) }, 0)
	step("but points can be looked at", press(Ahead), 60_000)
	p.Press(Pause)
	p.Press(Faster)
	step("a second at four times the speed", func() { p.Pass(1000) }, 64_000)
	p.Press(Slower)
	p.Press(Slower)
	step("and at the race's own", func() { p.Pass(1000) }, 65_000)
	step("to the end, and no further", func() { p.Pass(1e9) }, 120_000)
	step("nothing comes behind the end", press(Ahead), 120_000)
	step("a pause at the end begins again", press(Pause), 0)
	for range 20 {
		p.Press(Slower)
	}
	if p.Speed != Slowest {
		t.Errorf("the least speed is %v", p.Speed)
	}
	for range 20 {
		p.Press(Faster)
	}
	if p.Speed != Fastest {
		t.Errorf("the greatest speed is %v", p.Speed)
	}
	p.Press(Other)
	if p.Ended {
		t.Error("a key that means nothing ends it")
	}
	p.Press(Quit)
	if !p.Ended {
		t.Error("it does not end")
	}
}
