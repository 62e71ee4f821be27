package serve

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestChanges: pages are those of the documents as they are, whatever becomes of these.
func TestChanges(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile)
	r.waitFor("/races/town-2024/", "Alan Able")
	r.write("town-2024.yaml", strings.ReplaceAll(aMile, "Alan Able", "Cy Cod"))
	if text := r.waitFor("/races/town-2024/", "Cy Cod"); strings.Contains(text, "Alan Able") {
		t.Error("who does not stand in the document any more stands on its page")
	}
	r.write("new/games/town-2025.yaml", strings.Replace(aMile, "2024", "2025", 1))
	r.waitFor("/races/town-2025/", "Town Mile")
	r.write("new/games/town-2025.yaml", strings.ReplaceAll(aMile, "2024", "2026"))
	r.waitFor("/races/town-2025/", "2026-06-01")
	if err := os.RemoveAll(filepath.Join(r.dir, "new")); err != nil {
		t.Fatal(err)
	}
	r.waitFor("/races/town-2025/", "No such page")
	r.waitFor("/races/town-2024/", "Cy Cod")
}

// TestFaultyDocument: of a document that has errors now stands what it said before, with the errors; others go on.
func TestFaultyDocument(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile, "town-2025.yaml", strings.Replace(aMile, "2024", "2025", 1))
	r.waitFor("/races/town-2024/", "0 errors")
	r.write("town-2024.yaml", strings.Replace(aMile, "3:55.34", "3:75.34", 1))
	text := r.waitFor("/races/town-2024/", "seconds must be below 60")
	for _, want := range []string{"3:55.34", "town-2024.yaml has errors now: what it said before stands here. 2 files: 1 error", "This page shows what it said before"} {
		if !strings.Contains(text, want) {
			t.Errorf("its page does not say %q:\n%s", want, text)
		}
	}
	if text := r.waitFor("/findings/", "seconds must be below 60"); strings.Contains(text, "document.html#L") {
		t.Error("a finding leads to a line that the page does not have")
	}
	r.write("town-2025.yaml", strings.NewReplacer("2024", "2025", "Bo Bee", "Cy Cod").Replace(aMile))
	r.waitFor("/races/town-2025/", "Cy Cod")
	r.waitFor("/races/town-2024/", "3:55.34")
	r.write("town-2024.yaml", strings.Replace(aMile, "3:55.34", "3:54.00", 1))
	r.waitFor("/races/town-2024/", "3:54.00")
	if text := r.waitFor("/races/town-2024/", "0 errors"); strings.Contains(text, "seconds must be") {
		t.Errorf("what was mended is still found:\n%s", text)
	}
}

// TestFaultyFromTheBeginning: a document that never could be read has no page, and that says why.
func TestFaultyFromTheBeginning(t *testing.T) {
	r := serving(t, "town-2024.yaml", "kind: race\nname: Town Mile\n", "town-2025.yaml", aMile)
	r.waitFor("/races/town-2024/", "missing-key")
	if status, _ := r.page("/races/town-2024/"); status != http.StatusNotFound {
		t.Errorf("status %d", status)
	}
	r.waitFor("/about/", "1 document has errors, and is left out.")
}

// TestFindings: what check finds stands on the page of the document and at its line, and all of it on one page.
func TestFindings(t *testing.T) {
	r := serving(t, "town-2024.yaml", strings.Replace(aMile, `mark: "3:56.00"`, `mark: "3:50.00"`, 1),
		"athletes/men.yaml", "kind: athletes\nathletes:\n  - {name: Alan Able, sex: men}\n  - {name: Alan Able, sex: men}\n")
	page := r.waitFor("/races/town-2024/", "place-order")
	if !strings.Contains(page, `<a href="document.html#L8">8</a>`) {
		t.Errorf("it does not lead to its line:\n%s", page)
	}
	document := r.waitFor("/races/town-2024/document.html", "place-order")
	if _, line, _ := strings.Cut(document, `<li id="L8">`); !strings.Contains(line[:strings.Index(line, "\n</li>")+1], "[place-order]") {
		t.Errorf("it does not stand at its line:\n%s", line)
	}
	all := r.waitFor("/findings/", "place-order")
	for _, want := range []string{"athletes/men.yaml", `<a href="../races/town-2024/document.html#L8">8</a>`, `<a href="../races/town-2024/index.html">`, "2 files: "} {
		if !strings.Contains(all, want) {
			t.Errorf("the page of all does not say %q:\n%s", want, all)
		}
	}
}

