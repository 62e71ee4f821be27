//go:build !race

package docs_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// question is a question of engines.md: how milectl is asked, and how an engine is.
type question struct{ title, command, sql string }

// theQuestions is the questions of engines.md, and the statement that comes before them.
func theQuestions(t *testing.T) (before string, all []question) {
	t.Helper()
	page, err := os.ReadFile("engines.md")
	if err != nil {
		t.Fatal(err)
	}
	statement := regexp.MustCompile("(?s)```sql\n(.*?)```")
	asked := regexp.MustCompile(`(?m)^\$ (milectl .*?)( \| (?:head|tail) -\d+)?$`)
	sections := regexp.MustCompile(`(?m)^## `).Split(string(page), -1)
	for _, section := range sections {
		title, _, _ := strings.Cut(section, "\n")
		sql := statement.FindStringSubmatch(section)
		command := asked.FindStringSubmatch(section)
		switch {
		case sql == nil:
		case command == nil:
			before = sql[1]
		default:
			all = append(all, question{title, command[1], sql[1]})
		}
	}
	if before == "" || len(all) != 10 {
		t.Fatalf("%d questions of engines.md, and %q before them", len(all), before)
	}
	return before, all
}

// inLines is rows of CSV without their heading, in an order of their own: rows of one rank have
// none among themselves.
func inLines(t *testing.T, text string) []string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(text))
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	var lines []string
	for _, row := range rows[min(1, len(rows)):] {
		lines = append(lines, strings.Join(row, " | "))
	}
	slices.Sort(lines)
	return lines
}

// engine is an engine that is asked over an export.
type engine struct {
	name, format string
	lacks        func() string // why it cannot be asked; empty where it can
	// ask asks in the folder of the export, once a statement was made; an answer is CSV with a heading.
	ask func(t *testing.T, dir, before string, questions []string) []string
}

// engines lists those that run on one machine. Spark is not among them.
func engines() []engine {
	return []engine{
		{"SQLite", "sqlite", func() string { return lacksProgram("sqlite3") }, askSQLite},
		{"PostgreSQL", "csv", lacksPostgreSQL, askPostgreSQL},
		{"DuckDB", "parquet", func() string { return lacksModule("@duckdb/node-api") }, askNode("duckdb")},
		{"ClickHouse", "parquet", func() string { return lacksModule("chdb") }, askNode("clickhouse")},
	}
}

// TestEngines: the questions of engines.md have the same answers in every engine that is found,
// to the last row, as milectl gives.
func TestEngines(t *testing.T) {
	t.Parallel()
	before, questions := theQuestions(t)
	root := copied(t)
	var said [][]string
	var statements []string
	for _, q := range questions {
		lines := inLines(t, run(t, root, q.command))
		if len(lines) < 4 {
			t.Fatalf("%s: %d rows: %q", q.command, len(lines), lines)
		}
		said = append(said, lines)
		statements = append(statements, q.sql)
	}
	for _, e := range engines() {
		t.Run(e.name, func(t *testing.T) {
			if lacks := e.lacks(); lacks != "" {
				t.Skipf("%s was not asked: %s", e.name, lacks)
			}
			dir := filepath.Join(root, e.format)
			if _, missing := os.Stat(dir); missing != nil {
				if out := run(t, root, "milectl export "+e.format+" "+e.format+"/ --tables races,results,lists,records,holds,verdicts"); strings.Contains(out, "(exit status") {
					t.Fatal(out)
				}
			}
			answers := e.ask(t, dir, before, statements)
			for i, q := range questions {
				if diff := cmp.Diff(said[i], inLines(t, answers[i])); diff != "" {
					t.Errorf("%s\n%s\n(-milectl +%s):\n%s", q.title, q.command, e.name, diff)
				}
			}
		})
	}
}

