package cli_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// slip is one fault in one document: what is written over what stands there
// first, with « before the place that is told.
type slip struct {
	rule, why, old, new string
	in                  string // the document; a race of its own where it is empty
}

// slips are faults of different kinds, one in each of 40 documents.
func slips(g *generation) []slip {
	return append([]slip{
		// The bytes.
		{rule: "file-size", why: "an attachment", old: `\Akind`, new: "«kind"},
		{rule: "utf-8", why: "saved as Latin-1", old: `calm, cloudy`, new: "calm, «\xe9claircies"},
		{rule: "control-character", why: "pasted from a terminal", old: `calm, cloudy`, new: "calm,«\x1b cloudy"},
		{rule: "tab-indent", why: "another editor", old: `  - \{place: 4`, new: "«\t- {place: 4"},
		{rule: "nesting", why: "a cat on the keyboard", old: `"calm, cloudy"`, new: strings.Repeat("[", 31) + "«[[" + strings.Repeat("]", 33)},
		// YAML.
		{rule: "yaml-syntax", why: "a bracket is lost", old: `venue: (.*)\}`, new: "«venue: $1"},
		{rule: "one-document", why: "two documents in a file", old: `sources:`, new: "«---\nsources:"},
		{rule: "plain-yaml", why: "an anchor", old: `(sex: )(\w+)`, new: "$1«&sex $2"},
		{rule: "duplicate-key", why: "a line is pasted twice", old: `(sex: .*\n)`, new: "$1«$1"},
		{rule: "no-value", why: "to be filled in later", old: `conditions: .*`, new: "conditions:«"},
		// The structure.
		{rule: "unknown-key", why: "a key that there is not", old: `conditions:`, new: "«weather:"},
		{rule: "missing-key", why: "the athlete is forgotten", old: `\{(place: 7), athlete: [^,]*`, new: "«{$1"},
		{rule: "shape", why: "one thing where a list is wanted", old: `(place: 8.*source: )\[sheet, report\]`, new: "$1«sheet"},
		// The values.
		{rule: "text", why: "a blank too many", old: `meet: (.*)`, new: `meet: «"$1 "`},
		{rule: "mark", why: "a comma for the point", old: `(place: 9.*mark: )"(.*)\.(..)"`, new: `$1«"$2,$3"`},
		{rule: "date", why: "the month and the day swapped", old: `date: (....)-..-..`, new: "date: «$1-25-05"},
		{rule: "clock-time", why: "afternoon by the other clock", old: `time: "(..):(..)"`, new: `time: «"7.$2 pm"`},
		{rule: "number", why: "an ordinal", old: `place: 3,`, new: "place: «3rd,"},
		{rule: "word", why: "another word", old: `status: DNF`, new: "status: «abandoned"},
		{rule: "key", why: "a name for a key", old: `competition: (\w+)-meeting`, new: "competition: «The Meeting"},
		{rule: "nation", why: "a code of another list", old: `(place: 6.*nation: )...`, new: "$1«UK"},
		{rule: "split-point", why: "a point in words", old: `splits: \{400m`, new: "splits: {«quarter"},
		// The sense.
		{rule: "citation", why: "a source of what there is not", old: `source: \[sheet\]`, new: "source: {name: [sheet], «humidity: [sheet]}"},
		{rule: "flag", why: "a flag that is not checked", old: `(place: 5.*), bib`, new: "$1, flags: [«NU23R], bib"},
		{rule: "unused-allow", why: "an allowance that nothing needs", old: `sources:`, new: "allow: [{rule: «place-order, because: a protest}]\nsources:"},
		// The race.
		{rule: "places", why: "a hole", old: `place: 10,`, new: "place: «11,"},
		{rule: "twice", why: "two with one bib", old: `bib: "35"`, new: `bib: «"34"`},
		{rule: "thousandths", why: "rounded down", old: `(place: 5.*mark: "(.*?)")`, new: `$1, thousandths: «"${2}1"`},
		{rule: "split-order", why: "the split of the other point", old: `400m: (".*?"), 800m: ".*?"`, new: "400m: $1, 800m: «$1"},
		{rule: "leader", why: "two in front", old: `(place: 2.*positions: \{400m: )2`, new: "$1«1"},
		{rule: "nation-years", why: "a nation that was no more", old: `status: DNF`, new: "status: DNF}\n  - {athlete: Nobody Else, nation: «GDR, status: DNS"},
		{rule: "unknown-source", why: "a report that is not listed", old: `(place: 4.*source: )\[sheet, report\]`, new: "$1«[sheet, blog]"},
	}, betweenDocuments(g)...)
}

// betweenDocuments are faults that only another document shows.
func betweenDocuments(g *generation) []slip {
	pacemaker := `athlete: .*(, status: DNF)`
	here, elsewhere := g.onOneDay()
	known, improved := g.known(), g.flaggedRecord()
	first := g.entries["milewomen"][slices.IndexFunc(g.entries["milewomen"], func(e entry) bool { return e.first })]
	name := func(r runner) string { return "athlete: «" + strings.TrimPrefix(r.text(), "athlete: ") + "$1" }
	return []slip{
		{rule: "two-places", why: "in two cities on a day", in: elsewhere.path(), old: pacemaker, new: name(here.results[10].runner)},
		{
			rule: "spelling", why: "a letter doubled", in: g.raceOf("men", 61).path(), old: pacemaker,
			new: "athlete: «" + strings.Replace(known.name, "a", "aa", 1) + ", nation: " + known.nation + "$1",
		},
		{rule: "register-nation", why: "another nation than the register's", in: g.raceOf("men", 64).path(), old: pacemaker, new: "athlete: " + known.name + ", nation: «JPN$1"},
		{rule: "two-sexes", why: "a man among women", in: g.raceOf("women", 63).path(), old: pacemaker, new: name(known)},
		g.slower(),
		{rule: "missing-flag", why: "a record of the meeting without its flag", in: improved.path(), old: `mark: (".*?"), flags: \[MR(, )?`, new: "mark: «$1, flags: ["},
		{
			rule: "entry-race", why: "a day late", in: "records/mile-women-outdoor.yaml",
			old: "date: " + first.race.day(), new: "date: «" + first.race.date.AddDate(0, 0, 1).Format(time.DateOnly),
		},
		{rule: "progression", why: "a wrong digit", in: "records/1500m-men-outdoor.yaml", old: `"3:26.00"`, new: `«"3:28.00"`},
	}
}

