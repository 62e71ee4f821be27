package cli_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// hostile is a race whose texts try to be more than text in a terminal, a page or a spreadsheet.
const hostile = `kind: race
name: "=Evil|<script>alert(1)</script>\e[31m | Mile"
competition: evil-mile
meet: "+\x9b31m<SCRIPT src=//evil>"
date: 2025-06-02
venue: {stadium: "@SUM(A1)", city: "|<b>|", country: GBR}
event: mile
sex: men
conditions: "\e]0;title\a calm"
note: "a\ttab, \u202Ereversed\u202C, \u2066isolated\u2069, a pipe | and <script>"
results:
  - {place: 1, athlete: "=HYPERLINK(\"//evil\")", nation: GBR, mark: "3:42.00", club: "-2+3", note: "\x1b[2J"}
  - {place: 2, athlete: "a|b<script>c\\|d", nation: KEN, mark: "3:50.10", note: "| <script>alert(2)</script> |"}
  - {place: 3, athlete: "tab\there", nation: KEN, mark: "3:50.20", flags: ["=1+1"]}
  - {place: 4, athlete: "\u202Eeman", nation: KEN, mark: "3:50.30", bib: "@1", rule: "=1"}
  - {place: 5, athlete: "[link](javascript:alert) *b* _i_ backtick", nation: KEN, mark: "3:50.40"}
  - {place: 6, athlete: "quote \" comma, 'single", nation: KEN, mark: "3:50.50", splits: {800m: "1:53.0"}, positions: {800m: 1}}
sources:
  "evil": {publisher: "=cmd|' /C calc'!A0", title: "<script>", date: 2025}
`

// document writes a document into a folder of its own.
func document(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "race.yaml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestHostileTexts prints such a document by each command that prints documents.
func TestHostileTexts(t *testing.T) {
	path := document(t, hostile)
	commands := map[string][]string{
		"results":      {"results", path},
		"record-check": {"record-check", "--all", path},
		"list":         {"list", "--races", filepath.Dir(path)},
		"sql":          {"sql", "--races", filepath.Dir(path), "select * from results join races using (race)"},
	}
	for name, command := range commands {
		for _, format := range formats() {
			t.Run(name+" "+format, func(t *testing.T) {
				t.Parallel()
				got := milectl(t, nil, append(slices.Clip(command), "--format", format)...)
				if got.status != 0 || got.stdout == "" {
					t.Fatalf("exit status %d: %s", got.status, got.stderr)
				}
				harmless(t, format, got.stdout)
				switch format {
				case "json":
					if name != "list" && !strings.Contains(got.stdout, `"\u202eeman"`) {
						t.Error("the text itself is not in the JSON")
					}
				case "html":
					if strings.Contains(strings.ToLower(got.stdout), "<script") {
						t.Error("the page has a script")
					}
				case "markdown":
					harmlessMarkdown(t, got.stdout)
				case "csv":
					rows, err := csv.NewReader(strings.NewReader(got.stdout)).ReadAll()
					if err != nil {
						t.Fatal(err)
					}
					harmlessRows(t, rows)
				case "tsv":
					var rows [][]string
					for line := range strings.Lines(got.stdout) {
						rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
					}
					harmlessRows(t, rows)
				}
			})
		}
	}
}

// TestHostileMessages has such texts in what is said to standard error, and in findings.
func TestHostileMessages(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "\x1b[31m\u202Eevil.yaml")
	faulty := strings.NewReplacer("event: mile", "event: \"\\e[2J\"", "place: 1", "place: \"\\u202E1\"", "club:", "\"\\x07club\":").Replace(hostile)
	if err := os.WriteFile(name, []byte(faulty+"raw: \x1b[2J\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	commands := [][]string{
		{"check", name},
		{"check", folder},
		{"results", name},
		{"results", document(t, faulty)},
		{"fmt", "--check", name},
		{"results", "\x1b[31m\u202Eid"},
		{"sql", "select \x1b[31m\u202Ecolumn from results"},
		{"sql", "select \"\x1b[31m\u202Ecolumn\".x from results"},
		{"results", "./\x1b[31m\u202Epath.yaml"},
		{"list", "--races", "./\x1b[31m\u202Efolder"},
		{"list", "--competition", "\x1b[31m\u202Ekey"},
		{"list", "--event", "\x1b[31m\u202Eevent"},
		{"record-check", "--nation", "\x1b[31m\u202Enation"},
		{"record-check", "--scope", "meeting \x1b[31m\u202Ekey"},
		{"results", "--format", "\x1b[31m\u202Eformat", "bowerman-2024"},
		{"rule", "\x1b[31m\u202Erule"},
		{"\x1b[31m\u202Ecommand"},
		{"--\x1b[31m\u202Eflag"},
	}
	for _, command := range commands {
		got := milectl(t, nil, command...)
		if got.status == 0 {
			t.Errorf("%q: exit status 0", command)
		}
		harmless(t, "findings", got.stdout)
		harmless(t, "messages", got.stderr)
	}
}

// harmless finds what a terminal or an editor would act upon.
func harmless(t *testing.T, format, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		for _, r := range strings.TrimSuffix(line, "\n") {
			if r == '\t' && format == "tsv" {
				continue
			}
			if unicode.Is(unicode.C, r) || r == unicode.ReplacementChar {
				t.Errorf("%U stands in %q", r, line)
			}
		}
	}
}

