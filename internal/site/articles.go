package site

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/words"
)

// Article is an article that a site shows with its statements marked.
type Article struct {
	Key  string // of its page, which no other has
	Text *article.Text
}

func articleAddress(key string) string { return "articles/" + key + "/" }

// judgedArticle is an article with what became of its statements.
type judgedArticle struct {
	Article

	answer factcheck.Answer
}

// check holds the articles against the documents as they are published. The error is that
// of a faulty record list.
func (s *Site) check() error {
	for _, one := range s.options.Articles {
		answer, err := factcheck.Check(s.corpus.Fork(), one.Text, factcheck.Options{Date: one.Text.Date})
		if err != nil {
			return err
		}
		s.articles = append(s.articles, judgedArticle{one, answer})
	}
	return nil
}

// title is what a page calls an article.
func (c judgedArticle) title() string { return cmp.Or(c.Text.Title, c.Key) }

// speaksOf reports whether a statement of the article is about a race.
func (c judgedArticle) speaksOf(id string) bool {
	return slices.ContainsFunc(c.answer.Statements, func(s factcheck.Statement) bool { return s.Document == id })
}

// articlesAbout is the way from a race to the articles that speak of it.
func (s *Site) articlesAbout(id string) []page.Link {
	var all []page.Link
	for _, c := range s.articles {
		if c.speaksOf(id) {
			all = append(all, page.Link{Text: "What is said in: " + c.title(), Address: "../../" + articleAddress(c.Key)})
		}
	}
	return all
}

// articleParts is a page for each article, and one with all of them.
func (s *Site) articleParts() []Part {
	var parts []Part
	var titles []string
	for _, c := range s.articles {
		titles = append(titles, c.Key, c.title(), c.Text.Publisher, c.Text.Date.String())
		parts = append(parts, Part{Name: articleAddress(c.Key), Sum: sumOf("article", c.Text.Source, s.sums.all).String(), Make: func(m *Maker) ([]File, error) {
			return m.article(c)
		}})
	}
	if len(parts) == 0 {
		return nil
	}
	return append(parts, Part{Name: "articles/", Sum: sumOf(append(titles, "articles", s.sums.all)...).String(), Make: func(m *Maker) ([]File, error) {
		p := m.newPage("../", "articles/", "Articles")
		list := page.Part{Lines: []string{"Articles held against the documents, with their statements marked."}}
		for _, c := range s.articles {
			list.Links = append(list.Links, page.Link{Text: words.Join(", ", c.title(), c.Text.Publisher, c.Text.Date.String()), Address: "../" + articleAddress(c.Key)})
		}
		p.Parts = []page.Part{list}
		return m.with(nil, "articles/index.html", &p)
	}})
}

// article is the page of an article: the text with its statements marked, and what became
// of each.
func (m *Maker) article(c judgedArticle) ([]File, error) {
	folder := articleAddress(c.Key)
	named := *c.Text // by its key: where the file lies is nobody's business
	named.Name = c.Key
	answer := c.answer
	answer.Text = &named
	view := receipts.Factcheck(answer, answer.Races(m.corpus), m.keys)
	p := m.newPage("../../", folder, c.title())
	p.Crumbs = append(p.Crumbs, page.Link{Text: "Articles", Address: "../../articles/"})
	link := linker{site: m.Site, root: "../../"}
	text := view.Sections[1].Prose
	if len(text) > 0 && len(text[0]) == 1 && len(text[0][0].Begin) == 0 && text[0][0].Text == c.title() { // which stands above already
		text = text[1:]
	}
	p.Parts = []page.Part{{Lines: view.Sections[0].Lines, Prose: text, Leads: link.statements(answer)}}
	if c.Text.URL != "" {
		p.Parts[0].Links = []page.Link{{Text: c.Text.URL, Address: c.Text.URL}}
	}
	for _, s := range view.Sections[2:] {
		p.Parts = append(p.Parts, page.Part{Title: s.Title, Lines: s.Lines, Tables: link.tables(s), Notes: notes(s)})
	}
	last := &p.Parts[len(p.Parts)-1]
	last.Notes = append(last.Notes, covers(view)...)
	files, links, err := data(folder, "factcheck", view)
	if err != nil {
		return nil, err
	}
	p.Data = links
	return m.with(files, folder+"index.html", &p)
}

// statements is where the statements of an article lead, by their numbers.
func (l linker) statements(a factcheck.Answer) map[string]string {
	leads := map[string]string{}
	for i, s := range a.Statements {
		leads[itoa(i+1)] = l.toDatum(s.Document, s.Assessment.Datum)
	}
	return leads
}

// toDatum is where a figure stands that a statement about a race rests on: its line in the
// document, else the result, else the race; empty for what has no page.
func (l linker) toDatum(id string, d claim.Datum) string {
	where := l.toRace(cmp.Or(d.Document, id))
	if where == "" {
		return ""
	}
	r := l.site.where.races[cmp.Or(d.Document, id)]
	if d.Result < 0 || d.Result >= len(r.Results) {
		return where
	}
	key := joinKey(d.Key, d.Of)
	if l.site.sums.long[r.ID] || !hasFigure(&r.Results[d.Result], key) {
		return where + "#" + resultAnchor(d.Result)
	}
	return where + "document.html#" + figureAnchor(d.Result, key)
}
