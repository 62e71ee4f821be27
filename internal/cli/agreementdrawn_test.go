//go:build !race

package cli_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/check"
	documents "github.com/milectl/milectl/internal/document"
)

// A drawn is a corpus that was drawn: a record list of the mile, three races of one
// day and one of another, and a register.
type drawn struct {
	dir   string
	races []string // their ids
	texts map[string]string
}

// drawCorpus draws a corpus of few people, marks and days, so that records are often
// equalled and entries are often runs of its races, and writes it to a folder.
func drawCorpus(t *rapid.T, dir string) drawn {
	d := drawn{dir: dir, texts: map[string]string{}}
	day := rapid.Custom(func(t *rapid.T) string {
		return fmt.Sprintf("%d-%02d-%02d", rapid.IntRange(2001, 2004).Draw(t, "year"), rapid.IntRange(5, 7).Draw(t, "month"), rapid.IntRange(1, 3).Draw(t, "day"))
	})
	evening := day.Draw(t, "evening")
	for _, id := range []string{"heat-1", "heat-2", "final", "elsewhere"} {
		date, more := evening, "round: heat\nheat: "+id[max(0, len(id)-1):]+"\n"
		switch id {
		case "final":
			more = ""
		case "elsewhere":
			date, more = day.Draw(t, "elsewhere"), "series: diamond-league\n"
		}
		if rapid.Bool().Draw(t, "timed") {
			more += fmt.Sprintf("time: %q\n", rapid.SampledFrom([]string{"18:00", "18:10", "20:00"}).Draw(t, "time"))
		}
		d.races = append(d.races, id)
		d.texts[id+".yaml"] = "kind: race\nname: Mile\ncompetition: evening\ndate: " + date + "\nevent: mile\nsex: men\n" + more + drawResults(t)
	}
	d.texts["records/mile-men-outdoor.yaml"] = drawList(t, day)
	d.texts["athletes/men.yaml"] = "kind: athletes\nathletes:\n  - {name: Arne Berg, sex: men, also: [A. Berg], nations: [{nation: NOR}]}\n" +
		"  - {name: Cai Dahl, sex: men, nations: [{nation: IRL}]}\n"
	for path, text := range d.texts {
		file := dir + "/" + path
		if err := os.MkdirAll(file[:strings.LastIndex(file, "/")], 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func drawWho(t *rapid.T) string {
	return rapid.SampledFrom([]string{
		"athlete: Arne Berg, nation: NOR", "athlete: A. Berg, nation: NOR", "athlete: Bo Carlsen, nation: GBR",
		"athlete: Cai Dahl, nation: NIR", "athlete: Dag Eng, nation: KEN", "athlete: Finn Gran",
	}).Draw(t, "who")
}

// drawMark is one of few times, in two precisions.
func drawMark(t *rapid.T) string {
	form := rapid.SampledFrom([]string{`"3:5%d.%d0"`, `"3:5%d.%dh"`}).Draw(t, "form")
	return fmt.Sprintf(form, rapid.IntRange(0, 2).Draw(t, "second"), rapid.IntRange(0, 4).Draw(t, "tenth"))
}

// drawResults is one to four people in the order of their marks; one may not count.
func drawResults(t *rapid.T) string {
	people := rapid.SliceOfNDistinct(rapid.Custom(drawWho), 1, 4, func(who string) string { return who[:12] + who[len(who)-3:] }).Draw(t, "people")
	if strings.Contains(strings.Join(people, " "), "Arne Berg") { // who is he
		people = slices.DeleteFunc(people, func(who string) bool { return strings.Contains(who, "A. Berg") })
	}
	marks := rapid.SliceOfN(rapid.Custom(drawMark), len(people), len(people)).Draw(t, "marks")
	slices.Sort(marks)
	text := "results:\n"
	for i, who := range people {
		more := rapid.SampledFrom([]string{"", "", "", ", ineligible: paced"}).Draw(t, "more")
		text += fmt.Sprintf("  - {place: %d, %s, mark: %s%s}\n", i+1, who, marks[i], more)
	}
	return text
}

// drawList is a record list whose entries are known in all ways.
func drawList(t *rapid.T, day *rapid.Generator[string]) string {
	text := "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: " + day.Draw(t, "known to") + "\n"
	if rapid.Bool().Draw(t, "covers") {
		record := rapid.SampledFrom([]string{"world", "GBR", "NOR"}).Draw(t, "covered")
		text += "covers: {" + record + ": {from: always, to: " + day.Draw(t, "to") + "}}\n"
	}
	text += "records:\n"
	if rapid.Bool().Draw(t, "an old record") {
		text += "  - {mark: \"3:52.60\", athlete: Gus Hall, nation: GBR, date: 2000-05-01, holds: {world: ratified, NOR: derived, meeting evening: listed, series diamond-league: listed}}\n"
	}
	for range rapid.IntRange(0, 7).Draw(t, "entries") {
		var holds []string
		for _, record := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{
			"world", "Europe", "GBR", "NOR", "IRL", "KEN", "meeting evening", "championship evening", "series diamond-league",
		}), 1, 3, rapid.ID[string]).Draw(t, "records") {
			holds = append(holds, record+": "+rapid.SampledFrom([]string{"ratified", "listed", "listed", "derived", "best", "pending", "unratified", "annulled"}).Draw(t, "known as"))
		}
		date := day.Draw(t, "day")
		date = date[:rapid.SampledFrom([]int{10, 10, 10, 7, 4}).Draw(t, "known")]
		more := rapid.SampledFrom([]string{"", "", "", ", annulled: 2006-06-01", ", race: final", ", race: heat-1"}).Draw(t, "more")
		text += fmt.Sprintf("  - {mark: %s, %s, date: %s, holds: {%s}%s}\n", drawMark(t), drawWho(t), date, strings.Join(holds, ", "), more)
	}
	if strings.HasSuffix(text, "records:\n") {
		text = strings.TrimSuffix(text, "\n") + " []\n"
	}
	return text
}

// A property is what holds of every drawn corpus.
type property func(t *rapid.T, d drawn)

// onDrawn holds a property over drawn corpora.
func onDrawn(t *testing.T, holds property) {
	t.Helper()
	t.Parallel()
	dir, corpora := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		corpora++
		holds.onOne(t, fmt.Sprintf("%s/%d", dir, corpora))
	})
}

