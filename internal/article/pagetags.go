package article

import (
	"strings"

	"golang.org/x/net/html"
)

// hides reports whether nothing within an element is a word of the article: what is
// not shown, and what stands around an article.
func hides(token html.Token) bool {
	switch token.Data {
	case "head", "script", "style", "noscript", "template", "nav", "aside", "footer", "svg", "math", "iframe", "object",
		"audio", "video", "canvas", "button", "select", "textarea", "del", "s", "strike", "title":
		return true
	}
	for _, a := range token.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if strings.EqualFold(a.Val, "true") {
				return true
			}
		case "style":
			style := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

func attribute(token html.Token, name string) string {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// has reports whether an element has an attribute, be it without a value.
func has(token html.Token, name string) bool {
	for _, a := range token.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// isVoid reports whether an element has no end.
func isVoid(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	default:
		return false
	}
}

// isOfHead reports whether an element stands in the head of a page; any other ends it.
func isOfHead(name string) bool {
	switch name {
	case "base", "head", "html", "link", "meta", "noscript", "script", "style", "template", "title":
		return true
	default:
		return false
	}
}

// isBlock reports whether an element begins and ends lines of its own.
func isBlock(name string) bool {
	switch name {
	case "td", "th", "tr", "table", "thead", "tbody", "tfoot", "caption", "li", "dt", "dd", "br", "option", "legend", "summary", "figcaption", "body", "html":
		return true
	default:
		return endsParagraph(name)
	}
}

// endsParagraph reports whether an element ends a paragraph that has not ended.
func endsParagraph(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "center", "details", "dialog", "div", "dl", "fieldset", "figure", "footer", "form",
		"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul":
		return true
	default:
		return false
	}
}

// implied is the elements that end before one of a name begins, unless one of others
// stands between.
func implied(name string) (ends, within []string) {
	switch name {
	case "li":
		return []string{"li"}, []string{"ul", "ol"}
	case "td", "th":
		return []string{"td", "th"}, []string{"tr", "table"}
	case "tr":
		return []string{"tr"}, []string{"table"}
	case "dt", "dd":
		return []string{"dt", "dd"}, []string{"dl"}
	case "option":
		return []string{"option"}, []string{"select"}
	}
	if endsParagraph(name) {
		return []string{"p"}, []string{"div", "td", "th", "li", "blockquote", "section", "article", "body"}
	}
	return nil, nil
}
