//go:build !race

package site

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// everyPageIsQuiet: nothing is said on the console, nobody else is asked, the policy forbids nothing that a page does.
func everyPageIsQuiet(t *testing.T, s *shown) {
	t.Helper()
	for _, kind := range s.kinds(t) {
		s.open(t, kind)
		// Pictures below the screen are read once they are in sight.
		loaded := evaluate[bool](t, s.browser, `Promise.all([...document.images].map((image) => { image.loading = "eager"; return image.decode(); })).then(() => true, () => false)`)
		if !loaded {
			t.Errorf("%q: a picture is not shown", kind)
		}
		s.wasQuiet(t)
	}
}

// wider is the element that makes a page wider than the screen; empty where none does.
const wider = `(() => {
	const page = document.documentElement, all = [...document.body.querySelectorAll("*")];
	if (page.scrollWidth <= page.clientWidth) return "";
	const widest = all.filter((e) => !e.closest(".wide, .picture") && e.getBoundingClientRect().right > page.clientWidth).at(-1);
	return page.scrollWidth + " px: " + (widest ? widest.outerHTML.slice(0, 200) : "?");
})()`

// narrow: on a phone no page goes sideways.
func narrow(t *testing.T, s *shown) {
	t.Helper()
	for _, kind := range append(s.kinds(t), "search/?q=mile") {
		s.width(t, 360)
		s.open(t, kind)
		for _, width := range []int64{360, 320} {
			s.width(t, width)
			if which := evaluate[string](t, s.browser, wider); which != "" {
				t.Errorf("%q goes sideways on a screen of %d px: %s", kind, width, which)
			}
		}
	}
}

// contrasts is how bright the ground is, from 0 to 1, and the least contrast of words on it.
const contrasts = `(() => {
	const channels = (text) => text.match(/[\d.]+/g).slice(0, 3).map((n) => n / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
	const light = (text) => channels(text).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
	const ground = light(getComputedStyle(document.body).backgroundColor);
	const words = [...document.querySelectorAll("h1, p, td, th, a:not(.skip), li, label")].map((e) => light(getComputedStyle(e).color));
	return [ground, Math.min(...words.map((word) => (Math.max(word, ground) + 0.05) / (Math.min(word, ground) + 0.05)))];
})()`

// darkAndLight: whoever wants it dark gets a dark ground, and words that can be read on it.
func darkAndLight(t *testing.T, s *shown) {
	t.Helper()
	s.open(t, "races/bowerman-2024/")
	for _, scheme := range []string{"light", "dark"} {
		s.media(t, "", scheme)
		got := evaluate[[]float64](t, s.browser, contrasts)
		if dark := got[0] < 0.05; dark != (scheme == "dark") || got[1] < 4.5 {
			t.Errorf("%s: the ground is %.3f bright, words have a contrast of %.2f", scheme, got[0], got[1])
		}
	}
}

// onPaper: black on white whatever the screen has, without what is for a screen.
func onPaper(t *testing.T, s *shown) {
	t.Helper()
	s.open(t, "races/bowerman-2024/")
	s.media(t, "print", "dark")
	if got := evaluate[[]float64](t, s.browser, contrasts); got[0] < 0.99 || got[1] < 4.5 {
		t.Errorf("the ground is %.3f bright, words have a contrast of %.2f", got[0], got[1])
	}
	if left := evaluate[[]string](t, s.browser, `[...document.querySelectorAll("input, button, nav, .skip, .stage")].filter((e) => !e.closest("th") && e.checkVisibility()).map((e) => e.outerHTML)`); len(left) > 0 {
		t.Errorf("on paper there is %q", left)
	}
	if paper, err := chromedp.Run(s.ctx, chromedp.PrintToPDF()); err != nil || len(paper) < 20_000 {
		t.Errorf("%d bytes, %v", len(paper), err)
	}
}

