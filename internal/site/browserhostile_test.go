//go:build !race

package site

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// evil is texts that would set a mark, ask somebody, open a dialog or break a page apart, were they anything but texts.
func evil() []string {
	return []string{
		`<script>globalThis.ran = 1; alert(1)</script>`,
		`"><img src=x onerror="globalThis.ran = 1"><b a="`,
		`' onmouseover='globalThis.ran=1' autofocus onfocus='globalThis.ran=1`,
		`</script></title></textarea><script>globalThis.ran=1</script>`,
		`]]><svg onload="globalThis.ran=1">--><iframe src="https://evil.example/">`,
		"{{.Root}} ${globalThis.ran = 1} `+(globalThis.ran=1)+`",
		"a\u202eb\u2066c\u200fd\u0590 \u05d0\u05d1\u05d2 \u0627\u0644\u0639",
		strings.Repeat("Unbreakable", 30),
		"&lt;script&gt;globalThis.ran=1&lt;/script&gt; &#106;avascript:",
	}
}

// evilAddresses is addresses that would run, were they links.
func evilAddresses() []string {
	return []string{
		"javascript:globalThis.ran=1", "data:text/html,<script>globalThis.ran=1</script>", "JaVaScRiPt:globalThis.ran=1//https://x.example",
		"https://evil.example/\"onmouseover=\"globalThis.ran=1", "vbscript:x",
	}
}

// made is a folder with a race for each of some texts, which stand wherever one may, and a record list of the first two.
func made(texts, addresses []string) folder {
	of := folder{}
	for i, text := range texts {
		q := func(before string) string { return fmt.Sprintf("%q", before+text) }
		of[fmt.Sprintf("made-%d.yaml", i)] = fmt.Sprintf(`kind: race
name: %[1]s
competition: made-games
meet: %[2]s
date: 2024-05-%02[3]d
venue: {stadium: %[4]s, city: %[5]s, country: USA}
event: mile
sex: men
conditions: %[6]s
note: %[7]s
results:
  - {place: 1, athlete: %[8]s, nation: USA, mark: "3:50.00", splits: {400m: "57.00", 800m: "1:55.00", 1200m: "2:53.00"}, positions: {400m: 1, 800m: 1, 1200m: 1}, note: %[9]s, source: [a]}
  - {place: 2, athlete: %[10]s, nation: GBR, mark: "3:51.00", club: %[11]s, splits: {400m: "57.50", 800m: "1:55.80", 1200m: "2:53.90"}}
sources:
  a: {publisher: %[12]s, title: %[13]s, date: 2024-05-01, url: %[14]q, note: %[15]s, quote: %[16]s, page: %[17]s}
claims:
  - {source: a, about: mark, athlete: %[8]s, mark: "3:49.00", says: %[18]s}
  - {source: a, about: other, says: %[18]s}
`, q("Race "), q("Meet "), i+1, q("Stadium "), q("City "), q("Sky "), q("Note "), q("One "), q("Ran "), q("Two "), q("Club "), q("Paper "), q("Title "),
			addresses[i%len(addresses)], q("Of "), q("Words "), q("Page "), q("Says "))
	}
	of["records/mile-men-outdoor.yaml"] = fmt.Sprintf(`kind: records
event: mile
sex: men
environment: outdoor
known_to: 2024-01-01
records:
  - {mark: "3:55.0h", athlete: %[1]q, nation: GBR, date: 1990-01-02, venue: {city: %[1]q, country: GBR}, holds: {world: listed, GBR: listed}, note: %[1]q}
  - {mark: "3:52.0h", athlete: %[2]q, nation: USA, date: 2000-01-02, venue: {city: %[2]q, country: USA}, holds: {world: listed, USA: listed}, note: %[2]q}
`, texts[0], texts[1])
	return of
}

// foreign is what a page has that a document made: elements and attributes, links that lead elsewhere, too much width.
const foreign = `(() => {
	const all = [...document.querySelectorAll("*")], start = (e) => e.outerHTML.slice(0, 200), wide = ` + wider + `;
	return [
		...all.filter((e) => (e.href || e.src) && !/^https?:/.test(e.href || e.src)).map((e) => "leads elsewhere: " + start(e)),
		...all.filter((e) => e.matches("script:not([src], [type='application/ld+json']), iframe, object, embed, base, style, img:not([src$='.svg'])")).map((e) => "has the element " + start(e)),
		...all.filter((e) => [...e.attributes].some((a) => /^on|^style$|^autofocus$/.test(a.name))).map((e) => "has attributes of a document: " + start(e)),
		...(wide ? ["goes sideways: " + wide] : []),
	];
})()`

// hostile: whatever a document says does nothing in a browser: no script of it runs, nobody is asked, no dialog opens, no
// page goes sideways, no link leads but to pages and the web. Without PAGES=all it opens every fourth race and athlete.
func hostile(t *testing.T, b *browser) {
	t.Helper()
	files := made(evil(), evilAddresses()).built(t, Options{Title: evil()[0], People: evil(), Recent: []Change{{Date: "2024-05-01", Subject: evil()[1], Documents: []string{"made-0"}}}})
	s := b.serve(t, files)
	b.reset(t)
	s.width(t, 320)
	races, people, every := 0, 0, 4
	if os.Getenv("PAGES") == "all" {
		every = 1
	}
	for _, name := range pages(files) {
		switch {
		case strings.HasPrefix(name, "races/made-"):
			if races++; races%every != 0 {
				continue
			}
		case strings.HasPrefix(name, "athletes/two"):
			continue // as those who won
		case strings.HasPrefix(name, "athletes/one"):
			if people++; people%every != 0 {
				continue
			}
		case strings.Count(name, "/") > 2:
			continue
		}
		s.open(t, name)
		for _, fault := range evaluate[[]string](t, b, foreign) {
			t.Errorf("%s %s", name, fault)
		}
		s.ranNothing(t, name)
	}
	if races < 2*len(evil()) || people < len(evil()) {
		t.Errorf("there are %d pages of races and %d of people of %d texts: documents were left out", races, people, len(evil()))
	}
	s.open(t, "races/made-0/")
	evaluate[bool](t, b, `(document.querySelector("[list=runs]").focus(), true)`)
	s.until(t, `document.querySelectorAll("#runs option").length > 10`)
	s.set(t, "[list=runs]", evaluate[string](t, b, `document.querySelector("#runs option:nth-child(3)").value.replaceAll("\\", "\\\\").replaceAll("${", "\\${").replaceAll("\x60", "\\\x60")`))
	s.set(t, `.replay [type="range"]`, "231000")
	s.ranNothing(t, "the replay")
	s.open(t, "search/?q="+`%3Cscript%3EglobalThis.ran=1%3C/script%3E`)
	s.ranNothing(t, "what is searched for")
	s.open(t, "search/?q=race")
	if n := evaluate[int](t, b, `document.querySelectorAll(".found li").length`); n < 5 {
		t.Errorf("the search finds %d", n)
	}
	s.ranNothing(t, "what is found")
}

// ranNothing holds that no script of a document ran.
func (s *shown) ranNothing(t *testing.T, where string) {
	t.Helper()
	if ran := evaluate[string](t, s.browser, `typeof globalThis.ran`); ran != "undefined" {
		t.Errorf("%s: a script of a document ran", where)
	}
	s.wasQuiet(t)
}
