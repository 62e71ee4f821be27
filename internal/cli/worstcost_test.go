//go:build !race

package cli_test

import (
	"bufio"
	"bytes"
	"cmp"
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
		listPlace: worstList + "records:\n  - {mark: \"3:46.32\", athlete: Steve Cram, nation: GBR, date: 1985-07-27, holds: {world: ratified, meeting w: listed}}\n",
		folkPlace: worstFolk + "  - {name: Ann Archer, sex: men, born: 1990-01-01, nations: [{nation: GBR}]}\n",
	}
}

func writeWorst(t *testing.T, dir string, w worst, size int) {
	t.Helper()
	for place, text := range besideWorst() {
		writeDocument(t, dir, place, text)
	}
	writeDocument(t, dir, w.place, w.text(size))
}

// worstCommands is every command that reads documents; a document named worst is
// there where the worst one is a race.
func worstCommands(isRace bool) []string {
	of := "near"
	if isRace {
		of = "worst"
	}
	return []string{
		"check", "check --format sarif", "fmt --check", "results " + of, "record-check --all --explain --bests " + of, "record-check", "margins " + of,
		"splits --laps " + of, "verify " + of, "verify mile-men-outdoor", "why " + of, "list --athlete bo", "records --history", "records --outright",
	}
}

// TestWorkGrowsWithTheDocument counts, for documents that multiply one thing, the
// statements that all commands execute: four times the document is little more than
// four times the work, where squares would be sixteen. Nothing is timed. Every eighth
// document is tried, with WORST=all each.
func TestWorkGrowsWithTheDocument(t *testing.T) {
	path := counting(t)
	all := worstDocuments()
	for i, name := range slices.Sorted(maps.Keys(all)) {
		if w := all[name]; i%8 == 0 || os.Getenv("WORST") == "all" {
			t.Run(strings.ReplaceAll(name, ",", ""), func(t *testing.T) {
				t.Parallel()
				const size = 32 << 10
				nothing, some, more := statements(t, path, w, 1<<10), statements(t, path, w, size), statements(t, path, w, 4*size)
				if least := 4 * (some - nothing); more-nothing > least*3/2+5_000_000 {
					t.Errorf("%d statements for %d bytes, %d for four times as many", some-nothing, size, more-nothing)
				}
			})
		}
	}
}

// counting builds a milectl that counts which of its statements it executes, how often.
func counting(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "milectl")
	build := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg=../../internal/...,slices,strings,gopkg.in/yaml.v3", "-o", path, "../../cmd/milectl")
	build.Env = append(os.Environ(), "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return path
}

// statements is how many statements all commands execute over a document of a size.
func statements(t *testing.T, path string, w worst, size int) int {
	t.Helper()
	dir, counters := t.TempDir(), t.TempDir()
	writeWorst(t, dir, w, size)
	for _, command := range worstCommands(w.place == "worst.yaml") {
		cmd := exec.Command(path, append(strings.Fields(command), "--races", dir)...)
		cmd.Env = append(os.Environ(), "GOCOVERDIR="+counters)
		if out, err := cmd.CombinedOutput(); cmd.ProcessState == nil || cmd.ProcessState.ExitCode() > 2 || cmd.ProcessState.ExitCode() < 0 {
			t.Fatalf("%s: %v\n%s", command, err, out)
		}
	}
	text := filepath.Join(counters, "text")
	if out, err := exec.Command("go", "tool", "covdata", "textfmt", "-i="+counters, "-o="+text).CombinedOutput(); err != nil {
		t.Fatalf("covdata: %v\n%s", err, out)
	}
	return total(t, text)
}

// total is the sum of the counters of a coverage profile: each line ends with the
// statements of a block and how often they were executed.
func total(t *testing.T, path string) int {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) != 3 {
			continue // the mode
		}
		size, err := strconv.ParseUint(fields[1], 10, 64)
		count, err2 := strconv.ParseUint(fields[2], 10, 64)
		if err := cmp.Or(err, err2); err != nil {
			t.Fatal(err)
		}
		sum += int(size * count)
	}
	return sum
}