// harmlessMarkdown finds raw HTML, and rows with another number of cells than their table.
func harmlessMarkdown(t *testing.T, text string) {
	t.Helper()
	columns := 0
	for line := range strings.Lines(text) {
		plain := strings.NewReplacer(`\\`, "", `\|`, "", `\<`, "", `\[`, "", `\*`, "", `\_`, "").Replace(line)
		if strings.ContainsAny(plain, "<[*_") {
			t.Errorf("%q is more than text", line)
		}
		bars := strings.Count(plain, "|")
		if columns > 0 && bars > 0 && bars != columns {
			t.Errorf("%q has %d bars, its table %d", line, bars, columns)
		}
		if columns == 0 && bars > 0 && !strings.HasPrefix(line, "|") {
			t.Errorf("%q has a bar outside of tables", line)
		}
		columns = bars
	}
}

// harmlessRows finds cells that a spreadsheet would take for a formula.
func harmlessRows(t *testing.T, rows [][]string) {
	t.Helper()
	for _, row := range rows {
		if len(row) != len(rows[0]) {
			t.Errorf("%q has %d cells, want %d", row, len(row), len(rows[0]))
		}
		for _, cell := range row {
			figure := strings.Trim(cell, "+-0123456789.:") == "" // a margin
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) && !figure {
				t.Errorf("the cell %q is a formula", cell)
			}
		}
	}
}

// TestColumnsStayStraight prints names in which letters, cells and bytes are not as many.
func TestColumnsStayStraight(t *testing.T) {
	names := []string{
		"Jane Doe", "Mario García", "Żaneta Łódź", "İlham Tanui Özbilen", "山田 太郎", "김연아", "タナカ", "ＷＩＤＥ",
		"Zoe\u0308 Combined", "Nguye\u0302\u0303n", "Ольга", "Ωμέγα", "דוד", "محمد",
	}
	text := strings.Replace(bare, "  - {athlete: Nobody Else, status: DNS}\n", "", 1)
	for i, name := range names {
		text += fmt.Sprintf("  - {place: %d, athlete: %q, nation: GBR, mark: \"4:40.1h\"}\n", i+1, name)
	}
	for _, locale := range []string{"C", "ja_JP.UTF-8"} {
		got := milectl(t, []string{"LC_ALL=" + locale}, "results", document(t, text))
		if got.status != 0 {
			t.Fatalf("exit status %d: %s", got.status, got.stderr)
		}
		_, table, _ := strings.Cut(got.stdout, "\nResults\n")
		table, _, _ = strings.Cut(table, "\n\n")
		lines := strings.Split(table, "\n")
		head, _, _ := strings.Cut(lines[0], "Nation")
		if len(lines) != len(names)+1 {
			t.Fatalf("%d lines, want the head and %d names:\n%s", len(lines), len(names), table)
		}
		for i, line := range lines[1:] {
			before, _, _ := strings.Cut(line, "GBR")
			if !strings.Contains(before, names[i]) || cells(before) != cells(head) {
				t.Errorf("%s: the nation of %s begins in cell %d, its column in %d:\n%s", locale, names[i], cells(before), cells(head), table)
			}
		}
	}
}

// cells counts the cells of a terminal that a text takes: two for a letter of the wide scripts, none for a mark above
// another letter.
func cells(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me):
		case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana), r >= '！' && r <= '｠':
			n += 2
		default:
			n++
		}
	}
	return n
}

const bare = `kind: race
name: Bare Race
date: 2025-06-01
event: 1500m
sex: men
results:
  - {athlete: Nobody Else, status: DNS}
`
