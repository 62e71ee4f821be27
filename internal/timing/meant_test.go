package timing

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestMeantIsTheSameInstant: however the figures of a time are set, the mark that is named has them, to the precision
// written.
func TestMeantIsTheSameInstant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seconds := rapid.Int64Range(60, 3*3600).Draw(t, "seconds")
		decimals := rapid.Uint8Range(0, 3).Draw(t, "decimals")
		fraction := rapid.Int64Range(0, 999).Draw(t, "fraction") / int64(unitOf(decimals)) * int64(unitOf(decimals))
		want := Mark{ms: int32(seconds*1000 + fraction), decimals: decimals}
		text := slip(t, want)
		if _, ok := scanMark(text); ok {
			return // another mark, of which nothing can be seen
		}
		if got, ok := Meant(text); ok && got != want {
			t.Fatalf("%q is %s, taken for %s: %s", text, want, got, refuse(kindMark, text).Remedy)
		}
	})
}

// slip writes a mark as people do.
func slip(t *rapid.T, m Mark) string {
	text := m.String()
	whole, decimals, _ := strings.Cut(text, ".")
	fields := strings.Split(whole, ":")
	units := [][]string{{" min ", " s "}, {"m", "s"}, {" minutes ", " seconds "}, {"min", "s"}}
	unit := rapid.SampledFrom(units).Draw(t, "units")
	if len(fields) == 3 {
		fields = []string{fields[0] + " h " + fields[1], fields[2]}
	}
	switch rapid.IntRange(0, 9).Draw(t, "slip") {
	case 0:
		return strings.ReplaceAll(text, ":", " ")
	case 1:
		return strings.ReplaceAll(text, ".", ",")
	case 2:
		if m.decimals == 0 {
			return text // 2.04.55 is read as 2:04.55
		}
		return strings.ReplaceAll(text, ":", ".")
	case 3:
		return strings.ReplaceAll(text, ":", " : ")
	case 4:
		return strings.ReplaceAll(text, ":", "'") + "\""
	case 5:
		return "0" + text
	case 6:
		return fields[0] + unit[0] + fields[1] + unit[1] + decimals
	case 7:
		return fmt.Sprintf("%d.%0*d", m.ms/1000, 3, m.ms%1000)[:len(fmt.Sprint(m.ms/1000))+1+int(m.decimals)]
	case 8:
		return " " + text + " "
	default:
		return "\u00a0" + strings.ReplaceAll(text, ":", "：")
	}
}

// FuzzRemedy: a text that a remedy tells to write is a mark or a margin, and what is plainly meant is what it says.
func FuzzRemedy(f *testing.F) {
	for _, text := range []string{"3 45.34", "3 min 35 s 95", "4:12 3/4", "1:02.33 (PB)", "8:21.67DQ 8:21.67", "4:12¾", "3:60", "1:75.0", "3 45", "0,26", "2h04"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for kind, parse := range map[string]func(string) error{
			kindMark:   func(s string) error { _, err := Parse(s); return err },
			kindMargin: func(s string) error { _, err := ParseMargin(s); return err },
		} {
			var refused *ParseError
			if !errors.As(parse(text), &refused) {
				continue
			}
			if refused.Problem == "" || refused.Remedy == "" {
				t.Fatalf("%s %q: problem %q, remedy %q", kind, text, refused.Problem, refused.Remedy)
			}
			for _, meant := range quoted(refused.Remedy) {
				if err := parse(meant); err != nil {
					t.Fatalf("%s %q: %s, which is refused: %v", kind, text, refused.Remedy, err)
				}
			}
		}
	})
}

// quoted is the values that a remedy tells to write; signs in quotes are none.
func quoted(remedy string) []string {
	var all []string
	if !strings.HasPrefix(remedy, "write it \"") && !strings.HasPrefix(remedy, "write the decimals, or") && !strings.HasPrefix(remedy, "round it up") {
		return nil
	}
	for i, part := range strings.Split(remedy, `"`) {
		if i%2 == 1 {
			all = append(all, part)
		}
	}
	return all
}

// TestFractionsInOneCharacter: each stands for tenths by hand, rounded up.
func TestFractionsInOneCharacter(t *testing.T) {
	for sign, tenths := range map[string]string{
		"½": "5", "¼": "3", "¾": "8", "⅕": "2", "⅖": "4", "⅗": "6", "⅘": "8", "⅛": "2", "⅜": "4", "⅝": "7", "⅞": "9",
	} {
		got, ok := Meant("4:12" + sign)
		if want := "4:12." + tenths + "h"; !ok || got.String() != want {
			t.Errorf("4:12%s: got %s, %t, want %s", sign, got, ok, want)
		}
	}
}
