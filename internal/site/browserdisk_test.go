//go:build !race

package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// onDisk is the site in a folder of a disk.
func (s *shown) onDisk(t *testing.T) *shown {
	t.Helper()
	dir := t.TempDir()
	for name, text := range s.files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	root := "file:///" + strings.TrimPrefix(filepath.ToSlash(dir), "/")
	s.mutex.Lock()
	s.hosts = append(s.hosts, root)
	s.mutex.Unlock()
	return &shown{s.browser, root + "/", s.files}
}

// fromADisk: without a server links lead from page to page, and the search says what it lacks.
func fromADisk(t *testing.T, served *shown) {
	t.Helper()
	s := served.onDisk(t)
	s.open(t, "index.html")
	for _, step := range []struct{ link, leads string }{
		{`nav[aria-label="Site"] a[href*="races"]`, "Races"},
		{`main a[href*="years/2024"]`, "Races of 2024"},
		{`main a[href*="bowerman-2024"]`, "Bowerman Mile"},
		{`main a[href*="josh-kerr"]`, "Josh Kerr"},
		{".crumbs li:last-child a", "Athletes"},
		{"a.home", "Miles of men"},
	} {
		s.click(t, step.link)
		s.until(t, `document.readyState === "complete" && document.querySelector("h1")?.textContent.startsWith("`+step.leads+`")`)
		if plain := evaluate[bool](t, s.browser, `document.styleSheets.length === 0`); plain {
			t.Errorf("%s: the page has no style", step.leads)
		}
	}
	s.open(t, "search/index.html?q=kerr")
	if said := texts(t, s.browser, "[role=alert]"); len(said) != 1 || !strings.Contains(said[0], "on a web server alone") {
		t.Errorf("the search says %q", said)
	}
}
