package table

import (
	"bytes"
	"html"

	"github.com/milectl/milectl/internal/words"
)

const htmlStyle = `body { font-family: sans-serif; }
table { border-collapse: collapse; margin: 1em 0; }
caption { text-align: left; font-weight: bold; }
th, td { padding: 0.1em 0.6em; text-align: left; }
.integer, .mark, .margin, .derived { text-align: right; font-variant-numeric: tabular-nums; }
`

// html writes the view as a whole page. It is put together here, as all text stands in elements, where one escaping
// does; tablewriter's own HTML has no scope of headers and no class for the kind.
func (v View) html() []byte {
	var out webPage
	out.WriteString("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	out.element("title", "", v.title())
	out.WriteString("<style>\n" + htmlStyle + "</style>\n</head>\n<body>\n")
	for _, s := range v.Sections {
		out.section(s)
	}
	if v.Coverage != "" {
		out.element("p", "coverage", v.covers())
	}
	out.WriteString("</body>\n</html>\n")
	return out.Bytes()
}

// title is the title of the first section that has one, else the command.
func (v View) title() string {
	for _, s := range v.Sections {
		if s.Title != "" {
			return s.Title
		}
	}
	return "milectl " + v.Command
}

type webPage struct{ bytes.Buffer }

// element writes an element on its own line; text is made safe and escaped here and nowhere else.
func (p *webPage) element(name, class, text string) {
	p.open(name, class)
	p.WriteString(html.EscapeString(words.Visible(text)))
	p.WriteString("</" + name + ">\n")
}

func (p *webPage) open(name, class string) {
	p.WriteString("<" + name)
	if class != "" {
		p.WriteString(` class="` + class + `"`)
	}
	if name == "th" {
		p.WriteString(` scope="col"`)
	}
	p.WriteString(">")
}

func (p *webPage) section(s Section) {
	p.WriteString("<section>\n")
	if s.Title != "" {
		p.element("h2", "", s.Title)
	}
	for _, line := range s.Lines {
		p.element("p", "", line)
	}
	for _, g := range s.grids() {
		p.table(g)
	}
	if len(s.Notes) > 0 {
		p.WriteString("<ul>\n")
		for _, note := range s.Notes {
			p.element("li", "", note)
		}
		p.WriteString("</ul>\n")
	}
	p.WriteString("</section>\n")
}

func (p *webPage) table(g grid) {
	p.WriteString("<table>\n")
	if g.title != "" {
		p.element("caption", "", g.title)
	}
	p.WriteString("<thead>\n<tr>\n")
	for _, c := range g.columns {
		p.element("th", c.Kind.String(), c.Label)
	}
	p.WriteString("</tr>\n</thead>\n<tbody>\n")
	for _, row := range g.rows {
		p.WriteString("<tr>\n")
		for i, text := range row {
			p.element("td", g.columns[i].Kind.String(), text)
		}
		p.WriteString("</tr>\n")
	}
	p.WriteString("</tbody>\n</table>\n")
}