// onOne holds a property over one drawn corpus, which is written to a folder.
func (holds property) onOne(t *rapid.T, dir string) {
	d := drawCorpus(t, dir)
	for path, text := range d.texts {
		name := documents.Name{File: path, ID: strings.TrimSuffix(filepath.Base(path), ".yaml")}
		if check.Refuse(documents.Decode(name, []byte(text))).Faulty() {
			t.Skip("a document has errors, and every command says so")
		}
	}
	holds(t, d)
}

// FuzzTwoWaysOfAsking holds all properties of drawn corpora, which the fuzzer draws.
func FuzzTwoWaysOfAsking(f *testing.F) {
	all := []property{recordsOfRacesAndOfCorpus, racesAloneAndTogether, recordsOfADay, raceByIDAndByPath}
	for seed := range uint64(16) {
		draws := make([]byte, 4096) // more than a corpus and a question take
		for i, random := 0, rand.New(rand.NewPCG(seed, 0)); i < len(draws); i++ {
			draws[i] = byte(random.Uint32())
		}
		f.Add(uint8(seed), draws)
	}
	f.Fuzz(func(t *testing.T, which uint8, draws []byte) {
		dir := t.TempDir()
		rapid.MakeFuzz(func(t *rapid.T) { all[int(which)%len(all)].onOne(t, dir) })(t, draws)
	})
}

// alike holds two answers against each other.
func alike(t *rapid.T, d drawn, what string, a, b []string) {
	if diff := cmp.Diff(a, b); diff != "" {
		var all strings.Builder
		for _, path := range sortedKeys(d.texts) {
			fmt.Fprintf(&all, "-- %s --\n%s", path, d.texts[path])
		}
		t.Fatalf("%s (-first +second):\n%s\n%s", what, diff, all.String())
	}
}

func wholeRow(row tableRow) string { return row.without() }

func TestDrawnRecordsOfRacesAndOfCorpus(t *testing.T) { onDrawn(t, recordsOfRacesAndOfCorpus) }

