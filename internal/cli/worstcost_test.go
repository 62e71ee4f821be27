//go:build !race

package cli_test

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// besideWorst is the documents beside a worst one: a race, a list and a register.
func besideWorst() map[string]string {
	return map[string]string{
		"near.yaml": worstFull + "  - {place: 1, athlete: Ann Archer, nation: GBR, mark: \"3:46.00\", flags: [PB]}\n" +
			"  - {place: 2, athlete: Bob Bo, nation: KEN, mark: \"3:47.00\", splits: {800m: \"1:54.0\"}, positions: {800m: 1}}\n",
		listPlace:  worstList + "records:\n  - {mark: \"3:46.32\", athlete: Steve Cram, nation: GBR, date: 1985-07-27, holds: {world: ratified, meeting w: listed}}\n",
		relayPlace: worstRelayList + "  - {mark: \"3:07.41\", team: United States, nation: USA, date: 2024-08-02, holds: {world: ratified}}\n",
		folkPlace:  worstFolk + "  - {name: Ann Archer, sex: men, born: 1990-01-01, nations: [{nation: GBR}]}\n",
	}
}

// writeWorst makes a folder with a worst document of a size, what lies beside it, and
// the commands to run over them.
func writeWorst(t *testing.T, w worst, size int) (dir string) {
	t.Helper()
	dir = t.TempDir()
	writeWorstInto(t, dir, w, size)
	return dir
}

func writeWorstInto(t *testing.T, dir string, w worst, size int) {
	t.Helper()
	for place, text := range besideWorst() {
		writeDocument(t, dir, "races/"+place, text)
	}
	writeDocument(t, dir, sheetFile, "Place,Athlete,Nation,Time\n1,Ann Archer,GBR,3:46.00\n2,Bob Bo,KEN,3:47.10\n")
	writeDocument(t, dir, "races/"+w.place, w.text(size))
	if w.beside != nil {
		writeDocument(t, dir, "races/"+w.beside.place, w.beside.text(size))
	}
	writeDocument(t, dir, "commands", strings.Join(worstCommands(w), "\n"))
	if err := os.Mkdir(filepath.Join(dir, "counters"), 0o755); err != nil {
		t.Fatal(err)
	}
}

// The file of results that is imported, and held against a race.
const (
	sheetFile  = "sheet.csv"
	sheetPlace = "../" + sheetFile
)

// worstCommands is every command that reads documents; a document named worst is
// there where the worst one is a race. A blank within a word is written as +.
func worstCommands(w worst) []string {
	of, list := "near", "mile-men-outdoor"
	if w.place == "worst.yaml" {
		of = "worst"
	}
	if strings.HasPrefix(w.place, "records/") {
		list = strings.TrimSuffix(filepath.Base(w.place), ".yaml")
	}
	return []string{
		"check", "check --format sarif", "check --format github", "check --format gitlab", "check --format junit", "check --fix --diff", "fmt --check", "fmt --diff",
		"results " + of, "record-check --all --explain --bests " + of, "record-check", "record-check --class U20 --all " + of, "margins " + of,
		"splits --laps " + of, "teams " + of, "verify " + of, "verify " + list, "verify --conflicts", "why " + of, "cover", "standings --series w --year 2024",
		"list --athlete bo", "list --athlete Aa+Bo", "list --status annulled",
		"athlete bo", "athlete --history Aa+Bo", "versus Aa+Bo Ab+Bo", "toplist --event mile --by performer --explain --limit 0", "toplist --event mile --count --by race --age U20",
		"calendar --on 05-25 --births", "meet w 2024", "progress --event mile", "progress --event mile --years", "record-check --year 2024",
		"records --history", "records --outright", "records --class U20", "records --as-of 2001-01-01",
		"compare --leader --laps " + of + " even:3:50.0", "score " + of,
		"targets " + of, "targets --field " + of, "dossier " + of + " Aa+Bo",
		"register merge Ann+Archer Bob+Bo", "register split Ann+Archer", "register merge Aa+Bo Ab+Bo", "register split Aa+Bo",
		"import --stdout --date 2024-05-25 --event mile --sex men --name W " + sheetFile, "reconcile --dry-run " + of + " " + sheetFile,
		"whatif " + of + " --remove Aa+Bo", "whatif --annul Aa+Bo+from+2000-01-01",
		"sql select+r.athlete,count(*)+from+results+r+left+join+splits+using+(race,n)+group+by+1+order+by+1", "sql select+athlete,mark_ms+from+records+order+by+mark_ms",
		"export csv " + of, "export lif " + of, "__complete results w", "__complete register merge A",
	}
}

