//go:build !race

// Package docs_test keeps the documentation true: every transcript in it is
// run, and what can be generated from the code is compared with the code. With
// -update both are written anew. It belongs to no package of the program.
package docs_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/changes"
	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/consequence"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/export"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/handout"
	"github.com/milectl/milectl/internal/inspection"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/league"
	"github.com/milectl/milectl/internal/missing"
	"github.com/milectl/milectl/internal/points"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/ratification"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/revisions"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/tools"
	"github.com/milectl/milectl/internal/toplist"
	"github.com/milectl/milectl/internal/yearbook"
)

var update = flag.Bool("update", false, "write transcripts and generated parts of the documentation anew")

// pages lists the pages, from the folder of the test.
func pages(t *testing.T) []string {
	t.Helper()
	found, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	return append(found, "../README.md", "../CONTRIBUTING.md")
}

// TestTranscripts runs each command of each ```console block: what follows a
// line "$ milectl …" must be what it prints, standard output first, then
// standard error, then its status where that is not 0.
func TestTranscripts(t *testing.T) {
	t.Parallel()
	dir := copied(t)
	today := strings.TrimSpace(run(t, dir, "date +%F"))
	for _, page := range pages(t) {
		if page == "tutorial.md" {
			continue // it begins with nothing: TestTutorial
		}
		rewrite(t, page, regexp.MustCompile("(?s)```console\n(.*?)```"), func(block string) string {
			var out strings.Builder
			out.WriteString("```console\n")
			for line := range strings.SplitSeq(block, "\n") {
				if command, ok := strings.CutPrefix(line, "$ "); ok {
					printed := run(t, dir, command)
					if strings.Contains(printed, today) {
						t.Errorf("%s: %s: prints the day of today, and would be another tomorrow", page, command)
					}
					out.WriteString(line + "\n" + printed)
				}
			}
			return out.String() + "```"
		})
	}
}

// TestExamples runs the examples of every command's help on a copy of the
// corpus: there is at least one, and all of them answer.
func TestExamples(t *testing.T) {
	t.Parallel()
	dir := copied(t)
	for _, command := range []string{
		"", "results", "margins", "teams", "splits", "record-check", "records", "list", "toplist", "athlete", "versus", "progress", "calendar", "meet", "compare", "chart", "score", "pace", "targets", "dossier", "sql", "verify", "factcheck", "cover", "standings", "whatif", "check", "fmt", "export", "init", "new", "rule", "schema", "why",
		"register", // which writes
	} {
		help := run(t, dir, "milectl "+command+" --help")
		_, examples, _ := strings.Cut(help, "\nExamples:\n")
		examples, _, _ = strings.Cut(examples, "\n\n")
		if !strings.Contains(examples, "milectl "+command) {
			t.Errorf("milectl %s --help: no example:\n%s", command, help)
		}
		for example := range strings.Lines(examples) {
			if out := run(t, dir, strings.TrimSpace(example)); strings.Contains(out, "(exit status") {
				t.Errorf("%s: %s", strings.TrimSpace(example), out)
			}
		}
	}
}

// TestGenerated compares each part between "<!-- generated: NAME -->" and
// "<!-- end -->" with what the code says.
func TestGenerated(t *testing.T) {
	parts := map[string]string{
		"events": events(), "rules": rules(), "races": theRaces(t), "tables": export.Describe(relation.Tables()),
		"commands": everyHelp(t), "topics": topics(), "tools": theTools(),
	}
	for _, table := range document.Tables() {
		article := "a "
		if strings.ContainsRune("aeiou", rune(table.Name[0])) {
			article = "an "
		}
		parts["keys of "+article+table.Name] = keys(table)
	}
	for name, view := range views() {
		parts["json of "+name] = columns(view)
	}
	used := map[string]bool{}
	for _, page := range pages(t) {
		rewrite(t, page, regexp.MustCompile(`(?s)<!-- generated: (.*?)<!-- end -->`), func(block string) string {
			name, _, _ := strings.Cut(block, " -->")
			part, ok := parts[name]
			if !ok {
				t.Errorf("%s: nothing is generated under the name %q", page, name)
			}
			used[name] = true
			return "<!-- generated: " + name + " -->\n" + part + "<!-- end -->"
		})
	}
	for name := range parts {
		if !used[name] {
			t.Errorf("%q: in no page of the documentation", name)
		}
	}
}

