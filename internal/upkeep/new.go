package upkeep

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/draft"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/words"
)

// newOptions is what the flags of new say.
type newOptions struct {
	flagvalue.Draft

	explain bool
}

func newNew(a *app) *cobra.Command {
	var o newOptions
	cmd := &cobra.Command{
		Use:               "new race|records ID",
		Short:             "Begin a new document: a race or a record list to fill in",
		Args:              kindAndID,
		ValidArgsFunction: command.OnlyFirst(command.OneOf(newKinds)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.begin(cmd, document.Kind(args[0]), args[1], &o)
		},
	}
	command.Text(cmd.Flags(), &o.Event, "event", "the event of a race, such as mile or 1500m")
	command.Text(cmd.Flags(), &o.Sex, "sex", "who runs: men, women or mixed")
	command.Text(cmd.Flags(), &o.Environment, "environment", "outdoor, short-track, oversized or road")
	command.Text(cmd.Flags(), &o.Date, "date", "the day of a race, YYYY-MM-DD")
	command.Text(cmd.Flags(), &o.Competition, "competition", "the key of its meeting or championship")
	cmd.Flags().Var(&o.Runners, "runners", "how many lines there are for results, up to 999")
	cmd.Flags().BoolVar(&o.explain, "explain", false, "explain every key that a document may have")
	command.CompleteCategory(cmd)
	command.Complete(cmd, "date", a.Days)
	command.Complete(cmd, "competition", a.ValuesOf(completion.Competition))
	command.Complete(cmd, "runners", command.Nothing)
	return cmd
}

// newKinds is the kinds of documents that can be begun.
func newKinds() []string { return []string{string(document.Race), string(document.Records)} }

// kindAndID wants a kind of document and an id.
func kindAndID(_ *cobra.Command, args []string) error {
	const kinds = "write milectl new race ID, or milectl new records ID"
	switch {
	case len(args) == 0:
		return &failure.Error{Message: "new: no kind of document named", Remedy: kinds}
	case !slices.Contains(newKinds(), args[0]):
		return &failure.Error{Message: fmt.Sprintf("new: no kind %q", args[0]), Remedy: kinds}
	case len(args) == 1:
		return &failure.Error{Message: fmt.Sprintf("new %s: no id", args[0]), Remedy: kinds}
	case len(args) > 2:
		return &failure.Error{Message: fmt.Sprintf("new %s: takes one id, not %q too", args[0], args[2]), Remedy: "begin one document at a time"}
	default:
		return nil
	}
}

// begin writes a new document and prints the name of its file.
func (a *app) begin(cmd *cobra.Command, kind document.Kind, id string, o *newOptions) error {
	if kind != document.Race {
		for _, name := range []string{"event", "sex", "environment", "date", "competition", "runners"} {
			if cmd.Flags().Changed(name) {
				return &failure.Error{Message: "--" + name + ": is about a race", Remedy: "leave it out: the id of a record list says what it is about"}
			}
		}
	}
	known, err := o.Parse()
	if err != nil {
		return err
	}
	write := draft.Blank
	if o.explain {
		write = draft.Explained
	}
	text, err := write(kind, id, known)
	if err != nil {
		return failure.Of(err, "")
	}
	s, err := a.Find.OwnFolder()
	if err != nil {
		return err
	}
	ref, err := s.Create(kind, id, text)
	if err != nil {
		return failure.Of(err, "make the folder writable; a link is not followed")
	}
	a.Say("fill it in, then see milectl check %s", words.Visible(ref.File))
	return a.Write([]byte(words.Visible(ref.File) + "\n"))
}
