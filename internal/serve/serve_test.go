package serve

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/store"
)

const aMile = `kind: race
name: Town Mile
date: 2024-06-01
event: mile
sex: men
results:
  - {place: 1, athlete: Alan Able, nation: GBR, mark: "3:55.34"}
  - {place: 2, athlete: Bo Bee, nation: NOR, mark: "3:56.00"}
`

// port is that by which the tests call the server.
const port = 8420

// running is a server of a folder, and what it answers, until the test ends.
type running struct {
	*Server

	t       *testing.T
	dir     string
	handler http.Handler
}

// serving runs a server of a folder with these documents, in turn a path and a text.
func serving(t *testing.T, documents ...string) *running {
	t.Helper()
	r := &running{t: t, dir: filepath.Join(t.TempDir(), "races")}
	if err := os.Mkdir(r.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(documents); i += 2 {
		r.write(documents[i], documents[i+1])
	}
	r.Server = New(Options{
		Open: func() (*store.Store, error) { return store.Open(r.dir) }, Folder: r.dir, Version: "test", Today: func() date.Date { return date.New(2026, 1, 1) },
	})
	r.handler = r.Handler(port)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- r.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		r.checking.Lock() // nothing goes on behind the test
		defer r.checking.Unlock()
	})
	return r
}

// write writes a document as editors do: beside it, and then in its place.
func (r *running) write(path, text string) {
	r.t.Helper()
	name := filepath.Join(r.dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(name+"~", []byte(text), 0o600); err != nil {
		r.t.Fatal(err)
	}
	if err := os.Rename(name+"~", name); err != nil {
		r.t.Fatal(err)
	}
}

// asked is the answer to a request.
func (r *running) asked(method, path string, headers ...string) *http.Response {
	r.t.Helper()
	request := httptest.NewRequestWithContext(r.t.Context(), method, "http://127.0.0.1:8420/", nil)
	request.URL.Path = path
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			request.Host = headers[i+1]
		}
		request.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	r.handler.ServeHTTP(answer, request)
	return answer.Result()
}

// page is a page, with its status.
func (r *running) page(path string) (status int, text string) {
	r.t.Helper()
	answer := r.asked(http.MethodGet, path)
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

// waitFor waits until a page says something.
func (r *running) waitFor(path, want string) string {
	r.t.Helper()
	var status int
	var text string
	for range 4000 {
		if status, text = r.page(path); strings.Contains(text, want) {
			return text
		}
		time.Sleep(5 * time.Millisecond)
	}
	r.t.Fatalf("%s does not say %q; status %d:\n%s", path, want, status, text)
	return ""
}

func TestWhoIsAnswered(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile)
	for _, test := range []struct {
		why, method string
		headers     []string
		want        int
	}{
		{"a browser that was sent there", "GET", nil, 200},
		{"the head of a page", "HEAD", nil, 200},
		{"its other name", "GET", []string{"Host", "localhost:8420"}, 200},
		{"its newer address", "GET", []string{"Host", "[::1]:8420"}, 200},
		{"a page of the site", "GET", []string{"Origin", "http://127.0.0.1:8420", "Sec-Fetch-Site", "same-origin"}, 200},
		{"who typed the address", "GET", []string{"Sec-Fetch-Site", "none"}, 200},
		{"a name that leads here", "GET", []string{"Host", "example.org:8420"}, 403},
		{"a name that begins like one", "GET", []string{"Host", "localhost.example.org:8420"}, 403},
		{"another address of this computer", "GET", []string{"Host", "192.168.1.2:8420"}, 403},
		{"another port", "GET", []string{"Host", "127.0.0.1:80"}, 403},
		{"no port", "GET", []string{"Host", "127.0.0.1"}, 403},
		{"no host", "GET", []string{"Host", ""}, 403},
		{"a page of another site", "GET", []string{"Origin", "https://example.org"}, 403},
		{"a page of another port", "GET", []string{"Origin", "http://127.0.0.1:3000"}, 403},
		{"a page without an origin", "GET", []string{"Origin", "null"}, 403},
		{"a picture in another site", "GET", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"a picture in a site of another port", "GET", []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"who would change something", "POST", nil, 405},
		{"who would remove something", "DELETE", nil, 405},
		{"who asks what may be done", "OPTIONS", nil, 405},
		{"another host that would change something", "POST", []string{"Host", "example.org:8420"}, 403},
	} {
		for _, path := range []string{"/races/town-2024/", "/style.css", "/findings/"} {
			if got := r.asked(test.method, path, test.headers...); got.StatusCode != test.want {
				t.Errorf("%s, %s: got %d, want %d", test.why, path, got.StatusCode, test.want)
			}
		}
	}
	if got := r.asked("GET", changesPath, "Host", "example.org:8420"); got.StatusCode != 403 {
		t.Errorf("changes told to another host: %d", got.StatusCode)
	}
	if allow := r.asked("POST", "/").Header.Get("Allow"); allow != "GET, HEAD" {
		t.Errorf("allowed: %q", allow)
	}
}