// recordsOfRacesAndOfCorpus: what record-check says of the records of each
// race is what it says of those of the corpus.
func recordsOfRacesAndOfCorpus(t *rapid.T, d drawn) {
	scope := rapid.SampledFrom([]string{"world", "area", "nation", "GBR", "meeting", "series"}).Draw(t, "scope")
	verdict := func(row tableRow) string { return row.without("date", "environment", "event", "sex") }
	isRecord := func(row tableRow) bool { return row.text("verdict") == "broken" || row.text("verdict") == "equalled" }
	ofRaces := askTables(t, d.dir, append([]string{"record-check", "--all", "--scope", scope}, d.races...)...)
	ofCorpus := askTables(t, d.dir, "record-check", "--scope", scope)
	alike(t, d, "records set, of "+scope, lines(where(ofRaces["verdicts"], isRecord), verdict), lines(where(ofCorpus["verdicts"], isRecord), verdict))
}

func TestDrawnRacesAloneAndTogether(t *testing.T) { onDrawn(t, racesAloneAndTogether) }

// racesAloneAndTogether: what is said of a race does not depend on the races
// that are named beside it: heats of one evening, its final, any.
func racesAloneAndTogether(t *rapid.T, d drawn) {
	command := rapid.SampledFrom([]string{"record-check --all", "record-check --all --explain", "record-check --all --bests", "results", "margins", "splits", "verify"}).Draw(t, "command")
	words := strings.Fields(command)
	named := rapid.SliceOfNDistinct(rapid.SampledFrom(d.races), 2, 4, rapid.ID[string]).Draw(t, "named")
	together := askTables(t, d.dir, append(slices.Clip(words), named...)...)
	alone := tables{}
	for _, id := range named {
		for name, rows := range askTables(t, d.dir, append(slices.Clip(words), id)...) {
			alone[name] = append(alone[name], rows...)
		}
	}
	for name := range together {
		if name == "notes" {
			continue
		}
		alike(t, d, command+": "+name, lines(alone[name], wholeRow), lines(together[name], wholeRow))
	}
}

func TestDrawnRecordsOfADay(t *testing.T) { onDrawn(t, recordsOfADay) }

// recordsOfADay: what stood on a day is the same to records and to
// record-check.
func recordsOfADay(t *rapid.T, d drawn) {
	scope := rapid.SampledFrom([]string{"world", "area", "nation", "GBR", "NOR", "meeting", "series"}).Draw(t, "scope")
	day := fmt.Sprintf("%d-%02d-%02d", rapid.IntRange(2000, 2005).Draw(t, "year"), rapid.IntRange(5, 7).Draw(t, "month"), rapid.IntRange(1, 3).Draw(t, "day"))
	args := []string{"--scope", scope}
	if rapid.Bool().Draw(t, "as of") {
		args = append(args, "--as-of", day)
	}
	byRecords := askTables(t, d.dir, append([]string{"records"}, args...)...)
	byCheck := askTables(t, d.dir, append([]string{"record-check"}, args...)...)
	alike(t, d, strings.Join(args, " "), lines(byRecords["records"], wholeRow), lines(byCheck["records"], wholeRow))
}

func TestDrawnRaceByIDAndByPath(t *testing.T) { onDrawn(t, raceByIDAndByPath) }

// raceByIDAndByPath: a race by its id and by its path is one race to every
// command, in every form.
func raceByIDAndByPath(t *rapid.T, d drawn) {
	command := rapid.SampledFrom([]string{"results", "margins", "splits", "verify", "why", "record-check", "record-check --all --bests --explain", "check"}).Draw(t, "command")
	id := rapid.SampledFrom(d.races).Draw(t, "race")
	words := strings.Fields(command)
	if command != "check" && command != "why" {
		words = append(words, "--format", rapid.SampledFrom([]string{"table", "json", "csv", "jsonl", "html"}).Draw(t, "format"))
	}
	said := func(name string) []string {
		got := ask(t, d.dir, "", append(slices.Clip(words), name)...)
		return []string{fmt.Sprint(got.status), got.stdout, got.stderr}
	}
	alike(t, d, command, said(id), said(d.dir+"/"+id+".yaml"))
}
