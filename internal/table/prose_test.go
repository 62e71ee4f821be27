package table

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func proseView() View {
	return View{Command: "x", Sections: []Section{{Title: "Kerr wins", Prose: [][]Piece{
		{
			{Text: "In Eugene "},
			{Text: "Josh Kerr won in ", Begin: []string{"1"}, Tone: Marked},
			{Text: "3:45.3", Begin: []string{"2", "3"}, End: []string{"3", "2", "1"}, Tone: Alarming},
			{Text: ", which was a British record, and he was the first <b> of *them* to be so fast \x1b[31m."},
		},
		{{Text: "So it was.", Begin: []string{"4"}, End: []string{"4"}, Tone: Doubtful}},
	}}}}
}

// TestProse: marked passages stand in brackets in a pipe, and out on a terminal, in lines
// that are not too wide; nothing of the text is markup.
func TestProse(t *testing.T) {
	v := proseView()
	plain := `Kerr wins

In Eugene [1: Josh Kerr won in [2: [3: 3:45.3]]], which was a British record,
and he was the first <b> of *them* to be so fast \x1b[31m.

[4: So it was.]
`
	terminal := "\x1b[1mKerr wins\x1b[0m\n\n" +
		"In Eugene \x1b[1mJosh Kerr won in \x1b[0m\x1b[1;31m3:45.3[3][2][1]\x1b[0m, which was a British record, and he\n" +
		"was the first <b> of *them* to be so fast \\x1b[31m.\n\n" +
		"\x1b[33mSo it was.[4]\x1b[0m\n"
	html := `<p>In Eugene <mark>Josh Kerr won in <mark><mark>3:45.3<sup>3</sup></mark><sup>2</sup></mark><sup>1</sup></mark>, ` +
		`which was a British record, and he was the first &lt;b&gt; of *them* to be so fast \x1b[31m.</p>`
	markdown := `In Eugene \[1: Josh Kerr won in \[2: \[3: 3:45.3\]\]\], which was a British record, and he was the first \<b\> of \*them\* to be so fast \\x1b\[31m.`
	for look, want := range map[Look]string{{}: plain, {Bold: true}: terminal} {
		got, err := v.Text(look)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", look, diff)
		}
	}
	for format, want := range map[Format]string{FormatHTML: html, FormatMarkdown: markdown, FormatJSON: "{\n  \"schema\": \"milectl/x/v2\"\n}\n"} {
		got, err := v.Bytes(format)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(got), want) {
			t.Errorf("%s: no %s in\n%s", format, want, got)
		}
	}
}

// TestProseLaws: whatever the words, no line is wider than its width, all words stand in
// their order, and a terminal shows the same as a pipe but for the labels.
func TestProseLaws(t *testing.T) {
	sequences := regexp.MustCompile("\x1b\\[[0-9;]*m")
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.StringMatching(`([a-z日.]{0,90} ?){1,4}`), 1, 6).Draw(t, "texts")
		var pieces []Piece
		for i, text := range texts {
			piece := Piece{Text: text, Tone: Tone(i % 4)}
			if i%2 == 1 {
				piece.Begin, piece.End = []string{fmt.Sprint(i)}, []string{fmt.Sprint(i)}
			}
			pieces = append(pieces, piece)
		}
		for _, look := range []Look{{}, {Bold: true}} {
			p := proseOf(pieces, look)
			var shown []string
			for _, line := range p.lines(look) {
				line = sequences.ReplaceAllString(line, "")
				if width(line) > LineWidth {
					t.Errorf("too wide: %q", line)
				}
				shown = append(shown, line)
			}
			got, want := strings.ReplaceAll(strings.Join(shown, ""), " ", ""), strings.ReplaceAll(p.text.String(), " ", "")
			if got != want {
				t.Errorf("%+v: got %q, want %q", look, got, want)
			}
		}
	})
}