// rewrite holds a page against the page with each block made anew.
func rewrite(t *testing.T, page string, block *regexp.Regexp, anew func(string) string) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	want := block.ReplaceAllStringFunc(string(text), func(match string) string {
		return anew(block.FindStringSubmatch(match)[1])
	})
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("%s is not true any more (-should be +is); go test ./docs -update writes it anew:\n%s", page, diff)
	}
}

// theTools is what an assistant may ask, with the arguments.
func theTools() string {
	var b strings.Builder
	b.WriteString("\n| tool | arguments | |\n| --- | --- | --- |\n")
	for _, tool := range tools.All() {
		required := make([]string, len(tool.Input.Required))
		for i, name := range tool.Input.Required {
			required[i] = "`" + name + "`"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", tool.Name, strings.Join(required, ", "), tool.Title)
	}
	b.WriteString("\n")
	return b.String()
}

func keys(table keyform.Table) string {
	var b strings.Builder
	b.WriteString("\n| key | | what it says | value |\n| --- | --- | --- | --- |\n")
	for _, key := range table.Keys {
		required := ""
		if key.Required {
			required = "required"
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", key.Name, required, key.Doc, key.Wants)
	}
	return b.String() + "\n"
}

// rules is the catalogue: what is in it, and a section a rule.
func rules() string {
	var contents, sections strings.Builder
	for _, group := range diag.Groups() {
		fmt.Fprintf(&contents, "- %s:", group.Title)
		fmt.Fprintf(&sections, "\n## %s\n", group.Title)
		for i, rule := range group.Rules {
			if i > 0 {
				contents.WriteString(",")
			}
			fmt.Fprintf(&contents, "\n  [%s](#%s)", rule.ID, rule.ID)
			fmt.Fprintf(&sections, "\n### %s\n\n%s: %s\n", rule.ID, rule.Severity, rule.Sentence)
			fmt.Fprintf(&sections, "\nwrong:\n\n```\n%s\n```\n\nright:\n\n```\n%s\n```\n", rule.Bad, rule.Good)
			if rule.Remedy != "" {
				fmt.Fprintf(&sections, "\nhelp: %s\n", rule.Remedy)
			}
			if rule.Sure != "" {
				fmt.Fprintf(&sections, "\n`check --fix` mends: %s\n", rule.Sure)
			}
		}
		contents.WriteString("\n")
	}
	return "\n## All of them\n\n" + contents.String() + sections.String() + "\n"
}

// TestRulesHaveAnchors: rules.md#ID leads to the rule, which no other heading
// may be called.
func TestRulesHaveAnchors(t *testing.T) {
	text, err := os.ReadFile("rules.md")
	if err != nil {
		t.Fatal(err)
	}
	headings := map[string]int{}
	for _, m := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(string(text), -1) {
		headings[strings.ReplaceAll(strings.ToLower(m[1]), " ", "-")]++
	}
	for _, rule := range diag.Rules() {
		if headings[rule.ID] != 1 {
			t.Errorf("%s: %d headings", rule.ID, headings[rule.ID])
		}
	}
}

func events() string {
	var b strings.Builder
	b.WriteString("\n| code | event | metres |\n| --- | --- | ---: |\n")
	for e := range event.All() {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", e.Code(), e.Name(), e.Distance().Metres())
	}
	return b.String() + "\n"
}

// views is one view of each command, of a race without anything in it.
func views() map[string]table.View {
	r := &race.Race{Round: race.Final, Date: date.New(2024, 5, 25)}
	full := fullRace()
	all := map[string]table.View{
		"results":                  report.Results([]query.RaceRecords{{Race: full}}, nil),
		"record-check with races":  report.RecordCheck([]query.RaceCheck{{RaceRecords: query.RaceRecords{Race: full}}}, nil),
		"record-check of a corpus": report.RecordCheckOfCorpus(query.CorpusCheck{Lists: []query.ListCheck{{Category: record.CategoryOf(r)}}}, nil),
		"record-check of a span":   report.RecordCheckOfSpan(query.CorpusCheck{}, query.RecordQuestion{}, nil),
		"margins":                  report.Margins([]query.RaceRecords{{Race: full}}, nil),
		"splits":                   report.Splits([]*race.Race{full}, nil),
		"splits with laps":         report.Laps([]*race.Race{full}, nil),
		"records":                  report.Records([]query.CategoryRecords{{Category: record.CategoryOf(r)}}, nil),
		"records outright":         report.Outright([]query.OutrightRecords{{Category: record.CategoryOf(r), Tracks: []query.CategoryRecords{{Category: record.CategoryOf(r)}}}}, nil),
		"records with history":     report.Histories([]query.RecordHistory{{Category: record.CategoryOf(r)}}, nil, nil),
		"list":                     yearbook.Races(calendar.RacesAnswer{}),
		"progress":                 profile.Progress(nil, nil),
		"progress by year":         profile.ProgressByYear(toplist.Answer{Question: toplist.Question{Category: corpus.Category{}, By: toplist.Year}}),
		"calendar":                 yearbook.Calendar(calendar.Answer{}),
		"meet":                     yearbook.Meet(calendar.Meeting{Events: []calendar.MeetEvent{{Category: record.CategoryOf(r)}}}),
		"toplist":                  profile.TopList(toplist.Answer{Question: toplist.Question{Category: relay()}}),
		"toplist with count":       profile.TopList(toplist.Answer{Question: toplist.Question{Category: relay(), Count: true, By: toplist.Performer}}),
		"athlete":                  profile.Athlete(profile.AskedCareer{Career: &career.Career{Somebody: &career.Somebody{}}}),
		"athlete with history":     profile.Athlete(profile.AskedCareer{Career: &career.Career{Somebody: &career.Somebody{}}, History: true}),
		"versus":                   profile.Versus(&career.Rivalry{}),
		"compare":                  profile.Compare(compare.Of([]*compare.Run{compare.OfFront(r)}, false), 0, nil),
		"score":                    profile.Score(points.Table{}, timing.Mark{}),
		"score of races":           profile.ScoreRaces([]*race.Race{r}, nil),
		"pace":                     profile.Pace(event.Event{}, timing.Mark{}, 0),
		"targets":                  handout.Targets(&target.Field{Race: r, Classes: []target.Class{{Race: r}}}),
		"targets of field":         handout.TargetsOfField(&target.Field{Race: r, Classes: []target.Class{{Race: r}}}),
		"dossier":                  handout.Dossier(&ratification.Dossier{Race: r, Class: r, Result: &race.Result{}}, nil),
		"sql with schema":          profile.Tables(relation.Tables()[:1]),
		"check":                    inspection.Findings(nil, 0),
		"rule":                     inspection.Rules(diag.Rules()),
		"why":                      receipts.Why(provenance.Answer{Race: r}, nil),
		"verify":                   receipts.Verify(nil, nil),
		"cover":                    receipts.Cover(missing.Answer{Tallies: []missing.Tally{{Entries: 1}}}),
		"standings":                yearbook.Standings(league.Answer{Tables: []league.Table{{}}}),
		"verify with conflicts":    receipts.Conflicts(nil, nil),
		"factcheck":                receipts.Factcheck(factcheck.Answer{Text: &article.Text{}}, nil, nil),
		"diff":                     consequence.Diff(changes.Report{}, "", ""),
		"whatif":                   consequence.WhatIf(changes.Report{}, nil),
		"log":                      consequence.Log(revisions.Log{}, "", ""),
		"records believed":         consequence.Believed(revisions.Beliefs{}, "", competition.Names{}, nil),
	}
	// A folder may lack lists, and then the answer says which of them are built in.
	for _, name := range []string{"record-check of a corpus", "records", "records outright", "records with history"} {
		all[name] = report.OnBuiltInLists(all[name], nil, []record.Category{record.CategoryOf(r)})
	}
	return all
}

// fullRace is a race that has everything of which an answer has a column only where a race
// has it: teams of both sexes, lanes and orders, reactions, a reading of the wind.
func fullRace() *race.Race {
	sprint, _ := event.Parse("100m")
	return &race.Race{
		Round: race.Final, Date: date.New(2024, 5, 25), Event: sprint, Sex: race.Mixed,
		Results: []race.Result{{Competitor: race.Competitor{Team: "A", Legs: []race.Leg{{Athlete: "B"}}}, Sex: race.Men, Lane: 1, Order: 1, Reaction: 148}},
	}
}

// relay is marks of teams, of which an answer has columns that others do not have.
func relay() corpus.Category {
	of, _ := event.Parse("4x400m")
	return corpus.Category{Event: of}
}

func columns(view table.View) string {
	var b strings.Builder
	for _, section := range view.Sections {
		for _, table := range section.Tables {
			if table.Name == "" { // for readers
				continue
			}
			fmt.Fprintf(&b, "\n`%s`:", table.Name)
			for i, column := range table.Columns {
				if i > 0 {
					b.WriteString(",")
				}
				fmt.Fprintf(&b, " `%s` %s", column.Name, column.Kind)
			}
			b.WriteString(".\n")
		}
	}
	return b.String() + "\n"
}
