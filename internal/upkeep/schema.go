package upkeep

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
)

func newSchema(a *app) *cobra.Command {
	return &cobra.Command{
		Use:               "schema race|records|athletes",
		Short:             "Print the JSON Schema of a kind of documents, for editors",
		Args:              oneKind,
		ValidArgsFunction: command.OnlyFirst(command.OneOf(schemaKinds)),
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := document.Schema(document.Kind(args[0]))
			if err != nil {
				return err
			}
			return a.Write(text)
		},
	}
}

// schemaKinds is the kinds of documents that have a schema: all of them.
func schemaKinds() []string {
	var names []string
	for _, kind := range document.Kinds() {
		names = append(names, string(kind))
	}
	return names
}

// oneKind wants a kind of documents and nothing else.
func oneKind(_ *cobra.Command, args []string) error {
	const kinds = "write milectl schema race, records or athletes"
	switch {
	case len(args) == 0:
		return &failure.Error{Message: "schema: no kind of documents named", Remedy: kinds}
	case !slices.Contains(schemaKinds(), args[0]):
		return &failure.Error{Message: fmt.Sprintf("schema: no kind %q", args[0]), Remedy: cmp.Or(failure.Nearest(args[0], schemaKinds()), kinds)}
	case len(args) > 1:
		return &failure.Error{Message: fmt.Sprintf("schema: takes one kind, not %q too", args[1]), Remedy: "write each schema to a file of its own"}
	default:
		return nil
	}
}
