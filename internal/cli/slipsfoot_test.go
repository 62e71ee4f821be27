//go:build !race

package cli

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/golden"
)

// TestSlipRatesOnFoot makes each slip of sprints, hurdles, relays, mixed fields and teams
// in the documents of docs/examples, and holds how many of them check notices. Each
// document stands by itself, so that it costs little.
func TestSlipRatesOnFoot(t *testing.T) {
	b := &slipBench{tries: 200}
	paths, err := filepath.Glob("../../docs/examples/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d examples: %v", len(paths), err)
	}
	var all []int
	for i, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b.docs, all = append(b.docs, document.Decode(nameOf(path), text)), append(all, i)
	}
	b.found = func(i int, text string) bool {
		before := check.Document(b.docs[i], b.rules).Findings
		changed := check.Document(document.Decode(nameOf(paths[i]), []byte(text)), b.rules).Findings
		return len(changed) > len(before) || len(changed) == len(before) && fmt.Sprint(changed) != fmt.Sprint(before)
	}
	text := b.rates("# Of each kind of slip, made at so many places of the examples, how many check notices.\n", all, slipsOnFoot(), 300)
	golden.Hold(t, filepath.Join("testdata", "slipratesonfoot.golden"), text)
	for line := range strings.Lines(text) {
		if strings.HasSuffix(line, ": 0 of 0\n") {
			t.Errorf("no place for a slip: %s", line)
		}
	}
}

func nameOf(path string) document.Name {
	id := strings.TrimSuffix(filepath.Base(path), ".yaml")
	return document.Name{File: path, ID: id, Place: document.Race}
}

// slipsOnFoot are the slips of what sprints, hurdles, relays, mixed fields and teams have.
func slipsOnFoot() []slip {
	wind, reaction := regexp.MustCompile(`(?m)^wind: "([^"]+)"`), regexp.MustCompile(`\breaction: "([^"]+)"`)
	leg := regexp.MustCompile(`\{athlete: [^}]*split: "([^"]+)"`)
	point := regexp.MustCompile(`\b(h\d+|leg\d): "`)
	as := func(text string) func(*rand.Rand, string) string {
		return func(*rand.Rand, string) string { return text }
	}
	cut := func(what string) func(*rand.Rand, string) string {
		return func(_ *rand.Rand, of string) string { return strings.Replace(of, what, "", 1) }
	}
	return []slip{
		{"wind, without its sign", wind, cut("+")},
		{"wind, of two decimals", wind, func(r *rand.Rand, of string) string { return of + fmt.Sprint(r.IntN(10)) }},
		{"wind, a comma for the point", wind, func(_ *rand.Rand, of string) string { return strings.Replace(of, ".", ",", 1) }},
		{"wind, the point lost", wind, cut(".")},
		{"reaction, a wrong digit", reaction, wrongDigit},
		{"reaction, a digit lost", reaction, lostDigit},
		{"reaction, the point lost", reaction, cut(".")},
		{"lane, another one", regexp.MustCompile(`\blane: (\d)`), func(r *rand.Rand, _ string) string { return fmt.Sprint(1 + r.IntN(9)) }},
		{"leg, a wrong digit", leg, wrongDigit},
		{"leg, two digits swapped", leg, swappedDigits},
		{"leg, left out", regexp.MustCompile(`(      - \{athlete: [^}]*\}\n)`), as("\n")},
		{"leg, twice", regexp.MustCompile(`(      - \{athlete: [^}]*\}\n)`), func(_ *rand.Rand, of string) string { return of + of }},
		{"team, an athlete instead", regexp.MustCompile(`\b(team): `), as("athlete")},
		{"point, another one", point, func(r *rand.Rand, of string) string {
			return strings.TrimRight(of, "0123456789") + fmt.Sprint(1+r.IntN(12))
		}},
		{"touchdown, a wrong digit", regexp.MustCompile(`\bh\d+: "([^"]+)"`), wrongDigit},
		{"hurdles, of another race", regexp.MustCompile(`(?m)^event: (110m-hurdles)`), otherWord("100m-hurdles", "60m-hurdles", "400m-hurdles", "110m", "100m")},
		{"relay, of other legs", regexp.MustCompile(`(?m)^event: (4x400m)`), otherWord("4x100m", "4x800m", "400m", "distance-medley")},
		{"sex of a result, left out", regexp.MustCompile(`(\bsex: (?:men|women), )`), as(" ")},
		{"sex of the race, another", regexp.MustCompile(`(?m)^sex: (mixed)`), otherWord("men", "women")},
		{"guest, with a place", regexp.MustCompile(`- \{(athlete: Gus Grant)`), func(r *rand.Rand, of string) string { return fmt.Sprintf("place: %d, %s", 1+r.IntN(4), of) }},
		{"guest, left out", regexp.MustCompile(`(\brole: guest, )`), as(" ")},
		{"provisional, misspelt", regexp.MustCompile(`(?m)^list: (\w+)`), wrongLetter},
		{"revised, another year", regexp.MustCompile(`(?m)^revised: "([^"]+)"`), anotherYear},
		{"teams, by another thing", regexp.MustCompile(`\bby: (club)`), otherWord("nation", "team", "clubs")},
		{"teams, another number", regexp.MustCompile(`\bscorers: (\d)`), func(r *rand.Rand, _ string) string { return fmt.Sprint(r.IntN(10)) }},
		{"club, a wrong letter", regexp.MustCompile(`\bclub: ([^,}]+)`), wrongLetter},
		{"length, a wrong digit", regexp.MustCompile(`(?m)^distance: (\S+)`), wrongDigit},
	}
}
