package questions

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/arguments"
	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/consequence"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/revisions"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

type logOptions struct {
	flagvalue.Question

	format table.Format
}

func newLog(a *app) *cobra.Command {
	var o logOptions
	cmd := &cobra.Command{
		Use:               "log RACE | ATHLETE | --event EVENT",
		Short:             "Tell what each commit changed of a race, an athlete or a record",
		ValidArgsFunction: command.OnlyFirst(a.CompleteRaces),
		RunE:              func(cmd *cobra.Command, args []string) error { return a.log(cmd.Context(), args, &o) },
	}
	command.RecordFlags(cmd, &o.Question, "not beside --scope")
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) log(ctx context.Context, args []string, o *logOptions) error {
	ofRecords := o.Question != flagvalue.Question{}
	switch {
	case ofRecords && len(args) > 0:
		return &failure.Error{Message: "log: a race or an athlete is named, and records by flags", Remedy: "ask for one of them at a time"}
	case !ofRecords && len(args) == 0:
		return &failure.Error{Message: "log: nothing named", Remedy: "name a race by its id or an athlete, or a record with --event and, say, --nation"}
	case o.Scope != "" && (o.Nation != "" || o.Area != ""):
		return scopeBeside()
	}
	question, err := o.Parse()
	if err != nil {
		return err
	}
	h, err := a.Find.History("log")
	if err != nil {
		return err
	}
	subject, name := revisions.OfRecords(question), recordsAsked(o)
	if !ofRecords {
		if subject, name, err = logged(ctx, h, strings.Join(args, " ")); err != nil {
			return err
		}
	} else if question.IsAll() {
		a.sayWorld()
	}
	of, err := revisions.Of(ctx, h.History, subject)
	if err != nil {
		return failure.Of(err, "")
	}
	return a.Print(ofNation(consequence.Log(of, name, h.Rev), o.Nation), o.format)
}

// recordsAsked is which records were asked for, as they were typed.
func recordsAsked(o *logOptions) string {
	scope := o.Scope
	switch {
	case o.Nation != "":
		scope = o.Nation
	case o.Area != "":
		scope = o.Area
	case scope == "":
		scope = "world"
	}
	return "the records: " + words.Join(", ", o.Event, o.Sex, o.Environment, o.Class, scope)
}

// logged is the race or the athlete whose history is asked for, and what it is called.
func logged(ctx context.Context, h arguments.History, argument string) (revisions.Subject, string, error) {
	id := argument
	if below, inside := h.Tip.Below(argument); store.IsPath(argument) && inside {
		id = store.ID(below)
	}
	if ref, err := h.Tip.Race(id); err == nil {
		doc := h.Tip.Read(ref)
		if doc.Faulty() || doc.Race == nil {
			return revisions.Subject{}, "", failure.OfDocuments(doc.All())
		}
		return revisions.OfRace(doc.Race), "the race " + id, nil
	}
	gone, err := revisions.Gone(ctx, h.History, id)
	if err != nil {
		return revisions.Subject{}, "", failure.Of(err, "")
	}
	if gone != nil {
		return revisions.OfRace(gone), "the race " + id, nil
	}
	c := corpus.Open(h.Tip)
	of, err := career.Of(c, career.Question{Who: argument})
	if _, unknown := errors.AsType[*career.UnknownError](err); unknown {
		f := &failure.Error{
			Message: fmt.Sprintf("log: no commit up to %s has a race or an athlete %q", h.Rev, words.Visible(argument)),
			Remedy:  "name a race by its id, as milectl list has it, or an athlete; what is not committed has no history",
		}
		return revisions.Subject{}, "", f
	}
	if err != nil {
		return revisions.Subject{}, "", nobody("log", err)
	}
	return revisions.OfAthlete(of.Somebody, c.Directory()), of.Name, nil
}

// believed answers on which days the documents began to say otherwise what stood.
func (a *app) believed(ctx context.Context, o *recordsOptions) error {
	question, err := o.Parse()
	if err != nil {
		return err
	}
	h, err := a.Find.History("--believed")
	if err != nil {
		return err
	}
	of, err := revisions.Believed(ctx, h.History, question)
	if err != nil {
		return failure.Of(err, "")
	}
	if question.IsAll() {
		a.sayWorld()
	}
	c := corpus.Open(h.Tip)
	scopes := make([]race.Scope, len(of.Changed))
	for i, changed := range of.Changed {
		scopes[i] = changed.Scope
	}
	return a.Print(ofNation(consequence.Believed(of, h.Rev, c.Competitions(scopes), a.Keys(c, o.format)), o.Nation), o.format)
}

// sayWorld tells of which records the commits of a history are told where none were named.
func (a *app) sayWorld() {
	a.Say("of world records alone: --scope, --nation or --area asks for others")
}
