package cli

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// formatFlag adds --format.
func formatFlag(cmd *cobra.Command, format *table.Format) {
	*format = table.FormatTable
	cmd.Flags().Var(format, "format", "table, markdown, html, csv, tsv, json or jsonl")
	complete(cmd, "format", table.Formats)
}

// flagFailure is what a parser said of the value of a flag.
func flagFailure(flag string, err error) error {
	return &failure{message: fmt.Sprintf("--%s: %v", flag, err), help: diag.Help(err)}
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
	if store.IsPath(typed) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	quiet := *a
	quiet.Err = io.Discard
	root, err := quiet.store()
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var ids []string
	for _, ref := range refs(root) {
		ids = append(ids, ref.ID)
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}

// nearestOf is the remedy for a word that is not among some known ones.
func nearestOf(word string, known []string) string {
	if near, ok := words.Nearest(word, slices.Values(known)); ok {
		return fmt.Sprintf("did you mean %s?", near)
	}
	return ""
}

// nearestOr is the remedy for a word that is not among some known ones: the nearest
// of them, else all.
func nearestOr(word string, known []string) string {
	return cmp.Or(nearestOf(word, known), "write one of "+strings.Join(known, ", "))
}
