package cli

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/draft"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// newOptions is what the flags of new say.
type newOptions struct {
	categoryFlags

	date, competition string
	runners           runners
	explain           bool
}

func newNew(a *app) *cobra.Command {
	var o newOptions
	cmd := &cobra.Command{
		Use:               "new race|records ID",
		Short:             "Begin a new document: a race or a record list to fill in",
		Args:              kindAndID,
		ValidArgsFunction: onlyFirst(oneOf(newKinds)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.begin(cmd, document.Kind(args[0]), args[1], &o)
		},
	}
	text(cmd.Flags(), &o.event, "event", "the event of a race, such as mile or 1500m")
	text(cmd.Flags(), &o.sex, "sex", "who runs: men or women")
	text(cmd.Flags(), &o.environment, "environment", "outdoor, short-track, oversized or road")
	text(cmd.Flags(), &o.date, "date", "the day of a race, YYYY-MM-DD")
	text(cmd.Flags(), &o.competition, "competition", "the key of its meeting or championship")
	cmd.Flags().Var(&o.runners, "runners", "how many lines there are for results, up to 999")
	cmd.Flags().BoolVar(&o.explain, "explain", false, "explain every key that a document may have")
	completeCategory(cmd)
	complete(cmd, "date", a.days)
	complete(cmd, "competition", a.valuesOf(completion.Competition))
	complete(cmd, "runners", nothing)
	return cmd
}

// newKinds is the kinds of documents that can be begun.
func newKinds() []string { return []string{string(document.Race), string(document.Records)} }

// kindAndID wants a kind of document and an id.
func kindAndID(_ *cobra.Command, args []string) error {
	const kinds = "write milectl new race ID, or milectl new records ID"
	switch {
	case len(args) == 0:
		return &failure{message: "new: no kind of document named", help: kinds}
	case !slices.Contains(newKinds(), args[0]):
		return &failure{message: fmt.Sprintf("new: no kind %q", args[0]), help: kinds}
	case len(args) == 1:
		return &failure{message: fmt.Sprintf("new %s: no id", args[0]), help: kinds}
	case len(args) > 2:
		return &failure{message: fmt.Sprintf("new %s: takes one id, not %q too", args[0], args[2]), help: "begin one document at a time"}
	default:
		return nil
	}
}

// begin writes a new document and prints the name of its file.
func (a *app) begin(cmd *cobra.Command, kind document.Kind, id string, o *newOptions) error {
	if kind != document.Race {
		for _, name := range []string{"event", "sex", "environment", "date", "competition", "runners"} {
			if cmd.Flags().Changed(name) {
				return &failure{message: "--" + name + ": is about a race", help: "leave it out: the id of a record list says what it is about"}
			}
		}
	}
	known, err := o.known()
	if err != nil {
		return err
	}
	write := draft.Blank
	if o.explain {
		write = draft.Explained
	}
	text, err := write(kind, id, known)
	if err != nil {
		return &failure{message: err.Error(), help: diag.Help(err)}
	}
	s, err := a.ownFolder()
	if err != nil {
		return err
	}
	ref, err := s.Create(kind, id, text)
	if err != nil {
		return &failure{message: err.Error(), help: cmp.Or(diag.Help(err), "make the folder writable; a link is not followed")}
	}
	a.say("fill it in, then see milectl check %s", words.Visible(ref.File))
	return a.write([]byte(words.Visible(ref.File) + "\n"))
}

// known is what the flags say of a race.
func (o *newOptions) known() (known draft.Known, err error) {
	of, err := o.parse()
	if err != nil {
		return known, err
	}
	known, err = draft.Known{
		Event: of.Event, Sex: of.Sex, Environment: of.Environment, Competition: o.competition, Runners: int(o.runners),
	}.Settled()
	if err != nil {
		return known, flagFailure("environment", err)
	}
	if o.competition != "" && !race.IsKey(o.competition) {
		return known, &failure{message: fmt.Sprintf("--competition: %q is no key", o.competition), help: "write it in lower-case letters, digits and hyphens, such as club-mile"}
	}
	if o.date == "" {
		return known, nil
	}
	if known.Date, err = date.Parse(o.date); err != nil {
		return known, flagFailure("date", err)
	}
	if !known.Date.IsFull() {
		return known, &failure{message: "--date: not a single day", help: "write YYYY-MM-DD"}
	}
	return known, nil
}

// runners is a number of results from 1 to 999, 0 where none is given.
type runners int

// Set reads the number.
func (r *runners) Set(text string) error {
	n, err := strconv.ParseUint(text, 10, 16)
	if err != nil || n < 1 || n > 999 {
		return fmt.Errorf("%q is not a number from 1 to 999", text)
	}
	*r = runners(n)
	return nil
}

// String is the number.
func (r *runners) String() string {
	if *r == 0 {
		return ""
	}
	return strconv.Itoa(int(*r))
}

// Type is what help texts call the value.
func (r *runners) Type() string { return "number" }
