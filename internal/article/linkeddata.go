package article

import (
	"encoding/json"
	"strings"
)

// thing is what linked data of schema.org says of an article, as far as it is needed.
type thing struct {
	Type      json.RawMessage `json:"@type"`
	Graph     []thing         `json:"@graph"`
	Headline  string          `json:"headline"`
	Published string          `json:"datePublished"`
	URL       string          `json:"url"`
	Publisher json.RawMessage `json:"publisher"` // a name, or an object with one
}

// linkedData takes what a page says of itself in JSON: when it was published, and by whom.
// What is no such JSON says nothing.
func (p *pageReader) linkedData(text string) {
	var all []thing
	if json.Unmarshal([]byte(text), &all) != nil {
		var one thing
		if json.Unmarshal([]byte(text), &one) != nil {
			return
		}
		all = []thing{one}
	}
	for i := range all {
		for _, one := range append(all[i].Graph, all[i]) {
			if one.isArticle() {
				p.take(&one)
			}
		}
	}
}

// isArticle reports whether a thing is an article: of an event or a person no date is that of
// the text.
func (t *thing) isArticle() bool {
	kind := strings.ToLower(string(t.Type))
	return strings.Contains(kind, "article") || strings.Contains(kind, "posting") || strings.Contains(kind, `"report"`)
}

// take takes what an article says of itself, where nothing else has said it.
func (p *pageReader) take(t *thing) {
	p.published(t.Published)
	if p.title == "" {
		p.title = inOneLine(t.Headline)
	}
	if p.URL == "" {
		p.setURL(t.URL)
	}
	if p.Publisher != "" {
		return
	}
	var named struct {
		Name string `json:"name"`
	}
	if json.Unmarshal(t.Publisher, &named) != nil {
		_ = json.Unmarshal(t.Publisher, &named.Name) // else nobody is named
	}
	p.Publisher = inOneLine(named.Name)
}
