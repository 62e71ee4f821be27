//go:build !race

package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
)

// mixed is the site of invented races beside real ones with claims, splits and a long record list.
func mixed(t *testing.T) map[string][]byte {
	t.Helper()
	return inventedRaces(20).withReal(t, "bowerman-2024.yaml", "bowerman-2023.yaml", "london-2026-mile.yaml", "records/mile-men-outdoor.yaml", "athletes/men.yaml").built(t, Options{Articles: []Article{{"report", shortReport(t)}}})
}

// shortReport is an article about one of these races: marks and splits, which have lines of the document, and what has none.
func shortReport(t *testing.T) *article.Text {
	t.Helper()
	text, err := article.Read("report.txt", []byte("Josh Kerr won the Bowerman Mile in Eugene in 3:45.34 in 2024. Abraham Alvarado passed 400m in 55.91. Kerr led throughout. Nine men ran under 3:50."))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestPages(t *testing.T) {
	files := mixed(t)
	t.Run("links", func(t *testing.T) { everyLinkResolves(t, files) })
	t.Run("sizes", func(t *testing.T) { pagesAreSmall(t, files) })
	if page := string(files["articles/report/index.html"]); strings.Count(page, `<sup><a href="../../races/bowerman-2024/`) < 4 {
		t.Errorf("the statements of the article lead nowhere:\n%s", page)
	}
}

// everyLinkResolves holds that each link within the site leads to a file of it, and to an element there. A folder is no file:
// where pages are read from a disk, no server gives out the page in it.
func everyLinkResolves(t *testing.T, files map[string][]byte) {
	t.Helper()
	ids := map[string]map[string]bool{}
	for _, page := range pages(files) {
		ids[page] = map[string]bool{}
		elements(t, files[page], func(n *html.Node) {
			if id := attribute(n, "id"); id != "" {
				if ids[page][id] {
					t.Errorf("%s: two elements have the id %q", page, id)
				}
				ids[page][id] = true
			}
		})
	}
	links := 0
	for _, page := range pages(files) {
		elements(t, files[page], func(n *html.Node) {
			for _, name := range []string{"href", "src", "action", "data-replay", "data-others"} {
				address := attribute(n, name)
				if address == "" || strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
					continue
				}
				links++
				to, anchor, _ := strings.Cut(address, "#")
				target := page
				if to != "" {
					target = path.Join(path.Dir(page), to)
				}
				if _, there := files[target]; !there {
					t.Errorf("%s: %s=%q leads to no file", page, name, address)
				} else if anchor != "" && !ids[target][anchor] {
					t.Errorf("%s: %s=%q: no element of %s has that id", page, name, address, target)
				}
			}
		})
	}
	if links < 10000 {
		t.Errorf("%d links, and there should be many thousands", links)
	}
}

// pagesAreSmall holds that no page has more than 150 kB, and one search reads at most 300 kB.
func pagesAreSmall(t *testing.T, files map[string][]byte) {
	t.Helper()
	for _, page := range pages(files) {
		if n := len(files[page]); n > 150_000 {
			t.Errorf("%s has %d bytes", page, n)
		}
	}
	index := len(files["search/index.json"])
	for name, text := range files {
		if strings.HasPrefix(name, "search/") && strings.HasSuffix(name, ".json") && index+len(text) > 300_000 {
			t.Errorf("a search in %s reads %d bytes", name, index+len(text))
		}
		if strings.HasSuffix(name, ".json") && !json.Valid(text) {
			t.Errorf("%s is no JSON", name)
		}
	}
}

// TestSameBytes: the same corpus gives the same bytes.
func TestSameBytes(t *testing.T) {
	of := inventedRaces(8)
	one, other := of.built(t, Options{}), of.built(t, Options{})
	if len(one) != len(other) {
		t.Errorf("%d files, then %d", len(one), len(other))
	}
	for name, text := range one {
		if !bytes.Equal(text, other[name]) {
			t.Errorf("%s is not the same when it is made again", name)
		}
	}
}

// TestSearchFinds: a folded word leads to who is called so, however the name is written.
func TestSearchFinds(t *testing.T) {
	files := folder{}.withReal(t, "bowerman-2024.yaml", "oslo-2014-mile.yaml", "athletes/men.yaml").built(t, Options{})
	for word, want := range map[string]string{"ingebrigtsen": "athletes/jakob-ingebrigtsen/", "ozbilen": "athletes/", "bowerman": "races/bowerman-2024/", "eugene": "races/bowerman-2024/"} {
		var index struct{ Shards []string }
		if err := json.Unmarshal(files["search/index.json"], &index); err != nil {
			t.Fatal(err)
		}
		longest := ""
		for _, prefix := range index.Shards {
			if strings.HasPrefix(word, prefix) && len(prefix) > len(longest) {
				longest = prefix
			}
		}
		var shard struct {
			Pages [][4]string
			Words map[string][]int
		}
		if err := json.Unmarshal(files["search/"+longest+".json"], &shard); err != nil {
			t.Fatalf("%s: %v", word, err)
		}
		found := false
		for _, at := range shard.Words[word] {
			found = found || strings.HasPrefix(shard.Pages[at][2], want)
		}
		if !found {
			t.Errorf("%q finds %v, want %s among them", word, shard.Words[word], want)
		}
	}
}

