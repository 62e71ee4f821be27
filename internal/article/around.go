package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// isAround reports whether an element says, by its role or its class, that it stands around an article
// and is no part of it: links to others, forms, comments of readers.
func isAround(token html.Token) bool {
	switch strings.ToLower(attribute(token, "role")) {
	case "navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog", "banner":
		return true
	}
	switch token.Data {
	case "form", "dialog", "menu":
		return true
	case "div", "section", "ul", "ol", "p", "li", "span", "a", "header":
	default:
		return false // a class of the whole page says how it is shown
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(attribute(token, "class")+" "+attribute(token, "id"))), namesAround)
}

// namesAround reports whether a class is what authors of pages call what stands around: related-articles,
// c-newsletter, most-read__list; not menu-open, which tells a state.
func namesAround(class string) bool {
	parts := strings.FieldsFunc(class, func(r rune) bool { return r == '-' || r == '_' })
	const prefix = 2 // letters of the names of layers: c-newsletter
	if len(parts) > 1 && len(parts[0]) <= prefix && parts[0] != "ad" {
		parts = parts[1:]
	}
	if len(parts) == 0 || len(parts) > 1 && slices.Contains([]string{"open", "closed", "active", "enabled", "disabled", "visible", "free", "loaded", "on", "off", "body", "content", "text"}, parts[len(parts)-1]) {
		return false
	}
	switch parts[0] {
	case "related", "recommended", "recommendations", "recirc", "recirculation", "newsletter", "promo", "sponsored", "advert", "advertisement", "ad", "ads", "share", "sharing", "sharebar", "social", "comments", "comment",
		"sidebar", "breadcrumb", "breadcrumbs", "cookie", "cookies", "trending", "outbrain", "taboola", "paywall", "subscribe", "signup", "teaser", "teasers", "nav", "navbar", "navigation", "menu", "readmore", "relatedarticles", "mostread", "disqus", "widget", "bio", "tags", "taglist":
		return true
	case "most":
		return len(parts) > 1 && slices.Contains([]string{"read", "popular", "viewed", "shared", "commented"}, parts[1])
	case "read", "see", "more":
		return len(parts) > 1 && slices.Contains([]string{"more", "also", "stories", "news", "articles", "from"}, parts[1])
	case "latest", "popular", "author":
		return len(parts) > 1 && slices.Contains([]string{"posts", "news", "stories", "articles", "bio", "box", "info"}, parts[1])
	case "site":
		return len(parts) > 1 && slices.Contains([]string{"header", "nav", "navigation", "menu", "footer"}, parts[1])
	default:
		return false
	}
}

// isCaption reports whether an element is what stands beneath a picture.
func isCaption(token html.Token) bool {
	if token.Data == "figcaption" {
		return true
	}
	if token.Data != "p" && token.Data != "div" && token.Data != "span" {
		return false
	}
	for class := range strings.FieldsSeq(strings.ToLower(attribute(token, "class"))) {
		if parts := strings.FieldsFunc(class, func(r rune) bool { return r == '-' || r == '_' }); slices.Contains(parts, "caption") {
			return true
		}
	}
	return false
}

// linked is how many characters of a line were read, and how many of them stand in links.
type linked struct{ all, inLinks int }

// isLine reports whether an element is a line that may be a link to another article, and no more.
func isLine(name string) bool {
	return name == "li" || name == "p" || name == "h2" || name == "h3" || name == "h4" || name == "h5" || name == "h6"
}

// isTeaser reports whether a line is nothing but a link to another article, or one with words that say
// so before it: Read more: Kerr wins world title.
func isTeaser(line string, counted linked) bool {
	if counted.all == 0 || counted.inLinks == 0 {
		return false
	}
	if counted.all == counted.inLinks {
		return true
	}
	folded := strings.ToLower(line)
	return slices.ContainsFunc([]string{"read more", "read also", "also read", "see also", "related", "more:", "more on", "watch:", "watch ", "listen:", "gallery:", "video:", "live:", "read:", "full results", "analysis:"}, func(begin string) bool { return strings.HasPrefix(folded, begin) })
}

// letters is how many characters other than blanks a text has.
func letters(text string) int { return len(strings.Join(strings.Fields(text), "")) }
