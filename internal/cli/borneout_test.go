//go:build !race

package cli_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	reading "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/nation"
)

// A listed is an entry of a record list as this test reads it: texts and milliseconds.
// It shares no code with what answers: days are compared as texts, records are keys.
type listed struct {
	day, mark, athlete string
	ms                 int
	names              map[string]string // what the entry itself says it was, by record
	implies            []string          // what that makes it of its area and nation
	annulled           string
}

// A cover is from when to when a list says that it is right about a record.
type cover struct{ from, to string }

// A listing is the lists of one category.
type listing struct {
	entries []listed
	covers  map[string]cover
	knownTo string
}

// listings are the record lists of a folder by category: event, sex, environment.
func listings(t *testing.T, folder string) map[string]*listing {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "records", "*.yaml"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no lists: %v", folder, err)
	}
	all := map[string]*listing{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		id := strings.TrimSuffix(filepath.Base(path), ".yaml")
		doc := reading.Decode(reading.Name{File: path, ID: id, Place: reading.Records}, text)
		if doc.Faulty() {
			t.Fatalf("%s is faulty", path)
		}
		of := strings.Join([]string{doc.List.Event.Code(), string(doc.List.Sex), doc.List.Environment.Code()}, " ")
		if all[of] == nil {
			all[of] = &listing{covers: map[string]cover{}, knownTo: doc.List.KnownTo.String()}
		}
		all[of].read(doc)
	}
	return all
}

func (l *listing) read(doc *reading.Doc) {
	for _, c := range doc.List.Covers {
		if c.Always || !c.From.IsZero() {
			l.covers[c.Scope.String()] = cover{c.From.String(), cmp.Or(c.To.String(), l.knownTo)}
		}
	}
	for i := range doc.List.Entries {
		e := &doc.List.Entries[i]
		one := listed{
			day: e.Date.String(), mark: e.Mark.String(), athlete: e.Athlete, ms: int(e.Mark.Milliseconds()),
			names: map[string]string{}, annulled: e.Annulled.String(),
		}
		for _, hold := range e.Holds {
			one.names[hold.Scope.String()] = string(hold.Standing)
		}
		one.implies = implications(one.names, e.Nation)
		l.entries = append(l.entries, one)
	}
}

// implications is the records of the area and the nation that an entry's own words
// make of it: the world's are both, an area's are the nation's, and a nation's bound
// its area's.
func implications(names map[string]string, code string) []string {
	counts := func(record string) bool {
		return slices.Contains([]string{"ratified", "listed", "derived", "best"}, names[record])
	}
	home, _ := nation.Lookup(code)
	var implied []string
	if area := string(home.Area); area != "" {
		if counts("world") {
			implied = append(implied, area)
		}
		if counts("world") || counts(area) {
			implied = append(implied, code)
		}
	}
	for record := range names {
		if of, ok := nation.Lookup(record); ok && of.Area != "" && counts(record) {
			implied = append(implied, string(of.Area))
		}
	}
	return slices.DeleteFunc(implied, func(record string) bool { return names[record] != "" })
}

// counted reports whether an entry was the record, or implies it, on a day after its
// own; named, whether it says so itself.
func (e *listed) counted(record, day string) (counts, named bool) {
	standing, named := e.names[record]
	switch {
	case e.annulled != "" && e.annulled < day:
		return false, named
	case !named:
		return slices.Contains(e.implies, record), false
	case standing == "annulled":
		return e.annulled >= day && e.annulled != "", true
	default:
		return standing != "pending" && standing != "unratified", true
	}
}

// bearsOut says what is wrong with a claim that a mark stood as a record on a day:
// that no entry has it, that a better one did, or that none of those that have it
// names the record and the list does not say that it is right about it.
func (l *listing) bearsOut(record, day, mark string, strictly bool) string {
	stood, best := -1, 0
	named := false
	for i := range l.entries {
		e := &l.entries[i]
		if e.day > day || strictly && e.day == day {
			continue
		}
		counts, says := e.counted(record, day)
		if !counts {
			continue
		}
		if best == 0 || e.ms < best {
			best = e.ms
		}
		if e.mark == mark {
			stood, named = e.ms, named || says
		}
	}
	c, covered := l.covers[record]
	switch {
	case stood < 0:
		return "no entry has it"
	case stood > best:
		return "a better one stood"
	case !named && !covered:
		return "no entry names the record"
	case !named && day < c.from:
		return "no entry names the record, and the list is right about it only later"
	default:
		return ""
	}
}