// TestOnlySomeRaces: of the races that a filter names alone there are pages, and no link leads to others.
func TestOnlySomeRaces(t *testing.T) {
	of := folder{}.withReal(t, "bowerman-2024.yaml", "bowerman-2023.yaml", "oslo-2014-mile.yaml", "records/mile-men-outdoor.yaml")
	files := of.built(t, Options{Only: &calendar.RacesQuestion{Competition: "prefontaine-classic"}})
	if files["races/bowerman-2024/index.html"] == nil || files["races/oslo-2014-mile/index.html"] != nil {
		t.Error("the races of the competition have pages, no other one has")
	}
	for _, page := range pages(files) {
		if bytes.Contains(files[page], []byte("races/oslo-2014-mile/")) {
			t.Errorf("%s leads to a race without a page", page)
		}
	}
}

// TestAddresses: where it is known where a site will lie, its pages say where they do, its map names them, and cards have
// whole addresses, as others want them.
func TestAddresses(t *testing.T) {
	of := folder{}.withReal(t, "bowerman-2024.yaml", "bowerman-2023.yaml")
	files := of.built(t, Options{BaseURL: "https://example.org/a&b/", Cards: &calendar.RacesQuestion{From: 2024, To: 2024}})
	for _, test := range []struct{ file, has string }{
		{"races/bowerman-2024/index.html", `<link rel="canonical" href="https://example.org/a&amp;b/races/bowerman-2024/">`},
		{"races/bowerman-2024/index.html", `<meta property="og:image" content="https://example.org/a&amp;b/races/bowerman-2024/card.png">`},
		{"sitemap.xml", "<loc>https://example.org/a&amp;b/races/bowerman-2023/</loc>"},
	} {
		if !strings.Contains(string(files[test.file]), test.has) {
			t.Errorf("%s has no %s", test.file, test.has)
		}
	}
	if files["races/bowerman-2024/card.png"] == nil || files["races/bowerman-2023/card.png"] != nil {
		t.Error("the race that was asked for has a card, no other one")
	}
	_, err := Open(sourceOf(of.store()), Options{Cards: &calendar.RacesQuestion{Competition: "nobodys-games"}})
	if _, ok := errors.AsType[*CardsError](err); !ok {
		t.Errorf("cards of an unknown competition: %v", err)
	}
}

// TestAsOfAnyDay: the rows that hold on a day are what the command records has of that day, on each day on which
// anything changed and on those beside it.
func TestAsOfAnyDay(t *testing.T) {
	of := folder{}.withReal(t, "bowerman-2024.yaml", "records/mile-men-outdoor.yaml", "records/mile-women-short-track.yaml")
	of["records/1500m-men-outdoor.yaml"] = annulledList
	x := of.opened(t, Options{})
	m, err := x.Maker()
	if err != nil {
		t.Fatal(err)
	}
	days := 0
	for _, list := range x.lists {
		standing, err := query.Standing(m.corpus, query.RecordQuestion{Category: category(list.Category())})
		if err != nil {
			t.Fatal(err)
		}
		histories, _, err := m.histories(standing)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range histories {
			spans, err := m.spans(h.RecordHistory)
			if err != nil {
				t.Fatal(err)
			}
			for _, around := range daysOf(m.lists, h.RecordHistory) {
				for _, day := range []date.Date{around.AddDays(-1), around, around.AddDays(1)} {
					if h.AsOf.Before(day) {
						continue
					}
					days++
					var shown []string
					for _, s := range spans {
						if !day.Before(s.from) && (s.until.IsZero() || day.Before(s.until)) {
							shown = append(shown, s.entry.Mark.String()+" "+s.entry.Name()+" "+s.status)
						}
					}
					slices.Sort(shown)
					if want := told(t, x, h.RecordHistory, day); !slices.Equal(shown, want) {
						t.Errorf("%s, %s, as of %s: rows have %q, records has %q", list.Name, h.Scope, day, shown, want)
					}
				}
			}
		}
	}
	if days < 500 {
		t.Errorf("%d days were asked about", days)
	}
}

// told is what the records command has of a record as of a day, in a corpus that was asked nothing before.
func told(t *testing.T, x *Site, h query.RecordHistory, day date.Date) []string {
	t.Helper()
	standing, err := query.Standing(x.corpus.Fork(), query.RecordQuestion{
		Category: category(h.Category), Selection: query.Selection{Scope: h.Scope, One: true}, AsOf: day,
	})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, of := range standing {
		for _, e := range query.StoodEntries(of.Stands) {
			all = append(all, e.Mark.String()+" "+e.Name()+" "+asOfStatus(e))
		}
	}
	slices.Sort(all)
	return all
}

// annulledList has a mark that stood, was annulled, and gave the record back; and a year of which the day is not known.
const annulledList = `kind: records
event: 1500m
sex: men
environment: outdoor
known_to: 2010-01-01
records:
  - {mark: "3:40.0h", athlete: Ann Able, nation: GBR, date: 1990, holds: {GBR: listed}}
  - {mark: "3:38.0h", athlete: Bo Baker, nation: GBR, date: 2000-05-06, holds: {GBR: listed}}
  - {mark: "3:36.0h", athlete: Cy Cole, nation: GBR, date: 2001-05-06, holds: {GBR: annulled}, annulled: 2003-02-01}
  - {mark: "3:37.0h", athlete: Dee Dent, nation: GBR, date: 2002-05-06, holds: {GBR: listed}}
`
