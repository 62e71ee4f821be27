//go:build !race

package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	documents "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// known is what Athletics Weekly said of the Bowerman Mile of 2024 as far as the document
// has it as claims, in other words.
const known = `Josh Kerr ran 3:45.34 in the Bowerman Mile in Eugene. Steve Cram's British
record was 3:46.32. It was a 39-year-old British record. Nine men broke 3:50 in the
race. Hicham El Guerrouj's world record of 3:43.13 is another matter.

The 26-year-old Kerr was eighth at 400m. Abraham Alvarado passed 400m in 55.91 and 800m
in 1:52.74. The bell was reached in 2:50.70.

Abraham Alvarado led at 400m. He led at 800m. Yared Nuguse ran 3:46.22. Neil Gourley was
fourth in 3:47.74. Jake Wightman was fifth in 3:47.83.
`

// TestWritesKnownClaims: the claims that an article makes of a race are those that people
// made of the report by hand, but for their words and their order.
func TestWritesKnownClaims(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	copyDocuments(t, dir, "bowerman-2024.yaml", "records/mile-men-*.yaml", "athletes/*.yaml")
	file, article := filepath.Join(dir, "bowerman-2024.yaml"), filepath.Join(t.TempDir(), "known.txt")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	without := regexp.MustCompile(`(?m)^  - \{source: aw, .*\n`).ReplaceAll(before, nil)
	for name, text := range map[string][]byte{file: without, article: []byte(known)} {
		if err := os.WriteFile(name, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	aw := race.Resolve(bowerman(t, before).Sources, []string{"aw"})[0]
	stdout, stderr, status := startedOn(t, dir, "factcheck", "--write", "bowerman-2024", "--publisher", aw.Publisher, "--url", aw.URL, "--date", aw.Date.String(), article)
	if status != 0 {
		t.Fatal(stdout, stderr)
	}
	after, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want, got := claimsOf(t, before), claimsOf(t, after)
	for _, c := range want {
		i := slices.Index(got, c)
		if i < 0 {
			t.Errorf("not written: %+v", c)
			continue
		}
		got = slices.Delete(got, i, i+1)
	}
	for _, c := range got {
		t.Errorf("written, and of no claim: %+v", c)
	}
	isVerified(t, dir, article, aw)
	if strings.Count(string(after), "  aw:") != 1 || strings.Contains(string(after), "  aw-2:") {
		t.Errorf("the report is another source:\n%s", after)
	}
}

// bowerman is what a text of the document says.
func bowerman(t *testing.T, text []byte) *race.Race {
	t.Helper()
	doc := documents.Decode(documents.Name{File: "bowerman-2024.yaml", ID: "bowerman-2024"}, text)
	if doc.Faulty() {
		t.Fatal(doc.All())
	}
	return doc.Race
}

// claimsOf is the claims of Athletics Weekly in a document, without their words.
func claimsOf(t *testing.T, text []byte) []race.Claim {
	t.Helper()
	var claims []race.Claim
	for _, c := range bowerman(t, text).Claims {
		if c.Says = ""; c.Source == "aw" && c.About != "other" {
			claims = append(claims, c)
		}
	}
	return claims
}

// isVerified holds that the command verify tells of the claims what factcheck told of the
// statements, in the same words.
func isVerified(t *testing.T, races, article string, by race.Source) {
	t.Helper()
	columns := []string{"about", "subject", "said", "found", "verdict", "receipt"}
	verified := map[string]int{}
	for _, row := range askTables(t, races, "verify", "bowerman-2024")["claims"] {
		if row.only("source") == by.Key {
			verified[row.only(columns...)]++
		}
	}
	statements := askTables(t, races, "factcheck", "--publisher", by.Publisher, article)["statements"]
	if len(statements) == 0 {
		t.Error("nothing was stated")
	}
	for _, row := range statements {
		if told := row.only(columns...); verified[told] == 0 {
			t.Errorf("verify does not say: %s", told)
		}
	}
}
