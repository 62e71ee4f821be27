//go:build !race

package cli_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestJSON walks what each command answers: scripts rely on its shape.
func TestJSON(t *testing.T) {
	empty := map[string][]string{
		"results without records, leaders and sources": {"results", "-"},
		"no race":    {"list", "--year", "1800"},
		"no verdict": {"record-check", "--nation", "JPN", "bowerman-2024"},
	}
	all := maps.Clone(answers())
	maps.Copy(all, empty)
	for name, command := range all {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if command[len(command)-1] == "-" {
				command = []string{"results", document(t, bare)}
			}
			got := milectl(t, nil, append(slices.Clip(command), "--format", "json")...)
			var answer map[string]any
			if err := json.Unmarshal([]byte(got.stdout), &answer); err != nil {
				t.Fatalf("%v in %s", err, got.stdout)
			}
			if want := "milectl/" + command[0] + "/v2"; answer["schema"] != want {
				t.Errorf("schema %v, want %s", answer["schema"], want)
			}
			if !strings.HasPrefix(got.stdout, "{\n  \"schema\": ") {
				t.Error("the schema is not the first field")
			}
			if !strings.HasSuffix(got.stdout, "\n}\n") {
				t.Error("the answer does not end with a line break")
			}
			for _, fault := range faults("", answer) {
				t.Error(fault)
			}
		})
	}
}

// faults lists what is wrong with the shape of a JSON value.
func faults(path string, value any) []string {
	switch value := value.(type) {
	case nil:
		return []string{path + ": null, where what is not known is left out"}
	case float64:
		if value != float64(int64(value)) {
			return []string{fmt.Sprintf("%s: %v is no whole number", path, value)}
		}
	case string:
		if value == "" {
			return []string{path + ": an empty text, where what is not known is left out"}
		}
	case []any:
		var all []string
		for i, item := range value {
			all = append(all, faults(fmt.Sprintf("%s[%d]", path, i), item)...)
		}
		return all
	case map[string]any:
		return objectFaults(path, value)
	}
	return nil
}

func objectFaults(path string, object map[string]any) []string {
	_, time := object["ms"]
	_, length := object["mm"]
	if time || length {
		return timeFaults(path, object)
	}
	var all []string
	for _, key := range slices.Sorted(maps.Keys(object)) {
		if !regexp.MustCompile(`^[a-z][a-z0-9_]*$`).MatchString(key) {
			all = append(all, fmt.Sprintf("%s: the key %q is not in snake case", path, key))
		}
		if strings.Contains(key, "date") || key == "as_of" || key == "known_to" {
			if text, ok := object[key].(string); !ok || !regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`).MatchString(text) {
				all = append(all, fmt.Sprintf("%s.%s: %v is no ISO date", path, key, object[key]))
			}
		}
		all = append(all, faults(path+"."+key, object[key])...)
	}
	return all
}

// timeFaults checks a mark, a margin, which is 0 or has a sign, or a derived figure: its milliseconds or millimetres
// are those of its text.
func timeFaults(path string, object map[string]any) []string {
	unit := "ms"
	if _, length := object["mm"]; length && object["derived"] == true {
		unit = "mm"
	}
	for key, value := range object {
		if key != "text" && key != unit && (key != "hand" && key != "approx" && key != "derived" || value != true) {
			return []string{fmt.Sprintf("%s: %q: %v in a time", path, key, value)}
		}
	}
	text, _ := object["text"].(string)
	figures, hand := strings.CutSuffix(text, "h")
	if _, says := object["hand"]; hand != says {
		return []string{fmt.Sprintf("%s: %q and a hand time: %t", path, text, says)}
	}
	if amount, ok := amountOf(figures); !ok || object[unit] != float64(amount) {
		return []string{fmt.Sprintf("%s: %v %s beside %q", path, object[unit], unit, text)}
	}
	return nil
}

// amountOf is the thousandths that figures such as 1.9, -2.21 and 3:45.34 say.
func amountOf(figures string) (amount int64, ok bool) {
	minutes, seconds, _ := strings.Cut(figures, ":")
	if seconds == "" {
		minutes, seconds = "0", figures
	}
	whole, decimals, _ := strings.Cut(seconds, ".")
	m, err := strconv.ParseInt(minutes, 10, 64)
	thousandths, err2 := strconv.ParseInt(whole+(decimals + "000")[:3], 10, 64)
	return m*60_000 + thousandths, err == nil && err2 == nil
}

// TestRowsAgree holds the three row formats against each other and against JSON.
func TestRowsAgree(t *testing.T) {
	for name, command := range answers() {
		if !slices.Contains(formatsOf(command), "csv") {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			run := func(format string) string {
				return milectl(t, nil, append(slices.Clip(command), "--format", format)...).stdout
			}
			rows, err := csv.NewReader(strings.NewReader(run("csv"))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if want := firstColumn(command); rows[0][0] != want {
				t.Errorf("the first column is %q, want %s", rows[0][0], want)
			}
			var tsv [][]string
			for line := range strings.Lines(run("tsv")) {
				line = strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `\\`, `\`) // what tsv alone escapes
				tsv = append(tsv, strings.Split(line, "\t"))
			}
			if diff := cmp.Diff(rows, tsv); diff != "" {
				t.Errorf("csv and tsv differ (-csv +tsv):\n%s", diff)
			}
			lines := strings.Split(strings.TrimSuffix(run("jsonl"), "\n"), "\n")
			if len(lines) != len(rows)-1 {
				t.Fatalf("%d rows of jsonl, want %d", len(lines), len(rows)-1)
			}
			var objects []any
			for i, line := range lines {
				var object map[string]any
				if err := json.Unmarshal([]byte(line), &object); err != nil {
					t.Fatal(err)
				}
				if got := fmt.Sprint(object[rows[0][0]]); got != rows[i+1][0] {
					t.Errorf("row %d is of %s in jsonl, of %s in csv", i+1, got, rows[i+1][0])
				}
				objects = append(objects, object)
			}
			var answer map[string]any
			if err := json.Unmarshal([]byte(run("json")), &answer); err != nil {
				t.Fatal(err)
			}
			table := map[string]string{
				"results": "results", "margins": "margins", "splits": "splits", "list": "races", "rule": "rules",
				"records": "records", "records outright": "records", "records with history": "reigns", "splits with laps": "laps",
				"toplist": "marks", "toplist with count": "counts",
				"athlete": "results", "athlete with history": "bests", "versus": "meetings",
			}[name]
			if table == "" {
				table = "verdicts"
			}
			if diff := cmp.Diff(answer[table], any(objects)); diff != "" {
				t.Errorf("json and jsonl differ (-json +jsonl):\n%s", diff)
			}
		})
	}
}

// firstColumn is what a row is about: the rule, the list of a record, a rank, else the race.
func firstColumn(command []string) string {
	switch command[0] {
	case "rule":
		return "rule"
	case "toplist":
		return "rank"
	case "records":
		return "list"
	case "athlete":
		if slices.Contains(command, "--history") {
			return "athlete_key"
		}
		return "race"
	default:
		return "race"
	}
}
