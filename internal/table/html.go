package table

import (
	"bytes"
	"cmp"
	"fmt"
	"html"
	"slices"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/words"
)

const htmlStyle = `:root { color-scheme: light dark; }
body { font-family: sans-serif; margin: 1em; }
section { overflow-x: auto; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.2em; }
a { overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1em 0; }
caption { text-align: left; font-weight: bold; }
th, td { padding: 0.1em 0.6em; text-align: left; vertical-align: top; }
.integer, .mark, .margin, .derived { text-align: right; font-variant-numeric: tabular-nums; }
.mark, .margin, .derived, .date, .short { white-space: nowrap; }
@page { margin: 1cm; }
@media print {
  :root { color-scheme: light; }
  body { margin: 0; font-size: 8pt; line-height: 1.15; }
  section { overflow: visible; }
  p, ul { margin: 0.2em 0; }
  table { margin: 0.4em 0; }
  th, td { padding: 0 0.4em; }
  th, .mark { white-space: normal; }
  th { vertical-align: bottom; }
  tbody tr:nth-child(even) { background: #f2f2f2; print-color-adjust: exact; }
  h1, h2, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`

// html writes the view as a whole page. It is put together here, as all text stands in elements, where one escaping
// does; tablewriter's own HTML has no scope of headers and no class for the kind.
func (v View) html() ([]byte, error) {
	var out webPage
	out.WriteString("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	out.WriteString("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	title, heading := v.title(), "h1"
	out.element("title", "", title)
	out.WriteString("<style>\n" + htmlStyle + "</style>\n</head>\n<body>\n")
	if len(v.titled()) != 1 {
		out.element("h1", "", title)
		heading = "h2"
	}
	for _, s := range v.Sections {
		if err := out.section(s, heading); err != nil {
			return nil, err
		}
	}
	if v.Coverage != "" {
		out.element("p", "coverage", v.covers())
	}
	out.WriteString("</body>\n</html>\n")
	return out.Bytes(), nil
}

// title is what a page is called among others: the first section that has a title, and the command.
func (v View) title() string {
	all := v.titled()
	if len(all) == 0 {
		return cmp.Or(v.Title, "milectl "+v.Command)
	}
	name := cmp.Or(all[0].Page, all[0].Title)
	if more := len(all) - 1; more > 0 {
		name = fmt.Sprintf("%s and %d more", name, more)
	}
	return name + ": " + v.Command
}

// titled is the sections that have a title.
func (v View) titled() []Section {
	return slices.DeleteFunc(slices.Clone(v.Sections), func(s Section) bool { return s.Title == "" })
}

type webPage struct{ bytes.Buffer }

// element writes an element on its own line; text is made safe and escaped here and nowhere else.
func (p *webPage) element(name, class, text string) {
	p.open(name, class)
	p.text(text)
	p.WriteString("</" + name + ">\n")
}

func (p *webPage) text(text string) { p.WriteString(html.EscapeString(words.Visible(text))) }

// link writes a text, linked where the address is one of the web.
func (p *webPage) link(l Link) {
	address, ok := webAddress(l.Address)
	if ok {
		p.WriteString(`<a href="` + html.EscapeString(address) + `" rel="noopener">`)
	}
	p.text(l.Text)
	if ok {
		p.WriteString("</a>")
	}
}

// links writes an item of linked texts.
func (p *webPage) links(label string, links []Link) {
	if len(links) == 0 {
		return
	}
	p.WriteString("<li>" + label)
	for i, l := range links {
		if i > 0 {
			p.WriteString("; ")
		}
		p.link(l)
	}
	p.WriteString("</li>\n")
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

func (p *webPage) section(s Section, heading string) error {
	p.WriteString("<section>\n")
	if s.Title != "" {
		p.element(heading, "", s.Title)
	}
	for _, line := range s.Lines {
		p.element("p", "", line)
	}
	for _, pieces := range s.Prose {
		p.prose(pieces)
	}
	for g, err := range s.grids() {
		if err != nil {
			return err
		}
		p.table(g)
	}
	if len(s.Notes)+len(s.Sources)+len(s.Further) > 0 {
		p.WriteString("<ul>\n")
		for _, note := range s.Notes {
			p.element("li", "", note)
		}
		p.links(sourcesLabel, s.Sources)
		p.links(sourcesLabel, s.Further)
		p.WriteString("</ul>\n")
	}
	p.WriteString("</section>\n")
	return nil
}

// longestName is how long a text may be that stands in one line however wide the table
// is: names of people, places and meetings.
const longestName = 32

// classes is the kind of each column, with what makes short texts stand in one line.
func classes(g grid) []string {
	all := make([]string, len(g.columns))
	for i, c := range g.columns {
		all[i] = c.Kind.String()
		long := slices.ContainsFunc(g.rows, func(row []string) bool { return utf8.RuneCountInString(row[i]) > longestName })
		if c.Kind == Text && !long {
			all[i] += " short"
		}
	}
	return all
}

func (p *webPage) table(g grid) {
	class := classes(g)
	p.WriteString("<table>\n")
	if g.title != "" {
		p.element("caption", "", g.title)
	}
	p.WriteString("<thead>\n<tr>\n")
	for i, c := range g.columns {
		p.element("th", class[i], c.Label)
	}
	p.WriteString("</tr>\n</thead>\n<tbody>\n")
	for j, row := range g.rows {
		p.WriteString("<tr>\n")
		for i, text := range row {
			p.open("td", class[i])
			link := Link{Text: text}
			if look := g.lookOf(j, i); look != nil {
				link.Address = look.link
			}
			p.link(link)
			p.WriteString("</td>\n")
		}
		p.WriteString("</tr>\n")
	}
	p.WriteString("</tbody>\n</table>\n")
}
