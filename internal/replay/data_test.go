//go:build !race

package replay

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// where is where a page shows somebody at a time, and whether it does.
func (c *Course) where(ms int64) (at int64, shown bool) {
	for i, to := range c.Knots {
		switch {
		case ms == to[0]:
			return to[1], true
		case ms < to[0] && i > 0:
			from := c.Knots[i-1]
			return from[1] + (ms-from[0])*(to[1]-from[1])/(to[0]-from[0]), c.Assumed[i-1]
		}
	}
	return 0, false
}

// TestDataOfEveryRace: who was timed at a point is there at that time, the order there and at the finish is the
// document's, and in between a page moves everybody as the terminal does.
func TestDataOfEveryRace(t *testing.T) {
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for r := range corpus.Open(root).Races(corpus.Filter{}) {
		p, wrong := New(r, nil, nil)
		d, err := DataOf(r, nil)
		if (err == nil) != (wrong == nil) {
			t.Errorf("%s: the terminal says %v, the page %v", r.ID, wrong, err)
		}
		if err != nil {
			continue
		}
		shown++
		if _, err := json.Marshal(d); err != nil {
			t.Error(err)
		}
		holdPoints(t, r, d)
		holdFinish(t, r, d)
		holdMoments(t, r, p, d)
		for i := range d.Runners {
			for ms := int64(0); ms <= d.End; ms += d.End / 37 {
				at, is := d.Runners[i].where(ms)
				if want := p.runners[i].where(ms); is != want.known && !want.finished || is && max(at-millimetres(want.at), millimetres(want.at)-at) > 1 {
					t.Errorf("%s: %s after %d ms at %d, %v, in the terminal %+v", r.ID, d.Runners[i].Name, ms, at, is, want)
				}
			}
		}
	}
	if shown < 90 {
		t.Errorf("%d races can be replayed", shown)
	}
}

// holdPoints holds everybody's times at points against the document.
func holdPoints(t *testing.T, r *race.Race, d *Data) {
	t.Helper()
	i := 0
	for _, result := range query.InOrder(r) {
		if result.Status == race.DNS {
			continue
		}
		runner := &d.Runners[i]
		i++
		if runner.Name != result.Name() {
			t.Errorf("%s: runner %d is %s, in the document %s", r.ID, i, runner.Name, result.Name())
		}
		for _, split := range result.Splits {
			if at, shown := runner.where(split.Mark.Milliseconds()); !shown || at != millimetres(split.Point.Distance()) {
				t.Errorf("%s: %s after %s at %d mm, %v, want %s", r.ID, runner.Name, split.Mark, at, shown, split.Point)
			}
		}
		if at, shown := runner.where(result.Mark.Milliseconds()); result.Finished() && (!shown || at != d.Distance) {
			t.Errorf("%s: %s after %s at %d mm, %v, not at the finish", r.ID, runner.Name, result.Mark, at, shown)
		}
	}
	if i != len(d.Runners) {
		t.Errorf("%s: %d runners, want %d", r.ID, len(d.Runners), i)
	}
}

// holdFinish holds the order at the finish against the places.
func holdFinish(t *testing.T, r *race.Race, d *Data) {
	t.Helper()
	last := d.Moments[len(d.Moments)-1]
	if last.Name != "finish" {
		return // when it was won is not known
	}
	var names, want []string
	for _, i := range last.Order {
		names = append(names, d.Runners[i].Name)
	}
	for _, result := range query.InOrder(r) {
		if result.Finished() {
			want = append(want, result.Name())
		}
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("%s: at the finish (-document +page):\n%s", r.ID, diff)
	}
	for i := 1; i < len(last.Order); i++ {
		if a, b := d.Runners[last.Order[i-1]], d.Runners[last.Order[i]]; a.Place > b.Place && b.Place > 0 {
			t.Errorf("%s: %s in place %d before %s in place %d", r.ID, a.Name, a.Place, b.Name, b.Place)
		}
	}
}

