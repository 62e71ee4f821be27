// Package manual holds what the help of each command says beside its flags: what it is for, examples, and what its exit
// statuses mean; and the topics, which explain what several commands share. It knows no command line.
package manual

import (
	"embed"
	"strings"
)

//go:embed pages/*.txt pages/topics/*.txt
var pages embed.FS

// Page is the help of one command.
type Page struct {
	About    string // what the command does
	Examples string // one a line, each set in
	Statuses string // one a line, each set in
}

// Of is the help of a command; the zero value for one that has no page.
func Of(command string) Page {
	text, err := pages.ReadFile("pages/" + command + ".txt")
	if err != nil {
		return Page{}
	}
	about, rest, _ := strings.Cut(string(text), "\n\nExamples:\n")
	examples, statuses, _ := strings.Cut(rest, "\n\nExit status:\n")
	return Page{About: about, Examples: examples, Statuses: strings.TrimSuffix(statuses, "\n")}
}
