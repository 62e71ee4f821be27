package cli

import (
	"github.com/spf13/cobra"

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
	text(flags, &o.From, "from", "the format of the files, where their content does not show it")
	text(flags, &o.Event, "event", "the event, where a file does not say it")
	text(flags, &o.Sex, "sex", "who ran, where a file does not say it: men, women or mixed")
	text(flags, &o.Environment, "environment", "outdoor, short-track, oversized or road")
	text(flags, &o.Date, "date", "the day, where a file does not say it, YYYY-MM-DD")
	text(flags, &o.Round, "round", "the round, where a file leaves it open: heat, semi-final, final …")
	text(flags, &o.Competition, "competition", "the key of the meeting or championship, with which ids begin")
	text(flags, &o.Name, "name", "the name of the race, where a file has no title")
	text(flags, &o.Meet, "meet", "the name of the meeting")
	text(flags, &o.Stadium, "stadium", "where it was")
	text(flags, &o.City, "city", "the city")
	text(flags, &o.Country, "country", "the code of its country on that day")
	flags.StringArrayVar(&o.Nations, "nation-of", nil, "the nation of a club, or of a word that stands where a nation should, `CLUB=CODE`")
	flags.StringArrayVar(&o.Columns, "map", nil, "what a heading means, `HEADING=COLUMN`, such as Zeit=mark")
	flags.StringArrayVar(&o.startLists, "start-list", nil, "start lists and lists of people that name the competitors, `FILE`")
	text(flags, &o.into, "into", "the folder that the documents are written to, which is made where there is none")
	text(flags, &o.watched, "watch", "import each file that comes into this folder, until interrupted")
	flags.BoolVar(&o.stdout, "stdout", false, "print the documents, and write nothing")
	flags.BoolVar(&o.onlyShow, "dry-run", false, "say what would be written, and write nothing")
	formatFlag(cmd, &o.format)
	o.completeFlags(a, cmd)
	return cmd
}

func (o *importOptions) completeFlags(a *app, cmd *cobra.Command) {
	completeCategory(cmd)
	complete(cmd, "from", completion.Formats)
	complete(cmd, "date", a.days)
	complete(cmd, "competition", a.valuesOf(completion.Competition))
	complete(cmd, "round", listed(race.Rounds()))
	for _, name := range []string{"name", "meet", "stadium", "city", "country", "nation-of", "map"} {
		complete(cmd, name, nothing)
	}
	for _, name := range []string{"into", "watch"} {
		_ = cmd.MarkFlagDirname(name) // fails only for a flag that is not there
	}
}
