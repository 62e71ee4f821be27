package document_test

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestWidth holds that a result stands in one line as long as the line has at
// most 120 code points, whatever they take on a screen or as bytes, and that
// the rule holds again for each key of a result that stands in several.
func TestWidth(t *testing.T) {
	for _, letter := range []string{"a", "é", "山", "𠮷"} {
		for width, lines := range map[int]int{119: 1, 120: 1, 121: 4} {
			checkForm(t, head+"results:\n", filled(`  - {place: 1, athlete: Josh Kerr, mark: "3:45.34", note: `, letter, `}`, width), "", lines)
			checkForm(t, head+"results:\n  - place: 1\n    athlete: Josh Kerr\n    mark: \"3:45.34\"\n    note: "+strings.Repeat(letter, 120)+"\n",
				filled(`    source: {place: [tfn], mark: [`, "a", `], note: [aw]}`, width), "", lines)
			checkForm(t, "kind: race\nname: Bowerman Mile\ndate: 2024-05-25\n",
				filled(`venue: {stadium: `, letter, `, city: Eugene, country: USA}`, width), "event: mile\nsex: men\nresults: []\n", lines)
		}
	}
}

// filled is a line of a width, filled up with a letter.
func filled(before, letter, after string, width int) string {
	return before + strings.Repeat(letter, width-len(before)-len(after)) + after + "\n"
}

// checkForm holds that a line stands in so many lines in canonical form, and
// all others as they are.
func checkForm(t *testing.T, before, line, after string, lines int) {
	t.Helper()
	form, err := good(t, before+line+after).Format()
	if err != nil {
		t.Fatal(err)
	}
	rest, isBefore := strings.CutPrefix(string(form), before)
	rest, isAfter := strings.CutSuffix(rest, after)
	if !isBefore || !isAfter || strings.Count(rest, "\n") != lines || lines == 1 && rest != line {
		t.Errorf("%d code points, want %d lines:\n%s", utf8.RuneCountInString(line)-1, lines, form)
	}
}

// TestCommentsDoNotCount holds that a comment at the end of a line neither
// breaks the line nor is broken.
func TestCommentsDoNotCount(t *testing.T) {
	line := `  - {place: 1, athlete: Josh Kerr, mark: "3:45.34"}  # ` + strings.Repeat("a comment ", 20) + "and its end\n"
	checkForm(t, head+"results:\n", line, "", 1)
}
