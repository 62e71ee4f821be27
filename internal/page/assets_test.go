package page

import (
	"bytes"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestAssetsStandAlone: nothing is asked of anybody, and nothing runs that the policy of the pages forbids.
func TestAssetsStandAlone(t *testing.T) {
	if n := len(Script()); n >= 30_000 {
		t.Errorf("the script has %d bytes, want less than 30,000", n)
	}
	for name, text := range map[string][]byte{"style.css": Style(), "script.js": Script(), "icon.svg": Icon()} {
		for _, address := range regexp.MustCompile(`(?:https?:)?//[\w.]+[^"'\s]*`).FindAll(text, -1) {
			if string(address) != "http://www.w3.org/2000/svg" {
				t.Errorf("%s names %s", name, address)
			}
		}
		for _, forbidden := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "url(", "@import", "import(", "data:"} {
			if bytes.Contains(text, []byte(forbidden)) {
				t.Errorf("%s has %s", name, forbidden)
			}
		}
	}
	if !bytes.Contains(Script(), []byte("\n\"use strict\";\n")) {
		t.Error("the script is not strict")
	}
}

// TestPagesAreHTML: no element is moved, left open or without what it needs.
func TestPagesAreHTML(t *testing.T) {
	for why, p := range map[string]*Page{"everything": everything(), "hostile": filled("\"><p>&amp;"), "bare": {Title: "x"}} {
		page := printed(t, p)
		var out bytes.Buffer
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		if err := html.Render(&out, root); err != nil {
			t.Fatal(err)
		}
		if got, want := tags(out.String()), tags(page); !slices.Equal(got, want) {
			t.Errorf("%s: a browser reads other elements:\n%q\nwant\n%q", why, got, want)
		}
		ids := map[string]bool{}
		headings := 0
		for _, n := range elements(t, page) {
			if id, has := attribute(n, "id"); has {
				if id == "" || ids[id] || strings.ContainsAny(id, " \t\n") {
					t.Errorf("%s: id %q", why, id)
				}
				ids[id] = true
			}
			if n.Data == "h1" {
				headings++
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: %s has %s", why, n.Data, a.Key)
				}
			}
			if _, has := attribute(n, "alt"); n.Data == "img" && !has {
				t.Errorf("%s: a picture without words", why)
			}
		}
		if headings != 1 {
			t.Errorf("%s: %d headings above all", why, headings)
		}
	}
}

// tags is the tags of a page in their order.
func tags(page string) []string {
	var all []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return all
		}
		if name, _ := z.TagName(); len(name) > 0 {
			mark := ""
			if kind == html.EndTagToken {
				mark = "/"
			}
			all = append(all, mark+string(name))
		}
	}
}

// colours is the custom properties of a block of the style sheet that are colours.
func colours(block string) map[string]string {
	all := map[string]string{}
	for _, m := range regexp.MustCompile(`--(\w+): (#[0-9a-f]{6});`).FindAllStringSubmatch(block, -1) {
		all[m[1]] = m[2]
	}
	return all
}

// luminance is that of WCAG 2.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrasts(t *testing.T) {
	blocks := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(string(Style()), -1)
	if len(blocks) < 2 {
		t.Fatal("the style sheet has no two themes")
	}
	light, dark := colours(blocks[0][1]), colours(blocks[1][1])
	if len(light) != len(dark) || len(light) < 16 {
		t.Errorf("%d colours in light and %d in dark", len(light), len(dark))
	}
	for theme, of := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, ground := range []string{"ground", "raised", "target"} {
			for _, text := range []string{"text", "muted", "link"} {
				if got := contrast(t, of[text], of[ground]); got < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f, want 4.5", theme, text, ground, got)
				}
			}
		}
		for name, colour := range of { // borders of what one presses, the focus, dots on the track
			if name == "edge" || name == "accent" || regexp.MustCompile(`^c\d$`).MatchString(name) {
				for _, ground := range []string{"ground", "raised"} {
					if got := contrast(t, colour, of[ground]); got < 3 {
						t.Errorf("%s: %s on %s has a contrast of %.2f, want 3", theme, name, ground, got)
					}
				}
			}
		}
	}
}
