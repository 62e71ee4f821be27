//go:build !race

package cli_test

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

// TestEightyColumns prints every answer about every document as text, with all flags: no
// line of it is wider than 80 cells. Where a command takes several races it is asked
// about all at once, and about some of them alone.
func TestEightyColumns(t *testing.T) {
	t.Parallel()
	isAllNarrow := func(races string, commands ...[]string) {
		for _, args := range commands {
			stdout, stderr, status := startedOn(t, races, args...)
			if status != cli.StatusAnswered && !isOfNoList(args, stderr) {
				t.Fatalf("milectl %s: exit status %d: %s", strings.Join(args, " "), status, stderr)
			}
			isNarrow(t, args, stdout)
		}
	}
	all, some := repositoryRaces(t), sampledRaces(t)
	isAllNarrow(all, slices.Concat(commandsOnRaces(documentsIn(t, all, ".")), commandsOnLists(t), commandsOnAll(), helpPages(t))...)
	isAllNarrow(some, commandsOnOne(documentsIn(t, some, "."))...)
	areNarrow := func(command string, files ...string) {
		args := append(strings.Fields(command), files...)
		stdout, _, _ := startedOn(t, some, args...) // some of these documents are faulty, or have no teams or lists
		isNarrow(t, args, stdout)
	}
	others := otherDocuments(t)
	areNarrow("check --format table", others...)
	const each = 3 // of the commands each file has some
	commands := []string{"results", "margins", "splits", "record-check --all", "teams", "targets", "targets --field", "verify", "why"}
	for i, file := range others {
		for n := range each {
			areNarrow(commands[(i+n*each)%len(commands)], file)
		}
	}
}

// isOfNoList reports whether a question about records found no list of the event of
// its race, as of a steeplechase.
func isOfNoList(args []string, stderr string) bool {
	return args[0] == "record-check" && len(args) < 6 && regexp.MustCompile(`record list \S+: not in the corpus`).MatchString(stderr)
}

func isNarrow(t *testing.T, args []string, out string) {
	t.Helper()
	for line := range strings.Lines(out) {
		if n := cells(strings.TrimSuffix(line, "\n")); n > 80 {
			t.Errorf("milectl %s: a line of %d cells: %s", strings.Join(args, " "), n, line)
			return
		}
	}
}

// onRaces are the commands that take several races.
func onRaces() []string {
	return []string{
		"results", "margins", "splits", "splits --laps", "record-check", "record-check --scope world",
		"verify", "verify --conflicts",
	}
}

func commandsOnRaces(ids []string) [][]string {
	var commands [][]string
	for _, command := range onRaces() {
		commands = append(commands, append(strings.Fields(command), ids...))
	}
	return commands
}

func commandsOnOne(ids []string) [][]string {
	commands := [][]string{append([]string{"record-check", "--bests"}, ids...), append([]string{"record-check", "--all", "--bests", "--explain"}, ids...)}
	for i, id := range ids {
		command := onRaces()[i%len(onRaces())]
		commands = append(commands, append(strings.Fields(command), id), []string{"why", id})
	}
	return commands
}

func commandsOnLists(t *testing.T) [][]string {
	t.Helper()
	lists := documentsIn(t, repositoryRaces(t), "records")
	commands := [][]string{append([]string{"verify"}, lists...), append([]string{"verify", "--conflicts"}, lists...)}
	for _, scope := range []string{"world", "area", "nation", "meeting", "championship", "series"} {
		for _, command := range []string{"records --scope", "records --history --scope", "record-check --scope", "records --as-of 1985-08-01 --scope"} {
			commands = append(commands, append(strings.Fields(command), scope))
		}
	}
	return commands
}

