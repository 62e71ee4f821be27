package questions

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/site"
)

// articles is the articles that the site shows, each with the key of its page: the name of
// its file. Where people are not named none are shown, as articles may name them.
func (a *app) articles(o *siteOptions) ([]site.Article, error) {
	if o.articles == "" {
		return nil, nil
	}
	if o.leaveOut != "" {
		return nil, &failure.Error{Message: "--articles: not together with --leave-out", Remedy: "leave one of them out: articles may name people who are left out of the documents"}
	}
	texts, err := a.Find.ArticlesIn(o.articles)
	if err != nil {
		return nil, failure.Of(err, "")
	}
	if len(texts) == 0 {
		return nil, &failure.Error{Message: fmt.Sprintf("--articles: %q holds no article", o.articles), Remedy: "name a folder with files that end in .md, .txt or .html"}
	}
	var all []site.Article
	first := map[string]string{}
	for _, text := range texts {
		name := filepath.Base(text.Name)
		key := race.KeyOf(strings.TrimSuffix(name, filepath.Ext(name)))
		if other, taken := first[key]; taken || key == "" {
			return nil, &failure.Error{Message: fmt.Sprintf("--articles: %q would have the page articles/%s/ of %q", name, key, other), Remedy: "give it a name of its own, of letters and digits"}
		}
		first[key] = name
		all = append(all, site.Article{Key: key, Text: text})
	}
	return all, nil
}
