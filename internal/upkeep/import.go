package upkeep

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

// importOptions is what the flags of import say.
type importOptions struct {
	flagvalue.Import

	startLists       []string
	into, watched    string
	stdout, onlyShow bool
	format           table.Format
}

func newImport(a *app) *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:   "import FILE...",
		Short: "Make race documents of files of timing and meet software",
		Args:  cobra.ArbitraryArgs,
		RunE:  func(_ *cobra.Command, args []string) error { return a.importFiles(args, &o) },
	}
	flags := cmd.Flags()
	command.Text(flags, &o.From, "from", "the format of the files, where their content does not show it")
	command.Text(flags, &o.Event, "event", "the event, where a file does not say it")
	command.Text(flags, &o.Sex, "sex", "who ran, where a file does not say it: men, women or mixed")
	command.Text(flags, &o.Environment, "environment", "outdoor, short-track, oversized or road")
	command.Text(flags, &o.Date, "date", "the day, where a file does not say it, YYYY-MM-DD")
	command.Text(flags, &o.Round, "round", "the round, where a file leaves it open: heat, semi-final, final …")
	command.Text(flags, &o.Competition, "competition", "the key of the meeting or championship, with which ids begin")
	command.Text(flags, &o.Name, "name", "the name of the race, where a file has no title")
	command.Text(flags, &o.Meet, "meet", "the name of the meeting")
	command.Text(flags, &o.Stadium, "stadium", "where it was")
	command.Text(flags, &o.City, "city", "the city")
	command.Text(flags, &o.Country, "country", "the code of its country on that day")
	flags.StringArrayVar(&o.Nations, "nation-of", nil, "the nation of a club, or of a word that stands where a nation should, `CLUB=CODE`")
	flags.StringArrayVar(&o.Columns, "map", nil, "what a heading means, `HEADING=COLUMN`, such as Zeit=mark")
	flags.StringArrayVar(&o.startLists, "start-list", nil, "start lists and lists of people that name the competitors, `FILE`")
	command.Text(flags, &o.into, "into", "the folder that the documents are written to, which is made where there is none")
	command.Text(flags, &o.watched, "watch", "import each file that comes into this folder, until interrupted")
	flags.BoolVar(&o.Another, "another", false, "write races that look like one of the folder too: they are others")
	flags.BoolVar(&o.stdout, "stdout", false, "print the documents, and write nothing")
	flags.BoolVar(&o.onlyShow, "dry-run", false, "say what would be written, and write nothing")
	command.FormatFlag(cmd, &o.format)
	o.completeFlags(a, cmd)
	return cmd
}

func (o *importOptions) completeFlags(a *app, cmd *cobra.Command) {
	command.CompleteCategory(cmd)
	command.Complete(cmd, "from", completion.Formats)
	command.Complete(cmd, "date", a.Days)
	command.Complete(cmd, "competition", a.ValuesOf(completion.Competition))
	command.Complete(cmd, "round", command.Listed(race.Rounds()))
	for _, name := range []string{"name", "meet", "stadium", "city", "country", "nation-of", "map"} {
		command.Complete(cmd, name, command.Nothing)
	}
	for _, name := range []string{"into", "watch"} {
		_ = cmd.MarkFlagDirname(name) // fails only for a flag that is not there
	}
}