// raceOf is a race of one class.
func (g *generation) raceOf(sex string, n int) *meetingRace {
	for _, r := range g.races[n:] {
		if r.sex == sex {
			return r
		}
	}
	return nil
}

// known is a man whom a register knows, with an a in his name.
func (g *generation) known() runner {
	for _, r := range g.runners["men"] {
		if r.registered && strings.Contains(r.name, "a") {
			return r
		}
	}
	return runner{}
}

// onOneDay is two races of men on one day in two cities, the one that is told of
// both behind.
func (g *generation) onOneDay() (here, elsewhere *meetingRace) {
	for i, r := range g.races[2:] {
		if other := g.races[i]; other.date.Equal(r.date) && other.sex == "men" && r.sex == "men" {
			if other.path() > r.path() {
				return r, other
			}
			return other, r
		}
	}
	return nil, nil
}

// flaggedRecord is a race of men whose winner has the flag of a meeting record.
func (g *generation) flaggedRecord() *meetingRace {
	for _, r := range g.races {
		if r.sex == "men" && len(r.results[0].flags) > 1 {
			return r
		}
	}
	return nil
}

// slower gives a flag PB to somebody who was faster in an earlier race.
func (g *generation) slower() slip {
	best := map[string]int{}
	for _, r := range g.races {
		for i, of := range r.results {
			key := r.event + of.name
			if before := best[key]; before > 0 && of.mark > before && i > 3 {
				mark := `mark: "` + clock(of.mark) + `"`
				return slip{rule: "best-flag", why: "PB after a faster race", in: r.path(), old: of.text() + ", " + mark, new: of.text() + ", " + mark + ", flags: [«PB]"}
			}
			if of.mark > 0 && (best[key] == 0 || of.mark < best[key]) {
				best[key] = of.mark
			}
		}
	}
	return slip{}
}

// apply is a text with the fault in it, and the place that is told.
func (s slip) apply(tb testing.TB, text string) (faulty, at string) {
	tb.Helper()
	pattern := regexp.MustCompile(s.old)
	match := pattern.FindStringSubmatchIndex(text)
	if match == nil {
		tb.Fatalf("%s, %s: %s is nowhere in\n%s", s.rule, s.why, s.old, text)
	}
	faulty = text[:match[0]] + string(pattern.ExpandString(nil, s.new, text, match)) + text[match[1]:]
	before, behind, _ := strings.Cut(faulty, "«")
	line := before[strings.LastIndex(before, "\n")+1:]
	return before + behind, fmt.Sprintf("%d:%d", strings.Count(before, "\n")+1, utf8.RuneCountInString(line)+1)
}

// TestFortyFaults: of 2,000 documents 40 have one fault each of different kinds.
// One run tells exactly these, each at its line and column.
func TestFortyFaults(t *testing.T) {
	g, dir := generate(2000), t.TempDir()
	all := slips(g)
	if len(g.files) != 2000 || len(all) != 40 {
		t.Fatalf("%d documents, %d faults", len(g.files), len(all))
	}
	g.write(t, dir)
	if diff := cmp.Diff([]string{}, checked(t, dir)); diff != "" {
		t.Fatalf("before anything is wrong (-want +got):\n%s", diff)
	}
	want, kinds := []string{}, map[string]bool{}
	faulty := &generation{files: map[string]string{}}
	for i, s := range all {
		if s.in == "" {
			s.in = g.races[100+29*i].path()
		}
		text, at := s.apply(t, g.files[s.in])
		if s.rule == "file-size" {
			text += strings.Repeat("# an attachment\n", 1<<15)
		}
		if faulty.files[s.in] != "" {
			t.Errorf("%s: two faults in one document", s.in)
		}
		faulty.files[s.in] = text
		want = append(want, fmt.Sprintf("%s:%s %s", s.in, at, s.rule))
		kinds[s.rule] = true
	}
	if len(kinds) != len(all) {
		t.Errorf("%d kinds of faults", len(kinds))
	}
	faulty.write(t, dir)
	slices.Sort(want)
	if diff := cmp.Diff(want, checked(t, dir)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// checked is what one run of check tells of a folder, as lines
// "PATH:LINE:COL RULE".
func checked(t *testing.T, dir string) []string {
	t.Helper()
	var answer struct {
		Findings []struct {
			File      string
			Line, Col int
			Rule      string
		}
	}
	got := milectl(t, nil, "check", "--format", "json", dir+string(filepath.Separator))
	if err := json.Unmarshal([]byte(got.stdout), &answer); err != nil {
		t.Fatalf("%v in %s%s", err, got.stdout, got.stderr)
	}
	found := []string{}
	for _, f := range answer.Findings {
		path, err := filepath.Rel(dir, filepath.FromSlash(f.File))
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, fmt.Sprintf("%s:%d:%d %s", filepath.ToSlash(path), f.Line, f.Col, f.Rule))
	}
	slices.Sort(found)
	return found
}
