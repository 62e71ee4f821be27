package mend_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/mend"
)

const aRace = `kind: race # of the club
name: Club Mile
date: 2025-06-01
event: mile
sex: men
source: [club]
sources:
  club: {publisher: Club, sha256: 679e668d8ccb515520a9122af823c9b926a543dd1b083047dbe44d98d0d205b7}
results: # as on the sheet
  - {place: 1, athlete: José López, nation: ESP, mark: "3:55.34", flags: [PB]} # first
  - {place: 2, athlete: Arne Berg, nation: NOR, mark: "3:56.00"}
  - {athlete: Hobbs Kessler, nation: USA, status: DQ}
`

const aSprint = `kind: race
name: Club Hurdles
date: 2025-06-25
event: 110m-hurdles
sex: men
hurdles: "0.914"
wind: "-0.4"
results:
  - {place: 1, athlete: Arne Berg, nation: NOR, mark: "13.55", reaction: "0.148"} # first
`

const aCross = "kind: race\nname: Club Cross\ndate: 2025-06-01\nevent: cross-country\nenvironment: cross-country\nsex: men\ndistance: 9.8km # about\n"

const claim = "claims:\n  - {source: club, about: margin, athlete: José López, behind: Arne Berg, margin: \"0.26\"} # so they say\n"

// slip is a text in a document that stands for another.
type slip struct {
	rule, right, wrong string
	of                 string // the document, where it is not aRace
}

// slips are what is mended, and becomes what it was.
func slips() []slip {
	return []slip{
		{"utf-8", "kind: race", "\ufeffkind: race", ""},
		{"hidden-character", "Arne Berg", "Arne\u00a0Berg", ""},
		{"hidden-character", "Arne Berg", "Arne\u2009Berg", ""},
		{"hidden-character", "Arne Berg", "Arne \u200bBerg", ""},
		{"hidden-character", "Hobbs", "Ho\u00adbbs", ""},
		{"hidden-character", "Hobbs", "\u200eHobbs", ""},
		{"hidden-character", "as on the sheet", "as on\u00a0the sheet", ""},
		{"hidden-character", "name: Club Mile", "name: \"Club\\u00a0Mile\"", ""},
		{"encoded-twice", "José López", "JosÃ© LÃ³pez", ""},
		{"encoded-twice", "José López", "Jos&eacute; L&oacute;pez", ""},
		{"two-scripts", "Arne Berg", "Ａrne Berg", ""},
		{"two-scripts", "Hobbs", "Ｈobbs", ""},
		{"unknown-key", "nation: NOR", "Nation: NOR", ""},
		{"unknown-key", "sex: men", "SEX: men", ""},
		{"shape", "[PB]", "PB", ""},
		{"shape", "source: [club]", "source: club", ""},
		{"text", "name: Club Mile", "name: \" Club Mile\"", ""},
		{"text", "name: Club Mile", "name: 'Club Mile  '", ""},
		{"mark", `"3:55.34"`, `"3:55,34"`, ""},
		{"mark", `"3:55.34"`, `"3.55,34"`, ""},
		{"mark", `"3:55.34"`, `"03:55.34"`, ""},
		{"mark", `"3:55.34"`, `'3''55"34'`, ""},
		{"mark", `"3:55.34"`, `"3 min 55.34 s"`, ""},
		{"date", "2025-06-25", "25.6.2025", aSprint},
		{"date", "2025-06-25", "25/06/2025", aSprint},
		{"date", "2025-06-25", "06/25/2025", aSprint},
		{"date", "2025-06-01", "2025/06/01", ""},
		{"date", "2025-06-01", "2025-6-1", ""},
		{"number", "place: 1,", "place: 1st,", ""},
		{"number", "place: 2,", "place: 2.,", ""},
		{"number", "place: 2,", `place: "2ND",`, ""},
		{"word", "status: DQ", "status: DSQ", ""},
		{"word", "status: DQ", "status: disqualified", ""},
		{"word", "status: DQ", "status: dq", ""},
		{"word", "sex: men", "sex: Men", ""},
		{"key", "source: [club]", "source: [Club]", ""},
		{"event", "event: mile", "event: Mile", ""},
		{"event", "110m-hurdles", "110m Hurdles", aSprint},
		{"nation", "nation: NOR", "nation: nor", ""},
		{"nation", "nation: NOR", `nation: " Nor"`, ""},
		{"wind", `"-0.4"`, `"-0,4"`, aSprint},
		{"wind", `"-0.4"`, `"−0.4"`, aSprint},
		{"reaction", `"0.148"`, `"0,148"`, aSprint},
		{"hurdle-height", `"0.914"`, `"0,914"`, aSprint},
		{"margin", `margin: "0.26"`, `margin: "0,26"`, aRace + claim},
		{"margin", `margin: "0.26"`, `margin: ".26"`, aRace + claim},
		{"distance", "9.8km", "9.8 km", aCross},
		{"sha256", "679e668d8ccb", "679E668d8ccb", ""},
	}
}

