package editing

import (
	"strings"

	"github.com/milectl/milectl/internal/cursor"
	"github.com/milectl/milectl/internal/words"
)

// SymbolKind is what kind of thing a symbol is.
type SymbolKind uint8

// The kinds of symbols.
const (
	OfList   SymbolKind = iota // a key that holds others
	OfResult                   // a result, an entry
	OfPerson
	OfSource
)

// Symbol is a part of a document that people look for.
type Symbol struct {
	Name, About   string
	Kind          SymbolKind
	All, NameSpan Span // where it stands, and where its name does
	Inner         []Symbol
}

// Symbols is the parts of the document: its results, its entries, its people and its sources.
func (d *Document) Symbols() []Symbol {
	var all []Symbol
	root := d.tree()
	if root == nil || root.Kind != cursor.Map {
		return nil
	}
	for _, p := range root.Pairs {
		if p.Value == nil || p.Value.Kind == cursor.Scalar {
			continue
		}
		s := Symbol{Name: p.Key.Text, All: Span{p.Key.Start, p.Value.End}, NameSpan: spanOf(p.Key)}
		for _, item := range p.Value.Items {
			if item != nil && item.Kind == cursor.Map {
				s.Inner = append(s.Inner, symbolOf(p.Key.Text, item))
			}
		}
		if p.Key.Text == "sources" {
			for _, of := range p.Value.Pairs {
				s.Inner = append(s.Inner, sourceSymbol(of))
			}
		}
		all = append(all, s)
	}
	return all
}

// symbolOf is an item of a list.
func symbolOf(list string, item *cursor.Node) Symbol {
	text := func(key string) string {
		if n := item.Get(key); n != nil && n.Kind == cursor.Scalar {
			return n.Text
		}
		return ""
	}
	s := Symbol{Kind: OfResult, All: Span{item.Start, item.End}, NameSpan: Span{item.Start, item.Start}}
	named := ""
	for _, key := range []string{"athlete", "team", "name", "about", "rule", "what"} {
		if n := item.Get(key); n != nil && named == "" && n.Kind == cursor.Scalar {
			named, s.NameSpan = n.Text, spanOf(n)
		}
	}
	switch list {
	case "results":
		s.Name = words.Join(" ", text("place"), named)
		s.About = words.Join(" ", text("nation"), text("mark"), text("status"))
	case "records":
		s.Name = words.Join(" ", text("mark"), named)
		s.About = words.Join(" ", text("nation"), text("date"))
	case "athletes":
		s.Kind, s.Name, s.About = OfPerson, named, text("born")
	default:
		s.Name, s.About = named, words.Join(" ", text("athlete"), text("says"))
	}
	if strings.TrimSpace(s.Name) == "" {
		s.Name = "…"
	}
	s.Name, s.About = words.Visible(s.Name), words.Visible(s.About)
	return s
}

func sourceSymbol(p cursor.Pair) Symbol {
	s := Symbol{Name: words.Visible(p.Key.Text), Kind: OfSource, All: Span{p.Key.Start, p.Key.End}, NameSpan: spanOf(p.Key)}
	if s.Name == "" {
		s.Name = "…"
	}
	if p.Value != nil {
		s.All.End = p.Value.End
	}
	if by := p.Value.Get("publisher"); by != nil {
		s.About = words.Visible(by.Text)
	}
	return s
}

// Fold is lines that may be folded, from 0: the first stays.
type Fold struct {
	First, Last int
	OfComment   bool
}

// Folds is what may be folded: each list and map of several lines, and comments of several lines.
func (d *Document) Folds() []Fold {
	lines := strings.Split(d.Text, "\n")
	type open struct{ line, column int }
	var stack []open
	var all []Fold
	last, comment := -1, -1 // lines
	closed := func(column int) {
		for len(stack) > 0 && stack[len(stack)-1].column >= column {
			if top := stack[len(stack)-1]; last > top.line {
				all = append(all, Fold{First: top.line, Last: last})
			}
			stack = stack[:len(stack)-1]
		}
	}
	for i, line := range append(lines, "x") {
		content := strings.TrimLeft(line, " ")
		isComment := strings.HasPrefix(content, "#")
		if comment >= 0 && !isComment {
			if i-1 > comment {
				all = append(all, Fold{First: comment, Last: i - 1, OfComment: true})
			}
			comment = -1
		}
		switch {
		case strings.TrimSpace(content) == "":
		case isComment:
			if comment < 0 {
				comment = i
			}
		default:
			column := len(line) - len(content)
			closed(column)
			stack, last = append(stack, open{i, column}), i
		}
	}
	return all
}
