//go:build !race

package cli_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	documents "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// bestWords is the three bests of which flags, claims and record-check all tell.
type bestWords struct {
	flag  race.FlagKind
	about race.Subject
	best  string // as record-check has it
}

func threeBests() []bestWords {
	return []bestWords{
		{race.PB, race.AboutPersonalBest, "personal best"},
		{race.SB, race.AboutSeasonBest, "season best"},
		{race.WL, race.AboutWorldLead, "world lead"},
	}
}

// claimedBests is a copy of sampled races in which all finishers have the flags PB,
// SB and WL, and a report claims each of them. It is of a publisher of its own, so
// that no figure rests on it.
type claimedBests struct {
	dir     string
	races   []string
	claims  map[string]string // by "RACE CLAIM", as verify numbers them: "RACE | ATHLETE | BEST"
	flags   map[string]string // by "FILE:LINE:COL": the same
	ignored map[string]bool   // the same, of marks that count for no best
}

func newClaimedBests(t *testing.T) claimedBests {
	t.Helper()
	all := claimedBests{dir: t.TempDir(), claims: map[string]string{}, flags: map[string]string{}, ignored: map[string]bool{}}
	eachDocument(t, sampledRaces(t), func(path, text string, doc *documents.Doc) {
		if doc.Race != nil {
			text = all.claim(t, path, doc.Race)
			all.races = append(all.races, doc.ID)
		}
		writeDocument(t, all.dir, path, text)
	})
	return all
}

// claim gives every finisher of a race the flags and the claims.
func (c *claimedBests) claim(t *testing.T, path string, r *race.Race) (text string) {
	t.Helper()
	const report = "every-best"
	r.Sources = append(r.Sources, race.Source{Key: report, Publisher: "A report of every best"})
	r.Claims, r.Allow = nil, nil
	named := map[string]int{}
	for i := range r.Results {
		named[r.Results[i].Athlete]++
	}
	for i := range r.Results {
		result := &r.Results[i]
		result.Flags = nil
		if !result.Finished() || named[result.Athlete] > 1 { // of two of one name no claim tells which it means
			continue
		}
		for _, best := range threeBests() {
			what := strings.Join([]string{r.ID, result.Athlete, best.best}, " | ")
			result.Flags = append(result.Flags, race.Flag{Kind: best.flag})
			r.Claims = append(r.Claims, race.Claim{Source: report, About: best.about, Athlete: result.Athlete})
			c.claims[fmt.Sprint(r.ID, " ", len(r.Claims))] = what
			c.ignored[what] = r.Ineligible != "" || result.Ineligible != ""
		}
	}
	encoded, err := documents.Encode(r)
	if err != nil {
		t.Fatalf("%s: %v", r.ID, err)
	}
	doc := documents.Decode(documents.Name{ID: r.ID}, encoded)
	for i := range r.Results {
		for j := range r.Results[i].Flags {
			at := doc.At(documents.Key("results"), documents.Index(i), documents.Key("flags"), documents.Index(j))
			c.flags[path+":"+at.String()] = strings.Join([]string{r.ID, r.Results[i].Athlete, threeBests()[j].best}, " | ")
		}
	}
	return string(encoded)
}

// checked is what check refutes, with the mark that does.
func (c *claimedBests) checked(t *testing.T, args ...string) map[string]string {
	t.Helper()
	refuted := map[string]string{}
	better := regexp.MustCompile(`^flag \w+: (?:.* ran (\S+) on .*|.* in (\S+) was ahead)$`)
	for _, row := range askTables(t, c.dir, append([]string{"check", "--only", "best-flag"}, args...)...)["findings"] {
		path, err := filepath.Rel(c.dir, filepath.FromSlash(row.text("file")))
		if err != nil {
			t.Fatal(err)
		}
		place := filepath.ToSlash(path) + ":" + row.text("line") + ":" + row.text("col")
		mark := better.FindStringSubmatch(row.text("message"))
		if c.flags[place] == "" || mark == nil {
			t.Fatalf("%s: %s: not a flag that was given", place, row.text("message"))
		}
		refuted[c.flags[place]] = mark[1] + mark[2]
	}
	return refuted
}

