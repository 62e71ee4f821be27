package race

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
)

// citing is a citation: of everything by one source under "", of single figures
// by one each.
func citing(by map[string]string) Citation {
	var c Citation
	for key, source := range by {
		if key == "" {
			c.All = []string{source}
			continue
		}
		c.Parts = append(c.Parts, CitedPart{Key: key, Sources: []string{source}})
	}
	return c
}

// TestFigureSources: each figure has the sources of the narrowest thing that
// they are named for, and every kind of figure is looked up alike.
func TestFigureSources(t *testing.T) {
	last := SegmentTime{Segment: must(must(event.Parse("mile")).ParseSegment("last 400m", event.Course{})), Mark: mark("53.2")}
	tests := []struct {
		why    string
		race   map[string]string
		result map[string]string
		want   []string // of the mark, of the split, position and segment
	}{
		{"nobody cited", nil, nil, []string{"", "", "", ""}},
		{"the race for all of its results", map[string]string{"": "aw"}, nil, []string{"aw", "aw", "aw", "aw"}},
		{
			"the race for its results alone",
			map[string]string{"results": "aw", "date": "ner", "mark": "sas"},
			nil,
			[]string{"aw", "aw", "aw", "aw"},
		},
		{"the result", map[string]string{"": "aw"}, map[string]string{"": "tfn"}, []string{"tfn", "tfn", "tfn", "tfn"}},
		{
			"each by its key, and by no other",
			map[string]string{"": "aw"},
			map[string]string{"mark": "a", "splits": "b", "positions": "c", "segments": "d"},
			[]string{"a", "b", "c", "d"},
		},
		{"splits are no positions", map[string]string{"": "aw"}, map[string]string{"splits": "tfn"}, []string{"aw", "tfn", "aw", "aw"}},
		{"positions are no splits", map[string]string{"": "aw"}, map[string]string{"positions": "tfn"}, []string{"aw", "aw", "tfn", "aw"}},
		{
			"a point before the key, for time and position", nil,
			map[string]string{"1200m": "tfn", "splits": "b", "positions": "c"},
			[]string{"", "tfn", "tfn", ""},
		},
		{"a segment before the key", nil, map[string]string{"last 400m": "lrc", "segments": "d"}, []string{"", "", "", "lrc"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := &Race{Source: citing(test.race), Results: []Result{{
				Mark: mark("3:45.34"), Splits: []Split{split("1200m", "2:50.70")}, Positions: []Position{position("1200m", 1)},
				Segments: []SegmentTime{last}, Source: citing(test.result),
			}}}
			result := &r.Results[0]
			var got []string
			for _, keys := range [][]string{
				r.MarkSources(result), r.SplitSources(result, 1200*event.Metre),
				r.PositionSources(result, 1200*event.Metre), r.SegmentSources(result, last),
			} {
				got = append(got, append(keys, "")[0])
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("mark, split, position, segment (-want +got):\n%s", diff)
			}
		})
	}
}

// TestFiguresOfNobody: what the race itself has is cited by the race, and what
// is not there is cited by nobody.
func TestFiguresOfNobody(t *testing.T) {
	r := &Race{
		Source:       citing(map[string]string{"": "aw", "400m": "tfn", "leader_splits": "lrc", "last 400m": "ner"}),
		LeaderSplits: []Split{split("400m", "55.9"), split("800m", "1:52.8")},
		Results:      []Result{{Competitor: Competitor{Athlete: "Josh Kerr"}}},
	}
	last := SegmentTime{Segment: must(must(event.Parse("mile")).ParseSegment("last 400m", event.Course{})), Mark: mark("53.2")}
	got := [][]string{
		r.LeaderSplitSources(400 * event.Metre), r.LeaderSplitSources(800 * event.Metre), r.LeaderSplitSources(1200 * event.Metre),
		r.SegmentSources(nil, last),
		r.SplitSources(&r.Results[0], 400*event.Metre), r.PositionSources(&r.Results[0], 400*event.Metre),
	}
	if diff := cmp.Diff([][]string{{"tfn"}, {"lrc"}, nil, {"ner"}, nil, nil}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCitedFor: the answer names what the sources are given for.
func TestCitedFor(t *testing.T) {
	cited := Result{Source: citing(map[string]string{"1200m": "tfn", "": "aw"})}
	bare := Result{}
	r := &Race{Source: citing(map[string]string{"": "sas", "date": "ner"})}
	tests := []struct {
		why    string
		result *Result
		names  []string
		keys   []string
		want   string
	}{
		{"the point", &cited, []string{"1200m", "splits"}, []string{"tfn"}, "1200m"},
		{"the result", &cited, []string{"800m", "splits"}, []string{"aw"}, "result"},
		{"the race, for a result", &bare, []string{"mark"}, []string{"sas"}, "race"},
		{"a key of the race", nil, []string{"", "date"}, []string{"ner"}, "date"},
		{"the race", nil, []string{"", "venue"}, []string{"sas"}, "race"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			keys, citedFor := r.FigureSources(test.result, test.names...)
			if diff := cmp.Diff(test.keys, keys); diff != "" || citedFor != test.want {
				t.Errorf("cited for %q, want %q; keys (-want +got):\n%s", citedFor, test.want, diff)
			}
		})
	}
	ofResults := &Race{Source: citing(map[string]string{"results": "sas"})}
	for why, of := range map[string]func() ([]string, string){
		"nobody cited":              func() ([]string, string) { return (&Race{}).FigureSources(nil, "date") },
		"nobody cited for a result": func() ([]string, string) { return (&Race{}).FigureSources(&bare, "mark") },
		"what is cited for the results is not for the race": func() ([]string, string) { return ofResults.FigureSources(nil, "date") },
	} {
		if keys, citedFor := of(); keys != nil || citedFor != "" {
			t.Errorf("%s: got %q for %q", why, keys, citedFor)
		}
	}
}

func TestResolve(t *testing.T) {
	sources := []Source{{Key: "tfn", Publisher: "Track & Field News"}, {Key: "aw"}}
	want := []Source{{Key: "nobody"}, {Key: "tfn", Publisher: "Track & Field News"}}
	if diff := cmp.Diff(want, Resolve(sources, []string{"nobody", "tfn"}), whole()); diff != "" {
		t.Errorf("in the order of the keys (-want +got):\n%s", diff)
	}
}
