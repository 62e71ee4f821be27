package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// index is the page that leads to all others; on the site it is index.html.
const index = "README.md"

// site is the pages of a folder.
type site struct {
	dir    string
	groups []group
	pages  map[string][]byte // by the names of their files
}

// group is some pages under one heading of the list beside each page.
type group struct {
	Name  string
	Pages []entry
}

// entry is a page in the list.
type entry struct {
	File, Title string
	Here        bool
}

// Address is where the page lies on the site.
func (e entry) Address() string { return address(e.File) }

// load reads the pages of a folder, and the list of them from its index.
func load(dir string) (*site, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil {
		return nil, err
	}
	s := &site{dir: dir, pages: map[string][]byte{}}
	for _, file := range files {
		if s.pages[filepath.Base(file)], err = os.ReadFile(file); err != nil {
			return nil, err
		}
	}
	if s.pages[index] == nil {
		return nil, errors.New(dir + ": no " + index)
	}
	return s, s.list()
}

// list takes the groups from the tables of the index: "| to learn | |" begins one, a row names its pages in the first cell.
func (s *site) list() error {
	link := regexp.MustCompile(`\]\(([\w-]+\.md)\)`)
	for line := range strings.Lines(string(s.pages[index])) {
		first, _, ok := strings.Cut(strings.TrimPrefix(line, "| "), " |")
		switch {
		case !ok || !strings.HasPrefix(line, "| ") || strings.HasPrefix(first, "---"):
		case strings.HasPrefix(first, "to "):
			s.groups = append(s.groups, group{Name: strings.ToUpper(first[:1]) + first[1:]})
		case len(s.groups) > 0:
			last := &s.groups[len(s.groups)-1]
			for _, m := range link.FindAllStringSubmatch(first, -1) {
				if s.pages[m[1]] == nil {
					return fmt.Errorf("%s: no page %s", index, m[1])
				}
				last.Pages = append(last.Pages, entry{File: m[1], Title: title(s.pages[m[1]])})
			}
		}
	}
	return nil
}

// title is the first heading of a page.
func title(page []byte) string {
	line, _, _ := bytes.Cut(page, []byte("\n"))
	return string(bytes.TrimPrefix(line, []byte("# ")))
}

// address is what a page is called on the site.
func address(file string) string {
	if file == index {
		return "index.html"
	}
	return strings.TrimSuffix(file, ".md") + ".html"
}

// write writes the site, with the files that pages show or lead to.
func (s *site) write(to string) error {
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for file := range s.pages {
		page, err := s.page(file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := os.WriteFile(filepath.Join(to, address(file)), page, 0o644); err != nil { //nolint:gosec // for everybody to read
			return err
		}
	}
	for _, folder := range []string{"pictures", "schema", "engines", "examples"} {
		if err := os.CopyFS(filepath.Join(to, folder), os.DirFS(filepath.Join(s.dir, folder))); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(to, "style.css"), []byte(style), 0o644) //nolint:gosec // for everybody to read
}
