package cli

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/words"
)

func newNew(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "new race|records ID",
		Short: "Begin a new document: a race or a record list to fill in",
		Long: `Write a new race or record list into the folder of the corpus, with every key that a
document may have and what it says, and print the name of the file. The ID names the
document and its file. That of a record list begins with event, sex and environment:
mile-men-outdoor. What is not filled in is an error to milectl check.`,
		Example: `  milectl new race club-mile-2025
  milectl new records 600m-men-outdoor`,
		Args:              kindAndID,
		ValidArgsFunction: onlyFirst(oneOf(newKinds)),
		RunE:              func(_ *cobra.Command, args []string) error { return a.begin(document.Kind(args[0]), args[1]) },
	}
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

// begin writes the skeleton of a document and prints the name of its file.
func (a *app) begin(kind document.Kind, id string) error {
	text, err := document.Skeleton(kind, id)
	if err != nil {
		return &failure{message: err.Error(), help: diag.Help(err)}
	}
	s, err := a.ownStore()
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
