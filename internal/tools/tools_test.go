package tools_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/cli"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/tools"
)

// notAsked is the commands that are no tools, each with the reason.
func notAsked() map[string]string {
	return map[string]string{
		"chart":      "a picture is for people to look at",
		"replay":     "a replay is for people to look at",
		"site":       "it writes a folder",
		"serve":      "it goes on",
		"mcp":        "it is what asks",
		"lsp":        "it is what editors ask",
		"export":     "it writes files",
		"import":     "it reads files",
		"reconcile":  "it reads files and writes documents",
		"register":   "it writes documents",
		"new":        "it writes documents",
		"init":       "it writes a folder",
		"fmt":        "it writes documents",
		"schema":     "it is for editors",
		"help":       "the descriptions are the help",
		"completion": "it is for shells",
	}
}

// TestEveryQuestionIsATool holds the tools against the commands: each is a tool, or a reason says why not; each flag of a
// tool is a property of its own, or a reason says why not.
func TestEveryQuestionIsATool(t *testing.T) {
	all := map[string]tools.Tool{}
	for _, tool := range tools.All() {
		all[tool.Name] = tool
	}
	withheld, reasons := tools.Withheld(), notAsked()
	used := map[string]bool{}
	for _, cmd := range cli.Documented().Commands() {
		tool, offered := all[cmd.Name()]
		if _, not := reasons[cmd.Name()]; not == offered {
			t.Errorf("%s: offered %t, and a reason not to be %t", cmd.Name(), offered, not)
		}
		if !offered {
			continue
		}
		delete(all, cmd.Name())
		properties := maps.Clone(tool.Input.Properties)
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			_, isProperty := properties[f.Name]
			delete(properties, f.Name)
			_, isWithheld := withheld[f.Name]
			if isWithheld = isWithheld || tools.Without(cmd.Name(), f.Name); isWithheld == isProperty {
				t.Errorf("%s --%s: offered %t, withheld %t", cmd.Name(), f.Name, isProperty, isWithheld)
			}
			used[f.Name] = true
		})
		if got, want := len(properties), tool.Arguments(); got != want {
			t.Errorf("%s: %d properties beside the flags, of %d arguments: one has the name of a flag", cmd.Name(), got, want)
		}
	}
	for name := range all {
		t.Errorf("%s: no such command", name)
	}
	for name := range withheld {
		if !used[name] && !slices.Contains([]string{"races", "quiet", "no-pager", "help"}, name) {
			t.Errorf("--%s is withheld, and no tool would have it", name)
		}
	}
}

// TestNoToolSaysItWrites holds the flags that are offered against the words of their help.
func TestNoToolSaysItWrites(t *testing.T) {
	for _, tool := range tools.All() {
		for name, property := range tool.Input.Properties {
			for _, word := range []string{"write", "FILE", "DIR", "replaced"} {
				if slices.Contains(strings.Fields(property.About), word) {
					t.Errorf("%s %s: %s", tool.Name, name, property.About)
				}
			}
		}
	}
}

// TestDescriptions holds what tools say of themselves against what they take: properties and calls, not flags and command lines; and
// nothing of what is not offered.
func TestDescriptions(t *testing.T) {
	foreign := regexp.MustCompile(`--[a-z]|[Ss]tandard (input|output|error)|As command lines|\bPATH\b|\bor a path\b|/dev/null|github|> |< |milectl [a-z]+ [A-Z]`)
	for _, tool := range tools.All() {
		texts := map[string]string{"": tool.About}
		for name, property := range tool.Input.Properties {
			texts[name] = property.About
		}
		for name, text := range texts {
			text = strings.Replace(text, "what of it check --fix mends", "", 1) // it tells of a command
			if found := foreign.FindString(text); found != "" {
				t.Errorf("%s %s: says %q: %s", tool.Name, name, found, text)
			}
		}
		if first, _, _ := strings.Cut(tool.About, "\n"); len(first) < 40 || strings.HasPrefix(first, "`") {
			t.Errorf("%s: begins with %q", tool.Name, first)
		}
		for call := range strings.Lines(tools.Calls(tool)) {
			values := map[string]json.RawMessage{}
			if err := json.Unmarshal([]byte(call), &values); err != nil {
				t.Errorf("%s: %s: %v", tool.Name, call, err)
			}
			if wrong := tool.Wrong(values); len(wrong) > 0 {
				t.Errorf("%s: %s: %v", tool.Name, call, wrong)
			}
		}
	}
}

