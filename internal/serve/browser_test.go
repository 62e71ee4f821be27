//go:build !race

package serve

import (
	"context"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// TestBrowser: a page that somebody looks at becomes another as its document does, with what is found in it, and nothing is
// said on the console.
func TestBrowser(t *testing.T) {
	tab := openTab(t)
	faults := make(chan string, 100)
	if err := chromedp.Listen(tab, func(event any) {
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			faults <- "console: " + string(e.Type)
		case *runtime.EventExceptionThrown:
			faults <- "exception: " + e.ExceptionDetails.Text
		case *log.EventEntryAdded:
			faults <- "log: " + e.Entry.Text + " " + e.Entry.URL
		}
	}); err != nil {
		t.Fatal(err)
	}
	r := serving(t, "town-mile.yaml", aMile)
	root := r.listen()
	if err := chromedp.Do(tab, chromedp.Navigate(root+"races/town-mile/")); err != nil {
		t.Fatal(err)
	}
	shows := func(what string) {
		t.Helper()
		var text string
		for range 2000 {
			var err error
			if text, err = chromedp.Run(tab, chromedp.Evaluate[string]("document.body.innerText")); err == nil && strings.Contains(text, what) {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
		t.Fatalf("the page never shows %q:\n%s", what, text)
	}
	shows("3:55.34")
	r.write("town-mile.yaml", strings.Replace(aMile, "3:55.34", "3:55.12", 1))
	shows("3:55.12")
	r.write("town-mile.yaml", strings.Replace(aMile, "place: 2", "place: 3", 1))
	shows("place 3: in a full list 2 comes here")
	r.write("town-mile.yaml", aMile)
	shows("3:55.34")
	close(faults)
	for fault := range faults {
		t.Error(fault)
	}
}

// openTab is a tab of a browser without a screen.
func openTab(t *testing.T) context.Context {
	t.Helper()
	program := os.Getenv("MILECTL_CHROMIUM")
	if program == "" {
		t.Skip("no served page is shown in a browser, which takes a minute: MILECTL_CHROMIUM=chromium would have it shown in that")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.UserDataDir(t.TempDir()))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // without which root may not run it
	}
	within, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	within, cancel = chromedp.NewExecAllocator(within, options...)
	t.Cleanup(cancel)
	within, cancel = chromedp.NewContext(within)
	t.Cleanup(cancel)
	return within
}

// listen serves the pages on a port of this machine, and is their address.
func (r *running) listen() string {
	r.t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		r.t.Fatal(err)
	}
	at := listener.Addr().(*net.TCPAddr).Port
	server := &http.Server{Handler: r.Handler(at), ReadHeaderTimeout: time.Minute}
	go func() { _ = server.Serve(listener) }()
	r.t.Cleanup(func() { _ = server.Close() })
	return "http://127.0.0.1:" + strconv.Itoa(at) + "/"
}