// holdMoments holds the moments against those of the terminal, whose order [TestEveryRace] holds against the document.
func holdMoments(t *testing.T, r *race.Race, p *Replay, d *Data) {
	t.Helper()
	for i, moment := range p.Moments() {
		var want, got []string
		for _, s := range moment.order {
			want = append(want, s.runner.Name())
		}
		for _, at := range d.Moments[i].Order {
			got = append(got, d.Runners[at].Name)
		}
		if moment.Name != finish && !slices.Equal(want, got) || d.Moments[i].MS != moment.MS {
			t.Errorf("%s at %s: %v at %d ms, want %v at %d ms", r.ID, moment.Name, got, d.Moments[i].MS, want, moment.MS)
		}
	}
}

// raceOf is a race of two men over a mile.
func raceOf(more string) *race.Race {
	text := `kind: race
name: Mile
date: 2024-05-25
event: mile
sex: men
` + more + `
results:
  - {place: 1, athlete: Abel Archer, nation: GBR, mark: "4:00.00", splits: {409.344m: "1:00.00", 1209.344m: "3:00.00"}, positions: {409.344m: 1}}
  - {place: 2, athlete: Bo Baker, mark: "4:02.50", positions: {409.344m: 2}}
  - {athlete: Cy Cole, status: DNF}
  - {athlete: Dan Dent, status: DNS}
`
	return corpus.Open(store.Builtin(fstest.MapFS{"mile.yaml": {Data: []byte(text)}})).Race("mile")
}

// TestData holds the whole JSON of a race, as pages read it.
func TestData(t *testing.T) {
	d, err := DataOf(raceOf(""), nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.MarshalIndent(d, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	want := `{
"event":"mile","distance":1609344,"lap":400000,"start":9344,"end":242500,
"runners":[
{"name":"Abel Archer","nation":"GBR","place":1,"mark":"4:00.00","knots":[[0,0],[60000,409344],[180000,1209344],[240000,1609344]],"assumed":[true,true,true]},
{"name":"Bo Baker","place":2,"mark":"4:02.50","knots":[[0,0],[242500,1609344]],"assumed":[false]},
{"name":"Cy Cole","status":"DNF","knots":[[0,0]],"assumed":[]}],
"front":{"knots":[[0,0],[60000,409344],[180000,1209344],[240000,1609344]],"assumed":[true,true,true]},
"moments":[{"name":"start","at":0,"ms":0,"about":false,"order":[]},
{"name":"409.344m","at":409344,"ms":60000,"about":false,"order":[0,1]},
{"name":"1209.344m","at":1209344,"ms":180000,"about":false,"order":[0]},
{"name":"finish","at":1609344,"ms":240000,"about":false,"order":[0,1]}],
"track":{"straight":84390,"radius":36800,"kerb": 300,"lane":1220,"lanes":8},
"notes":["Between published points an even pace is assumed.","Shown on the way is who has times on both sides, no more than half of the race apart.",
"Of 2 of 3 runners too few times are known to show them on the way."]}`
	var a, b any
	if err := json.Unmarshal([]byte(want), &a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &b); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, b); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTracks: a lap of another length has a track in proportion, a road none.
func TestTracks(t *testing.T) {
	short, err := DataOf(raceOf("environment: short-track"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := *short.Track; got != (TrackData{Straight: 42195, Radius: 18400, Kerb: 300, Lane: 1000, Lanes: 6}) || short.Lap != 200_000 || short.Start != 9344 {
		t.Errorf("short track: %+v, lap %d, start %d", got, short.Lap, short.Start)
	}
	if !slices.ContainsFunc(short.Notes, func(note string) bool { return strings.Contains(note, "proportions") }) {
		t.Errorf("%v: nothing says that the track is drawn in proportion", short.Notes)
	}
	road, err := DataOf(raceOf("environment: road"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if road.Track != nil || road.Lap != 0 || road.Start != 0 {
		t.Errorf("a road has a track: %+v", road)
	}
}