// TestFolderThatIsGone: what was shown stays, which is said, until the folder is back.
func TestFolderThatIsGone(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile)
	r.waitFor("/races/town-2024/", "Alan Able")
	if err := os.Rename(r.dir, r.dir+"-elsewhere"); err != nil {
		t.Fatal(err)
	}
	r.waitFor("/races/town-2024/", "The documents cannot be shown as they are now")
	r.waitFor("/races/town-2024/", "Alan Able")
	r.write("town-2024.yaml", strings.ReplaceAll(aMile, "Alan Able", "Cy Cod"))
	r.waitFor("/races/town-2024/", "Cy Cod")
}

// TestListThatIsFaulty: while no site can be made, the last one stays; where there was none, that is said.
func TestListThatIsFaulty(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile, "records/mile-men-outdoor.yaml", "kind: records\nevent: mile\n")
	r.waitFor("/findings/", "missing-key")
	if status, text := r.page("/races/town-2024/"); status != http.StatusServiceUnavailable || !strings.Contains(text, "There is nothing to show: a faulty record list.") {
		t.Errorf("status %d:\n%s", status, text)
	}
	if _, text := r.page("/style.css"); !strings.Contains(text, "--ground") {
		t.Error("no style")
	}
	const list = "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2023-12-31\nrecords:\n" +
		"  - {mark: \"3:46.32\", athlete: Ed Elm, nation: GBR, date: 1985-07-27, holds: {GBR: ratified}}\n"
	r.write("records/mile-men-outdoor.yaml", list)
	r.waitFor("/races/town-2024/", "Alan Able")
	r.waitFor("/records/mile-men-outdoor/", "Ed Elm")
	r.write("records/mile-men-outdoor.yaml", strings.Replace(list, "mile", "furlong", 1))
	r.waitFor("/records/mile-men-outdoor/", "This page shows what it said before")
	r.waitFor("/records/mile-men-outdoor/document.html", "event: mile")
}

// TestEvents: a page hears what is said now, and each time that something else is shown.
func TestEvents(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile)
	r.waitFor("/", "0 errors")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		q.Host = "127.0.0.1:8420"
		r.handler.ServeHTTP(w, q)
	}))
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+changesPath, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := server.Client().Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }() // it never ends by itself
	events := bufio.NewScanner(answer.Body)
	hear := func(want string) {
		t.Helper()
		for events.Scan() {
			if text := events.Text(); strings.HasPrefix(text, "data: ") && strings.Contains(text, want) {
				return
			}
		}
		t.Fatalf("%q is not told: %v", want, events.Err())
	}
	hear("1 file: 0 errors, 0 warnings.")
	sum := r.asked("HEAD", "/races/town-2024/").Header.Get(sumHeader)
	r.write("town-2024.yaml", strings.ReplaceAll(aMile, "Bo Bee", "Cy Cod"))
	hear("1 file: 0 errors, 0 warnings.") // what came between may have passed before it could be told
	if now := r.asked("HEAD", "/races/town-2024/").Header.Get(sumHeader); now == sum {
		t.Error("a page that changed has the sum of before")
	}
	if answer.Header.Get("Content-Type") != "text/event-stream" {
		t.Errorf("told as %q", answer.Header.Get("Content-Type"))
	}
}

// TestNothingIsWritten: a folder that is served is as it was.
func TestNothingIsWritten(t *testing.T) {
	r := serving(t, "town-2024.yaml", aMile)
	r.waitFor("/races/town-2024/", "0 errors")
	for _, path := range []string{"/", "/athletes/", "/findings/", "/search/"} {
		r.page(path)
	}
	entries, err := os.ReadDir(r.dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
}
