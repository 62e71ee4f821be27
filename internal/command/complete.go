package command

import (
	"strings"
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

// Complete completes the value of a flag from a list of words.
func Complete(cmd *cobra.Command, flag string, words func() []string) {
	// Fails only for a flag that is not there, or completed twice.
	_ = cmd.RegisterFlagCompletionFunc(flag, OneOf(words))
}

// OneOf completes with a list of words.
func OneOf(words func() []string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words(), cobra.ShellCompDirectiveNoFileComp
	}
}

// Listed is the words of a closed list.
func Listed[T ~string](all []T) func() []string {
	return func() []string {
		texts := make([]string, len(all))
		for i, one := range all {
			texts[i] = string(one)
		}
		return texts
	}
}

// Nothing is no words: what a person must know, and no file name could be.
func Nothing() []string { return nil }

// OnlyFirst completes the first argument and no others.
func OnlyFirst(first cobra.CompletionFunc) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return first(cmd, args, typed)
	}
}

// CompleteRaces completes arguments with the ids of the corpus; paths are left
// to the shell.
func (a *App) CompleteRaces(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return a.CompleteIDs(typed, (*store.Store).Races)
}

// CompleteRuns completes a run: the race, and behind a colon who was in it.
func (a *App) CompleteRuns(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	id, _, named := strings.Cut(typed, ":")
	doc, ok := a.RaceOf(id)
	if !named || !ok {
		return a.CompleteRaces(cmd, args, typed)
	}
	return completion.Runs(id, doc.Race), cobra.ShellCompDirectiveNoFileComp
}

// CompleteDocuments completes arguments with the ids of all documents.
func (a *App) CompleteDocuments(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return a.CompleteIDs(typed, (*store.Store).Refs)
}

// CompleteIDs completes with the ids of some documents of the corpus.
func (a *App) CompleteIDs(typed string, refs func(*store.Store) []store.Ref) ([]string, cobra.ShellCompDirective) {
	s, ok := a.Quietly()
	if !ok || store.IsPath(typed) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return completion.IDs(s, refs(s), typed, within(describing)), cobra.ShellCompDirectiveNoFileComp
}

// ValuesOf is what the races of the corpus have of some kind.
func (a *App) ValuesOf(kind completion.Value) func() []string {
	return func() []string {
		s, ok := a.Quietly()
		if !ok {
			return nil
		}
		return completion.Values(corpus.Open(s), kind, within(reading))
	}
}

// Days is the days of the races of the corpus, and today.
func (a *App) Days() []string {
	return append(a.ValuesOf(completion.Day)(), completion.Choice(a.Today().String(), "today"))
}

// Athletes is those who ran in the races of the corpus.
func (a *App) Athletes() []string {
	s, ok := a.Quietly()
	if !ok {
		return nil
	}
	return completion.Athletes(corpus.Open(s), within(reading))
}

// CompleteFigure completes the arguments of why: a race, one of its athletes or
// figures, a figure of the athlete.
func (a *App) CompleteFigure(cmd *cobra.Command, args []string, typed string) (all []string, _ cobra.ShellCompDirective) {
	if len(args) == 0 {
		return a.CompleteRaces(cmd, args, typed)
	}
	if doc, ok := a.RaceOf(args[0]); ok && len(args) <= 2 {
		all = completion.Figures(doc, args[1:])
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// CompleteSupposed completes NAME=MARK with the athletes of the race that is named;
// the mark is for who supposes it.
func (a *App) CompleteSupposed(_ *cobra.Command, args []string, _ string) (all []string, _ cobra.ShellCompDirective) {
	if len(args) > 0 {
		if doc, ok := a.RaceOf(args[0]); ok {
			all = completion.Supposed(doc.Race)
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// RaceOf is the race that an argument names, by an id or a path.
func (a *App) RaceOf(argument string) (doc *document.Doc, ok bool) {
	s, ok := a.Quietly()
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

// Quietly opens the documents and tells nobody: a completion stands in the middle
// of a line.
func (a *App) Quietly() (*store.Store, bool) {
	a.Quiet = true
	s, err := a.Find.Store()
	return s, err == nil
}
