package page

import (
	"bytes"
	"html"
	"html/template"
	"strconv"
)

// markup is elements put together here, as a template takes some microseconds for each cell and a site has millions. All
// texts pass one escaping; they are harmless and their addresses are held to be links before they come here.
type markup struct{ bytes.Buffer }

func (m *markup) text(text string) { m.WriteString(html.EscapeString(text)) }

// attribute writes an attribute that has a value.
func (m *markup) attribute(name, value string) {
	if value != "" {
		m.WriteString(" " + name + `="`)
		m.text(value)
		m.WriteString(`"`)
	}
}

// open opens a link, if there is an address.
func (m *markup) open(l Link) {
	if l.Address == "" {
		return
	}
	m.WriteString("<a")
	m.attribute("href", l.Address)
	if l.Outside() {
		m.WriteString(` rel="noopener"`)
	}
	m.WriteString(">")
}

func (m *markup) close(l Link) {
	if l.Address != "" {
		m.WriteString("</a>")
	}
}

// apart writes a text whose letters may run to the left, so that those around it do not.
func (m *markup) apart(text string) {
	m.WriteString("<bdi>")
	m.text(text)
	m.WriteString("</bdi>")
}

func (m *markup) notes(class string, all []Note) {
	if len(all) == 0 {
		return
	}
	m.WriteString("<ul")
	m.attribute("class", class)
	m.WriteString(">")
	for _, n := range all {
		m.WriteString("<li>")
		m.text(n.Text)
		for i, l := range n.Links {
			switch {
			case i > 0:
				m.WriteString("; ")
			case n.Text != "":
				m.WriteString(" ")
			}
			m.open(l)
			m.apart(l.Text)
			m.close(l)
		}
		m.WriteString("</li>\n")
	}
	m.WriteString("</ul>\n")
}

// NotesHTML is the notes of a part.
func (p *sheetPart) NotesHTML() template.HTML {
	var m markup
	m.notes("notes", p.Notes)
	return template.HTML(m.String()) //nolint:gosec // put together of escaped texts
}

// DocumentHTML is the lines of a document.
func (p *sheetPart) DocumentHTML() template.HTML {
	var m markup
	for _, line := range p.Document {
		n := strconv.Itoa(line.Number)
		m.WriteString(`<li id="L` + n + `"><a class="number" href="#L` + n + `" aria-label="line ` + n + `">` + n + "</a><code>")
		for _, id := range line.IDs {
			m.WriteString("<span")
			m.attribute("id", id)
			m.WriteString("></span>")
		}
		m.text(line.Text)
		m.WriteString("</code>")
		m.notes("", line.Why)
		m.WriteString("</li>\n")
	}
	return template.HTML(m.String()) //nolint:gosec // put together of escaped texts
}

// HTML is the table in a box of its own, which alone scrolls sideways where there is no room.
func (t *sheetTable) HTML() template.HTML {
	var m markup
	m.WriteString(`<div class="wide" tabindex="0" role="region"`)
	m.attribute("aria-label", t.Label)
	m.WriteString(">\n<table>\n")
	if t.Caption != "" {
		m.WriteString("<caption>")
		m.text(t.Caption)
		m.WriteString("</caption>\n")
	}
	m.WriteString("<thead>\n<tr>")
	for _, c := range t.Columns {
		m.WriteString(`<th scope="col"`)
		m.attribute("class", c.Class)
		m.attribute("data-name", c.Name)
		m.WriteString(">")
		m.text(c.Label)
		m.WriteString("</th>")
	}
	m.WriteString("</tr>\n</thead>\n<tbody>\n")
	for i := range t.Rows {
		m.row(&t.Rows[i], t.Columns)
	}
	m.WriteString("</tbody>\n</table>\n</div>\n")
	return template.HTML(m.String()) //nolint:gosec // put together of escaped texts
}

func (m *markup) row(r *sheetRow, columns []Column) {
	m.WriteString("<tr")
	m.attribute("id", r.ID)
	m.attribute("data-from", r.From)
	m.attribute("data-until", r.Until)
	m.WriteString(">")
	for i := range r.Cells {
		m.cell(&r.Cells[i], columns[i].Class)
	}
	m.WriteString("</tr>\n")
}

func (m *markup) cell(c *sheetCell, class string) {
	m.WriteString("<td")
	m.attribute("class", class)
	m.attribute("data-sort", c.Sort)
	m.attribute("data-above", c.Above)
	m.attribute("data-pad", c.Pad)
	m.WriteString(">")
	if c.Strong {
		m.WriteString("<strong>")
	}
	link := Link{Address: c.Address}
	m.open(link)
	if isASCII(c.Text) {
		m.text(c.Text)
	} else {
		m.apart(c.Text)
	}
	m.close(link)
	if c.Strong {
		m.WriteString("</strong>")
	}
	m.WriteString("</td>")
}

// isASCII reports whether no letter of a text can run to the left.
func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
