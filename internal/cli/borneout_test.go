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
	t.Parallel()
	for _, corpus := range []struct {
		name   string
		dir    func(*testing.T) string
		breaks bool
	}{
		{"as they are", asTheyAre, true},
		{"of all decades", decades, true},
		{"small cases", smallCases, true},
		{"a case of bounds", caseOfBounds, false},
		{"implied", impliedOnly, false},
	} {
		t.Run(corpus.name, func(t *testing.T) {
			dir := corpus.dir(t)
			lists, races := listings(t, dir), racesIn(t, dir)
			rows := verdictsOn(t, dir, races)
			for _, scope := range []string{"world", "area", "nation", "meeting", "championship", "series"} {
				rows = append(rows, verdicts(t, "record-check", "--scope", scope, "--format", "json", "--races", dir)...)
			}
			broken := 0
			for _, row := range rows {
				if row.Verdict == "broken" || row.Verdict == "equalled" {
					broken++
					r := races[row.Race]
					lists[r.category].check(t, r, row)
				}
			}
			if broken == 0 == corpus.breaks {
				t.Errorf("%d records broken or equalled", broken)
			}
		})
	}
}

// check recomputes one record that is said to be broken or equalled.
func (l *listing) check(t *testing.T, r run, row judged) {
	t.Helper()
	if why := l.bearsOut(row.Record, r.day, row.Stood.Text, true); why != "" {
		t.Errorf("%s: %s %s %s (%s), which stood at %s: %s", row.Race, row.Athlete, row.Mark.Text, row.Verdict, row.Record, row.Stood.Text, why)
	}
	if row.Verdict == "equalled" != (row.Mark.MS == row.Stood.MS) || row.Mark.MS > row.Stood.MS {
		t.Errorf("%s: %s is %s, against %s", row.Race, row.Mark.Text, row.Verdict, row.Stood.Text)
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
	slices.Sort(args[6:])
	return verdicts(t, args...)
}

// verdicts is the verdicts of an answer in JSON.
func verdicts(t *testing.T, args ...string) []judged {
	t.Helper()
	got := milectl(t, nil, args...)
	var answer struct{ Verdicts []judged }
	if err := json.Unmarshal([]byte(got.stdout), &answer); err != nil || got.status != 0 {
		t.Fatalf("status %d: %v: %s", got.status, err, got.stderr)
	}
	return answer.Verdicts
}
