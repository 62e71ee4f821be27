package site

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// clubRace is a race of a day whose results are lines of their keys.
func clubRace(day string, results ...string) string {
	text := "kind: race\nname: Club Mile\ndate: " + day + "\nevent: mile\nsex: men\nresults:\n"
	for i, result := range results {
		text += fmt.Sprintf("  - {place: %d, nation: GBR, mark: \"4:%02d.10\", %s}\n", i+1, i+1, result)
	}
	return text
}

// linksOf is the texts of the links of a page that lead into a folder, with where each leads.
func linksOf(t *testing.T, text []byte, folder string) string {
	t.Helper()
	var all []string
	elements(t, text, func(n *html.Node) {
		to := attribute(n, "href")
		if n.Data != "a" || !strings.HasPrefix(to, folder) {
			return
		}
		said := ""
		for child := range n.Descendants() {
			if child.Type == html.TextNode {
				said += child.Data
			}
		}
		all = append(all, said+" > "+strings.TrimPrefix(to, folder))
	})
	return strings.Join(all, "\n")
}

// TestClubs: everybody is found by the club that results give, with how many of them and the lists of its records.
func TestClubs(t *testing.T) {
	of := folder{
		"a.yaml": clubRace("2025-06-01", "athlete: Tom Hart, club: Elmton Striders", "athlete: Ian Ash, club: Elmton Striders", "athlete: Jo Kerr"),
		"b.yaml": clubRace("2025-07-01", "athlete: Tom Hart, club: Elmton Striders", "athlete: Bo Bell, club: Elmton S"),
		"records/mile-men-outdoor.yaml": "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-12-31\nrecords:\n" +
			"  - {mark: \"4:01.10\", athlete: Tom Hart, nation: GBR, date: 2025-06-01, race: a, holds: {club elmton-striders: listed}}\n",
	}
	files := of.built(t, Options{})
	want := `Bo Bell (GBR), 1 result > athletes/bo-bell/index.html
Ian Ash (GBR), 1 result > athletes/ian-ash/index.html
Tom Hart (GBR), 2 results > athletes/tom-hart/index.html
Records: mile, men, outdoors > records/mile-men-outdoor/index.html`
	got := linksOf(t, files["clubs/index.html"], "../")
	if i := strings.Index(got, "Bo Bell"); i < 0 || !strings.HasPrefix(got[i:], want) {
		t.Errorf("got\n%s\nwant in it\n%s", got, want)
	}
	if got := linksOf(t, files["clubs/index.html"], "#"); !strings.Contains(got, "Elmton S > club-elmton-s\nElmton Striders > club-elmton-striders") {
		t.Errorf("the clubs: %s", got)
	}
	if got := linksOf(t, files["athletes/index.html"], "../clubs/"); got != "By club > index.html" {
		t.Errorf("from the athletes: %q", got)
	}
	found := false
	for name, text := range files {
		found = found || strings.HasPrefix(name, "search/") && strings.Contains(string(text), `"clubs/#club-elmton-striders"`)
	}
	if !found {
		t.Error("the search does not find the club")
	}
	delete(of, "records/mile-men-outdoor.yaml")
	of["a.yaml"], of["b.yaml"] = clubRace("2025-06-01", "athlete: Tom Hart"), clubRace("2025-07-01", "athlete: Tom Hart")
	if files := of.built(t, Options{}); files["clubs/index.html"] != nil || linksOf(t, files["athletes/index.html"], "../clubs/") != "" {
		t.Error("there is a page of clubs, and no result has one")
	}
}

// TestManyClubs: where one page would be too long, clubs are found by their first letters.
func TestManyClubs(t *testing.T) {
	of := folder{}
	for i := range 9 {
		var results []string
		for j := range 100 {
			n := 100*i + j
			results = append(results, fmt.Sprintf("athlete: Al A%c%c%c, club: %c%d Striders", 'a'+n/100, 'a'+n/10%10, 'a'+n%10, 'A'+n%3, n))
		}
		of[fmt.Sprintf("r%d.yaml", i)] = clubRace(fmt.Sprintf("2025-06-%02d", i+1), results[:50]...)
		of[fmt.Sprintf("s%d.yaml", i)] = clubRace(fmt.Sprintf("2025-07-%02d", i+1), results[50:]...)
	}
	files := of.built(t, Options{})
	if got, want := linksOf(t, files["clubs/index.html"], "letter-"), "A > a/index.html\nB > b/index.html\nC > c/index.html"; got != want {
		t.Errorf("letters: %q, want %q", got, want)
	}
	if got := linksOf(t, files["clubs/letter-b/index.html"], "../../athletes/"); strings.Count(got, "Striders: Al ") != 300 {
		t.Errorf("of a letter: %s", got)
	}
}
