//go:build !race

package site

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
)

// texts is the texts of what a selector finds and is shown.
func texts(t *testing.T, b *browser, selector string) []string {
	t.Helper()
	return evaluate[[]string](t, b, "[...document.querySelectorAll(`"+selector+"`)].filter((e) => e.checkVisibility()).map((e) => e.textContent.trim())")
}

// set fills in a field as somebody does who types or moves it.
func (b *browser) set(t *testing.T, selector, value string) {
	t.Helper()
	evaluate[bool](t, b, "(() => { const field = document.querySelector(`"+selector+"`); field.focus(); field.value = `"+value+
		"`; field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); return true; })()")
}

func (b *browser) click(t *testing.T, selector string) {
	t.Helper()
	evaluate[bool](t, b, "(document.querySelector(`"+selector+"`).click(), true)")
}

// searchFinds: from the box above any page, however a name is written.
func searchFinds(t *testing.T, s *shown) {
	t.Helper()
	for query, want := range map[string]string{"ingebrigtsen": "Jakob Ingebrigtsen", "Ingebrigtsen": "Jakob Ingebrigtsen", "özbilen": "İlham Tanui Özbilen", "kerr jos": "Josh Kerr", "bowerman": "Bowerman Mile"} {
		s.open(t, "races/bowerman-2024/")
		if err := chromedp.Do(s.ctx, chromedp.SendKeys(chromedp.CSS("#q"), query+kb.Enter)); err != nil {
			t.Fatal(err)
		}
		s.until(t, `location.pathname === "/search/index.html" && document.querySelector("[role=status]")?.textContent.includes("found")`)
		found := texts(t, s.browser, ".found a")
		if !slices.ContainsFunc(found, func(name string) bool { return strings.HasPrefix(name, want) }) {
			t.Errorf("%q finds %q, want %q among them", query, found, want)
		}
		s.click(t, ".found a")
		s.until(t, `location.pathname !== "/search/index.html" && document.querySelector("h1")`)
	}
	s.open(t, "search/?q=nobodyiscalledso")
	if said := texts(t, s.browser, "[role=status]"); len(said) != 1 || !strings.HasPrefix(said[0], "Nothing found") {
		t.Errorf("of nobody it says %q", said)
	}
}

// sorting: by a mark up, down, and as it was.
func sorting(t *testing.T, s *shown) {
	t.Helper()
	s.open(t, "records/mile-men-outdoor/")
	const marks, head = "#stands td.mark", `#stands th[data-name="mark"] button`
	given := texts(t, s.browser, marks)
	want := slices.Clone(given)
	slices.SortStableFunc(want, func(a, b string) int { return cmp.Compare(seconds(t, a), seconds(t, b)) })
	if slices.Equal(given, want) || len(given) < 20 {
		t.Fatalf("%d marks, in order already", len(given))
	}
	s.click(t, head)
	if got := texts(t, s.browser, marks); !slices.Equal(got, want) {
		t.Errorf("up: %q, want %q", got, want)
	}
	s.click(t, head)
	got := texts(t, s.browser, marks)
	slices.Reverse(got)
	if !slices.Equal(got, want) {
		t.Errorf("down, from the end: %q, want %q", got, want)
	}
	s.click(t, head)
	if got := texts(t, s.browser, marks); !slices.Equal(got, given) {
		t.Errorf("as it was: %q, want %q", got, given)
	}
}

// seconds is how long a mark of some minutes is.
func seconds(t *testing.T, mark string) time.Duration {
	t.Helper()
	d, err := time.ParseDuration(strings.ReplaceAll(strings.TrimSuffix(mark, "h"), ":", "m") + "s")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// filtering: rows that have all words, however they are written.
func filtering(t *testing.T, s *shown) {
	t.Helper()
	s.open(t, "records/mile-men-outdoor/")
	s.set(t, `#stands .tools input`, "TANUI ozbil")
	if got := texts(t, s.browser, `#stands tbody td:nth-child(3)`); !slices.Equal(got, []string{"Ilham Tanui Özbilen"}) {
		t.Errorf("rows of %q are left", got)
	}
	s.set(t, `#stands .tools input`, "")
	if got := texts(t, s.browser, `#stands tbody tr`); len(got) < 20 {
		t.Errorf("%d rows are back", len(got))
	}
}

// asOfADay: what the command records has of the day.
func asOfADay(t *testing.T, s *shown) {
	t.Helper()
	x := folder{}.withReal(t, "records/mile-men-outdoor.yaml").opened(t, Options{})
	for _, day := range []string{"1931-10-04", "1979-08-01", "1981-08-27", "2025-01-01", "2026-08-01"} {
		of, err := date.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		standing, err := query.Standing(x.corpus.Fork(), query.RecordQuestion{Category: category(x.lists[0].Category()), AsOf: of})
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, c := range standing {
			for _, e := range query.StoodEntries(c.Stands) {
				if e.Scope.Kind == race.World {
					want = append(want, e.Mark.String()+" "+e.Name())
				}
			}
		}
		s.open(t, "records/mile-men-outdoor/world/")
		s.set(t, `[data-asof] input[type="date"]`, day)
		got := evaluate[[]string](t, s.browser, `[...document.querySelectorAll("[data-asof] tbody tr")].filter((row) => !row.hidden).map((row) => row.cells[1].textContent + " " + row.cells[2].textContent)`)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) || len(got) == 0 {
			t.Errorf("as of %s: %q, records has %q", day, got, want)
		}
	}
	// The slider goes from one day on which something changed to the next.
	before := texts(t, s.browser, "[data-asof] output")
	evaluate[bool](t, s.browser, `(document.querySelector("[data-asof] [type=range]").focus(), true)`)
	s.press(t, kb.ArrowLeft)
	if after := texts(t, s.browser, "[data-asof] output"); slices.Equal(before, after) {
		t.Errorf("it stays %q as the slider moves", after)
	}
}

