package command

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
)

// FormatFlag adds --format.
func FormatFlag(cmd *cobra.Command, format *table.Format) {
	*format = table.FormatTable
	cmd.Flags().Var(format, "format", "table, markdown, html, csv, tsv, json or jsonl")
	Complete(cmd, "format", table.Formats)
}

// LookFlags adds the flags that say how what a command prints looks.
func (a *App) LookFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVar(&a.Wide, "wide", false, "print each row in one line with all its columns, however wide")
	flags.StringSliceVar(&a.pick.Columns, "columns", nil, "only these columns of the main table, such as athlete,mark")
	flags.StringSliceVar(&a.pick.Sort, "sort", nil, "sort the main table by columns, such as date,-mark; with a - from the last to the first")
	if flags.Lookup("limit") == nil {
		flags.Var((*flagvalue.Limit)(&a.pick.Limit), "limit", "only so many rows of the main table of each part, 0 for all")
	}
	for _, name := range []string{"columns", "sort", "limit"} {
		Complete(cmd, name, Nothing)
	}
}

// Text adds a flag whose text is not empty.
func Text(flags *pflag.FlagSet, to *string, name, usage string) {
	flags.Var((*flagvalue.Text)(to), name, usage)
}

// Picks reports whether some columns or rows are wanted, or an order.
func (a *App) Picks() bool { return !a.pick.IsZero() }

// Sorts reports whether another order of rows is wanted.
func (a *App) Sorts() bool { return len(a.pick.Sort) > 0 }

// Cut leaves so many rows of the main table of each part, 0 for all.
func (a *App) Cut(limit int) { a.pick.Limit = limit }

// AtFlag adds --at, which reading commands have.
func (a *App) AtFlag(cmd *cobra.Command) {
	Text(cmd.Flags(), &a.Find.At, "at", "read the folder as it was committed at this revision of git, such as HEAD~1")
	Complete(cmd, "at", Nothing)
}

// CategoryFlags adds the filter by event, sex and track.
func CategoryFlags(cmd *cobra.Command, c *flagvalue.Category) {
	Text(cmd.Flags(), &c.Event, "event", "only this event, such as mile or 1500m")
	Text(cmd.Flags(), &c.Sex, "sex", "only men, women or mixed")
	Text(cmd.Flags(), &c.Environment, "environment", "only outdoor, short-track, oversized or road")
	CompleteCategory(cmd)
}

// CompleteCategory completes the flags of an event, a sex and a track.
func CompleteCategory(cmd *cobra.Command) {
	Complete(cmd, "event", completion.Events)
	Complete(cmd, "sex", Listed(race.Fields()))
	Complete(cmd, "environment", completion.Environments)
}

// QuestionFlags adds the flags that say which records a question is about, and what a
// nation or an area says beside a scope.
func (a *App) QuestionFlags(cmd *cobra.Command, q *flagvalue.Question, asOf, besideScope string) {
	RecordFlags(cmd, q, besideScope)
	Text(cmd.Flags(), &q.AsOf, "as-of", asOf)
	Complete(cmd, "as-of", a.Days)
}

// RecordFlags adds those of [App.QuestionFlags] that say which records, not of which day.
func RecordFlags(cmd *cobra.Command, q *flagvalue.Question, besideScope string) {
	CategoryFlags(cmd, &q.Category)
	Text(cmd.Flags(), &q.Class, "class", "records of this age class instead of seniors, such as U20 or W35")
	Text(cmd.Flags(), &q.Nation, "nation", "records of this nation, a code or a name; "+besideScope)
	Text(cmd.Flags(), &q.Area, "area", "records of this area, such as Europe; "+besideScope)
	Text(cmd.Flags(), &q.Scope, "scope", `world, area, nation, championship, series, meeting or club; or one record, such as "meeting millrose-games" or "club iffley-ac"`)
	Complete(cmd, "class", record.Classes)
	Complete(cmd, "nation", completion.Nations)
	Complete(cmd, "area", completion.Areas)
	Complete(cmd, "scope", completion.ScopeKinds)
}
