package missing

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// citedOnce is the reports of a race of which only one figure comes.
type citedOnce struct {
	id      string
	of      record.Category
	year    int
	sources []race.Source
}

// seeReports notes the reports of a race that can be looked up and are cited for one figure.
func (f *finder) seeReports(r *race.Race) {
	if len(r.Sources) < 2 { // the only one is read already
		return
	}
	count := map[string]int{}
	cite := func(c race.Citation, figures int) {
		for _, key := range c.All {
			count[key] += figures
		}
		for _, part := range c.Parts {
			for _, key := range part.Sources {
				count[key]++
			}
		}
	}
	cite(r.Source, 2) // what has all results, is more than one figure
	for _, key := range r.Source.For("results") {
		count[key] += 2
	}
	for i := range r.Results {
		cite(r.Results[i].Source, 1)
	}
	for _, c := range r.Claims {
		count[c.Source]++
	}
	once := slices.DeleteFunc(slices.Clone(r.Sources), func(s race.Source) bool { return count[s.Key] != 1 || s.URL == "" })
	if len(once) > 0 {
		f.reports = append(f.reports, citedOnce{r.ID, record.CategoryOf(r), r.Date.Year(), race.SourcesOf(r.ID, once)})
	}
}

// findSources finds reports that are cited once, of races of which something else is missing.
func (f *finder) findSources() {
	for _, c := range f.reports {
		if !f.lacking[c.id] {
			continue
		}
		var keys []string
		for _, s := range c.sources {
			keys = append(keys, s.Key)
		}
		f.entries = append(f.entries, Entry{
			Kind: Sources, Answers: len(keys), Of: c.of, Missing: c.id + ": what else is in " + strings.Join(keys, ", "),
			Answered: words.Count(len(keys), "report") + " cited for one figure", Document: c.id,
			path: []document.Step{document.Key("sources"), document.Key(keys[0])}, Sources: c.sources, year: c.year,
		})
	}
}