func decoded(text string) *document.Doc {
	return document.Decode(document.Name{File: "club-2025.yaml", ID: "club-2025", Place: document.Race}, []byte(text))
}

// bare is a text without the quotes that a plain value may have.
func bare(text string) string { return strings.NewReplacer(`"`, "", "'", "").Replace(text) }

func TestWhatIsSureIsMended(t *testing.T) {
	told := map[string]bool{}
	for _, s := range slips() {
		right := s.of
		if right == "" {
			right = aRace
		}
		wrong := strings.Replace(right, s.right, s.wrong, 1)
		text, mended := mend.Document(decoded(wrong), check.Selection{})
		if diff := cmp.Diff(bare(right), bare(text)); diff != "" || len(mended) == 0 || mended[0].Rule != s.rule {
			t.Errorf("%s %q: %v (-want +got):\n%s", s.rule, s.wrong, rulesOf(mended), diff)
		}
		told[s.rule] = true
	}
	for _, rule := range diag.Rules() {
		if rule.Sure != "" && !told[rule.ID] {
			t.Errorf("no slip of %s", rule.ID)
		}
	}
}

// TestWhatIsNotSureStays: what is one of several, a figure that is mended, what would be
// lost, and what is in doubt once it is mended.
func TestWhatIsNotSureStays(t *testing.T) {
	for _, s := range []slip{
		{"a slip of the finger", "nation: NOR", "nation: NRO", ""},
		{"another name of a nation", "nation: NOR", "nation: Norway", ""},
		{"a key of another word", "mark:", "time:", ""},
		{"a date in two ways", "2025-06-01", "05/06/2025", ""},
		{"and with dots", "2025-06-01", "05.06.2025", ""},
		{"a date that is none", "2025-06-01", "31.06.2025", ""},
		{"why somebody was disqualified", "status: DQ", "status: FS", ""},
		{"a status of two", "status: DQ", "status: NC", ""},
		{"a tie", "place: 2,", "place: =2,", ""},
		{"a letter for a digit", `"3:55.34"`, `"3:5S.34"`, ""},
		{"a flag beside a mark", `"3:55.34"`, `"3:55.34 PB"`, ""},
		{"seconds beyond a minute", `"3:55.34"`, `"3:60.00"`, ""},
		{"a fraction, rounded", `"3:55.34"`, `"3:55 3/4"`, ""},
		{"two words that meet", "Arne Berg", "Arne\u200bBerg", ""},
		{"a lost character", "Arne Berg", "Arne\ufffdBerg", ""},
		{"a Cyrillic letter", "Arne Berg", "\u0410rne Berg", ""},
		{"a mark in doubt once mended", `"3:55.34"`, `"1:55,34"`, ""},
		{"a mark out of the order of places", `"3:55.34"`, `"3:57,34"`, ""},
		{"two names in a text", "[PB]", "PB NR", ""},
		{"a wind without a sign", `"-0.4"`, `"0.4"`, aSprint},
		{"a key that would stand twice", "nation: NOR", "nation: NOR, Nation: NOR", ""},
		{"a text of two lines", "name: Club Mile", "name: |\n  Club Mile\n", ""},
	} {
		right := s.of
		if right == "" {
			right = aRace
		}
		wrong := strings.Replace(right, s.right, s.wrong, 1)
		text, mended := mend.Document(decoded(wrong), check.Selection{})
		if diff := cmp.Diff(wrong, text); diff != "" || len(mended) > 0 {
			t.Errorf("%s, %q: %v (-want +got):\n%s", s.rule, s.wrong, rulesOf(mended), diff)
		}
	}
}

// TestOfTheRulesAskedFor alone anything is mended.
func TestOfTheRulesAskedFor(t *testing.T) {
	wrong := strings.NewReplacer("nation: NOR", "nation: nor", "status: DQ", "status: DSQ").Replace(aRace)
	for _, rules := range []check.Selection{{Only: []string{"nation"}}, {Skip: []string{"word"}}} {
		if _, mended := mend.Document(decoded(wrong), rules); !cmp.Equal(rulesOf(mended), []string{"nation"}) {
			t.Errorf("%v: %v", rules, rulesOf(mended))
		}
	}
}

// TestWhatIsExcusedStays as the document says that it is meant.
func TestWhatIsExcusedStays(t *testing.T) {
	wrong := strings.NewReplacer("Arne Berg", "Arne\u00a0Berg").Replace(aRace) + "allow: [{rule: hidden-character, because: so printed}]\n"
	if _, mended := mend.Document(decoded(wrong), check.Selection{}); len(mended) > 0 {
		t.Errorf("%v", rulesOf(mended))
	}
}

