package table

import (
	"encoding/xml"
	"errors"
	"html"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWebAddress(t *testing.T) {
	tests := []struct {
		why, text, want string // "" is no address
	}{
		{"of the web", "https://www.letsrun.com/a?b=c&d=e#f", "https://www.letsrun.com/a?b=c&d=e#f"},
		{"of the old web", "http://bdbk.net/", "http://bdbk.net/"},
		{"with a port", "http://example.org:8080/a", "http://example.org:8080/a"},
		{"schemes have no case", "HTTPS://example.org/A", "https://example.org/A"},
		{"what has no place in an address is written with %", "https://example.org/a b\"c<d>é", "https://example.org/a%20b%22c%3Cd%3E%C3%A9"},
		{"a script", "javascript:alert(1)", ""},
		{"a script as the web", "javascript://example.org/%0aalert(1)", ""},
		{"a script in capitals", "JaVaScRiPt:alert(1)", ""},
		{"a script behind a blank", " javascript:alert(1)", ""},
		{"an address behind a control", "\x01https://example.org/", ""},
		{"a line break in it", "https://exa\nmple.org/", ""},
		{"a byte that is no UTF-8", "https://example.org/?\x80", ""},
		{"data", "data:text/html,<script>alert(1)</script>", ""},
		{"a file", "file:///etc/passwd", ""},
		{"a letter", "mailto:a@example.org", ""},
		{"of another protocol", "ftp://example.org/", ""},
		{"of this page", "/a", ""},
		{"of this protocol", "//example.org/a", ""},
		{"no host", "https:///a", ""},
		{"no host but a port", "https://:80/a", ""},
		{"browsers take backslashes for slashes", `https:\\example.org`, ""},
		{"also in a host", `https://example.org\.example.net/`, ""},
		{"a name that passes for a host", "https://example.org@example.net/", ""},
		{"a direction mark", "https://example.org/\u202egro.elpmaxe", ""},
		{"a character of no width", "https://exam\u200bple.org/", ""},
		{"words", "see the paper of the next day", ""},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		got, ok := webAddress(tt.text)
		if ok != (tt.want != "") || got != tt.want {
			t.Errorf("%s: %q is %q, %t; want %q", tt.why, tt.text, got, ok, tt.want)
		}
	}
}

const linkPattern = `<a href="([^"]*)" rel="noopener">`

// unlinked is a page without its links.
func unlinked(page string) string {
	return regexp.MustCompile(linkPattern+"|</a>").ReplaceAllString(page, "")
}

// onlyLinks holds that all links of a page have one form, and lead to the web.
func onlyLinks(t rapid.TB, page string) {
	t.Helper()
	links := regexp.MustCompile(linkPattern).FindAllStringSubmatch(page, -1)
	if len(links) != strings.Count(page, "<a") || len(links) != strings.Count(page, "</a>") {
		t.Errorf("a link of another form:\n%s", page)
	}
	for _, link := range links {
		u, err := url.Parse(html.UnescapeString(link[1]))
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
			t.Errorf("a link to %q", link[1])
		}
	}
}

// TestAnyAddressIsHarmless puts drawn addresses where documents have them.
func TestAnyAddressIsHarmless(t *testing.T) {
	scheme := rapid.SampledFrom([]string{"http:", "https:", "HTTP:", "javascript:", "data:", "vbscript:", "ftp:", "", " https:", "java\tscript:"})
	rest := rapid.StringOfN(rapid.OneOf(rapid.SampledFrom([]rune("/\\\"'<>&@:?#%. \t\n\u202eaé")), rapid.Rune()), 0, 20, -1)
	rapid.Check(t, func(t *rapid.T) {
		harmless(t, scheme.Draw(t, "scheme")+rapid.SampledFrom([]string{"", "//", "\\\\"}).Draw(t, "slashes")+rest.Draw(t, "rest"))
	})
}