// A judged is a row of the verdicts of record-check, as its JSON has it.
type judged struct {
	Race, Athlete, Verdict, Record string
	Mark                           judgedMark
	Stood                          judgedMark `json:"holder_mark"`
}

type judgedMark struct {
	Text string
	MS   int
}

// TestEveryRecordBrokenIsBorneOut recomputes from the documents whatever is called
// broken or equalled, in every race and for every record: in the races of this
// repository, and in ones in which every nation of a list runs marks of all times in
// every decade.
func TestEveryRecordBrokenIsBorneOut(t *testing.T) {
	for _, name := range []string{"as they are", "of all decades", "implied"} {
		t.Run(name, func(t *testing.T) {
			dir := map[string]func(*testing.T) string{"as they are": asTheyAre, "of all decades": decades, "implied": impliedOnly}[name](t)
			lists, races := listings(t, dir), racesIn(t, dir)
			broken := 0
			for _, row := range verdictsOn(t, dir, races) {
				if row.Verdict != "broken" && row.Verdict != "equalled" {
					continue
				}
				broken++
				r := races[row.Race]
				if why := lists[r.category].bearsOut(row.Record, r.day, row.Stood.Text, true); why != "" {
					t.Errorf("%s: %s %s %s (%s), which stood at %s: %s", row.Race, row.Athlete, row.Mark.Text, row.Verdict, row.Record, row.Stood.Text, why)
				}
				if row.Verdict == "equalled" != (row.Mark.MS == row.Stood.MS) || row.Mark.MS > row.Stood.MS {
					t.Errorf("%s: %s is %s, against %s", row.Race, row.Mark.Text, row.Verdict, row.Stood.Text)
				}
			}
			if broken == 0 != (name == "implied") {
				t.Errorf("%d records broken or equalled", broken)
			}
		})
	}
}

// TestEveryRecordThatStandsIsBorneOut recomputes what is printed as a record of a day
// without saying that it may have been better.
func TestEveryRecordThatStandsIsBorneOut(t *testing.T) {
	lists := listings(t, repositoryRaces(t))
	for year := 1910; year <= 2020; year += 10 {
		day := fmt.Sprintf("%d-06-30", year)
		var answer struct {
			Records []struct {
				List, Record, Standing string
				Remarks                []string
				Mark                   struct{ Text string }
			}
		}
		if err := json.Unmarshal([]byte(milectl(t, nil, "records", "--as-of", day, "--format", "json").stdout), &answer); err != nil {
			t.Fatal(err)
		}
		for _, row := range answer.Records {
			l := lists[categoryOf(row.List)]
			if slices.Contains(row.Remarks, "or better") || row.Standing == "pending" || slices.ContainsFunc(row.Remarks, func(r string) bool { return strings.Contains(r, "later") }) {
				continue
			}
			why := l.bearsOut(row.Record, day, row.Mark.Text, false)
			if _, covered := l.covers[row.Record]; row.Standing == "derived" && !covered {
				why = cmp.Or(why, "a derived one may have been bettered")
			}
			if why != "" {
				t.Errorf("%s on %s: %s %s (%s): %s", row.List, day, row.Record, row.Mark.Text, row.Standing, why)
			}
		}
	}
}

// categoryOf reads the name of a list from its end, as an event may have hyphens.
func categoryOf(list string) string {
	for _, environment := range []string{"short-track", "outdoor", "oversized", "road"} {
		if front, ok := strings.CutSuffix(list, "-"+environment); ok {
			i := strings.LastIndex(front, "-")
			return front[:i] + " " + front[i+1:] + " " + environment
		}
	}
	return list
}

// A run is a race as this test needs it.
type run struct{ category, day string }