// replayRuns: it runs as fast as its control says, and stops at the finish, in the order of the document.
func replayRuns(t *testing.T, s *shown) {
	t.Helper()
	s.open(t, "races/london-2026-mile/")
	const clock = `.stage .clock`
	s.set(t, ".replay select", "32")
	s.click(t, ".replay .tools button")
	s.until(t, `document.querySelector(".stage .clock").textContent > "0:04"`)
	if far := evaluate[bool](t, s.browser, `new Set([...document.querySelectorAll(".stage .dot")].map((dot) => dot.getAttribute("cx"))).size > 1`); !far {
		t.Error("nobody runs")
	}
	s.set(t, `.replay [type="range"]`, "190000")
	s.until(t, `document.querySelector(".replay .tools button").textContent === "Play again"`)
	document := folder{}.withReal(t, "london-2026-mile.yaml").opened(t, Options{}).corpus.Race("london-2026-mile")
	var want []string
	for _, result := range query.InOrder(document) {
		want = append(want, result.Name()+" "+result.Mark.String())
	}
	got := evaluate[[]string](t, s.browser, `[...document.querySelectorAll(".order tbody tr")].map((row) => row.cells[1].textContent + " " + row.cells[3].textContent.replace("DNF", ""))`)
	if !slices.Equal(got, want) {
		t.Errorf("they finish as %q, want %q", got, want)
	}
	at := texts(t, s.browser, clock)
	evaluate[bool](t, s.browser, "new Promise((done) => setTimeout(() => done(true), 100))")
	if now := texts(t, s.browser, clock); !slices.Equal(at, now) {
		t.Errorf("at the finish the clock goes on from %q to %q", at, now)
	}
}

// runsBeside: a run of another race is drawn, and goes again.
func runsBeside(t *testing.T, s *shown) {
	t.Helper()
	s.open(t, "races/bowerman-2024/")
	evaluate[bool](t, s.browser, `(document.querySelector("[list=runs]").focus(), true)`)
	s.until(t, `document.querySelectorAll("#runs option").length > 20`)
	run := evaluate[string](t, s.browser, `[...document.querySelectorAll("#runs option")].map((o) => o.value).find((v) => v.startsWith("Josh Kerr 3:42.66"))`)
	s.set(t, "[list=runs]", run)
	s.until(t, `document.querySelectorAll(".stage .ghost").length === 1`)
	s.set(t, `.replay [type="range"]`, "120000")
	where := `document.querySelector(".stage .ghost").getAttribute("cx")`
	front := `document.querySelector(".stage .front").getAttribute("d")` // which is known where no runner is
	before, led := evaluate[string](t, s.browser, where), evaluate[string](t, s.browser, front)
	s.set(t, `.replay [type="range"]`, "130000")
	if after := evaluate[string](t, s.browser, where); before == after {
		t.Error("the run beside does not move")
	}
	if leads := evaluate[string](t, s.browser, front); led == leads {
		t.Error("the front does not move")
	}
	if lost := evaluate[int](t, s.browser, `document.querySelectorAll(".stage .lost").length`); lost != 16 {
		t.Errorf("%d runners are drawn as lost, want all 16, as no time of theirs is known between 800 m and 1200 m", lost)
	}
	s.click(t, `.replay li button`)
	if left := evaluate[int](t, s.browser, `document.querySelectorAll(".stage .ghost").length`); left > 0 {
		t.Error("it is still drawn when it was removed")
	}
}

// keyboard: past the head in one step, to everything in the order in which it stands, and sorting without a mouse.
func keyboard(t *testing.T, s *shown) {
	t.Helper()
	s.open(t, "records/mile-men-outdoor/")
	s.press(t, kb.Tab)
	if on := evaluate[string](t, s.browser, "document.activeElement.className"); on != "skip" {
		t.Errorf("the first step leads to %q, want the way past the head", on)
	}
	if top := evaluate[float64](t, s.browser, "document.activeElement.getBoundingClientRect().top"); top < 0 {
		t.Error("the way past the head is out of sight")
	}
	s.press(t, kb.Enter)
	s.press(t, kb.Tab)
	if inside := evaluate[bool](t, s.browser, `document.querySelector("main").contains(document.activeElement)`); !inside {
		t.Error("it does not lead past the head")
	}
	steps := evaluate[bool](t, s.browser, `[...document.querySelectorAll("[tabindex]")].every((e) => e.tabIndex <= 0)`)
	if !steps {
		t.Error("something has an order of its own")
	}
	const head = `#stands th[data-name="athlete"]`
	evaluate[bool](t, s.browser, "(document.querySelector('"+head+" button').focus(), true)")
	for _, want := range []string{"ascending", "descending"} {
		s.press(t, kb.Enter)
		if got := evaluate[string](t, s.browser, "document.querySelector('"+head+"').ariaSort"); got != want {
			t.Errorf("sorted %q by Enter, want %q", got, want)
		}
	}
	if outline := evaluate[string](t, s.browser, "getComputedStyle(document.activeElement).outlineStyle"); outline != "solid" {
		t.Errorf("what the keyboard is on is marked by %q", outline)
	}
}