func TestTitlesOfPages(t *testing.T) {
	section := func(title, page string) Section { return Section{Title: title, Page: page} }
	tests := []struct {
		why, title, heading string
		view                View
	}{
		{"a race by its day", "Mile, 2024-05-25: results", "Mile", View{Command: "results", Sections: []Section{section("Mile", "Mile, 2024-05-25")}}},
		{"a list by its name", "mile, men: records", "mile, men", View{Command: "records", Sections: []Section{section("mile, men", "")}}},
		{"several by the first", "Mile, 2024 and 2 more: splits", "Mile, 2024 and 2 more: splits", View{Command: "splits", Sections: []Section{section("Mile", "Mile, 2024"), section("b", ""), section("", ""), section("c", "")}}},
		{"what has no sections of its own", "Races", "Races", View{Command: "list", Title: "Races", Sections: []Section{section("", "")}}},
		{"what has no title at all", "milectl x", "milectl x", View{Command: "x"}},
		{"texts are escaped", "a &lt;b&gt;: results", "a &lt;b&gt;", View{Command: "results", Sections: []Section{section("a <b>", "")}}},
	}
	for _, tt := range tests {
		page := write(t, tt.view, FormatHTML)
		if !strings.Contains(page, "<title>"+tt.title+"</title>") {
			t.Errorf("%s: no title %q in\n%s", tt.why, tt.title, page)
		}
		if strings.Count(page, "<h1>") != 1 || !strings.Contains(page, "<h1>"+tt.heading+"</h1>") {
			t.Errorf("%s: the heading is not %q:\n%s", tt.why, tt.heading, page)
		}
	}
}

// contents is what may stand in each element, as HTML has it, "" for text. What is not here stands in no page.
func contents() map[string][]string {
	inline := []string{"", "a"}
	return map[string][]string{
		"html": {"head", "body"}, "head": {"meta", "title", "style"}, "title": {""}, "style": {""}, "meta": {},
		"body": {"h1", "section", "p"}, "section": {"h1", "h2", "p", "table", "ul"},
		"h1": {""}, "h2": {""}, "p": {""}, "ul": {"li"}, "li": inline, "a": {""},
		"table": {"caption", "thead", "tbody"}, "caption": {""}, "thead": {"tr"}, "tbody": {"tr"}, "tr": {"th", "td"}, "th": {""}, "td": inline,
	}
}

// TestPagesAreHTML holds that elements are closed and stand where they may.
func TestPagesAreHTML(t *testing.T) {
	hostileOne := hostile(`"><script>&amp;<!-- `)
	for why, v := range map[string]View{"rich": richView(t), "hostile": hostileOne, "empty": {Command: "x"}, "no rows": one([]Header{{Name: "a"}})} {
		page := write(t, v, FormatHTML)
		if !strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>") {
			t.Errorf("%s: it begins otherwise:\n%s", why, page[:200])
		}
		validPage(t, why, page)
	}
}

func validPage(t *testing.T, why, page string) {
	t.Helper()
	allowed := contents()
	closed := regexp.MustCompile(`(<meta [^>]*)>`).ReplaceAllString(page, "$1/>") // HTML has no end of it
	reader := xml.NewDecoder(strings.NewReader(closed))
	open := []string{}
	for {
		token, err := reader.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v\n%s", why, err, page)
		}
		child := ""
		switch token := token.(type) {
		case xml.StartElement:
			child = token.Name.Local
		case xml.EndElement:
			open = open[:len(open)-1]
			continue
		case xml.CharData:
			if strings.TrimSpace(string(token)) == "" {
				continue
			}
		case xml.Directive:
			continue
		default:
			t.Errorf("%s: a %T", why, token)
		}
		if parent := len(open) - 1; parent >= 0 && !slices.Contains(allowed[open[parent]], child) {
			t.Errorf("%s: a %q in a %q", why, child, open[parent])
		}
		if child != "" {
			if allowed[child] == nil {
				t.Errorf("%s: an element %q", why, child)
			}
			open = append(open, child)
		}
	}
	if len(open) > 0 {
		t.Errorf("%s: still open: %q", why, open)
	}
}
