package main

import (
	"bytes"
	_ "embed"
	"html/template"
	"path"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

//go:embed page.html
var layout string

//go:embed style.css
var style string

// page is a page of the site.
func (s *site) page(file string) ([]byte, error) {
	markdown := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	source := s.pages[file]
	tree := markdown.Parser().Parse(text.NewReader(source), parser.WithContext(parser.NewContext(parser.WithIDs(headings{}))))
	err := ast.Walk(tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, ok := node.(*ast.Link); ok && entering {
			link.Destination = []byte(s.target(string(link.Destination)))
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return nil, err
	}
	var body, out bytes.Buffer
	if err := markdown.Renderer().Render(&body, source, tree); err != nil {
		return nil, err
	}
	parsed, err := template.New("page").Parse(layout)
	if err != nil {
		return nil, err
	}
	err = parsed.Execute(&out, map[string]any{
		"Title": title(source), "Groups": s.listed(file), "Index": file == index,
		"Body":       template.HTML(body.String()), //nolint:gosec // of pages of this repository, in which goldmark leaves no HTML
		"Repository": repository + "docs/" + file,
	})
	return out.Bytes(), err
}

// listed is the groups of pages, with the one that is shown marked.
func (s *site) listed(file string) []group {
	var groups []group
	for _, g := range s.groups {
		pages := make([]entry, len(g.Pages))
		for i, p := range g.Pages {
			p.Here = p.File == file
			pages[i] = p
		}
		groups = append(groups, group{g.Name, pages})
	}
	return groups
}

// target is where a link leads on the site.
func (s *site) target(link string) string {
	file, anchor, has := strings.Cut(link, "#")
	switch {
	case file == "" || strings.Contains(file, ":"):
		return link
	case strings.HasPrefix(file, "../"):
		file = repository + path.Clean("docs/"+file)
	case s.pages[file] != nil:
		file = address(file)
	case path.Ext(file) == "": // a folder, which a server may not show
		file = repository + "docs/" + file
	}
	if has {
		file += "#" + anchor
	}
	return file
}

// headings names headings as the code host does, so that a link is right on both. It counts those of one name.
type headings map[string]int

// Generate is the name of a heading.
func (h headings) Generate(value []byte, _ ast.NodeKind) []byte {
	id := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, string(value))
	n := h[id]
	h[id]++
	if n > 0 {
		id += "-" + strconv.Itoa(n)
	}
	return []byte(id)
}

// Put takes a name that is given.
func (h headings) Put(value []byte) { h[string(value)]++ }
