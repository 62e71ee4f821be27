package tools

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/store"
)

// callOf is the call that the arguments and flags of a command line mean, as JSON, and false where no call means the same.
func (t *Tool) callOf(line string) (string, bool) {
	all, ok := shellWords(line)
	if !ok {
		return "", false
	}
	c := exampleCall{tool: t}
	for len(all) > 0 {
		rest, ok := c.take(all)
		if !ok {
			return "", false
		}
		all = rest
	}
	return c.text()
}

// exampleCall is a call as it is put together.
type exampleCall struct {
	tool      *Tool
	arguments []string
	flags     []member
}

// member is a property with its value, as JSON.
type member struct{ name, value string }

// take reads a word, with the value of the flag that it is.
func (c *exampleCall) take(all []string) (rest []string, ok bool) {
	word := all[0]
	name, isFlag := strings.CutPrefix(word, "--")
	if !isFlag {
		c.arguments = append(c.arguments, word)
		return all[1:], !store.IsPath(word) && word != store.StandardInput && !strings.HasPrefix(word, "-")
	}
	i := slices.IndexFunc(c.tool.flags, func(f *pflag.Flag) bool { return f.Name == name })
	switch {
	case i < 0:
		return nil, false
	case c.tool.flags[i].Value.Type() == "bool":
		c.flags = append(c.flags, member{name, "true"})
		return all[1:], true
	case len(all) < 2:
		return nil, false
	}
	c.flags = append(c.flags, member{name, flagJSON(c.tool.flags[i], all[1])})
	return all[2:], true
}

// text is the call as JSON: arguments first, each in its place.
func (c *exampleCall) text() (string, bool) {
	var all []member
	given := c.arguments
	for _, a := range c.tool.question.arguments {
		switch {
		case len(given) == 0:
		case a.input:
			return "", false
		case a.list:
			all = append(all, member{a.name, asJSON(given)})
			given = nil
		default:
			all = append(all, member{a.name, asJSON(given[0])})
			given = given[1:]
		}
	}
	parts := []string{}
	for _, m := range append(all, c.flags...) {
		parts = append(parts, asJSON(m.name)+": "+m.value)
	}
	return "{" + strings.Join(parts, ", ") + "}", len(given) == 0
}

// flagJSON is the value of a flag as JSON.
func flagJSON(f *pflag.Flag, text string) string {
	if f.Value.Type() == "number" && json.Valid([]byte(text)) {
		return text
	}
	if f.Value.Type() == "stringSlice" {
		return asJSON(strings.Split(text, ","))
	}
	if isList(f) {
		return asJSON([]string{text})
	}
	return asJSON(text)
}

// asJSON is a text or texts as JSON.
func asJSON(value any) string {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(value) // texts have no fault
	return strings.TrimSuffix(text.String(), "\n")
}

// shellWords is the words of a command line, and false where a shell would do more than part them.
func shellWords(line string) (all []string, ok bool) {
	var word strings.Builder
	quote, begun := rune(0), false
	end := func() {
		if begun {
			all = append(all, word.String())
		}
		word.Reset()
		begun = false
	}
	for _, r := range line {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '"' || r == '\'':
			quote, begun = r, true
		case r == ' ':
			end()
		case strings.ContainsRune("<>|&$", r):
			return nil, false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	end()
	return all, quote == 0
}
