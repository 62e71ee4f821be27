package cli

import (
	"time"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// How long a completion may take to say what ids stand for, which nobody notices,
// and to find what the races of a corpus have.
const (
	describing = 50 * time.Millisecond
	reading    = 300 * time.Millisecond
)

// within reports, from now on, whether a time is over.
func within(limit time.Duration) (late func() bool) {
	until := time.Now().Add(limit)
	return func() bool { return time.Now().After(until) }
}

// complete completes the value of a flag from a list of words.
func complete(cmd *cobra.Command, flag string, words func() []string) {
	// Fails only for a flag that is not there, or completed twice.
	_ = cmd.RegisterFlagCompletionFunc(flag, oneOf(words))
}

// oneOf completes with a list of words.
func oneOf(words func() []string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words(), cobra.ShellCompDirectiveNoFileComp
	}
}

// listed is the words of a closed list.
func listed[T ~string](all []T) func() []string {
	return func() []string {
		texts := make([]string, len(all))
		for i, one := range all {
			texts[i] = string(one)
		}
		return texts
	}
}

// nothing is no words: what a person must know, and no file name could be.
func nothing() []string { return nil }

// onlyFirst completes the first argument and no others.
func onlyFirst(first cobra.CompletionFunc) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return first(cmd, args, typed)
	}
}

// completeRaces completes arguments with the ids of the corpus; paths are left
// to the shell.
func (a *app) completeRaces(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return a.completeIDs(typed, (*store.Store).Races)
}

// completeDocuments completes arguments with the ids of all documents.
func (a *app) completeDocuments(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return a.completeIDs(typed, (*store.Store).Refs)
}

func (a *app) completeIDs(typed string, refs func(*store.Store) []store.Ref) ([]string, cobra.ShellCompDirective) {
	s, ok := a.quietly()
	if !ok || store.IsPath(typed) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return completion.IDs(s, refs(s), typed, within(describing)), cobra.ShellCompDirectiveNoFileComp
}

// valuesOf is what the races of the corpus have of some kind.
func (a *app) valuesOf(kind completion.Value) func() []string {
	return func() []string {
		s, ok := a.quietly()
		if !ok {
			return nil
		}
		return completion.Values(corpus.Open(s), kind, within(reading))
	}
}

// days is the days of the races of the corpus, and today.
func (a *app) days() []string {
	return append(a.valuesOf(completion.Day)(), completion.Choice(a.today().String(), "today"))
}

// athletes is those who ran in the races of the corpus.
func (a *app) athletes() []string {
	s, ok := a.quietly()
	if !ok {
		return nil
	}
	return completion.Athletes(corpus.Open(s), within(reading))
}

// completeFigure completes the arguments of why: a race, one of its athletes or
// figures, a figure of the athlete.
func (a *app) completeFigure(cmd *cobra.Command, args []string, typed string) (all []string, _ cobra.ShellCompDirective) {
	if len(args) == 0 {
		return a.completeRaces(cmd, args, typed)
	}
	if doc, ok := a.raceOf(args[0]); ok && len(args) <= 2 {
		all = completion.Figures(doc, args[1:])
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// completeSupposed completes NAME=MARK with the athletes of the race that is named;
// the mark is for who supposes it.
func (a *app) completeSupposed(_ *cobra.Command, args []string, _ string) (all []string, _ cobra.ShellCompDirective) {
	if len(args) > 0 {
		if doc, ok := a.raceOf(args[0]); ok {
			all = completion.Supposed(doc.Race)
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// raceOf is the race that an argument names, by an id or a path.
func (a *app) raceOf(argument string) (doc *document.Doc, ok bool) {
	s, ok := a.quietly()
	if !ok || argument == store.StandardInput {
		return nil, false
	}
	if store.IsPath(argument) {
		doc = s.ReadPath(argument)
	} else {
		ref, err := s.Race(argument)
		if err != nil {
			return nil, false
		}
		doc = s.Read(ref)
	}
	return doc, !doc.Faulty() && doc.Race != nil
}

// quietly opens the documents and tells nobody: a completion stands in the middle
// of a line.
func (a *app) quietly() (*store.Store, bool) {
	a.quiet = true
	s, err := a.find.Store()
	return s, err == nil
}