func TestPaths(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile)
	for path, want := range map[string]int{
		"/": 200, "/index.html": 200, "/races/": 200, "/races/town-2024/": 200, "/races/town-2024/results.json": 200, "/athletes/alan-able/": 200,
		"/races": 302, "/races/town-2024": 302, "/search/index.json": 200, "/script.js": 200, "/serve.js": 200, "/serve.css": 200,
		"/races/town-2025/": 404, "/nothing": 404, "/nothing.txt": 404, "/..": 404, "/../town-2024.yaml": 404, "/races/../town-2024.yaml": 404,
		"/races/town-2024/../../index.html": 404, "//": 404, "//example.org/": 404, "/races//town-2024/": 404, `/races\town-2024/`: 404, "/races/\x00": 404,
		"/town-2024.yaml": 404, "/.milectl-site.json": 404,
	} {
		status, text := r.page(path)
		if status != want {
			t.Errorf("%q: got %d, want %d", path, status, want)
		}
		if status == 404 && (!strings.Contains(text, "No such page") || !strings.Contains(text, "</html>") || strings.Count(text, "serve.js") != 1) {
			t.Errorf("%q: no page: %.200q", path, text)
		}
	}
	for path, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/style.css": "text/css; charset=utf-8", "/serve.js": "text/javascript; charset=utf-8", "/races/town-2024/results.json": "application/json",
		"/races/town-2024/field.svg": "image/svg+xml", "/races/town-2024/results.csv": "text/csv; charset=utf-8",
	} {
		if got := r.asked("GET", path).Header.Get("Content-Type"); got != want {
			t.Errorf("%s is sent as %q, want %q", path, got, want)
		}
	}
	if head := r.asked("HEAD", "/races/town-2024/"); head.Header.Get(sumHeader) == "" || head.ContentLength == 0 {
		t.Errorf("the head of a page: %v", head.Header)
	}
}

// TestEveryPageIsDressed: what is added to a page stands on each once, and what it loads is allowed by its own policy.
func TestEveryPageIsDressed(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile)
	for _, path := range []string{"/", "/races/town-2024/", "/races/town-2024/document.html", "/findings/", "/about/", "/search/", "/none"} {
		_, text := r.page(path)
		for _, want := range []string{`<script src="/serve.js" data-sum="`, `<link rel="stylesheet" href="/serve.css">`, `<p class="said" role="status">`, "script-src 'self'", "connect-src 'self'"} {
			if strings.Count(text, want) != 1 {
				t.Errorf("%s has %q %d times", path, want, strings.Count(text, want))
			}
		}
	}
}

// TestBirths: births stand on a page as they do in the document, those of people under age too.
func TestBirths(t *testing.T) {
	r := serving(t, "town-2024.yaml", strings.Replace(aMile, "nation: NOR", "nation: NOR, born: 2010-02-03", 1))
	r.waitFor("/races/town-2024/document.html", "born: 2010-02-03")
}