func rulesOf(findings []diag.Finding) []string {
	var all []string
	for _, f := range findings {
		all = append(all, f.Rule)
	}
	return all
}

// TestBadDocuments: of whatever is wrong with them only what is sure is mended, in one go,
// and no line but that of a finding changes, nor any comment.
func TestBadDocuments(t *testing.T) {
	all := 0
	for _, folder := range []string{"../document/testdata/bad", "../check/testdata/bad", "../crosscheck/testdata", "../cli/testdata/cases"} {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".yaml" {
				return err
			}
			text, err := os.ReadFile(path)
			if err == nil {
				all += holdMended(t, path, string(text))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if all < 10 {
		t.Errorf("only %d things were mended", all)
	}
}

func holdMended(t *testing.T, path, before string) int {
	t.Helper()
	name := document.Name{File: path, ID: strings.TrimSuffix(filepath.Base(path), ".yaml")}
	doc := document.Decode(name, []byte(before))
	text, mended := mend.Document(doc, check.Selection{})
	changed := map[int]bool{}
	for _, f := range mended {
		changed[f.Pos.Line] = true
		if !f.IsSure() {
			t.Errorf("%s: %s is not sure", path, f.Headline())
		}
	}
	was, now := strings.Split(before, "\n"), strings.Split(text, "\n")
	for i := range max(len(was), len(now)) {
		if !changed[i+1] && (i >= len(was) || i >= len(now) || was[i] != now[i]) {
			t.Fatalf("%s: line %d changed, in which nothing was mended", path, i+1)
		}
	}
	after := document.Decode(name, []byte(text))
	if again, more := mend.Document(after, check.Selection{}); again != text || len(more) > 0 {
		t.Errorf("%s: mended again: %v", path, rulesOf(more))
	}
	if before, after := doc.Comments(), after.Comments(); doc.Malformed() && !slices.Contains(rulesOf(mended), "hidden-character") && !cmp.Equal(before, after) && len(before) > 0 {
		t.Errorf("%s: comments: %v, before %v", path, after, before)
	}
	if have := check.Document(doc, check.Selection{}); len(mended) > 0 && len(check.Document(after, check.Selection{}).Findings) >= len(have.Findings)+len(mended) {
		t.Errorf("%s: no finding less", path)
	}
	return len(mended)
}

// TestManyInDoubt: what is in doubt is found in a few looks, however much of it there is.
func TestManyInDoubt(t *testing.T) {
	var text strings.Builder
	text.WriteString("kind: race\nname: Club Mile\ndate: 2025-06-01\nevent: mile\nsex: men\ncoverage: partial\nresults:\n")
	for i := range 500 {
		minutes := 1 + 4*(i%2) // a mile in less than two minutes, and in less than six
		fmt.Fprintf(&text, "  - {athlete: Runner %d, nation: GBR, mark: \"%d:55,34\"}\n", i, minutes)
	}
	before := text.String()
	after, mended := mend.Document(decoded(before), check.Selection{})
	if len(mended) != 250 || after != strings.ReplaceAll(before, "\"5:55,34", "\"5:55.34") {
		t.Errorf("%d were mended", len(mended))
	}
}

// More slips than a document has findings are mended too: what was not read before is no
// new fault.
func TestMoreThanAreTold(t *testing.T) {
	const rows = 2000
	var text strings.Builder
	text.WriteString("kind: race\nname: Club Mile\ndate: 2025-06-01\nevent: mile\nsex: men\ncoverage: partial\nresults:\n")
	for i := range rows {
		fmt.Fprintf(&text, "  - {athlete: \" Runner %04d\", note: \" n\"}\n", i)
	}
	doc := document.Decode(document.Name{File: "a.yaml", ID: "club-2025", Place: document.Race}, []byte(text.String()))
	mended, fixes := mend.Document(doc, check.Selection{})
	if strings.Contains(mended, `" `) || len(fixes) != 2*rows {
		t.Errorf("mended %d of %d, and left %d", len(fixes), 2*rows, strings.Count(mended, `" `))
	}
}

// TestUnreadLine: where too many findings end the reading within a line, what is found in
// it then is no new fault either, and what can be mended before it is.
func TestUnreadLine(t *testing.T) {
	var text strings.Builder
	text.WriteString("kind: race\nname: Club Mile\ndate: 2025-06-01\nevent: mile\nsex: men\ncoverage: partial\nresults:\n")
	for i := range 1500 {
		fmt.Fprintf(&text, "  - {athlete: [Runner %04d], splits: [], flags: PB}\n", i)
	}
	if _, fixes := mend.Document(decoded(text.String()), check.Selection{}); len(fixes) < 490 { // two findings a line stay
		t.Errorf("%d were mended", len(fixes))
	}
}
