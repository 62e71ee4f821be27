// Package tools is the questions of milectl as tools for a program that asks them: what each takes as a JSON Schema, the
// command line that a call of it means, and its answer as JSON. Answers come from one corpus; nothing is written, and
// nothing outside of it is read. It must not know a protocol.
package tools

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/milectl/milectl/docs/schema"
	"github.com/milectl/milectl/internal/cli"
)

// Tool is one command that answers.
type Tool struct {
	Name    string
	Title   string // in a line
	About   string // what it answers, with examples
	Input   Object // what a call may have
	Answers []json.RawMessage

	question question
	flags    []*pflag.Flag
	wording  *wording
}

// Object is the JSON Schema of an object of which the properties are known.
type Object struct {
	Type       string              `json:"type"` // object
	Properties map[string]Property `json:"properties"`
	Required   []string            `json:"required,omitempty"`
	Closed     bool                `json:"additionalProperties"` // false: there are no others
}

// Property is the JSON Schema of one property.
type Property struct {
	Type      any       `json:"type"` // one type, or several
	About     string    `json:"description,omitempty"`
	Items     *Property `json:"items,omitempty"`
	MinItems  int       `json:"minItems,omitempty"`
	MaxItems  int       `json:"maxItems,omitempty"`
	MaxLength int       `json:"maxLength,omitempty"`
}

// The bounds of what a call may have. That of a name is not in its schema: each property would repeat it.
const (
	mostItems   = 100     // of a list
	longestName = 400     // code points of a value
	longestText = 200_000 // code points of a free text
)

// All is the tools, by name.
func All() []Tool {
	commands := map[string]*cobra.Command{}
	for _, cmd := range cli.Documented().Commands() {
		commands[cmd.Name()] = cmd
	}
	var all []Tool
	for _, q := range questions() {
		all = append(all, toolOf(q, commands[q.command]))
	}
	w := newWording(all)
	for i := range all {
		all[i].describe(w, commands[all[i].Name])
		all[i].wording = w
	}
	return all
}

func toolOf(q question, cmd *cobra.Command) Tool {
	t := Tool{Name: q.command, Title: cmd.Short, question: q}
	if !q.anyAnswer {
		t.Answers = schema.Of(q.command)
	}
	t.Input = Object{Type: "object", Properties: map[string]Property{}}
	for _, a := range q.arguments {
		t.Input.Properties[a.name] = a.property()
		if a.required {
			t.Input.Required = append(t.Input.Required, a.name)
		}
	}
	kept := withheld()
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if _, isKept := kept[f.Name]; isKept || slices.Contains(q.without, f.Name) {
			return
		}
		t.flags = append(t.flags, f)
		t.Input.Properties[f.Name] = flagProperty(f)
	})
	return t
}

func (a argument) property() Property {
	one := Property{Type: "string", About: a.about}
	if a.text {
		one.MaxLength = longestText
	}
	if !a.list {
		return one
	}
	item := one
	item.About = ""
	many := Property{Type: "array", About: a.about, Items: &item, MaxItems: mostItems}
	if a.required {
		many.MinItems = 1
	}
	return many
}

func (a argument) longest() int {
	if a.text {
		return longestText
	}
	return longestName
}

// flagProperty is a flag as a property. A year may be a number too, as who does not think of spans writes it.
func flagProperty(f *pflag.Flag) Property {
	p := Property{About: strings.ReplaceAll(f.Usage, "`", "")}
	switch f.Value.Type() {
	case "bool":
		p.Type = "boolean"
	case "number":
		p.Type = "integer"
	case "years":
		p.Type = []string{"string", "integer"}
	case "stringSlice", "stringArray":
		p.Type, p.MaxItems = "array", mostItems
		p.Items = &Property{Type: "string"}
	default:
		p.Type = "string"
	}
	if short, ok := inShort()[f.Name]; ok && p.About == short.help {
		p.About = short.about
	}
	return p
}

// inShort is what properties are about that most tools have: a client hands the description of each to its model.
func inShort() map[string]struct{ help, about string } {
	return map[string]struct{ help, about string }{
		"at":      {"read the folder as it was committed at this revision of git, such as HEAD~1", "the documents as of a revision of git"},
		"columns": {"only these columns of the main table, such as athlete,mark", "only these columns"},
		"sort":    {"sort the main table by columns, such as date,-mark; with a - from the last to the first", "by columns, such as -mark: from the last"},
		"limit":   {"only so many rows of the main table of each part, 0 for all", "rows, 0 for all"},
	}
}
