package questions

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/changes"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/consequence"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/edit"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/supposed"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

type whatIfOptions struct {
	dq, marks, swaps, removed, annulled []string
	patch                               bool
	exitCode                            bool
	format                              table.Format
}

func newWhatIf(a *app) *cobra.Command {
	var o whatIfOptions
	cmd := &cobra.Command{
		Use:               "whatif [RACE]",
		Short:             "Tell what a change would mean that nobody has made",
		Args:              command.OneAtMost,
		ValidArgsFunction: command.OnlyFirst(a.CompleteRaces),
		RunE:              func(_ *cobra.Command, args []string) error { return a.whatIf(args, &o) },
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&o.dq, "dq", nil, "this `ATHLETE` disqualified, and the entries of record lists annulled")
	flags.StringArrayVar(&o.marks, "mark", nil, "another mark, `NAME=MARK`")
	flags.StringArrayVar(&o.swaps, "swap", nil, "two the other way round, `\"NAME, NAME\"`")
	flags.StringArrayVar(&o.removed, "remove", nil, "this `ATHLETE` not in the race")
	flags.StringArrayVar(&o.annulled, "annul", nil, "all results of somebody annulled, `\"NAME from YYYY-MM-DD\"` (without RACE)")
	flags.BoolVar(&o.patch, "patch", false, "print the change of the documents instead, as git apply takes it")
	flags.BoolVar(&o.exitCode, "exit-code", false, "status 1 where anything of meaning would change")
	for _, flag := range []string{"dq", "remove", "mark", "swap"} {
		_ = cmd.RegisterFlagCompletionFunc(flag, a.CompleteSupposed) // fails only for a flag that is not there
	}
	command.Complete(cmd, "annul", a.Athletes)
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

// needsRace reports whether something is supposed of a single race.
func (o *whatIfOptions) needsRace() bool {
	return len(o.dq)+len(o.marks)+len(o.swaps)+len(o.removed) > 0
}

// fits refuses what cannot be supposed together.
func (o *whatIfOptions) fits(args []string) error {
	switch {
	case !o.needsRace() && len(o.annulled) == 0:
		return &failure.Error{Message: "whatif: nothing supposed", Remedy: "suppose something with --dq, --mark, --swap or --remove of a race, or with --annul; see milectl whatif --help"}
	case o.needsRace() && len(args) == 0:
		return &failure.Error{Message: "whatif: no race named", Remedy: "name an id, a path or -; milectl list shows the races"}
	case len(o.annulled) > 0 && (o.needsRace() || len(args) > 0):
		return &failure.Error{Message: "--annul: a race is named, or something supposed of one; it is about all races", Remedy: "leave the race out, or suppose --dq"}
	default:
		return nil
	}
}

func (a *app) whatIf(args []string, o *whatIfOptions) error {
	if err := o.fits(args); err != nil {
		return err
	}
	c, docs, err := a.Find.RaceDocs(args)
	if err != nil {
		return err
	}
	change := supposed.New(c)
	if err := o.suppose(change, docs); err != nil {
		return command.Unanswered(err)
	}
	edited, err := change.Documents()
	if err != nil {
		return command.Unanswered(err)
	}
	if o.patch {
		return a.patch(c, edited)
	}
	after := make([]*document.Doc, len(edited))
	for i, e := range edited {
		after[i] = e.After
	}
	said := change.Said() // what was read to suppose it is needed no more
	report, over, err := changes.OfStores(c.Store(), c.Store().With(after...))
	if err != nil {
		return command.Unanswered(err)
	}
	a.ByStatus = o.exitCode
	if err := a.tell(over, report, consequence.WhatIf(report, said), o.format); err != nil {
		return err
	}
	if o.exitCode && len(report.Changes) > 0 {
		return command.ErrNo
	}
	return nil
}

// suppose makes the change of what was typed.
func (o *whatIfOptions) suppose(change *supposed.Change, docs []*document.Doc) error {
	for _, text := range o.marks {
		name, mark, err := flagvalue.OtherMark(text)
		if err == nil {
			err = change.Mark(docs[0], name, mark)
		}
		if err != nil {
			return err
		}
	}
	for _, text := range o.swaps {
		one, other, err := flagvalue.Swap(text)
		if err == nil {
			err = change.Swap(docs[0], one, other)
		}
		if err != nil {
			return err
		}
	}
	for _, name := range o.dq {
		if err := change.Disqualify(docs[0], name); err != nil {
			return err
		}
	}
	for _, name := range o.removed {
		if err := change.Remove(docs[0], name); err != nil {
			return err
		}
	}
	for _, text := range o.annulled {
		name, from, err := flagvalue.Annulment(text)
		if err == nil {
			err = change.Annul(name, from)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// patch prints the change of the documents.
func (a *app) patch(c *corpus.Corpus, edited []supposed.Edited) error {
	var out strings.Builder
	for _, e := range edited {
		if errors.Is(e.Untold, edit.ErrComments) {
			return &failure.Error{Message: words.Visible(e.Before.File) + ": " + e.Untold.Error(), Remedy: "milectl whatif without --patch tells what the change would mean"}
		}
		if e.Untold != nil {
			return failure.Of(e.Untold, "milectl whatif without --patch tells what the change would mean")
		}
		path, err := a.Find.PatchPath(c.Store(), e.Before.File)
		if err != nil {
			return err
		}
		out.WriteString(edit.Patch(path, e.Before.Text(), e.After.Text()))
	}
	return a.Write([]byte(out.String()))
}
