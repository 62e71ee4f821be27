package page

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"github.com/milectl/milectl/internal/words"
)

// TestAssetsStandAlone: nothing is asked of anybody, and nothing runs that the policy of the pages forbids.
func TestAssetsStandAlone(t *testing.T) {
	if n := len(Script()); n >= 30_000 {
		t.Errorf("the script has %d bytes, want less than 30,000", n)
	}
	for name, text := range map[string][]byte{"style.css": Style(), "script.js": Script(), "icon.svg": Icon()} {
		for _, address := range regexp.MustCompile(`(?:https?:)?//[\w.]+[^"'\s]*`).FindAll(text, -1) {
			if string(address) != "http://www.w3.org/2000/svg" {
				t.Errorf("%s names %s", name, address)
			}
		}
		for _, forbidden := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "url(", "@import", "import(", "data:"} {
			if bytes.Contains(text, []byte(forbidden)) {
				t.Errorf("%s has %s", name, forbidden)
			}
		}
	}
	if !bytes.Contains(Script(), []byte("\n\"use strict\";\n")) {
		t.Error("the script is not strict")
	}
}

// TestPagesAreHTML: no element is moved, left open or without what it needs.
func TestPagesAreHTML(t *testing.T) {
	for why, p := range map[string]*Page{"everything": everything(), "hostile": filled("\"><p>&amp;"), "bare": {Title: "x"}} {
		page := printed(t, p)
		var out bytes.Buffer
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		if err := html.Render(&out, root); err != nil {
			t.Fatal(err)
		}
		if got, want := tags(out.String()), tags(page); !slices.Equal(got, want) {
			t.Errorf("%s: a browser reads other elements:\n%q\nwant\n%q", why, got, want)
		}
		ids := map[string]bool{}
		headings := 0
		for _, n := range elements(t, page) {
			if id, has := attribute(n, "id"); has {
				if id == "" || ids[id] || strings.ContainsAny(id, " \t\n") {
					t.Errorf("%s: id %q", why, id)
				}
				ids[id] = true
			}
			if n.Data == "h1" {
				headings++
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: %s has %s", why, n.Data, a.Key)
				}
			}
			if _, has := attribute(n, "alt"); n.Data == "img" && !has {
				t.Errorf("%s: a picture without words", why)
			}
		}
		if headings != 1 {
			t.Errorf("%s: %d headings above all", why, headings)
		}
	}
}

// tags is the tags of a page in their order.
func tags(page string) []string {
	var all []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return all
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			mark := ""
			if kind == html.EndTagToken {
				mark = "/"
			}
			all = append(all, mark+string(name))
		}
	}
}

// colours is the custom properties of a block of the style sheet that are colours.
func colours(block string) map[string]string {
	all := map[string]string{}
	for _, m := range regexp.MustCompile(`--(\w+): (#[0-9a-f]{6});`).FindAllStringSubmatch(block, -1) {
		all[m[1]] = m[2]
	}
	return all
}

// luminance is that of WCAG 2.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrasts(t *testing.T) {
	blocks := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(string(Style()), -1)
	if len(blocks) < 2 {
		t.Fatal("the style sheet has no two themes")
	}
	light, dark := colours(blocks[0][1]), colours(blocks[1][1])
	if len(light) != len(dark) || len(light) < 16 {
		t.Errorf("%d colours in light and %d in dark", len(light), len(dark))
	}
	for theme, of := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, ground := range []string{"ground", "raised", "target"} {
			for _, text := range []string{"text", "muted", "link"} {
				if got := contrast(t, of[text], of[ground]); got < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f, want 4.5", theme, text, ground, got)
				}
			}
		}
		for name, colour := range of { // borders of what one presses, the focus, dots on the track
			if name == "edge" || name == "accent" || regexp.MustCompile(`^c\d$`).MatchString(name) {
				for _, ground := range []string{"ground", "raised"} {
					if got := contrast(t, colour, of[ground]); got < 3 {
						t.Errorf("%s: %s on %s has a contrast of %.2f, want 3", theme, name, ground, got)
					}
				}
			}
		}
	}
}

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
		const shard = { kerr: [["Josh Kerr", "GBR", "a", "josh kerr"], ["Joe Kerr", "USA", "b", "joe kerr"]], kerrigan: [["X Kerrigan", "", "c", "x kerrigan"]], more: { kerr: 5 } };
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
				{ name: "B", place: 2, knots: [[0, 0], [60000, 400000], [250000, 1500000]] },
				{ name: "A", place: 1, knots: [[0, 0], [61000, 400000], [120000, 800000], [240000, 1500000]] },
				{ name: "C", status: "DNF", knots: [[0, 0], [59000, 400000]] }],
			moments: [{ name: "start", ms: 0, order: [] }, { name: "400m", ms: 59000, order: [2, 0, 1] }, { name: "finish", ms: 240000, order: [] }] };
		const at = [[0, 30000], [0, 100000], [0, 250000], [2, 60000], [1, 240000]].map(([i, ms]) => where(race.runners[i], ms, race.distance));
		const orders = [0, 100000, 240000, 250000].map((ms) => orderAt(race, ms));
		return { At: at.map((a) => a.at), Known: at.map((a) => a.known), Names: orders.map((o) => o.name), Orders: orders.map((o) => o.order),
			Clock: [225340, 3725000].map(clockOf), Finish: onTrack(race.track, 0, 0).map(Math.round) };`, nil, &got)
	if want := []float64{200000, 400000, 1500000, 400000, 1500000}; !slices.Equal(got.At, want) {
		t.Errorf("they are at %v, want %v", got.At, want)
	}
	if want := []bool{true, false, true, false, true}; !slices.Equal(got.Known, want) {
		t.Errorf("known is %v, want %v", got.Known, want)
	}
	if want := []string{"Start", "At 400 m", "Finished", "Finish"}; !slices.Equal(got.Names, want) {
		t.Errorf("the lists are %q, want %q", got.Names, want)
	}
	if want := [][]int{{0, 1, 2}, {2, 0, 1}, {1, 2, 0}, {1, 0, 2}}; !slices.EqualFunc(got.Orders, want, slices.Equal) {
		t.Errorf("the orders are %v, want %v", got.Orders, want)
	}
	if !slices.Equal(got.Clock, []string{"3:45.3", "1:02:05.0"}) || !slices.Equal(got.Finish, []float64{42195, 36800}) {
		t.Errorf("got %q, the finish at %v", got.Clock, got.Finish)
	}
}
