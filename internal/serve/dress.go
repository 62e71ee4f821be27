package serve

import (
	"bytes"
	_ "embed"
	"html"
	"path"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/inspection"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/site"
	"github.com/milectl/milectl/internal/words"
)

// What only a served site has.
const (
	scriptName = "serve.js"
	styleName  = "serve.css"
)

//go:embed assets/serve.js
var script []byte

//go:embed assets/serve.css
var style []byte

// Where the pages of a site take what is added: nothing in their texts can look like it.
const (
	endOfHead   = "</head>"
	startOfMain = `<main id="content" tabindex="-1">`
)

// dressed is a page of a site with what is said of the documents, and with the script of a served one.
func dressed(text []byte, sum, said string) []byte {
	head := `<link rel="stylesheet" href="/` + styleName + `"><script src="/` + scriptName + `" data-sum="` + sum + `" defer></script>` + "\n"
	text = bytes.Replace(text, []byte(endOfHead), []byte(head+endOfHead), 1)
	notice := "\n" + `<p class="said" role="status"><a href="/findings/">` + html.EscapeString(said) + `</a></p>`
	return bytes.Replace(text, []byte(startOfMain), []byte(startOfMain+notice), 1)
}

// printed is a page that no part of the site makes.
func printed(p page.Page) []byte {
	text, err := p.HTML()
	if err != nil {
		return []byte(html.EscapeString(err.Error()))
	}
	return text
}

// wayUp is the way from a file to the root of the site.
func wayUp(name string) string { return strings.Repeat("../", strings.Count(name, "/")) }

// title is what the site is called on pages that no part of it makes.
const title = "Results"

// mostFindings is how many findings a page has at most.
const mostFindings = 1000

// findingsPage is all findings: also those of registers, and of documents without a page.
func (m *moment) findingsPage() []byte {
	p := site.NewPage(title, "../", "Findings")
	part := page.Part{ID: "all", Lines: []string{inspection.Checked(m.findings, len(m.refs)) + "."}}
	if !m.checked {
		part.Lines = []string{"The documents are being checked."}
	}
	if n := len(m.findings) - mostFindings; n > 0 {
		part.Lines = append(part.Lines, words.Count(n, "finding")+" more than stand here: milectl check tells all.")
	}
	for _, t := range inspection.Findings(m.findings, len(m.refs)).Sections[0].Tables {
		if shown, some := page.TableOf(t, nil); some && t.Name == "rules" {
			part.Tables = append(part.Tables, shown)
		}
	}
	if t, some := site.FindingsTable(m.findings[:min(len(m.findings), mostFindings)], true, m.pageOf); some {
		part.Tables = append(part.Tables, t)
	}
	p.Parts = []page.Part{part}
	return printed(p)
}

// pageOf is the page of a document from that of all findings, and false where it shows no such lines.
func (m *moment) pageOf(file string) (folder string, there bool) {
	if m.site == nil || m.earlier[file] {
		return "", false
	}
	folder = m.site.PageOf(m.refs[file])
	return "../" + folder, folder != ""
}

// missingPage says that there is no page at a path. Of a document that cannot be shown it says why.
func (m *moment) missingPage(name string) []byte {
	p := site.NewPage(title, wayUp(name), "No such page")
	p.Parts = []page.Part{{Lines: []string{"There is nothing at this address. The document may have been renamed or removed, or have errors."}}}
	id := path.Base(path.Dir(name))
	for file, ref := range m.refs {
		if ref.ID != id || ref.Place == document.Athletes {
			continue
		}
		if t, some := site.FindingsTable(m.byFile[file], true, func(string) (string, bool) { return "", false }); some {
			p.Parts = append(p.Parts, page.Part{ID: "findings", Title: "Findings", Tables: []page.Table{t}})
		}
	}
	return printed(p)
}

// emptyPage says that there is no site yet.
func emptyPage(name string) []byte {
	p := site.NewPage(title, wayUp(name), "Nothing to show yet")
	p.Parts = []page.Part{{Lines: []string{"No site can be made of the documents as they are. What is wrong with them stands under the findings."}}}
	return printed(p)
}

// failedPage says why a page could not be made.
func failedPage(name string, err error) []byte {
	p := site.NewPage(title, wayUp(name), "This page cannot be made")
	p.Parts = []page.Part{{Lines: []string{err.Error()}}}
	return printed(p)
}
