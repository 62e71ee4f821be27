//go:build !race

package site

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// TestBrowser shows pages in Chromium without a screen. One browser serves all parts, one site most of them.
func TestBrowser(t *testing.T) {
	b := openBrowser(t)
	files := folder{}.withReal(t, "bowerman-2023.yaml", "bowerman-2024.yaml", "london-2026-mile.yaml", "oslo-2014-mile.yaml",
		"records/mile-men-outdoor.yaml", "athletes/men.yaml").built(t, Options{
		Title: "Miles of men", People: []string{"Of births the year is told."},
		Recent: []Change{{Date: "2026-08-01", Subject: "Add the mile of London", Documents: []string{"london-2026-mile"}}},
	})
	served := b.serve(t, files)
	for _, part := range []struct {
		name string
		test func(*testing.T, *shown)
	}{
		{"every page is quiet", everyPageIsQuiet},
		{"narrow", narrow},
		{"dark and light", darkAndLight},
		{"on paper", onPaper},
		{"without scripts", withoutScripts},
		{"search", searchFinds},
		{"sorting", sorting},
		{"filter", filtering},
		{"as of a day", asOfADay},
		{"replay", replayRuns},
		{"runs beside", runsBeside},
		{"keyboard", keyboard},
		{"from a disk", fromADisk},
		{"axe", withoutBarriers},
		{"valid", valid},
	} {
		t.Run(part.name, func(t *testing.T) {
			b.reset(t)
			part.test(t, served)
			b.wasQuiet(t)
		})
	}
	t.Run("hostile", func(t *testing.T) { hostile(t, b) })
}

// browser is a browser with one tab, and what went wrong in it.
type browser struct {
	ctx context.Context //nolint:containedctx // that of the tab, which chromedp finds in it

	mutex  sync.Mutex
	hosts  []string // that may be asked
	faults []string
}

func openBrowser(t *testing.T) *browser {
	t.Helper()
	program := os.Getenv("MILECTL_CHROMIUM")
	if program == "" {
		t.Skip("no page is shown in a browser, which takes a minute: MILECTL_CHROMIUM=chromium would have it shown in that")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.UserDataDir(t.TempDir()))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // without which root may not run it
	}
	within, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	t.Cleanup(cancel)
	within, cancel = chromedp.NewExecAllocator(within, options...)
	t.Cleanup(cancel)
	within, cancel = chromedp.NewContext(within)
	t.Cleanup(cancel)
	b := &browser{ctx: within}
	if err := chromedp.Listen(within, b.listen); err != nil {
		t.Fatal(err)
	}
	call(t, b, network.Enable, network.EnableParams{})
	call(t, b, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	return b
}

// listen keeps what no page of a site may do: speak on the console, throw, ask others, open a dialog.
func (b *browser) listen(event any) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	fault := func(form string, values ...any) { b.faults = append(b.faults, fmt.Sprintf(form, values...)) }
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		fault("console: %s", e.Type)
	case *runtime.EventExceptionThrown:
		fault("exception: %s", e.ExceptionDetails.Text)
	case *page.EventJavascriptDialogOpening:
		fault("dialog: %s", e.Message)
	case *network.EventRequestWillBeSent:
		own := slices.ContainsFunc(b.hosts, func(host string) bool { return strings.HasPrefix(e.Request.URL, host+"/") })
		if !own && !strings.HasPrefix(e.Request.URL, "data:") { // the sign in a field of a date is one of those
			fault("request: %s", e.Request.URL)
		}
	case *log.EventEntryAdded: // what the policy forbids is there, and what is not found
		fault("log: %s %s", e.Entry.Text, e.Entry.URL)
	}
}

// wasQuiet holds that nothing went wrong since the last time.
func (b *browser) wasQuiet(t *testing.T) {
	t.Helper()
	evaluate[bool](t, b, "new Promise((done) => setTimeout(() => done(true), 20))")
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for _, fault := range b.faults {
		t.Error(fault)
	}
	b.faults = nil
}

// shown is a site that is served to a browser.
type shown struct {
	*browser

	root  string // with a slash at its end
	files map[string][]byte
}

// serve serves files, and nothing beside them.
func (b *browser) serve(t *testing.T, files map[string][]byte) *shown {
	t.Helper()
	kinds := map[string]string{".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json"}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		text, there := files[name]
		if !there {
			http.NotFound(w, r) // which the browser logs
			return
		}
		w.Header().Set("Content-Type", cmp.Or(kinds[path.Ext(name)], "text/plain"))
		_, _ = w.Write(text)
	}))
	t.Cleanup(server.Close)
	b.mutex.Lock()
	b.hosts = append(b.hosts, server.URL)
	b.mutex.Unlock()
	return &shown{b, server.URL + "/", files}
}

// open opens a page of the site, and waits until its script has read what it reads.
func (s *shown) open(t *testing.T, path string) {
	t.Helper()
	if err := chromedp.Do(s.ctx, chromedp.Navigate("about:blank"), chromedp.Navigate(s.root+path)); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	s.until(t, `document.readyState === "complete" && [...document.querySelectorAll("[data-replay], [data-search]")].every((box) => box.querySelector(".tools, [role=status]:not(:empty), [role=alert]"))`)
}

// until waits until something is so; as a page goes to another one there is none that could be asked.
func (b *browser) until(t *testing.T, condition string) {
	t.Helper()
	var err error
	for range 2000 {
		var so bool
		if so, err = chromedp.Run(b.ctx, chromedp.Evaluate[bool]("Boolean("+condition+")")); so {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatalf("never so: %s (%v)", condition, err)
}

// reset is a screen of a desk, in the light.
func (b *browser) reset(t *testing.T) {
	t.Helper()
	b.width(t, 1280)
	b.media(t, "", "light")
}

func (b *browser) width(t *testing.T, width int64) {
	t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.EmulateViewport(width, 900)); err != nil {
		t.Fatal(err)
	}
}

func (b *browser) media(t *testing.T, kind, scheme string) {
	t.Helper()
	call(t, b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: kind, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
	})
}

// call calls a command of the browser.
func call[P, R any](t *testing.T, b *browser, command cdp.Command[P, R], given P) {
	t.Helper()
	if _, err := chromedp.Call(b.ctx, command, given); err != nil {
		t.Fatalf("%s: %v", command.Method, err)
	}
}

// evaluate is the value of an expression in the page; of a promise what it comes to.
func evaluate[T any](t *testing.T, b *browser, expression string) T {
	t.Helper()
	value, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return value
}

// press presses keys.
func (b *browser) press(t *testing.T, keys string) {
	t.Helper()
	if err := chromedp.Do(b.ctx, chromedp.KeyEvent(keys)); err != nil {
		t.Fatal(err)
	}
}

// kinds is a page of each kind.
func (s *shown) kinds(t *testing.T) []string {
	t.Helper()
	all := []string{
		"", "races/", "races/bowerman-2024/", "races/bowerman-2024/document.html", "athletes/", "athletes/josh-kerr/", "records/",
		"records/mile-men-outdoor/", "records/mile-men-outdoor/gbr/", "toplists/", "toplists/mile-men-outdoor/",
		"competitions/prefontaine-classic/", "years/2024/", "calendar/", "calendar/05/", "about/", "changes/", "search/",
	}
	for _, name := range all {
		if s.files[name] == nil && s.files[name+"index.html"] == nil {
			t.Fatalf("the site has no page %q", name)
		}
	}
	return all
}
