package cli

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
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

// print writes a view in a format, and for row formats what the answer covers
// to standard error.
func (a *app) print(view table.View, format table.Format) error {
	text, err := view.Bytes(format)
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if format.Rows() && view.Coverage != "" {
		a.say("covers %s", view.Coverage)
	}
	return a.write(text)
}

// category is the filter by event, class and track. Zero values match all.
type category struct {
	event       event.Event
	sex         race.Sex
	environment event.Environment

	eventText, sexText, environmentText string
}

func (c *category) addFlags(cmd *cobra.Command) {
	text(cmd.Flags(), &c.eventText, "event", "only this event, such as mile or 1500m")
	text(cmd.Flags(), &c.sexText, "sex", "only men or women")
	text(cmd.Flags(), &c.environmentText, "environment", "only outdoor, short-track, oversized or road")
	complete(cmd, "event", func() []string {
		var codes []string
		for e := range event.All() {
			codes = append(codes, e.Code()+"\t"+e.Name())
		}
		return codes
	})
	complete(cmd, "sex", func() []string { return sexes() })
	complete(cmd, "environment", func() []string {
		var codes []string
		for e := range event.Environments() {
			codes = append(codes, e.Code())
		}
		return codes
	})
}

func sexes() []string {
	var words []string
	for _, s := range race.Sexes() {
		words = append(words, string(s))
	}
	return words
}

// parse reads what was typed for the filter.
func (c *category) parse() error {
	var err error
	if c.eventText != "" {
		if c.event, err = event.Find(c.eventText); err != nil {
			return flagFailure("event", err)
		}
	}
	if c.environmentText != "" {
		if c.environment, err = event.ParseEnvironment(c.environmentText); err != nil {
			return flagFailure("environment", err)
		}
	}
	if c.sexText == "" {
		return nil
	}
	if !slices.Contains(sexes(), c.sexText) {
		return &failure{message: fmt.Sprintf("--sex: no %q", c.sexText), help: "write --sex men or --sex women"}
	}
	c.sex = race.Sex(c.sexText)
	return nil
}

// matches tells whether the category of a race or list passes the filter.
func (c *category) matches(other record.Category) bool {
	return (c.event.IsZero() || c.event == other.Event) &&
		(c.sex == "" || c.sex == other.Sex) &&
		(c.environment == 0 || c.environment == other.Environment)
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
	root, err := quiet.root()
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
