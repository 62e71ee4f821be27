package tools_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/cli"
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
			if _, isWithheld := withheld[f.Name]; isWithheld == isProperty {
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
