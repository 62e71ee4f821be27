package site

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/invented"
	"github.com/milectl/milectl/internal/privacy"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/races"
)

// folder is documents by their paths.
type folder map[string]string

// inventedRaces is a folder of so many invented races, with their lists and registers.
func inventedRaces(n int) folder {
	of := folder{}
	for doc := range invented.New(invented.Options{Races: n, Seed: 7, Loose: 10}).Documents() {
		of[doc.Path] = doc.Text
	}
	return of
}

// withReal adds documents of the built-in corpus.
func (f folder) withReal(t *testing.T, paths ...string) folder {
	t.Helper()
	for _, path := range paths {
		text, err := races.Files.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f[path] = string(text)
	}
	return f
}

func (f folder) files() fstest.MapFS {
	files := fstest.MapFS{}
	for path, text := range f {
		files[path] = &fstest.MapFile{Data: []byte(text), Mode: 0o600}
	}
	return files
}

func (f folder) store() *store.Store { return store.Builtin(f.files()) }

// sourceOf is the documents of a store, read as they are but for minors.
func sourceOf(s *store.Store) *Source {
	source, _ := Read(s, privacy.Options{Births: privacy.InFull, Day: date.New(2026, 11, 29)})
	return source
}

// opened is the site of a folder.
func (f folder) opened(t *testing.T, o Options) *Site {
	t.Helper()
	return openedOf(t, f.store(), o)
}

func openedOf(t *testing.T, s *store.Store, o Options) *Site {
	t.Helper()
	if o.Title == "" {
		o.Title = "Results"
	}
	x, err := Open(sourceOf(s), o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// built is all files of the site of a folder, by their paths.
func (f folder) built(t *testing.T, o Options) map[string][]byte {
	t.Helper()
	return builtOf(t, f.opened(t, o))
}

func builtOf(t *testing.T, x *Site) map[string][]byte {
	t.Helper()
	m, err := x.Maker()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, part := range x.Parts() {
		files, err := part.Make(m)
		if err != nil {
			t.Fatalf("%s: %v", part.Name, err)
		}
		for _, file := range files {
			if _, twice := all[file.Path]; twice {
				t.Errorf("%s is made twice", file.Path)
			}
			all[file.Path] = file.Text
		}
	}
	return all
}

// pages is the paths of the pages among files.
func pages(files map[string][]byte) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(files)), func(path string) bool { return !strings.HasSuffix(path, ".html") })
}

// elements calls visit for every element of a page.
func elements(t *testing.T, text []byte, visit func(*html.Node)) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			visit(n)
		}
	}
}

// attribute is the value of an attribute, empty where there is none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
