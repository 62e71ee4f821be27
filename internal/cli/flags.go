package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// formatFlag adds --format.
func formatFlag(cmd *cobra.Command, format *table.Format) {
	*format = table.FormatTable
	cmd.Flags().Var(format, "format", "table, markdown, html, csv, tsv, json or jsonl")
	complete(cmd, "format", table.Formats)
}

// lookFlags adds the flags that say how what a command prints looks.
func (a *app) lookFlags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&a.wide, "wide", false, "print each row in one line with all its columns, however wide")
}

// flagFailure is what a parser said of the value of a flag.
func flagFailure(flag string, err error) error {
	return &failure{message: fmt.Sprintf("--%s: %v", flag, err), help: diag.Help(err)}
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