// withoutScripts: everything can be read, nothing is there that does nothing.
func withoutScripts(t *testing.T, s *shown) {
	t.Helper()
	call(t, s.browser, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	defer call(t, s.browser, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{})
	for _, test := range []struct{ kind, says string }{
		{"races/bowerman-2024/", "The replay needs scripts"},
		{"search/", "The search needs scripts"},
		{"records/mile-men-outdoor/", "What stood when"},
		{"athletes/josh-kerr/", "Bests of this corpus"},
	} {
		if err := chromedp.Do(s.ctx, chromedp.Navigate(s.root+test.kind)); err != nil {
			t.Fatal(err)
		}
		text := evaluate[string](t, s.browser, "document.body.innerText")
		if n := strings.Count(text, test.says); n != 1 {
			t.Errorf("%q says %q %d times", test.kind, test.says, n)
		}
		if hidden := evaluate[int](t, s.browser, `[...document.querySelectorAll("tr, section, li")].filter((e) => !e.checkVisibility()).length`); hidden > 0 {
			t.Errorf("%q: %d rows are hidden", test.kind, hidden)
		}
		if idle := evaluate[int](t, s.browser, `document.querySelectorAll("main button, main input, main select").length`); idle > 0 {
			t.Errorf("%q has %d controls, which do nothing", test.kind, idle)
		}
	}
}

// module is a file of a package of npm that .ci/browser installed.
func module(t *testing.T, name string) string {
	t.Helper()
	for _, folder := range append([]string{os.Getenv("MILECTL_PAGE_CHECKERS")}, filepath.SplitList(os.Getenv("NODE_PATH"))...) {
		if path := filepath.Join(folder, name); folder != "" && exists(path) {
			return path
		}
	}
	t.Skipf("no %s on this machine: MILECTL_PAGE_CHECKERS may name a folder node_modules that has it", name)
	return ""
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// oneOfEach is one page of each kind: of those whose addresses differ in names alone the first.
func oneOfEach(pages []string) []string {
	kinds := map[string]bool{}
	var some []string
	for _, name := range pages {
		parts := strings.Split(name, "/")
		for i := 1; i < len(parts)-1; i++ {
			parts[i] = "*"
		}
		if kind := strings.Join(parts, "/"); !kinds[kind] {
			kinds[kind] = true
			some = append(some, name)
		}
	}
	return some
}

// withoutBarriers: axe finds nothing on a real race nor on a page of each kind of a site where everything is said that may
// stand there, and no contrast that is too small in the dark. Without PAGES=all it looks at some kinds, at a second each.
func withoutBarriers(t *testing.T, s *shown) {
	t.Helper()
	axe, err := os.ReadFile(module(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	const found = `.then((found) => found.violations.flatMap((v) => v.nodes.slice(0, 3).map((n) => v.id + ": " + n.failureSummary + " " + n.html.slice(0, 200))))`
	files := made([]string{"Able", "Baker"}, []string{"https://example.org/"}).built(t, Options{
		People: []string{"Births are told."}, Recent: []Change{{Date: "2024-05-01", Subject: "Add a race", Documents: []string{"made-0"}}},
	})
	all := append(oneOfEach(pages(files)), "search/?q=able")
	small := s.serve(t, files)
	look := func(s *shown, kind string) {
		s.media(t, "", "light")
		s.open(t, kind)
		if err := chromedp.Do(s.ctx, chromedp.Evaluate[chromedp.Void](string(axe))); err != nil {
			t.Fatal(err)
		}
		for _, violation := range evaluate[[]string](t, s.browser, `axe.run({ resultTypes: ["violations"] })`+found) {
			t.Errorf("%q: %s", kind, violation)
		}
		s.media(t, "", "dark")
		for _, violation := range evaluate[[]string](t, s.browser, `axe.run({ runOnly: ["color-contrast"], resultTypes: ["violations"] })`+found) {
			t.Errorf("%q in the dark: %s", kind, violation)
		}
	}
	look(s, "races/bowerman-2024/")
	if len(all) < 15 {
		t.Errorf("there are %d kinds of pages: %v", len(all), all)
	}
	if os.Getenv("PAGES") != "all" {
		all = []string{"index.html", "athletes/able/", "records/mile-men-outdoor/", "calendar/05/", "search/?q=able"}
	}
	for _, kind := range all {
		look(small, kind)
	}
}

// checked is what html-validate holds pages to: its own rules but for those of style, which nobody sees.
const checked = `{"root": true, "extends": ["html-validate:standard"], "rules": {"doctype-style": "off", "long-title": "off"}}`

// valid: each page is HTML as the standard has it.
func valid(t *testing.T, s *shown) {
	t.Helper()
	program := module(t, ".bin/html-validate")
	folder := t.TempDir()
	paths := []string{}
	for i, kind := range s.kinds(t) {
		text := s.files[kind]
		if text == nil {
			text = s.files[kind+"index.html"]
		}
		path := filepath.Join(folder, fmt.Sprintf("%02d.html", i))
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	rules := filepath.Join(folder, "rules.json")
	if err := os.WriteFile(rules, []byte(checked), 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(program, append([]string{"--config", rules, "--formatter", "json"}, paths...)...) //nolint:gosec // of this machine, on files of this test
	told, err := command.Output()
	var found []struct {
		FilePath string
		Messages []struct {
			RuleID, Message, Selector string
			Line                      int
		}
	}
	if unread := json.Unmarshal(told, &found); unread != nil {
		t.Fatalf("%v, %v: %s", err, unread, told)
	}
	for _, of := range found {
		for _, m := range of.Messages[:min(5, len(of.Messages))] {
			t.Errorf("%s:%d: %s [%s] %s", filepath.Base(of.FilePath), m.Line, m.Message, m.RuleID, m.Selector)
		}
	}
}
