package drawing

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/typeface"
)

// some is a picture with everything in it, and texts that are no friends of XML or of terminals.
func some() *scene.Scene {
	hostile := "<script>&\"'\x1b[31m]]>\u202e"
	var series []scene.Series
	for i := range int64(8) {
		line := scene.Series{
			Label: scene.Label{Text: hostile, Detail: "Łukasz Ğ 3:45.34"}, Style: scene.Style{Hue: scene.Hue(i), Dash: int(i) % 6, Marker: scene.Marker(i % 6)}, //nolint:gosec // small
			Heavy: i == 0, Open: i == 7,
		}
		for x := range int64(5) {
			line.Dots = append(line.Dots, scene.Dot{At: scene.At{X: x, Y: i * x}, Says: hostile, Hollow: x == 3})
		}
		line.Stretches = scene.Joined(line.Dots, func(at int) bool { return at == 2 })
		series = append(series, line)
	}
	return &scene.Scene{
		Title: hostile, Subtitle: []string{hostile}, Notes: []string{hostile}, Sources: hostile, Series: series,
		X:     scene.Axis{Title: hostile, To: 4, Ticks: []scene.Tick{{At: 0, Text: "start"}, {At: 4, Text: hostile}}},
		Y:     scene.Axis{Title: hostile, To: 30, Ticks: []scene.Tick{{At: 0, Text: "0"}, {At: 30, Text: hostile}}},
		Rules: []scene.Rule{{At: 2, Vertical: true}, {At: 9, Text: hostile}},
	}
}

func laid(t *testing.T, size scene.Size) (*scene.Page, *typeface.Faces) {
	t.Helper()
	faces, err := typeface.Open()
	if err != nil {
		t.Fatal(err)
	}
	page, err := some().Page(faces, size)
	if err != nil {
		t.Fatal(err)
	}
	return page, faces
}

// TestSVGIsXML: whatever the texts are, the document is well formed, has a title, a description
// and a role, nothing that runs or is fetched, and no element but those of a drawing.
func TestSVGIsXML(t *testing.T) {
	page, _ := laid(t, scene.Size{})
	for _, theme := range []string{"", "light", "dark"} {
		text := SVG(page, theme)
		known := map[string]int{"svg": 0, "title": 0, "desc": 0, "style": 0, "rect": 0, "path": 0, "circle": 0, "text": 0}
		decoder := xml.NewDecoder(bytes.NewReader(text))
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v", theme, err)
			}
			element, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			if _, ok := known[element.Name.Local]; !ok {
				t.Errorf("%q: an element %s", theme, element.Name.Local)
			}
			known[element.Name.Local]++
			for _, attribute := range element.Attr {
				if name := attribute.Name.Local; strings.HasPrefix(name, "on") || name == "href" {
					t.Errorf("%q: %s has %s", theme, element.Name.Local, name)
				}
			}
		}
		if known["svg"] != 1 || known["desc"] != 1 || known["text"] == 0 || known["circle"] == 0 || known["path"] == 0 {
			t.Errorf("%q: elements %v", theme, known)
		}
		if !bytes.Contains(text, []byte(`role="img" aria-labelledby="title desc"`)) {
			t.Errorf("%q: not named for screen readers", theme)
		}
		if follows := bytes.Contains(text, []byte("prefers-color-scheme")); follows != (theme == "") {
			t.Errorf("%q: follows the screen: %v", theme, follows)
		}
	}
}

// TestPNG: a picture of the size that was asked for, with the ground at its corners and every
// colour of a line in it.
func TestPNG(t *testing.T) {
	for _, theme := range []scene.Theme{scene.Light(), scene.Dark()} {
		page, faces := laid(t, scene.Size{Width: 1200, Height: 630})
		text, err := PNG(page, theme.Name, faces)
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if size := picture.Bounds().Size(); size != (image.Point{X: 1200, Y: 630}) {
			t.Errorf("%s: %v", theme.Name, size)
		}
		count := map[color.RGBA]int{}
		for y := range 630 {
			for x := range 1200 {
				r, g, b, a := picture.At(x, y).RGBA()
				count[color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), uint8(a >> 8)}]++ //nolint:gosec // of 16 bits the upper 8
			}
		}
		if n := count[rgba(theme.Ground)]; n < 1200*630/2 || n == 1200*630 {
			t.Errorf("%s: %d pixels of the ground", theme.Name, n)
		}
		for hue, c := range theme.Lines {
			if count[rgba(c)] < 20 {
				t.Errorf("%s: %d pixels of colour %d", theme.Name, count[rgba(c)], hue)
			}
		}
		if count[rgba(theme.Text)] < 20 {
			t.Errorf("%s: %d pixels of text", theme.Name, count[rgba(theme.Text)])
		}
	}
}

// TestTextHoldsWidth: no line is wider than the screen, no control character of a document gets
// through, and colours are there only where they are wanted.
func TestTextHoldsWidth(t *testing.T) {
	for _, width := range []int{60, 80, 133} {
		for _, height := range []int{0, 30} {
			text, err := Text(some(), Screen{Width: width, Height: height})
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(text)) {
				if n := wide(strings.TrimSuffix(line, "\n")); n > width {
					t.Errorf("%d columns in %d: %s", n, width, line)
				}
			}
			if bytes.ContainsAny(text, "\x1b\u202e") {
				t.Errorf("in %d: a control character", width)
			}
			if n := bytes.Count(text, []byte("\n")); height > 0 && n > height {
				t.Errorf("%d lines in %d", n, height)
			}
		}
	}
	coloured, err := Text(some(), Screen{Colours: true})
	if err != nil || !bytes.Contains(coloured, []byte("\x1b[38;5;32m")) {
		t.Errorf("no colours: %v", err)
	}
	if _, err := Text(some(), Screen{Width: 20, Height: 5}); err == nil {
		t.Error("20 columns and 5 lines: no error")
	}
}

// TestLacking: what the fonts have no shapes for is told.
func TestLacking(t *testing.T) {
	page, faces := laid(t, scene.Size{})
	page.Texts = append(page.Texts, scene.Text{Text: "Łğşćøİ字"})
	if got := Lacking(page, faces); !strings.Contains(got, "字") || strings.ContainsAny(got, "Łğşćøİ") {
		t.Errorf("lacking %q", got)
	}
}
