package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
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

// text adds a flag whose text is not empty.
func text(flags *pflag.FlagSet, to *string, name, usage string) {
	flags.Var((*flagvalue.Text)(to), name, usage)
}

// atFlag adds --at, which reading commands have.
func (a *app) atFlag(cmd *cobra.Command) {
	text(cmd.Flags(), &a.find.At, "at", "read the folder as it was committed at this revision of git, such as HEAD~1")
	complete(cmd, "at", nothing)
}

// categoryFlags adds the filter by event, sex and track.
func categoryFlags(cmd *cobra.Command, c *flagvalue.Category) {
	text(cmd.Flags(), &c.Event, "event", "only this event, such as mile or 1500m")
	text(cmd.Flags(), &c.Sex, "sex", "only men, women or mixed")
	text(cmd.Flags(), &c.Environment, "environment", "only outdoor, short-track, oversized or road")
	completeCategory(cmd)
}

// completeCategory completes the flags of an event, a sex and a track.
func completeCategory(cmd *cobra.Command) {
	complete(cmd, "event", completion.Events)
	complete(cmd, "sex", listed(race.Fields()))
	complete(cmd, "environment", completion.Environments)
}

// questionFlags adds the flags that say which records a question is about, and what a
// nation or an area says beside a scope.
func (a *app) questionFlags(cmd *cobra.Command, q *flagvalue.Question, asOf, besideScope string) {
	categoryFlags(cmd, &q.Category)
	text(cmd.Flags(), &q.Class, "class", "records of this age class instead of seniors, such as U20 or W35")
	text(cmd.Flags(), &q.Nation, "nation", "records of this nation, a code or a name; "+besideScope)
	text(cmd.Flags(), &q.Area, "area", "records of this area, such as Europe; "+besideScope)
	text(cmd.Flags(), &q.Scope, "scope", `world, area, nation, championship, series or meeting; or one record, such as "meeting millrose-games"`)
	text(cmd.Flags(), &q.AsOf, "as-of", asOf)
	complete(cmd, "class", record.Classes)
	complete(cmd, "nation", completion.Nations)
	complete(cmd, "area", completion.Areas)
	complete(cmd, "scope", completion.ScopeKinds)
	complete(cmd, "as-of", a.days)
}
