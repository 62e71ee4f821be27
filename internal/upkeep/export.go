package upkeep

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/export"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/lif"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/tabular"
	"github.com/milectl/milectl/internal/words"
)

func newExport(a *app) *cobra.Command {
	var into string
	var o export.Options
	cmd := &cobra.Command{
		Use:   "export csv|lif RACE... | csv|jsonl|parquet|sqlite DIR",
		Short: "Write races, or the corpus as tables, for other programs",
		Args:  cobra.ArbitraryArgs,
		ValidArgsFunction: func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
			switch {
			case len(args) == 0:
				return append(exportFormats(), tableFormats()...), cobra.ShellCompDirectiveNoFileComp
			case !slices.Contains(exportFormats(), args[0]):
				return nil, cobra.ShellCompDirectiveFilterDirs
			default:
				return a.CompleteRaces(cmd, args[1:], word)
			}
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if tables, err := a.exportsTables(args, into, &o); tables || err != nil {
				return err
			}
			return a.export(args, into)
		},
	}
	command.Text(cmd.Flags(), &into, "into", "the folder that a file for each race is written to, which is made where there is none")
	cmd.Flags().StringSliceVar(&o.Parts, "partition", nil, "part the tables by these `KEYS`, such as event,year (not sqlite)")
	cmd.Flags().StringSliceVar(&o.Tables, "tables", nil, "only the tables of these `NAMES`, such as races,results")
	command.Complete(cmd, "partition", relation.PartKeys)
	command.Complete(cmd, "tables", tableNames)
	a.AtFlag(cmd)
	_ = cmd.MarkFlagDirname("into") // fails only for a flag that is not there
	return cmd
}

// exportFormats is the formats that races are written in.
func exportFormats() []string { return []string{tabular.Format, lif.Format} }

func (a *app) export(args []string, into string) error {
	switch {
	case len(args) == 0 || !slices.Contains(exportFormats(), args[0]):
		return &failure.Error{Message: fmt.Sprintf("export: no format in %q", args), Remedy: "write milectl export csv RACE, milectl export lif RACE, or milectl export csv|jsonl|parquet|sqlite DIR"}
	case len(args) == 1:
		return &failure.Error{Message: "export: no race named", Remedy: "name a race, milectl export " + args[0] + " bowerman-2024; or for the tables of the corpus a folder, milectl export csv tables/"}
	case len(args) > 2 && into == "":
		return &failure.Error{Message: fmt.Sprintf("export: %d races, and one file is printed", len(args)-1), Remedy: "name with --into a folder for a file of each"}
	}
	_, races, err := a.Find.Races(args[1:])
	if err != nil {
		return err
	}
	if into == "" {
		return a.Write(exported(args[0], races[0], 1))
	}
	return a.exportInto(args[0], races, into)
}

// exported is a race in a format; number is that of its event in the programme.
func exported(format string, r *race.Race, number int) []byte {
	if format == lif.Format {
		return lif.Write(r, number)
	}
	return tabular.Write(r)
}

// exportInto writes a file for each race, and overwrites none.
func (a *app) exportInto(format string, races []*race.Race, into string) error {
	if err := os.MkdirAll(into, 0o777); err != nil {
		return failure.Of(err, "name a folder that can be made")
	}
	var answer []byte
	for i, r := range races {
		name := filepath.Join(into, r.ID+"."+format)
		file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err != nil {
			return failure.Of(err, "name another folder, or remove the file: none is overwritten")
		}
		_, err = file.Write(exported(format, r, i+1))
		if err := errors.Join(err, file.Close()); err != nil {
			return failure.Of(err, "make room for the files")
		}
		answer = append(answer, words.Visible(name)+"\n"...)
	}
	return a.Write(answer)
}
