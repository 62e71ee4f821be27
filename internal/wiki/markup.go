package wiki

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
)

// markup is the forms of what is not read of a page.
type markup struct{ reference, tag *regexp.Regexp }

func newMarkup() markup {
	return markup{
		reference: regexp.MustCompile(`(?i)<ref[^>/]*/>|<ref[^>]*>.*?</ref>|<!--.*?-->`),
		tag:       regexp.MustCompile(`(?i)</?[a-z][^>]*>`),
	}
}

// unmarked is a line as a reader of the page sees it: links and templates by their
// texts, without references, tags and the signs of type.
func (m markup) unmarked(line string) string {
	if strings.Contains(line, "<") {
		line = m.reference.ReplaceAllString(line, "")
		line = m.tag.ReplaceAllString(line, " ")
	}
	line = inner(line, "{{", "}}", template)
	line = inner(line, "[[", "]]", link)
	return strings.TrimSpace(html.UnescapeString(strings.NewReplacer("'''", "", "''", "").Replace(line)))
}

// deepest is how deep templates or links lie in each other; deeper ones are text.
const deepest = 20

// inner replaces what stands between two signs, from the inside out.
func inner(text, open, end string, by func(string) string) string {
	if !strings.Contains(text, open) {
		return text
	}
	stack := [][]byte{nil}
	for text != "" {
		top := len(stack) - 1
		switch {
		case strings.HasPrefix(text, open) && top < deepest:
			stack = append(stack, nil)
			text = text[len(open):]
		case strings.HasPrefix(text, end) && top > 0:
			said := by(string(stack[top]))
			stack = stack[:top]
			stack[top-1] = append(stack[top-1], said...)
			text = text[len(end):]
		default:
			next := strings.IndexAny(text[1:], open[:1]+end[:1]) + 1
			if next == 0 {
				next = len(text)
			}
			stack[top] = append(stack[top], text[:next]...)
			text = text[next:]
		}
	}
	return string(bytes.Join(stack, nil))
}

// link is the text of a link; of a file and a category none.
func link(text string) string {
	if before, _, found := strings.Cut(text, ":"); found && slices.Contains([]string{"file", "image", "fichier", "datei", "category"}, strings.ToLower(before)) {
		return ""
	}
	return text[strings.LastIndex(text, "|")+1:]
}

// template is what a template shows, as far as it is one of results: a medal is a place,
// a flag a nation, and of others the first text.
func template(text string) string {
	parts := strings.Split(text, "|")
	name := strings.ToLower(strings.TrimSpace(parts[0]))
	var values []string // without those that have names
	for _, part := range parts[1:] {
		if part = strings.TrimSpace(part); part != "" && !strings.Contains(part, "=") {
			values = append(values, part)
		}
	}
	if place := medal(name); place != "" {
		return place
	}
	if _, ok := nation.Lookup(strings.TrimSpace(parts[0])); ok {
		return strings.TrimSpace(parts[0])
	}
	code := ""
	for _, value := range values {
		if _, ok := nation.Lookup(value); ok {
			code = value
			break
		}
	}
	switch {
	case len(values) == 0:
		if _, ok := label.ReadStatus(name); ok {
			return strings.ToUpper(name)
		}
		return ""
	case strings.HasPrefix(name, "flag") && code != "" && values[0] != code:
		return values[0] + " (" + code + ")"
	case strings.HasPrefix(name, "flag") && code != "":
		return code
	case name == "sortname" && len(values) > 1, name == "hs" && len(values) > 1:
		return values[0] + " " + values[1]
	case name == "ntsh", name == "sort" && len(values) < 2, name == "efn", name == "refn", name == "anchor":
		return ""
	case name == "sort":
		return values[1]
	default:
		return values[0]
	}
}

// medal is the place that a medal stands for.
func medal(name string) string {
	for _, of := range [...]struct{ word, place string }{
		{"gold", "1"}, {"or", "1"}, {"med 1", "1"}, {"silver", "2"}, {"argent", "2"}, {"med 2", "2"}, {"bronze", "3"}, {"med 3", "3"},
	} {
		if rest, found := strings.CutPrefix(name, of.word); found && (strings.Trim(rest, " 0123456789-") == "" || rest == " medal") {
			return of.place
		}
	}
	return ""
}