// commandsOnAll are those with flags of their own.
func commandsOnAll() [][]string {
	var commands [][]string
	for _, command := range []string{
		"list", "list bowerman", "list --athlete kerr --year 2019-2024", "list --city oslo --event mile --sex women", "list --status ineligible", "list --status DNF",
		"list --competition prefontaine-classic", "list --environment short-track", "list nothing-has-this-word",
		"toplist --event mile", "toplist --event mile --explain --by performer --limit 60", "toplist --event mile --count --by nation", "toplist --event 1500m --count --by race --under 3:35",
		"toplist --event 3000m --nation GBR --from 1990-01-01 --born 1970-1990", "toplist --event 4x400m",
		"athlete kerr", "athlete --history Jakob Ingebrigtsen", "athlete el guerrouj --year 1997-1999",
		"versus kerr Jakob\u00a0Ingebrigtsen nuguse hocker", "versus Filip\u00a0Ingebrigtsen Henrik\u00a0Ingebrigtsen",
		"records", "records --event mile --nation GBR", "records --event mile --area Europe --sex men", "records --environment short-track --area NACAC",
		"records --history --event mile --sex men --environment outdoor --nation NED --as-of 2025-07-04",
		"record-check", "record-check --event mile --nation GBR", "record-check --event mile --area Africa --as-of 2000-01-01", "record-check --sex women --environment outdoor --scope nation",
		"record-check --year 2023", "progress --event mile", "progress --event mile --years --scope GBR", "progress --event mile --scope nation", "calendar --on 08-06 --births", "meet olympic-games 2024", "meet birmingham 2012", "__complete meet ", "__complete meet birmingham ",
		"record-check --scope meeting --nation KEN", "record-check --exit-code london-2026-mile", "record-check --if Josh\u00a0Kerr=3:42.99 bowerman-2024",
		"compare bowerman-2024:kerr oslo-1985-dream-mile:cram lights record:world@1998 even:3:43.13 --leader --interpolate", "compare london-2026-mile:kerr rome-1999-mile --laps",
		"score bowerman-2024 monaco-2023-mile-women", "score 3:43.13 --event mile --sex men", "targets london-2026-mile", "targets --field cwg-2026-glasgow-mile-men", "targets prefontaine-2018-2miles", "dossier london-2026-mile kerr", "dossier --record nation monaco-2023-mile-women kipyegon",
		"pace 3:43.13 --event mile", "pace 58:00 --event half-marathon --environment road",
		"factcheck ../../docs/examples/report.md", "factcheck ../../docs/factcheck.md",
		"verify", "verify --conflicts", "cover --limit 0", "standings --series diamond-league --year 2026", "standings --series diamond-league --year 2025-2026", "rule", "rule split-point", "check", "check --strict --compact", "check --format table", "fmt --check",
		"whatif bowerman-2024 --dq kerr", "why bowerman-2024 kerr", "why bowerman-2024 kerr mark", "why iffley-1954-mile bannister",
		"__complete results ", "__complete record-check --scope ", "__complete list --athlete ", "__complete list --competition ", "__complete records --nation ",
	} {
		args := strings.Split(command, " ")
		for i := range args {
			args[i] = strings.ReplaceAll(args[i], "\u00a0", " ")
		}
		commands = append(commands, args)
	}
	return commands
}

// helpPages is the help of every command, as the root lists them.
func helpPages(t *testing.T) [][]string {
	t.Helper()
	pages := [][]string{{"--help"}, {"help"}, {"help", "topics"}}
	for _, command := range regexp.MustCompile(`(?m)^  ([a-z-]+)  +[A-Z]`).FindAllStringSubmatch(inProcess(t, "--help"), -1) {
		pages = append(pages, []string{command[1], "--help"})
	}
	if len(pages) < 18 {
		t.Fatalf("the help of the root names %d commands", len(pages)-3)
	}
	return pages
}

// otherDocuments are those of the documentation, and small ones with one fault each.
func otherDocuments(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"../../docs/examples/*.yaml", "testdata/cases/*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %d documents: %v", pattern, len(found), err)
		}
		files = append(files, found...)
	}
	return files
}

// documentsIn lists the ids of the races in the folder of a corpus, or of what lies in
// another folder of it.
func documentsIn(t *testing.T, races, dir string) []string {
	t.Helper()
	var ids []string
	err := fs.WalkDir(os.DirFS(races), dir, func(file string, entry fs.DirEntry, err error) error {
		if entry.IsDir() && dir == "." && (file == "records" || file == "athletes") {
			return fs.SkipDir
		}
		if id, ok := strings.CutSuffix(path.Base(file), ".yaml"); ok {
			ids = append(ids, id)
		}
		return err
	})
	if err != nil || len(ids) == 0 {
		t.Fatalf("%s: %d documents: %v", dir, len(ids), err)
	}
	return ids
}

// inProcess is what a command prints about the documents of this repository.
func inProcess(t *testing.T, args ...string) string {
	t.Helper()
	stdout, stderr, status := started(t, args...)
	if status != cli.StatusAnswered {
		t.Fatalf("milectl %s: exit status %d: %s", strings.Join(args, " "), status, stderr)
	}
	return stdout
}

func started(t *testing.T, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	return startedOn(t, repositoryRaces(t), args...)
}

func startedOn(t *testing.T, races string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errors bytes.Buffer
	code := cli.Main(append([]string{"--races", races}, args...), cli.Process{
		In: strings.NewReader(""), Out: &out, Err: &errors, Getenv: func(string) string { return "" }, Getwd: os.Getwd, Now: time.Now,
	})
	return out.String(), errors.String(), code
}