// verified is what verify says of each claim: in words for the answer, and of a
// false one the mark that refutes it.
func (c *claimedBests) verified(t *testing.T, args ...string) (answers, refuted map[string]string) {
	t.Helper()
	answers, refuted = map[string]string{}, map[string]string{}
	mark := regexp.MustCompile(`\d+:[\d.:]+h?`) // of a lead it may be in the receipt alone
	for _, row := range askTables(t, c.dir, append([]string{"verify"}, args...)...)["claims"] {
		what := c.claims[row.only("race")+" "+row.only("claim")]
		if what == "" {
			continue // of a record list
		}
		receipt := row.text("receipt")
		switch {
		case row.text("verdict") == "false":
			answers[what] = "no"
			refuted[what] = mark.FindString(row.text("found") + " " + receipt)
		case strings.HasPrefix(receipt, "no other mark is known"), strings.HasPrefix(receipt, "no mark of the year is known"):
			answers[what] = "none known"
		case strings.HasPrefix(receipt, "a faster mark is known, but "):
			answers[what] = "faster on another track"
		case strings.HasPrefix(receipt, "the clock cannot tell"):
			answers[what] = "on the clock"
		case strings.HasPrefix(receipt, "nothing better is known"):
			answers[what] = "as good as any known"
		default:
			answers[what] = row.text("verdict") + ": " + receipt
		}
	}
	return answers, refuted
}

// recordChecked is what record-check says of each best.
func (c *claimedBests) recordChecked(t *testing.T, races ...string) map[string]string {
	t.Helper()
	answers := map[string]string{}
	for _, row := range askTables(t, c.dir, append([]string{"record-check", "--all", "--bests"}, races...)...)["bests"] {
		what := row.only("race", "athlete", "best")
		verdict := row.text("verdict")
		switch {
		case row.text("best") == "national lead":
			continue // of which no flag tells
		case strings.HasPrefix(verdict, "no, "):
			answers[what] = "no"
		case verdict == "cannot be told: faster on another track":
			answers[what] = "faster on another track"
		case verdict == "on the clock: cannot be told":
			answers[what] = "on the clock"
		case verdict == "best known", verdict == "equals the best known":
			answers[what] = "as good as any known"
		default:
			answers[what] = verdict
		}
	}
	return answers
}

// said is answers as lines.
func said(answers map[string]string) []string {
	var all []string
	for what, answer := range answers {
		all = append(all, what+": "+answer)
	}
	slices.Sort(all)
	return all
}

// TestBestsAgree holds what check says of the flags PB, SB and WL, verify of the
// claims of them and record-check --bests of the results against each other, of
// every finisher of the corpus.
func TestBestsAgree(t *testing.T) {
	t.Parallel()
	claimed := newClaimedBests(t)
	byFlag := claimed.checked(t)
	byClaim, refuted := claimed.verified(t)
	byResult := claimed.recordChecked(t, claimed.races...)
	if len(byClaim) != len(claimed.claims) {
		t.Errorf("verify tells of %d claims, want %d", len(byClaim), len(claimed.claims))
	}
	agree(t, "refuted by check and by verify, with the better mark", said(byFlag), said(refuted))

	// Marks that count for no record count for no best either: record-check passes them over. A flag or a report that
	// calls one a best is refuted all the same where it was none.
	counted := map[string]string{}
	for what, answer := range byClaim {
		if !claimed.ignored[what] {
			counted[what] = answer
		}
	}
	agree(t, "bests by verify and by record-check", said(counted), said(byResult))

	kinds := map[string]int{}
	for what, answer := range byResult {
		kinds[what[strings.LastIndex(what, "| ")+2:]+": "+answer]++
	}
	for _, best := range threeBests() {
		for _, answer := range []string{"no", "none known", "as good as any known"} {
			if kinds[best.best+": "+answer] == 0 {
				t.Errorf("nobody's %s comes to %q", best.best, answer)
			}
		}
	}

	t.Run("asked of one race at a time", func(t *testing.T) { claimed.oneByOne(t, byFlag, byClaim, byResult) })
}

// oneByOne asks of some races by themselves what was asked of all together.
func (c *claimedBests) oneByOne(t *testing.T, byFlag, byClaim, byResult map[string]string) {
	t.Helper()
	for i := 0; i < len(c.races); i += max(1, len(c.races)/4) { // four or five, however many there are
		id := c.races[i]
		ofRace := func(answers map[string]string) map[string]string {
			some := map[string]string{}
			for what, answer := range answers {
				if strings.HasPrefix(what, id+" | ") {
					some[what] = answer
				}
			}
			return some
		}
		claims, _ := c.verified(t, id)
		for _, pair := range []struct {
			command    string
			all, alone map[string]string
		}{
			{"verify", ofRace(byClaim), claims},
			{"record-check", ofRace(byResult), c.recordChecked(t, id)},
			{"check", ofRace(byFlag), c.checked(t, id)},
		} {
			if diff := cmp.Diff(said(pair.all), said(pair.alone)); diff != "" {
				t.Errorf("%s: %s with all races and alone (-with all +alone):\n%s", id, pair.command, diff)
			}
		}
	}
}
