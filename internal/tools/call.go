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
)

// line is a command line, with what it reads from standard input.
type line struct {
	tool      string
	flags     []flagWord
	arguments []string
	input     string
	leftOut   []string // the properties that were given and cannot be used
}

// flagWord is a flag with a value.
type flagWord struct{ name, word string }

// args is the words of the command line.
func (l line) args() []string {
	all := []string{l.tool, "--format=json"}
	for _, f := range l.flags {
		all = append(all, f.word)
	}
	return append(append(all, "--"), l.arguments...)
}

// has reports whether a flag is given.
func (l line) has(flag string) bool {
	return slices.ContainsFunc(l.flags, func(f flagWord) bool { return f.name == flag })
}

// without is the command line without some flags.
func (l line) without(flags []string) line {
	l.flags = slices.DeleteFunc(slices.Clone(l.flags), func(f flagWord) bool { return slices.Contains(flags, f.name) })
	return l
}

// line is the command line that a call means, as far as it has a meaning, and what in the call has none.
func (t *Tool) line(call map[string]json.RawMessage) (l line, wrong faults) {
	l.tool = t.Name
	known := slices.Sorted(maps.Keys(t.Input.Properties))
	for _, name := range slices.Sorted(maps.Keys(call)) {
		if !slices.Contains(known, name) {
			wrong.add(name, "no such property", failure.Nearest(name, known))
		}
	}
	if len(wrong) > 0 {
		wrong.say("the properties are " + strings.Join(known, ", "))
	}
	for _, f := range t.flags {
		value, ok := given(call, f.Name)
		if !ok {
			continue
		}
		before := len(wrong)
		all := t.flagWords(f, value, &wrong)
		if len(wrong) > before {
			l.leftOut = append(l.leftOut, f.Name)
			continue
		}
		l.flags = append(l.flags, all...)
	}
	for _, a := range t.question.arguments {
		t.argument(&l, a, call, &wrong)
	}
	return l, wrong
}

// argument adds an argument of a call to a command line.
func (t *Tool) argument(l *line, a argument, call map[string]json.RawMessage, wrong *faults) {
	value, ok := given(call, a.name)
	before := len(*wrong)
	var texts []string
	switch {
	case ok:
		texts = a.values(value, wrong)
	case a.required:
		wrong.add(a.name, "missing", a.about)
	}
	switch {
	case len(*wrong) > before:
		l.leftOut = append(l.leftOut, a.name)
		return
	case ok && a.input:
		l.input, texts = strings.Join(texts, "\n"), []string{store.StandardInput}
	}
	l.arguments = append(l.arguments, texts...)
}

// given is the value of a property; null is none.
func given(call map[string]json.RawMessage, name string) (json.RawMessage, bool) {
	value, ok := call[name]
	return value, ok && string(value) != "null"
}

// kindOf is what a value is, in words.
func kindOf(value json.RawMessage) string {
	switch value[0] {
	case '"':
		return "a text"
	case '[':
		return "a list"
	case '{':
		return "an object"
	case 't', 'f':
		return "true or false"
	default:
		return "a number"
	}
}

// notOf is what is wrong with a value of another kind.
func notOf(wanted string, value json.RawMessage) string {
	if is := kindOf(value); !strings.HasPrefix(wanted, is+" of") {
		return wanted + " is wanted, not " + is
	}
	return wanted + " is wanted, and something else is in it"
}

// values is the texts of an argument.
func (a argument) values(value json.RawMessage, wrong *faults) []string {
	texts := []string{}
	if !a.list {
		texts = append(texts, "")
		if err := json.Unmarshal(value, &texts[0]); err != nil {
			var number int
			if json.Unmarshal(value, &number) != nil {
				wrong.add(a.name, notOf("a text", value), a.about)
				return nil
			}
			texts[0] = strconv.Itoa(number) // a year
		}
	} else if err := json.Unmarshal(value, &texts); err != nil {
		one := ""
		if json.Unmarshal(value, &one) != nil {
			wrong.add(a.name, notOf("a list of texts", value), a.about)
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

// flagWords is a flag with its value on a command line, once for each value.
func (t *Tool) flagWords(f *pflag.Flag, value json.RawMessage, wrong *faults) []flagWord {
	var flag bool
	var number json.Number
	var one string
	var many []string
	switch isText := json.Unmarshal(value, &one) == nil; {
	case f.Value.Type() == "bool":
		if json.Unmarshal(value, &flag) != nil {
			wrong.add(f.Name, notOf("true or false", value), "")
		}
		return []flagWord{{f.Name, fmt.Sprintf("--%s=%t", f.Name, flag)}}
	case isText:
		many = []string{one}
	case isList(f) && json.Unmarshal(value, &many) == nil:
	case json.Unmarshal(value, &number) == nil:
		many = []string{number.String()}
	default:
		wrong.add(f.Name, notOf(wantedOf(f), value), t.Input.Properties[f.Name].About)
	}
	var all []flagWord
	for _, text := range many[:min(len(many), mostItems)] {
		wrong.look(f.Name, text, longestName, false)
		if !namesNoDocument(f.Name) {
			wrong.lookForPath(f.Name, text)
		}
		all = append(all, flagWord{f.Name, "--" + f.Name + "=" + text})
	}
	if len(many) > mostItems {
		wrong.add(f.Name, fmt.Sprintf("more than %d values", mostItems), "")
	}
	return all
}

// wantedOf is what kind of value a flag has.
func wantedOf(f *pflag.Flag) string {
	switch {
	case isList(f):
		return "a list of texts"
	case f.Value.Type() == "number":
		return "a number"
	default:
		return "a text"
	}
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
