package wiki

import (
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
)

// unmarked is a line as a reader of the page sees it: links and templates by their
// texts, without references, tags and the signs of type.
func unmarked(line string) string {
	if strings.Contains(line, "<") {
		line = reference().ReplaceAllString(line, "")
		line = tag().ReplaceAllString(line, " ")
	}
	line = inner(line, "{{", "}}", template)
	line = inner(line, "[[", "]]", link)
	return strings.TrimSpace(html.UnescapeString(strings.NewReplacer("'''", "", "''", "").Replace(line)))
}

func reference() *regexp.Regexp {
	return regexp.MustCompile(`(?i)<ref[^>/]*/>|<ref[^>]*>.*?</ref>|<!--.*?-->`)
}

func tag() *regexp.Regexp { return regexp.MustCompile(`(?i)</?[a-z][^>]*>`) }

// inner replaces what stands between two signs, from the inside out.
func inner(text, open, end string, by func(string) string) string {
	if !strings.Contains(text, open) {
		return text
	}
	stack := []string{""}
	for text != "" {
		top := len(stack) - 1
		switch {
		case strings.HasPrefix(text, open):
			stack = append(stack, "")
			text = text[len(open):]
		case strings.HasPrefix(text, end) && top > 0:
			said := by(stack[top])
			stack = stack[:top]
			stack[top-1] += said
			text = text[len(end):]
		default:
			next := strings.IndexAny(text[1:], open[:1]+end[:1]) + 1
			if next == 0 {
				next = len(text)
			}
			stack[top] += text[:next]
			text = text[next:]
		}
	}
	return strings.Join(stack, "")
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
	for place, words := range map[string][]string{"1": {"gold", "or", "med 1"}, "2": {"silver", "argent", "med 2"}, "3": {"bronze", "med 3"}} {
		for _, word := range words {
			if rest, found := strings.CutPrefix(name, word); found && strings.Trim(rest, " 0123456789-") == "" || name == word+" medal" {
				return place
			}
		}
	}
	return ""
}
