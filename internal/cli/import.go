package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/tabular"
)

// importOptions is what the flags of import say.
type importOptions struct {
	categoryFlags

	from, date, competition, name, meet, stadium, city, country, round string

	nations, columns, startLists []string

	into             string
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
	text(flags, &o.from, "from", "the format of the files, where their content does not show it")
	text(flags, &o.event, "event", "the event, where a file does not say it")
	text(flags, &o.sex, "sex", "who ran, where a file does not say it: men, women or mixed")
	text(flags, &o.environment, "environment", "outdoor, short-track, oversized or road")
	text(flags, &o.date, "date", "the day, where a file does not say it, YYYY-MM-DD")
	text(flags, &o.round, "round", "the round, where a file leaves it open: heat, semi-final, final …")
	text(flags, &o.competition, "competition", "the key of the meeting or championship, with which ids begin")
	text(flags, &o.name, "name", "the name of the race, where a file has no title")
	text(flags, &o.meet, "meet", "the name of the meeting")
	text(flags, &o.stadium, "stadium", "where it was")
	text(flags, &o.city, "city", "the city")
	text(flags, &o.country, "country", "the code of its country on that day")
	flags.StringArrayVar(&o.nations, "nation-of", nil, "the nation of a club, or of a word that stands where a nation should, `CLUB=CODE`")
	flags.StringArrayVar(&o.columns, "map", nil, "what a heading means, `HEADING=COLUMN`, such as Zeit=mark")
	flags.StringArrayVar(&o.startLists, "start-list", nil, "start lists and lists of people that name the competitors, `FILE`")
	text(flags, &o.into, "into", "the folder that the documents are written to, which is made where there is none")
	flags.BoolVar(&o.stdout, "stdout", false, "print the documents, and write nothing")
	flags.BoolVar(&o.onlyShow, "dry-run", false, "say what would be written, and write nothing")
	formatFlag(cmd, &o.format)
	o.completeFlags(a, cmd)
	return cmd
}

func (o *importOptions) completeFlags(a *app, cmd *cobra.Command) {
	completeCategory(cmd)
	complete(cmd, "from", formatCodes)
	complete(cmd, "date", a.days)
	complete(cmd, "competition", a.valuesOf(completion.Competition))
	complete(cmd, "round", roundNames)
	for _, name := range []string{"name", "meet", "stadium", "city", "country", "nation-of", "map"} {
		complete(cmd, name, nothing)
	}
	_ = cmd.MarkFlagDirname("into") // fails only for a flag that is not there
}

// formatCodes is the formats that can be read, with what they are.
func formatCodes() []string {
	var all []string
	for _, f := range importing.Formats() {
		all = append(all, f.Code+"\t"+f.Name)
	}
	return all
}

func roundNames() []string {
	var all []string
	for _, round := range race.Rounds() {
		all = append(all, string(round))
	}
	return all
}

// options is what the flags say of all files.
func (o *importOptions) options() (importing.Options, error) {
	known, err := o.known()
	if err != nil {
		return importing.Options{}, err
	}
	columns, err := headings(o.columns)
	return importing.Options{Format: o.from, Headings: columns, Known: known}, err
}

func (o *importOptions) known() (known importing.Known, err error) {
	known = importing.Known{Competition: o.competition, Name: o.name, Meet: o.meet, Venue: race.Venue{Stadium: o.stadium, City: o.city}}
	if o.event != "" {
		if known.Event, err = event.Find(o.event); err != nil {
			return known, flagFailure("event", err)
		}
	}
	if o.environment != "" {
		if known.Environment, err = event.ParseEnvironment(o.environment); err != nil {
			return known, flagFailure("environment", err)
		}
	}
	if known.Sex, err = oneWord("sex", o.sex, race.Fields()); err != nil {
		return known, err
	}
	if known.Round, err = oneWord("round", o.round, race.Rounds()); err != nil {
		return known, err
	}
	if o.competition != "" && !race.IsKey(o.competition) {
		return known, &failure{message: fmt.Sprintf("--competition: %q is no key", o.competition), help: "write it in lower-case letters, digits and hyphens, such as " + orKey(o.competition)}
	}
	if known.Date, err = singleDay(o.date); err != nil {
		return known, err
	}
	if o.country != "" {
		country, err := nation.Parse(o.country)
		if err != nil {
			return known, flagFailure("country", err)
		}
		known.Venue.Country = country.Code
	}
	known.Nations, err = o.nationsOf()
	return known, err
}

// orKey is the key that a text is spelt with, or an example.
func orKey(text string) string {
	if key := race.KeyOf(text); key != "" {
		return key
	}
	return "club-mile"
}

// singleDay reads the day of --date; zero where none is given.
func singleDay(text string) (date.Date, error) {
	if text == "" {
		return date.Date{}, nil
	}
	day, err := date.Parse(text)
	if err != nil {
		return day, flagFailure("date", err)
	}
	if !day.IsFull() {
		return day, &failure{message: "--date: not a single day", help: "write YYYY-MM-DD"}
	}
	return day, nil
}

// oneWord reads a word of a closed list; empty where none is given.
func oneWord[T ~string](flag, text string, known []T) (T, error) {
	all := make([]string, 0, len(known))
	for _, word := range known {
		if string(word) == text || text == "" {
			return T(text), nil
		}
		all = append(all, string(word))
	}
	return "", &failure{message: fmt.Sprintf("--%s: no %q", flag, text), help: nearestOr(text, all)}
}

// nationsOf is the nations of --nation-of, by club.
func (o *importOptions) nationsOf() (map[string]string, error) {
	all := map[string]string{}
	for _, pair := range o.nations {
		club, code, found := strings.Cut(pair, "=")
		if !found || club == "" {
			return nil, &failure{message: fmt.Sprintf("--nation-of: %q is no pair", pair), help: `write CLUB=CODE, such as "Oslo IL=NOR"`}
		}
		of, err := nation.Parse(code)
		if err != nil {
			return nil, flagFailure("nation-of", err)
		}
		all[club] = of.Code
	}
	return all, nil
}

// headings is what --map says of headings.
func headings(pairs []string) ([]tabular.Mapping, error) {
	var all []tabular.Mapping
	for _, pair := range pairs {
		mapping, err := tabular.ReadMapping(pair)
		if err != nil {
			return nil, &failure{message: "--" + err.Error(), help: "see milectl import --help"}
		}
		all = append(all, mapping)
	}
	return all, nil
}
