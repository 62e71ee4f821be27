package questions

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/sqldb"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/terminal"
)

func newSQL(a *app) *cobra.Command {
	var schema bool
	var format table.Format
	cmd := &cobra.Command{
		Use:               "sql [STATEMENT|-]",
		Short:             "Answer statements in SQL over the corpus as tables",
		Args:              command.OneAtMost,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE: func(cmd *cobra.Command, args []string) error {
			if schema && len(args) > 0 {
				return &failure.Error{Message: "--schema: takes no statement", Remedy: "leave one of the two out"}
			}
			if schema {
				return a.Print(profile.Tables(relation.Tables()), format)
			}
			return a.sql(cmd.Context(), args, format)
		},
	}
	cmd.Flags().BoolVar(&schema, "schema", false, "print the tables and their columns instead")
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}

func (a *app) sql(ctx context.Context, args []string, format table.Format) error {
	text, err := a.statements(args)
	if err != nil {
		return err
	}
	db, err := sqldb.Memory(relation.Tables())
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }() // it is gone with the process
	want, err := db.Needs(text)
	if err != nil {
		return failure.Of(err, "")
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	covered, err := relation.Stream(c, want, db.Insert)
	if twin, ok := errors.AsType[*relation.TwinError](err); ok {
		return failure.Of(twin, "")
	}
	if err != nil {
		return command.Unanswered(err)
	}
	if err := db.Commit(false); err != nil {
		return err
	}
	if a.MostRows > 0 {
		db.Bound(ctx, a.MostRows)
	}
	answers, err := db.Ask(text)
	if err != nil {
		return failure.Of(err, "")
	}
	return a.printAnswers(c, profile.SQL(answers, profile.CoversTables(want, covered)), format)
}

// statements is the statements of the argument, or of standard input.
func (a *app) statements(args []string) (string, error) {
	text := ""
	if len(args) > 0 && args[0] != store.StandardInput {
		text = args[0]
	} else {
		if in, ok := a.In.(io.Writer); ok && terminal.Of(in, a.Getenv).Exists() {
			a.Say("reads statements from standard input, up to Ctrl-D")
		}
		read, err := io.ReadAll(a.In)
		if err != nil {
			return "", &failure.Error{Message: fmt.Sprintf("standard input: %v", err), Remedy: "write the statement as an argument"}
		}
		text = string(read)
	}
	if strings.Trim(text, "; \t\r\n") == "" {
		return "", &failure.Error{Message: "sql: no statement", Remedy: `write one, such as milectl sql "select count(*) from results"; --schema shows the tables`}
	}
	return text, nil
}

// printAnswers prints a view of all answers, or where a format has but one table one view
// behind the other.
func (a *app) printAnswers(c *corpus.Corpus, view table.View, format table.Format) error {
	if !format.Rows() || len(view.Sections) < 2 {
		return a.Answer(c, view, format)
	}
	var parts [][]byte
	for _, section := range view.Sections {
		text, err := a.Written(table.View{Command: view.Command, Sections: []table.Section{section}}, format)
		if err != nil {
			return err
		}
		parts = append(parts, text)
	}
	between := "\n"
	if format == table.FormatJSONL {
		between = ""
	}
	a.SayLeftOut(c)
	a.Say("covers %s", view.Coverage)
	return a.Write(bytes.Join(parts, []byte(between)))
}
