// Package drawing writes pictures: as SVG, as PNG, and as text for a terminal. It must not
// know what they show.
package drawing

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/typeface"
)

// SVG is a page as SVG, with text as text, a title and a description for screen readers, and
// no scripts. Without a theme it is dark where its reader's screen is.
func SVG(p *scene.Page, theme string) []byte {
	w := svgWriter{colours: themeOf(theme)}
	w.add(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title desc">`+"\n",
		p.Width, p.Height, p.Width, p.Height)
	w.add("<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", escaped(p.Title), escaped(p.Description))
	w.style(theme == "")
	w.add(`<rect class="ground" width="%d" height="%d"/>`+"\n", p.Width, p.Height)
	for i := range p.Lines {
		w.line(&p.Lines[i])
	}
	for i := range p.Dots {
		w.dot(&p.Dots[i])
	}
	for i := range p.Texts {
		w.text(&p.Texts[i])
	}
	w.add("</svg>\n")
	return w.out.Bytes()
}

// themeOf is a theme by its name, light for none.
func themeOf(name string) scene.Theme {
	if dark := scene.Dark(); name == dark.Name {
		return dark
	}
	return scene.Light()
}

type svgWriter struct {
	out     bytes.Buffer
	colours scene.Theme
}

func (w *svgWriter) add(format string, args ...any) { fmt.Fprintf(&w.out, format, args...) }

// style writes the classes. Colours stand twice, for programs that know no custom properties.
func (w *svgWriter) style(follows bool) {
	w.add("<style>\n:root{%s}\n", properties(w.colours))
	if follows {
		w.add("@media (prefers-color-scheme:dark){:root{%s}}\n", properties(scene.Dark()))
	}
	colour := func(selector, property, name string, c scene.RGB) {
		w.add("%s{%s:%s;%s:var(--%s,%s)}\n", selector, property, hex(c), property, name, hex(c))
	}
	w.add("text{font-family:%s;font-kerning:none}\n.line,.leader,.across,.grid,.frame{fill:none;stroke-linejoin:round;stroke-linecap:round}\n.bold{font-weight:bold}\n", typeface.Family)
	w.add(".mid{text-anchor:middle}\n.end{text-anchor:end}\n")
	colour(".ground", "fill", "ground", w.colours.Ground)
	colour("text", "fill", "text", w.colours.Text)
	colour(".quiet", "fill", "muted", w.colours.Muted)
	colour(".grid", "stroke", "grid", w.colours.Grid)
	colour(".frame,.leader,.across", "stroke", "muted", w.colours.Muted)
	w.add(".leader{stroke-width:.6}\n")
	for hue, c := range w.colours.Lines {
		name := "c" + strconv.Itoa(hue)
		colour("."+name, "stroke", name, c)
		colour("."+name+".dot", "fill", name, c)
	}
	w.add(".dot{stroke-width:1.4}\n")
	colour(".dot.hollow", "fill", "ground", w.colours.Ground)
	w.add("</style>\n")
}

func properties(t scene.Theme) string {
	all := []string{"--ground:" + hex(t.Ground), "--text:" + hex(t.Text), "--muted:" + hex(t.Muted), "--grid:" + hex(t.Grid)}
	for hue, c := range t.Lines {
		all = append(all, fmt.Sprintf("--c%d:%s", hue, hex(c)))
	}
	return strings.Join(all, ";")
}

func hex(c scene.RGB) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// escaped is a text between tags. What no document of XML may hold becomes U+FFFD.
func escaped(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a buffer takes everything
	return b.String()
}

// px is tenths of a pixel as SVG writes them.
func px(tenths int) string {
	sign := ""
	if tenths < 0 {
		sign, tenths = "-", -tenths
	}
	if tenths%10 == 0 {
		return sign + strconv.Itoa(tenths/10)
	}
	return sign + strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10)
}

func (w *svgWriter) line(l *scene.Line) {
	class := [...]string{scene.Grid: "grid", scene.Frame: "frame", scene.Across: "across", scene.Leader: "leader", scene.Stroke: "line"}[l.Kind]
	var dashes []string
	if l.Kind == scene.Stroke {
		class += " c" + strconv.Itoa(int(l.Style.Hue))
		for _, length := range dashesOf(l) {
			dashes = append(dashes, px(length))
		}
	}
	w.add(`<path class="%s" stroke-width="%s"`, class, px(l.Width))
	if len(dashes) > 0 {
		w.add(` stroke-dasharray="%s" style="stroke-linecap:butt"`, strings.Join(dashes, " "))
	}
	w.out.WriteString(` d="`)
	for i, p := range l.Points {
		command := "L"
		if i == 0 {
			command = "M"
		}
		w.out.WriteString(command + px(p.X) + " " + px(p.Y))
	}
	w.out.WriteString("\"/>\n")
}

// dashesOf is how a stroke is dashed, in tenths of a pixel; nil for a whole one.
func dashesOf(l *scene.Line) []int {
	const usual = 17 // the width of a line for which the dashes are made
	var dashes []int
	for _, length := range scene.Dashes()[l.Style.Dash] {
		dashes = append(dashes, length*10*max(l.Width, usual)/usual)
	}
	return dashes
}

func (w *svgWriter) dot(d *scene.PlacedDot) {
	class := "dot c" + strconv.Itoa(int(d.Style.Hue))
	if d.Hollow {
		class += " hollow"
	}
	says := ""
	if d.Says != "" {
		says = "<title>" + escaped(d.Says) + "</title>"
	}
	if d.Style.Marker == scene.Disc {
		w.add(`<circle class="%s" cx="%s" cy="%s" r="%s">%s</circle>`+"\n", class, px(d.X), px(d.Y), px(d.Radius), says)
		return
	}
	w.add(`<path class="%s" d="`, class)
	for i, p := range corners(d) {
		command := "L"
		if i == 0 {
			command = "M"
		}
		w.out.WriteString(command + px(p.X) + " " + px(p.Y))
	}
	w.add(`Z">%s</path>`+"\n", says)
}

func (w *svgWriter) text(t *scene.Text) {
	var classes []string
	if t.Kind == scene.Quiet {
		classes = append(classes, "quiet")
	}
	if t.Bold {
		classes = append(classes, "bold")
	}
	switch t.Anchor {
	case scene.Middle:
		classes = append(classes, "mid")
	case scene.End:
		classes = append(classes, "end")
	default:
	}
	class := ""
	if len(classes) > 0 {
		class = ` class="` + strings.Join(classes, " ") + `"`
	}
	w.add(`<text%s x="%s" y="%s" font-size="%s" textLength="%s" lengthAdjust="spacingAndGlyphs">%s</text>`+"\n",
		class, px(t.X), px(t.Y), px(t.Size), px(t.Width), escaped(t.Text))
}