// TestPartsInEngines: what is written in parts an engine reads as one table, with the columns that
// the folders say.
func TestPartsInEngines(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	files, err := filepath.Glob("../races/*-202[34]*.yaml")
	if err != nil || os.Mkdir(filepath.Join(root, "races"), 0o700) != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err == nil {
			err = os.WriteFile(filepath.Join(root, "races", filepath.Base(file)), text, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	want := inLines(t, run(t, root, "milectl sql \"select event, count(*) as n from results join races using (race) where year = 2023 group by event\" --format csv --quiet"))
	if out := run(t, root, "milectl export parquet parted/ --partition event,year --tables results"); strings.Contains(out, "(exit status") || len(want) < 3 {
		t.Fatalf("%q\n%s", want, out)
	}
	for name, table := range map[string]string{
		"duckdb":     "read_parquet('results/*/*/*.parquet', hive_partitioning = true)",
		"clickhouse": "file('results/**/*.parquet')",
	} {
		t.Run(name, func(t *testing.T) {
			module := map[string]string{"duckdb": "@duckdb/node-api", "clickhouse": "chdb"}[name]
			if lacks := lacksModule(module); lacks != "" {
				t.Skipf("%s was not asked: %s", name, lacks)
			}
			question := "select event, count(*) as n from " + table + " where year = 2023 group by event"
			answers := askNode(name)(t, filepath.Join(root, "parted"), "select 1", []string{question})
			if diff := cmp.Diff(want, inLines(t, answers[0])); diff != "" {
				t.Errorf("-milectl +%s:\n%s", name, diff)
			}
		})
	}
}

func lacksProgram(name string) string {
	if _, err := exec.LookPath(name); err != nil {
		return "there is no " + name + " on the PATH"
	}
	return ""
}

// lacksPostgreSQL: a server is not started by a test.
func lacksPostgreSQL() string {
	const variable = "MILECTL_POSTGRESQL"
	if os.Getenv(variable) == "" {
		return variable + " names no database to make tables in, such as postgresql:///milectl"
	}
	return lacksProgram("psql")
}

func lacksModule(name string) string {
	if lacks := lacksProgram("node"); lacks != "" {
		return lacks
	}
	if err := exec.Command("node", "-e", fmt.Sprintf("require.resolve(%q)", name)).Run(); err != nil {
		return "node finds no module " + name + " (npm install " + name + ", and NODE_PATH)"
	}
	return ""
}

// answered is what a program printed that was given a text.
func answered(t *testing.T, dir, stdin, name string, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = dir, strings.NewReader(stdin), &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, stderr.String())
	}
	return stdout.String()
}

// script is statements of which each answer goes into a file of its own, as a command of the
// program says; the answers are what the files hold.
func script(t *testing.T, dir, into, name string, questions []string, head string, args ...string) []string {
	t.Helper()
	var text strings.Builder
	text.WriteString(head)
	for i, question := range questions {
		fmt.Fprintf(&text, "%s answer-%d.csv\n%s;\n", into, i, question)
	}
	answered(t, dir, text.String(), name, args...)
	var answers []string
	for i := range questions {
		answer, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("answer-%d.csv", i)))
		if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, string(answer))
	}
	return answers
}

func askSQLite(t *testing.T, dir, before string, questions []string) []string {
	t.Helper()
	return script(t, dir, ".output", "sqlite3", questions, before+";\n", "-bail", "-csv", "-header", "corpus.sqlite")
}

func askPostgreSQL(t *testing.T, dir, before string, questions []string) []string {
	t.Helper()
	load := loader(t, "postgresql", dir)
	head := "create schema engines_test;\nset search_path = engines_test;\n" + load + before + ";\n"
	defer answered(t, dir, "drop schema if exists engines_test cascade;", "psql", "-qX", os.Getenv("MILECTL_POSTGRESQL"))
	return script(t, dir, `\o`, "psql", questions, head, "-qX", "--csv", "-v", "ON_ERROR_STOP=1", os.Getenv("MILECTL_POSTGRESQL"))
}

// askNode asks an engine that is a module of node.
func askNode(engine string) func(t *testing.T, dir, before string, questions []string) []string {
	program := map[string]string{"duckdb": "duckdb.js", "clickhouse": "chdb.js"}[engine]
	return func(t *testing.T, dir, before string, questions []string) []string {
		t.Helper()
		path, err := filepath.Abs(filepath.Join("testdata", program))
		if err != nil {
			t.Fatal(err)
		}
		given, err := json.Marshal(map[string]any{"load": loader(t, engine, dir) + before + ";\n", "questions": questions})
		if err != nil {
			t.Fatal(err)
		}
		var answers []string
		if err := json.Unmarshal([]byte(answered(t, dir, string(given), "node", path)), &answers); err != nil {
			t.Fatal(err)
		}
		return answers
	}
}

// loader is the statements that make the tables of an engine, of those that an export has.
func loader(t *testing.T, engine, dir string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("engines", engine+".sql"))
	if err != nil {
		t.Fatal(err)
	}
	var some strings.Builder
	for part := range strings.SplitSeq(string(text), "\n\n") {
		named := regexp.MustCompile(`'(\w+\.(?:csv|parquet))'`).FindStringSubmatch(part)
		if named != nil {
			if _, err := os.Stat(filepath.Join(dir, named[1])); err != nil {
				continue
			}
		}
		some.WriteString(part + "\n")
	}
	return some.String()
}
