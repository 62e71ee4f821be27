package tools

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/words"
)

// wording turns what commands say to people into words for who calls tools: flags are properties, command lines are calls.
type wording struct {
	tools    map[string]*Tool  // by name
	withheld map[string]string // flags that are no properties

	commandLine *regexp.Regexp // an example of one, up to the end of the clause
	ofCommand   *regexp.Regexp // the name of a command in a sentence
	leading     *regexp.Regexp // the flags that a message begins with
	written     *regexp.Regexp // the beginning of a remedy that says which value is to be written
	pair        *regexp.Regexp // a flag with its value, in such a one
	flag        *regexp.Regexp
	format      *regexp.Regexp
}

func newWording(all []Tool) *wording {
	w := &wording{
		tools:       map[string]*Tool{},
		withheld:    withheld(),
		commandLine: regexp.MustCompile(`\b(like|such as) milectl ([^;\n]*?)(, or --|;|\n|$)`),
		ofCommand:   regexp.MustCompile(`\bmilectl ([a-z]+(?:-[a-z]+)?)\b( --help)?`),
		leading:     regexp.MustCompile(`^--[a-z-]+(, --[a-z-]+)*:`),
		written:     regexp.MustCompile(`^write (?:(?:it|them) like )?--`),
		pair:        regexp.MustCompile(`--([a-z][a-z-]*) ("[^"]*"|[^\s,;]+)`),
		flag:        regexp.MustCompile(`--([a-z][a-z-]*)`),
		format:      regexp.MustCompile(` --format [a-z]+`),
	}
	for i := range all {
		w.tools[all[i].Name] = &all[i]
	}
	return w
}

// of is a sentence for who calls tools.
func (w *wording) of(text string) string {
	if strings.Contains(text, "--races") {
		text = strings.ReplaceAll(text, "with --races", "with --races in the line that starts milectl mcp")
		return text
	}
	text = w.commandLine.ReplaceAllStringFunc(text, w.example)
	text = w.format.ReplaceAllString(text, "")
	text = w.ofCommand.ReplaceAllStringFunc(text, func(said string) string {
		parts := w.ofCommand.FindStringSubmatch(said)
		switch _, isTool := w.tools[parts[1]]; {
		case !isTool:
			return said
		case parts[2] != "":
			return "the description of " + parts[1]
		default:
			return "the tool " + parts[1]
		}
	})
	if w.written.MatchString(text) {
		text = w.pair.ReplaceAllString(text, "$1: $2")
	}
	if begins := w.leading.FindString(text); begins != "" {
		text = strings.ReplaceAll(begins, "--", "") + text[len(begins):]
	}
	return w.flag.ReplaceAllStringFunc(text, func(flag string) string {
		if _, isKept := w.withheld[flag[2:]]; isKept {
			return flag
		}
		return "`" + flag[2:] + "`"
	})
}

// example is the call that a command line in a sentence means; as it stands where none does.
func (w *wording) example(said string) string {
	parts := w.commandLine.FindStringSubmatch(said)
	call, ok := w.call(parts[2])
	if !ok {
		return said
	}
	return parts[1] + " " + call + parts[3]
}

// call is the call of a tool that a command line means, without the word milectl.
func (w *wording) call(text string) (string, bool) {
	name, rest, _ := strings.Cut(text, " ")
	tool, isTool := w.tools[name]
	if !isTool {
		return "", false
	}
	call, ok := tool.callOf(rest)
	return name + " " + call, ok
}

// reason is why a question has no answer.
type reason struct{ message, remedy string }

// reasons is all that an error says.
func reasons(err error) []reason {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		var all []reason
		for _, one := range several.Unwrap() {
			all = append(all, reasons(one)...)
		}
		return all
	}
	f, ok := errors.AsType[*failure.Error](err)
	switch {
	case !ok:
		return []reason{{message: words.Visible(err.Error())}}
	case len(f.Findings) > 0:
		return []reason{{message: strings.TrimSuffix(command.FindingsText(diag.Sort(f.Findings), false, diag.Look{}), "\n")}}
	default:
		return []reason{{words.Visible(f.Message), words.Visible(f.Remedy)}}
	}
}

// say is a reason in words for who calls tools.
func (w *wording) say(r reason) string {
	text := w.of(r.message)
	if remedy := withoutPaths(r.remedy); remedy != "" {
		text += " (" + w.of(remedy) + ")"
	}
	return text
}

// withoutPaths is a remedy without what it says of naming files, which no tool takes.
func withoutPaths(remedy string) string {
	remedy = strings.NewReplacer(", a path or -", "", " or a path", "").Replace(remedy)
	clauses := strings.Split(remedy, "; ")
	return strings.Join(slices.DeleteFunc(clauses, func(c string) bool {
		return strings.HasPrefix(c, "a path ") || strings.HasPrefix(c, "a folder is named ")
	}), "; ")
}

// notes is what a command said beside its answer.
func (w *wording) notes(text string) string {
	var all []string
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		all = append(all, w.of(strings.TrimPrefix(line, "milectl: ")))
	}
	return strings.Join(all, "\n")
}

// Explained is why something failed and how to mend it, for who calls tools.
func Explained(err error) string {
	w := newWording(nil)
	var all []string
	for _, r := range reasons(err) {
		all = append(all, w.say(r))
	}
	return strings.Join(all, "\n")
}