// TestWording turns words about command lines into words about calls.
func TestWording(t *testing.T) {
	tests := []struct{ message, remedy, want string }{
		{`--sex: no "male"`, "write --sex men, --sex women or --sex mixed", `sex: no "male" (write sex: men, sex: women or sex: mixed)`},
		{"pace: a mark needs --event", "write it like milectl pace 3:43.13 --event mile", "pace: a mark needs `event` (write it like pace {\"mark\": \"3:43.13\", \"event\": \"mile\"})"},
		{`--limit: "x" is not a number of rows`, "see milectl toplist --help", `limit: "x" is not a number of rows (see the description of toplist)`},
		{"--nation, --area: not both", "leave out --area: a nation has its own", "nation, area: not both (leave out `area`: a nation has its own)"},
		{"sql: no statement", `write one, such as milectl sql "select count(*) from results"; --schema shows the tables`, "sql: no statement (write one, such as sql {\"statement\": \"select count(*) from results\"}; `schema` shows the tables)"},
		{`race "x": not in the corpus`, "see milectl list for the races there are; a path has a / in it or ends in .yaml", `race "x": not in the corpus (see the tool list for the races there are)`},
		{"whatif: no race named", "name an id, a path or -; milectl list shows the races", "whatif: no race named (name an id; the tool list shows the races)"},
		{"no such competition", "milectl list --format csv shows the competitions", "no such competition (the tool list shows the competitions)"},
		{`--mark: "Kerr" is not a name and a mark`, `write it like --mark "Josh Kerr=3:46.50"`, `mark: "Kerr" is not a name and a mark (write it like mark: "Josh Kerr=3:46.50")`},
		{"standings: no series named", "write it like milectl standings --series diamond-league --year 2026", `standings: no series named (write it like standings {"series": "diamond-league", "year": "2026"})`},
		{"faulty", "see milectl check, then milectl fmt", "faulty (see the tool check, then milectl fmt)"},
		{"compare", "name them like milectl compare a:b - --laps", "compare (name them like the tool compare a:b - `laps`)"},
		{"x: no folder", "name the folder of the corpus with --races or MILECTL_RACES", "x: no folder (name the folder of the corpus with --races in the line that starts milectl mcp or MILECTL_RACES)"},
	}
	for _, test := range tests {
		if got := tools.Say(&failure.Error{Message: test.message, Remedy: test.remedy}); got != test.want {
			t.Errorf("%s (%s):\n got %s\nwant %s", test.message, test.remedy, got, test.want)
		}
	}
}

// TestSizes holds what a client hands to its model of all tools, and what is said of properties that most tools have.
func TestSizes(t *testing.T) {
	size := 0
	for _, tool := range tools.All() {
		input, err := json.Marshal(tool.Input)
		if err != nil {
			t.Fatal(err)
		}
		size += len(tool.Name) + len(tool.About) + len(input)
		for _, name := range []string{"at", "columns", "sort", "limit"} {
			if property, ok := tool.Input.Properties[name]; ok && tool.Name == "results" && len(property.About) > 45 {
				t.Errorf("%s %s is told at length, as its help has other words than it had: %s", tool.Name, name, property.About)
			}
		}
	}
	if size > 60_000 {
		t.Errorf("the tools are %d bytes, more than docs/assistants.md says", size)
	}
	t.Logf("%d bytes", size)
}
