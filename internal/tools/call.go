package tools

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// line is a command line, with what it reads from standard input.
type line struct {
	args  []string
	input string
}

// line is the command line that a call means. Errors say all that is wrong with it.
func (t *Tool) line(call map[string]json.RawMessage) (line, error) {
	var wrong faults
	for _, name := range slices.Sorted(maps.Keys(call)) {
		if _, known := t.Input.Properties[name]; !known {
			wrong.add(name, "no such property", failure.Nearest(name, slices.Sorted(maps.Keys(t.Input.Properties))))
		}
	}
	l := line{args: []string{t.Name, "--format=json"}}
	for _, f := range t.flags {
		if value, ok := given(call, f.Name); ok {
			l.args = append(l.args, flagWords(f, value, &wrong)...)
		}
	}
	l.args = append(l.args, "--")
	for _, a := range t.question.arguments {
		value, ok := given(call, a.name)
		if !ok {
			if a.required {
				wrong.add(a.name, "missing", a.about)
			}
			continue
		}
		texts := a.values(value, &wrong)
		if a.input {
			l.input, texts = strings.Join(texts, "\n"), []string{store.StandardInput}
		}
		l.args = append(l.args, texts...)
	}
	return l, wrong.err()
}

// given is the value of a property; null is none.
func given(call map[string]json.RawMessage, name string) (json.RawMessage, bool) {
	value, ok := call[name]
	return value, ok && string(value) != "null"
}

// faults is what is wrong with a call.
type faults []string

func (f *faults) add(property, problem, remedy string) {
	said := fmt.Sprintf("%s: %s", words.Visible(property), problem)
	if remedy != "" {
		said += " (" + remedy + ")"
	}
	*f = append(*f, said)
}

func (f faults) err() error {
	if len(f) == 0 {
		return nil
	}
	return &failure.Error{Message: strings.Join(f, "; ")}
}

// values is the texts of an argument.
func (a argument) values(value json.RawMessage, wrong *faults) []string {
	texts := []string{}
	if !a.list {
		texts = append(texts, "")
		if err := json.Unmarshal(value, &texts[0]); err != nil {
			var number int
			if json.Unmarshal(value, &number) != nil {
				wrong.add(a.name, "not a text", a.about)
				return nil
			}
			texts[0] = strconv.Itoa(number) // a year
		}
	} else if err := json.Unmarshal(value, &texts); err != nil {
		one := ""
		if json.Unmarshal(value, &one) != nil {
			wrong.add(a.name, "not a list of texts", a.about)
			return nil
		}
		texts = []string{one}
	}
	if len(texts) > mostItems {
		wrong.add(a.name, fmt.Sprintf("more than %d values", mostItems), "")
	}
	for _, text := range texts {
		wrong.look(a.name, text, a.longest(), a.text)
		if !a.text && !a.revision {
			wrong.lookForPath(a.name, text)
		}
	}
	return texts
}

// flagWords is a flag with its value on a command line.
func flagWords(f *pflag.Flag, value json.RawMessage, wrong *faults) []string {
	var flag bool
	var number json.Number
	var one string
	var many []string
	switch isText := json.Unmarshal(value, &one) == nil; {
	case f.Value.Type() == "bool":
		if json.Unmarshal(value, &flag) != nil {
			wrong.add(f.Name, "not true or false", "")
		}
		return []string{fmt.Sprintf("--%s=%t", f.Name, flag)}
	case isText:
		many = []string{one}
	case json.Unmarshal(value, &many) == nil && isList(f):
	case json.Unmarshal(value, &number) == nil:
		many = []string{number.String()}
	default:
		wrong.add(f.Name, "not of the kind that is wanted", f.Usage)
	}
	var all []string
	for _, text := range many[:min(len(many), mostItems)] {
		wrong.look(f.Name, text, longestName, false)
		if !namesNoDocument(f.Name) {
			wrong.lookForPath(f.Name, text)
		}
		all = append(all, "--"+f.Name+"="+text)
	}
	if len(many) > mostItems {
		wrong.add(f.Name, fmt.Sprintf("more than %d values", mostItems), "")
	}
	return all
}

func isList(f *pflag.Flag) bool {
	return strings.HasPrefix(f.Value.Type(), "string") && f.Value.Type() != "string"
}

// namesNoDocument reports whether the value of a flag may look like a path, as nothing opens it: a revision, an
// address, the name of a publisher.
func namesNoDocument(flag string) bool {
	return slices.Contains([]string{"at", "since", "url", "publisher"}, flag)
}

// look looks for what no value has.
func (f *faults) look(property, text string, longest int, lines bool) {
	isStrange := func(r rune) bool { return unicode.IsControl(r) && (!lines || !strings.ContainsRune("\n\r\t", r)) }
	switch {
	case text == "":
		f.add(property, "empty", "leave it out")
	case utf8.RuneCountInString(text) > longest:
		f.add(property, fmt.Sprintf("longer than %d characters", longest), "")
	case !lines && strings.ContainsFunc(text, isStrange) || strings.ContainsRune(text, 0):
		f.add(property, "has control characters", "leave them out")
	}
}

// lookForPath refuses what would name a file: answers come from the documents of the corpus alone.
func (f *faults) lookForPath(property, text string) {
	run, _, _ := strings.Cut(text, ":")
	if store.IsPath(text) || store.IsPath(run) || text == store.StandardInput || run == store.StandardInput {
		f.add(property, "a path", "name a document by its id, without / and .yaml")
	}
}
