package timing

import (
	"testing"

	"pgregory.net/rapid"
)

// mark reads a mark that the test knows to be good.
func mark(t *testing.T, text string) Mark {
	t.Helper()
	m, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// anyMark draws marks that lie close together often enough to meet, and rarely all the way to 100 hours. The last hour
// is left out, for rounding up leads out of it.
func anyMark() *rapid.Generator[Mark] {
	return rapid.Custom(func(t *rapid.T) Mark {
		m := Mark{decimals: rapid.Uint8Max(3).Draw(t, "decimals"), hand: rapid.Bool().Draw(t, "hand")}
		last := rapid.SampledFrom([]int64{3_000, 240_000, 99 * 3_600_000}).Draw(t, "last")
		unit := int64(m.Unit())
		m.ms = int32(rapid.Int64Range(1_000/unit, last/unit).Draw(t, "units") * unit)
		return m
	})
}

func anyUnit() *rapid.Generator[Unit] {
	return rapid.SampledFrom([]Unit{Millisecond, Hundredth, Tenth, Fifth, Second})
}

func TestMarkParts(t *testing.T) {
	tests := []struct {
		text     string
		ms       int64
		decimals int
		hand     bool
		unit     Unit
	}{
		{"3:59", 239_000, 0, false, Second},
		{"3:59.4", 239_400, 1, false, Tenth},
		{"3:59.4h", 239_400, 1, true, Tenth},
		{"3:59.40", 239_400, 2, false, Hundredth},
		{"3:59.400", 239_400, 3, false, Millisecond},
	}
	seen := map[Mark]string{}
	for _, test := range tests {
		m := mark(t, test.text)
		if m.Milliseconds() != test.ms || m.Decimals() != test.decimals || m.Hand() != test.hand || m.Unit() != test.unit {
			t.Errorf("%s: got %d ms, %d decimals, hand %t, unit %d", test.text, m.Milliseconds(), m.Decimals(), m.Hand(), m.Unit())
		}
		if other, ok := seen[m]; ok {
			t.Errorf("%s and %s are one mark; want two", test.text, other)
		}
		seen[m] = test.text
	}
}

func TestNoMark(t *testing.T) {
	var none Mark
	if !none.IsZero() || none.String() != "" || none.Milliseconds() != 0 {
		t.Errorf("the zero value is %#v, %q", none, none)
	}
}
