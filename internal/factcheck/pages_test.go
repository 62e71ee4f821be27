package factcheck

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/article"
)

// TestPages: what stands around an article of a web page is not judged, nor does what follows a caption go
// on from it; letters behind the marks of a table are.
func TestPages(t *testing.T) {
	const page = `<header class="site-header"><p>Nuguse wins in 3:45.34</p></header><h1>Kerr wins in Eugene</h1>
<p>Josh Kerr won the Bowerman Mile in 3:45.34.</p>
<figure><figcaption>Jakob Ingebrigtsen in Budapest in 2023</figcaption></figure>
<p>He beat Jakob Ingebrigtsen by 0.26 seconds.</p>
<p><a href="/x">Ingebrigtsen wins in 3:43.73</a></p>
<div class="most-read"><ul><li>Ingebrigtsen beats Kerr</li></ul></div>
<table><tr><td>1</td><td><a href="/k">Josh Kerr</a></td><td>3:45.34 NR</td></tr><tr><td>2</td><td>Jakob Ingebrigtsen</td><td>3:45.60</td><td>WR</td></tr></table>`
	text, err := article.Read("a.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	c, names := builtInNames(t)
	answer, err := check(c, names, text, Options{Race: "bowerman-2024"})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	writeAnswer(&out, text, &answer)
	want := `	bowerman-2024: place, Josh Kerr, said 1st, found 1st: true
	bowerman-2024: place, Josh Kerr, said 1st, found 1st: true
	bowerman-2024: mark, Josh Kerr, said 3:45.34, found 3:45.34: true
	bowerman-2024: Josh Kerr and Jakob Ingebrigtsen, said Josh Kerr ahead, found 1st and 2nd: true
	bowerman-2024: margin, Josh Kerr over Jakob Ingebrigtsen, said 0.26, found 0.26: true
	bowerman-2024: place, Josh Kerr, said 1st, found 1st: true
	bowerman-2024: mark, Josh Kerr, said 3:45.34, found 3:45.34: true
	bowerman-2024: national record of GBR, said Josh Kerr, 2024-05-25, found Josh Kerr, 2024-05-25: true
	bowerman-2024: place, Jakob Ingebrigtsen, said 2nd, found 2nd: true
	bowerman-2024: mark, Jakob Ingebrigtsen, said 3:45.60, found 3:45.60: true
	bowerman-2024: world record, said Jakob Ingebrigtsen, 2024-05-25, found Hicham El Guerrouj, 1999-07-07: false
	not read: 2023: what was then is not understood
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