// The sizes at which the work is counted, and how much more of it there may be at the
// larger one. Of n lines, n log n is five times as much, and somewhat more where some of them come
// first; a square is sixteen times, and n√n eight: what grows like that, or faster, fails.
const (
	worstSmall, worstLarge = 10 << 10, 40 << 10
	mostGrowth             = 8
)

// mostPasses is how often a block may be executed whatever it was for the smaller document:
// once for each byte by each command. So often it is where the larger document alone
// is read in some way, as it has too many findings, or is too long for a bound of ours.
func mostPasses(w worst) int { return worstLarge * len(worstCommands(w)) }

// TestWorkGrowsWithTheDocument counts, for documents that multiply one thing, how
// often all commands execute each block of statements: over four times the document
// it is little more than four times as often, where squares would be sixteen. Nothing
// is timed. With WORST=some every fortieth document is tried, with WORST=all each, with
// another word those whose names begin with it; CI tries some after all other tests.
func TestWorkGrowsWithTheDocument(t *testing.T) {
	if os.Getenv("WORST") == "" {
		t.Skip("it builds a program that counts: make worst runs it")
	}
	path := counting(t)
	var names []string
	all := worstDocuments()
	for i, name := range slices.Sorted(maps.Keys(all)) {
		if asked := os.Getenv("WORST"); asked == "all" || asked == "some" && i%40 == 0 || strings.HasPrefix(name, asked) {
			names = append(names, name)
		}
	}
	for some := range slices.Chunk(names, (len(names)+1)/2) {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for _, name := range some {
				t.Run(name, func(t *testing.T) {
					small, large := writeWorst(t, all[name], worstSmall), writeWorst(t, all[name], worstLarge)
					if out, err := exec.Command(path, small, large).CombinedOutput(); err != nil {
						t.Fatalf("%v\n%s", err, out)
					}
					holdGrowth(t, executed(t, small), executed(t, large), mostPasses(all[name]))
				})
			}
		})
	}
}

// holdGrowth holds how often each block was executed over a document against how
// often it was over one of four times the size, and whatever that was if it was seldom.
func holdGrowth(t *testing.T, small, large map[string]int, seldom int) {
	t.Helper()
	if len(small) < 1000 {
		t.Fatalf("%d blocks were counted", len(small))
	}
	for _, block := range sortedKeys(large) {
		if large[block] > max(small[block]*mostGrowth, seldom) {
			t.Errorf("%s: executed %d times, and %d times for four times the document", block, small[block], large[block])
		}
	}
}

// counting builds a program that runs commands and counts how often it executes which
// of their statements.
func counting(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "counting")
	build := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg=./testdata/counting,../../internal/...,slices,strings,gopkg.in/yaml.v3", "-o", path, "./testdata/counting")
	build.Env = append(os.Environ(), "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return path
}

// executed is how often each block of statements was executed for a folder: each
// line of a coverage profile is its place, its length and that.
func executed(t *testing.T, dir string) map[string]int {
	t.Helper()
	profile := exec.Command("go", "tool", "covdata", "textfmt", "-i=counters", "-o=profile")
	profile.Dir = dir // whose name may hold a comma, as the document's does: to -i that is a list
	if out, err := profile.CombinedOutput(); err != nil {
		t.Fatalf("covdata: %v\n%s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "profile"))
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for line := range strings.Lines(string(text)) {
		if fields := strings.Fields(line); len(fields) == 3 { // not the mode
			count, err := strconv.ParseUint(fields[2], 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			counts[fields[0]] += int(count)
		}
	}
	return counts
}