// racesIn is the races of a folder for which a list is kept.
func racesIn(t *testing.T, folder string) map[string]run {
	t.Helper()
	kept, runs := listings(t, folder), map[string]run{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		id, isDocument := strings.CutSuffix(filepath.Base(path), ".yaml")
		if err != nil || !isDocument {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if doc := reading.Decode(reading.Name{File: path, ID: id}, text); doc.Race != nil {
			of := strings.Join([]string{doc.Race.Event.Code(), string(doc.Race.Sex), doc.Race.Environment.Code()}, " ")
			if kept[of] != nil {
				runs[id] = run{of, doc.Race.Date.String()}
			}
		}
		return nil
	})
	if err != nil || len(runs) == 0 {
		t.Fatalf("%s: %d races: %v", folder, len(runs), err)
	}
	return runs
}

// verdictsOn is what record-check says of the races of a folder.
func verdictsOn(t *testing.T, folder string, races map[string]run) []judged {
	t.Helper()
	args := []string{"record-check", "--all", "--format", "json", "--races", folder}
	for id := range races {
		args = append(args, id)
	}
	slices.Sort(args[5:])
	got := milectl(t, nil, args...)
	var answer struct{ Verdicts []judged }
	if err := json.Unmarshal([]byte(got.stdout), &answer); err != nil || got.status != 0 {
		t.Fatalf("status %d: %v: %s", got.status, err, got.stderr)
	}
	return answer.Verdicts
}

func asTheyAre(t *testing.T) string {
	t.Helper()
	return repositoryRaces(t)
}

// decades is the lists of this repository with a race of each of them every ten years,
// in which all its nations run marks that stand in the list, in their order.
func decades(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	copyDocuments(t, dir, "records/*.yaml")
	files := map[string]string{}
	for category, l := range listings(t, dir) {
		of := strings.Fields(category)
		var nations []string
		marks := map[int]string{}
		for _, e := range l.entries {
			marks[e.ms] = e.mark
			for _, record := range append(e.implies, sortedKeys(e.names)...) {
				if _, ok := nation.Lookup(record); ok && !slices.Contains(nations, record) {
					nations = append(nations, record)
				}
			}
		}
		times := sortedKeys(marks)
		for year := 1905; year <= 2035; year += 10 {
			var b strings.Builder
			fmt.Fprintf(&b, "kind: race\nname: A race\ndate: %d-05-05\nevent: %s\nsex: %s\nenvironment: %s\nresults:\n", year, of[0], of[1], of[2])
			for i, code := range nations {
				at := i * len(times) / len(nations)
				fmt.Fprintf(&b, "  - {place: %d, athlete: Runner %d, nation: %s, mark: %q}\n", i+1, i, code, marks[times[at]])
			}
			files[fmt.Sprintf("r-%s-%d.yaml", strings.ReplaceAll(category, " ", "-"), year)] = b.String()
		}
	}
	(&generation{files: files}).write(t, dir)
	return dir
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// impliedOnly is a corpus in which nothing can be broken: its list keeps no record of
// those who run.
func impliedOnly(t *testing.T) string {
	t.Helper()
	return filepath.Join(corpusOf(t, map[string]string{
		"records/800m-men-outdoor.yaml": `kind: records
event: 800m
sex: men
environment: outdoor
known_to: 2025-08-06
records:
  - {mark: "1:50.6h", athlete: Séra Martin, nation: FRA, date: 1928-07-14, holds: {world: ratified}}
  - {mark: "1:46.6h", athlete: Rudolf Harbig, nation: GER, date: 1939-07-15, holds: {world: ratified}}
  - {mark: "1:48.0h", athlete: A Swede, nation: SWE, date: 1950-07-15, holds: {SWE: derived}}
  - {mark: "1:40.91", athlete: David Rudisha, nation: KEN, date: 2012-08-09, holds: {world: ratified}}
`,
		"evening.yaml": `kind: race
name: Evening 800 m
date: 2015-07-22
event: 800m
sex: men
results:
  - {place: 1, athlete: A, nation: KEN, mark: "1:40.92"}
  - {place: 2, athlete: B, nation: GER, mark: "1:43.00"}
  - {place: 3, athlete: C, nation: SWE, mark: "1:44.00"}
  - {place: 4, athlete: D, nation: FRA, mark: "1:48.44"}
`,
	}), "races")
}
