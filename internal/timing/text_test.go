package timing

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var (
	_ encoding.TextAppender    = Mark{}
	_ encoding.TextMarshaler   = Mark{}
	_ encoding.TextUnmarshaler = (*Mark)(nil)
	_ json.Unmarshaler         = (*Mark)(nil)
	_ json.Marshaler           = Mark{}
	_ json.Marshaler           = Margin{}
)

func TestText(t *testing.T) {
	for _, text := range []string{"", "55.91", "3:59.4h", "2:00:35"} {
		var m Mark
		if err := m.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := m.MarshalText(); string(got) != text || err != nil {
			t.Errorf("MarshalText of %q = %q, %v", text, got, err)
		}
		if got, err := m.AppendText([]byte("mark ")); string(got) != "mark "+text || err != nil {
			t.Errorf("AppendText of %q = %q, %v", text, got, err)
		}
	}
	m := mark(t, "3:45.34")
	if err := m.UnmarshalText([]byte("3:60.00")); err == nil || m != mark(t, "3:45.34") {
		t.Errorf("a refused text left %s behind, error %v", m, err)
	}
}

func TestJSON(t *testing.T) {
	type row struct {
		Mark   Mark    `json:"mark,omitzero"`
		Hand   *Mark   `json:"hand,omitempty"`
		Behind *Margin `json:"behind,omitempty"`
	}
	first, hand := mark(t, "3:45.34"), mark(t, "3:48.8h")
	exact, approx := first.Sub(mark(t, "3:43.13")), mark(t, "3:48.53").Sub(hand)
	tests := []struct {
		why  string
		row  row
		want string
	}{
		{"no mark is absent", row{}, `{}`},
		{"a mark", row{Mark: first}, `{"mark":{"text":"3:45.34","ms":225340}}`},
		{"no mark at an address is null", row{Hand: &Mark{}}, `{"hand":null}`},
		{"a hand time", row{Hand: &hand}, `{"hand":{"text":"3:48.8h","ms":228800,"hand":true}}`},
		{"a margin has a sign", row{Behind: &exact}, `{"behind":{"text":"+2.21","ms":2210}}`},
		{"an approximate one has no tilde", row{Behind: &approx}, `{"behind":{"text":"-0.2","ms":-200,"approx":true}}`},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			got, err := json.Marshal(test.row)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnmarshalJSONRefuses(t *testing.T) {
	const disagree = `mark "3:48.8h": "ms":228800 with "hand":false is another mark`
	tests := []struct{ why, data, want string }{
		{"another time", `{"text":"3:45.34","ms":225341}`, `mark "3:45.34": "ms":225341 with "hand":false is another mark`},
		{"no milliseconds", `{"text":"3:45.34"}`, `mark "3:45.34": "ms":0 with "hand":false is another mark`},
		{"not said to be by hand", `{"text":"3:48.8h","ms":228800}`, disagree},
		{"a faulty text", `{"text":"3:60.00","ms":240000}`, `mark "3:60.00": seconds must be below 60`},
		{"no text", `{"ms":240000}`, `mark "": it is empty`},
		{"text alone", `"3:45.34"`, "json: cannot unmarshal string into Go value of type struct { Text string \"json:\\\"text\\\"\"; MS int64 \"json:\\\"ms\\\"\"; Hand bool \"json:\\\"hand\\\"\" }"},
		{"a fraction of a millisecond", `{"text":"3:45.34","ms":225340.5}`, ""},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			var m Mark
			err := json.Unmarshal([]byte(test.data), &m)
			if err == nil || test.want != "" && err.Error() != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
			if !m.IsZero() {
				t.Errorf("left %s behind", m)
			}
		})
	}
}

func TestJSONReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.OneOf(anyMark(), rapid.Just(Mark{})).Draw(t, "mark")
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got := Mark{ms: 1, hand: true} // so that null is seen to clear it
		if err := json.Unmarshal(data, &got); err != nil || got != want {
			t.Fatalf("%s became %#v, %v; want %#v", data, got, err, want)
		}
	})
}
