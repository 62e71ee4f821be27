package table

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"
)

// rendered is what a reader of GitHub's Markdown makes of a text.
func rendered(t rapid.TB, text string) string {
	t.Helper()
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(text), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// plainMarkdown holds of every text: no link, no image and no element comes of it, and what remains mentions nobody.
func plainMarkdown(t rapid.TB, text string) {
	t.Helper()
	source := string(mustBytes(t, hostile(text), FormatMarkdown))
	page := rendered(t, source)
	for _, element := range regexp.MustCompile(`<[^>]*>`).FindAllString(page, -1) {
		if !regexp.MustCompile(`^</?(h2|h3|p|ul|li|table|thead|tbody|tr|th|td)( style="text-align:\w+")?>$`).MatchString(element) {
			t.Errorf("markdown of %q has %s:\n%s\nof\n%s", text, element, page, source)
		}
	}
	read := html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(page, " "))
	if found := regexp.MustCompile(`@[A-Za-z0-9]|#[0-9]|(?i:\bgh-[0-9])|:[A-Za-z0-9_+-]*[A-Za-z_+-][A-Za-z0-9_+-]*:`).FindString(read); found != "" {
		t.Errorf("markdown of %q mentions %q:\n%s", text, found, source)
	}
	if want := strings.Count(rendered(t, string(mustBytes(t, hostile("c"), FormatMarkdown))), "<td"); strings.Count(page, "<td") != want {
		t.Errorf("markdown of %q: its table has not %d cells:\n%s", text, want, source)
	}
}

func mustBytes(t rapid.TB, v View, f Format) []byte {
	t.Helper()
	out, err := v.Bytes(f)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestNothingLinksInMarkdown(t *testing.T) {
	for _, text := range []string{
		"https://example.org/", "http://example.org", "see https://example.org/a_b_c?d=*e*", "ftp://example.org", "www.example.org", "WWW.example.org/a",
		"a@example.org", "mailto:a@example.org", "xmpp:a@example.org/b", "<https://example.org>", "<a@example.org>", "[a](https://example.org)", "[a]: https://example.org",
		"![a](https://example.org/a.png)", "[![a](b)](c)", "[a][b]", "<img src=x onerror=alert(1)>", "<!-- a -->", "<script>alert(1)</script>", "&lt;b&gt;", "&#64;octocat",
		"@octocat", "(@octocat)", "@octocat/team", "a/b@0123456789", "#1", "a/b#12", "GH-12", ":octocat:", ":+1:", "a:smile:b", "https://github.com/a/b/issues/1",
		"`a`", "~~a~~", "**a** _b_", "- [ ] a", "[^1]", "a | b", "\\[a](b)", "\\@octocat", "\\https://example.org", "a\\", "*www.example.org*", "(www.example.org)", "_https://example.org_", "$a$",
		strings.Repeat("https://example.org/", 20), strings.Repeat("@octocat ", 20), strings.Repeat("\\", 119) + "@octocat", strings.Repeat("a", 50) + "[a](https://example.org) and more",
	} {
		plainMarkdown(t, text)
	}
}

func TestNoDrawnTextLinksInMarkdown(t *testing.T) {
	pieces := rapid.OneOf(
		rapid.SampledFrom([]string{
			"https://", "http://", "www.", "WWW.", "ftp://", "mailto:", "@", "a", "b.org", "example.org", "/", "[", "]", "(", ")", "!", "<", ">", "`", "*", "_", "~", "\\", "#", "1", "GH-", ":", "|", " ", "&", ";", "&#64;", "-", "+", "^", "é", "\u202e",
		}),
		rapid.StringN(0, 3, -1),
	)
	texts := rapid.Map(rapid.SliceOfN(pieces, 0, 30), func(all []string) string { return strings.Join(all, "") })
	rapid.Check(t, func(t *rapid.T) { plainMarkdown(t, texts.Draw(t, "text")) })
}

func TestLongCellsOfMarkdown(t *testing.T) {
	address := "https://example.org/" + strings.Repeat("a-long-way/", 9)
	columns := []Header{{Name: "a", Label: "A"}, {Name: "b", Label: "B", Priority: Wraps}, {Name: "c", Label: "C", Priority: Below}}
	prose := strings.Repeat("word ", 23) + "end"
	got := write(t, one(columns,
		[]Cell{TextCell(address), TextCell(prose), TextCell("short")},
		[]Cell{TextCell("x"), TextCell(prose + " of it"), TextCell(address)},
	), FormatMarkdown)
	want := `| A | B | C |
| --- | --- | --- |
| https\://example.org/a-long-way/a-long-way/a-long-… (1) | ` + prose + ` | short |
| x | ` + strings.TrimSpace(strings.Repeat("word ", 22)) + `… (2) | https\://example.org/a-long-way/a-long-way/a-long-… (1) |

- (1) ` + strings.Replace(address, ":", `\:`, 1) + `
- (2) ` + prose + ` of it
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
