package tools

import (
	"encoding/json"
	"slices"
	"strings"
)

// Withheld is the flags that no tool has.
func Withheld() map[string]string { return withheld() }

// Without reports whether a flag means nothing in a tool.
func Without(tool, flag string) bool {
	all := questions()
	i := slices.IndexFunc(all, func(q question) bool { return q.command == tool })
	return i >= 0 && slices.Contains(all[i].without, flag)
}

// Arguments is how many arguments a tool has.
func (t Tool) Arguments() int { return len(t.question.arguments) }

// Wrong is what is wrong with a call before anything is asked.
func (t *Tool) Wrong(call map[string]json.RawMessage) []string {
	_, wrong := t.line(call)
	return wrong
}

// Calls is the calls in the description of a tool, one a line.
func Calls(t Tool) string {
	_, calls, _ := strings.Cut(t.About, "\n\nCalls:\n")
	return calls
}

// Say is an error of a command in words for who calls tools.
func Say(err error) string {
	return All()[0].wording.say(reasons(err)[0])
}
