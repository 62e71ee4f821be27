package page

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"unicode"

	"github.com/milectl/milectl/internal/words"
)

// inNode runs a text behind the script in node, and reads what it writes; in is what it reads.
func inNode(t *testing.T, text string, in, out any) {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node on this machine: the script is tried in a browser alone")
	}
	path := filepath.Join(t.TempDir(), "script.js")
	code := string(Script()) + "\nconst given = JSON.parse(require('fs').readFileSync(0, 'utf8')), told = (() => {" + text + "})();\nprocess.stdout.write(JSON.stringify(told));\n"
	if err := os.WriteFile(path, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	given, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	command := exec.Command(node, path) //nolint:gosec // of this machine, on a file of this test
	command.Stdin, command.Stderr = bytes.NewReader(given), &stderr
	told, err := command.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	if err := json.Unmarshal(told, out); err != nil {
		t.Fatal(err)
	}
}

// TestScriptFoldsAsWordsDo holds every letter that names are written in, and what Go escapes.
func TestScriptFoldsAsWordsDo(t *testing.T) {
	texts := []string{"İlham Tanui Özbilen", "  O’Brien –  Łódź ", "ﬁﬂ Ⅳ ｆｕｌｌ", "Straße ẞ", "佐藤", "a\u202eb\u200bc", "\x1b[31m\x7f", "\U000e0041", "\U0001d400", "Æ Œ Þ ı `x`", "e\u0301 \u00a0\u3000 y"}
	for r := rune(0x20); r < 0x2100; r++ {
		if unicode.IsGraphic(r) || r > 0x2000 && unicode.In(r, unicode.Cf) {
			texts = append(texts, "x"+string(r)+"y")
		}
	}
	var got []struct{ Folded, Visible string }
	inNode(t, "return given.map((text) => ({ Folded: fold(text), Visible: visible(text) }))", texts, &got)
	for i, text := range texts {
		if want := words.Fold(text); got[i].Folded != want {
			t.Errorf("%q is folded to %q, want %q", text, got[i].Folded, want)
		}
		if want := words.Visible(text); got[i].Visible != want {
			t.Errorf("%q is shown as %q, want %q", text, got[i].Visible, want)
		}
	}
}

func TestScriptSortsAndFinds(t *testing.T) {
	var got struct {
		Up, Down, Words, Files, Found []string
		Shard                         string
		Held                          []bool
		More                          int
	}
	inNode(t, `
		const keys = [["", "Özbilen"], ["225340", "3:45.34"], ["", ""], ["", "oakes"], ["60000", "1:00"], ["", "", "Above"]];
		const sorted = (down) => keys.map((key) => keyOf(...key)).sort((a, b) => compare(a, b, down)).map(String);
		const shard = {
			pages: [["Josh Kerr", "GBR", "a", "josh kerr"], ["Joe Kerr", "USA", "b", "joe kerr"], ["X Kerrigan", "", "c", "x kerrigan"]],
			words: { kerr: [0, 1], kerrigan: [2] }, more: { kerr: 3 },
		};
		const found = findIn(shard, wordsOf("Kérr J"));
		return {
			Up: sorted(false), Down: sorted(true), Words: wordsOf("O’Brien-Smith, İlham 2"), Files: ["in", "佐藤", "æ"].map(fileOf),
			Shard: shardOf(["in", "ing", "i", "oz"], "ingebrigtsen"), Found: found.things.map((thing) => thing[0]), More: found.more,
			Held: [holds("2000-01-01", "2001-01-01", "2000-01-01"), holds("2000-01-01", "2001-01-01", "2001-01-01"), holds("1954", "", "1954-05-06"), holds("", "", "x")],
		};`, nil, &got)
	for _, test := range []struct {
		why       string
		got, want []string
	}{
		{"numbers, texts, nothing", got.Up, []string{"60000", "225340", "above", "oakes", "ozbilen", "null"}},
		{"nothing is last either way", got.Down, []string{"ozbilen", "oakes", "above", "225340", "60000", "null"}},
		{"words", got.Words, []string{"o", "brien", "smith", "ilham", "2"}},
		{"files", got.Files, []string{"in", "u4f50u85e4", "ue6"}},
		{"who has all words", got.Found, []string{"Josh Kerr", "Joe Kerr"}},
	} {
		if !slices.Equal(test.got, test.want) {
			t.Errorf("%s: got %q, want %q", test.why, test.got, test.want)
		}
	}
	if got.Shard != "ing" || got.More != 3 || !slices.Equal(got.Held, []bool{true, false, true, true}) {
		t.Errorf("got shard %q, %d more, held %v", got.Shard, got.More, got.Held)
	}
}

// TestScriptReplays: nobody is moved where nothing is known, and the order is the published one.
func TestScriptReplays(t *testing.T) {
	var got struct {
		At     []float64
		Known  []bool
		Names  []string
		Orders [][]int
		Clock  []string
		Finish []float64
	}
	inNode(t, `
		const race = { distance: 1500000, lap: 400000, end: 250000, track: { straight: 84390, radius: 36800 },
			runners: [
				{ name: "B", place: 2, knots: [[0, 0], [60000, 400000], [250000, 1500000]], assumed: [true, false] },
				{ name: "A", place: 1, knots: [[0, 0], [61000, 400000], [120000, 800000], [240000, 1500000]], assumed: [true, true, true] },
				{ name: "C", status: "DNF", knots: [[0, 0], [59000, 400000]], assumed: [true] },
				{ name: "D", place: 3, knots: [[0, 0], [260000, 1500000]], assumed: [true] }],
			moments: [{ name: "start", ms: 0, order: [] }, { name: "400m", ms: 59000, order: [2, 0, 1] }, { name: "finish", ms: 240000, order: [] }] };
		const at = [[0, 30000], [0, 100000], [0, 250000], [2, 60000], [1, 240000], [3, 130000]].map(([i, ms]) => where(race.runners[i], ms, race.distance));
		const orders = [0, 100000, 240000, 250000].map((ms) => orderAt(race, ms));
		return { At: at.map((a) => a.at), Known: at.map((a) => a.known), Names: orders.map((o) => o.name), Orders: orders.map((o) => o.order),
			Clock: [225340, 3725000].map(clockOf), Finish: onTrack(race.track, 0, 0).map(Math.round) };`, nil, &got)
	if want := []float64{200000, 400000, 1500000, 400000, 1500000, 750000}; !slices.Equal(got.At, want) {
		t.Errorf("they are at %v, want %v", got.At, want)
	}
	if want := []bool{true, false, true, false, true, true}; !slices.Equal(got.Known, want) {
		t.Errorf("known is %v, want %v", got.Known, want)
	}
	if want := []string{"Start", "At 400 m", "Finished", "Finish"}; !slices.Equal(got.Names, want) {
		t.Errorf("the lists are %q, want %q", got.Names, want)
	}
	if want := [][]int{{0, 1, 2, 3}, {2, 0, 1, 3}, {1, 2, 0, 3}, {1, 0, 3, 2}}; !slices.EqualFunc(got.Orders, want, slices.Equal) {
		t.Errorf("the orders are %v, want %v", got.Orders, want)
	}
	if !slices.Equal(got.Clock, []string{"3:45.3", "1:02:05.0"}) || !slices.Equal(got.Finish, []float64{42195, 36800}) {
		t.Errorf("got %q, the finish at %v", got.Clock, got.Finish)
	}
}
