//go:build !race

package site

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/milectl/milectl/internal/store"
)

// TestSaidOnce: no page has two headings that are the same, nor two links in a row of a table that lead to one race.
func TestSaidOnce(t *testing.T) {
	files := mixed(t)
	for _, name := range pages(files) {
		seen := map[string]bool{}
		elements(t, files[name], func(n *html.Node) {
			switch n.Data {
			case "h1", "h2":
				if title := text(n); seen[title] && title != "" {
					t.Errorf("%s has the heading %q twice", name, title)
				}
				seen[text(n)] = true
			case "tr":
				once := map[string]bool{}
				for link := range n.Descendants() {
					address := attribute(link, "href")
					if strings.HasSuffix(address, "/index.html") && strings.Contains(address, "races/") && once[address] {
						t.Errorf("%s has a row that leads to %s twice", name, address)
					}
					once[address] = true
				}
			}
		})
	}
	race := string(files["races/bowerman-2024/index.html"])
	for _, once := range []string{"<caption>Leaders", "an even pace is assumed", "<caption>The winner against the records", "<caption>Sources", "How far behind the leader each was</figcaption>"} {
		if strings.Contains(race, once) {
			t.Errorf("the page of a race says %q, which stands there already", once)
		}
	}
	if calendar := string(files["calendar/index.html"]); strings.Count(calendar, "<section") != 1 {
		t.Error("the months of the calendar are one list")
	}
	if front := string(files["index.html"]); strings.Contains(front, ">world<") {
		t.Error("each row says that it is a world record, as the heading does")
	}
	if title := "<bdi>World record: mile, men, outdoors</bdi></h1>"; !strings.Contains(string(files["records/mile-men-outdoor/world/index.html"]), title) {
		t.Errorf("the page of the world record has not the heading %q", title)
	}
}

func text(n *html.Node) string {
	var all strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			all.WriteString(d.Data)
		}
	}
	return all.String()
}

// TestWhereTheFolderLies: the same documents are the same pages wherever they lie, and no page tells where that is.
func TestWhereTheFolderLies(t *testing.T) {
	of := folder{}.withReal(t, "bowerman-2024.yaml", "records/mile-men-outdoor.yaml")
	dir := t.TempDir()
	if err := os.CopyFS(dir, of.files()); err != nil {
		t.Fatal(err)
	}
	lies, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer lies.Close() //nolint:errcheck // it was only read
	elsewhere := builtOf(t, openedOf(t, lies, Options{}))
	for name, text := range of.built(t, Options{}) {
		if !bytes.Equal(elsewhere[name], text) {
			t.Errorf("%s is another one where the documents lie in a folder", name)
		}
		if bytes.Contains(elsewhere[name], []byte(dir)) {
			t.Errorf("%s tells that the documents lie in %s", name, dir)
		}
	}
}
