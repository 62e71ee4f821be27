package questions

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

type verifyOptions struct {
	conflicts bool
	exitCode  bool
	verdict   string
	publisher string
	format    table.Format
}

func newVerify(a *app) *cobra.Command {
	var o verifyOptions
	cmd := &cobra.Command{
		Use:               "verify [RACE|LIST...]",
		Short:             "Tell whether what reports say is true",
		ValidArgsFunction: a.CompleteDocuments,
		RunE:              func(_ *cobra.Command, args []string) error { return a.verify(args, &o) },
	}
	cmd.Flags().BoolVar(&o.conflicts, "conflicts", false, "only the figures on which sources disagree")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "status 1 where a claim is false; not where it cannot be told")
	command.Text(cmd.Flags(), &o.verdict, "verdict", "only claims of this verdict, such as false or cannot-be-told")
	command.Text(cmd.Flags(), &o.publisher, "publisher", "only claims of reports of this publisher, or of the source with this key")
	command.Complete(cmd, "verdict", flagvalue.Verdicts)
	command.Complete(cmd, "publisher", command.Nothing)
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) verify(arguments []string, o *verifyOptions) error {
	if o.conflicts && (o.verdict != "" || o.publisher != "") {
		return &failure.Error{Message: "--conflicts: not together with --verdict or --publisher", Remedy: "leave one of them out: a conflict is between the reports of all publishers"}
	}
	only := provenance.ClaimsFilter{Publisher: o.publisher}
	var err error
	if only.Truth, err = flagvalue.Verdict(o.verdict); err != nil {
		return err
	}
	c, documents, err := a.claims(arguments)
	if err != nil {
		return err
	}
	verified, err := provenance.Verify(c, documents)
	if err != nil {
		return command.Unanswered(err)
	}
	verified, err = verified.Only(only)
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return failure.OfFlag(unknown.Filter, unknown)
	}
	view := receipts.Verify(verified.Documents, verified.KnownTo)
	if only != (provenance.ClaimsFilter{}) {
		if len(verified.Documents) == 0 {
			view.Sections[0].Lines = []string{"no such claim"}
		}
		view.Coverage = words.Join("; ", view.Coverage, "other claims are not shown")
	}
	if o.conflicts {
		view = receipts.Conflicts(verified.Documents, verified.KnownTo)
	}
	a.ByStatus = o.exitCode
	if err := a.Answer(c, view, o.format); err != nil {
		return err
	}
	if o.exitCode && verified.HasFalse() {
		return command.ErrNo
	}
	return nil
}

// claims reads the documents whose claims are asked about; without arguments all
// that have claims.
func (a *app) claims(arguments []string) (*corpus.Corpus, []provenance.DocumentClaims, error) {
	if len(arguments) == 0 {
		c, err := a.Corpus()
		if err != nil {
			return nil, nil, err
		}
		documents, err := provenance.WithClaims(c)
		if err != nil {
			return nil, nil, command.Unanswered(err)
		}
		return c, documents, nil
	}
	c, docs, err := a.Find.Documents(arguments)
	if err != nil {
		return nil, nil, err
	}
	var documents []provenance.DocumentClaims
	var findings []diag.Finding
	for _, doc := range docs {
		findings = append(findings, unfit(doc)...)
		documents = append(documents, provenance.DocumentClaims{Race: doc.Race, List: doc.List})
	}
	if len(findings) > 0 {
		return nil, nil, failure.OfDocuments(findings)
	}
	return c, documents, nil
}

// unfit is what keeps the claims of a document from being assessed.
func unfit(doc *document.Doc) []diag.Finding {
	switch {
	case doc.Faulty():
		return doc.All()
	case doc.Race == nil && doc.List == nil:
		return []diag.Finding{doc.Finding("file-place", "kind: "+string(doc.Kind)+", which has no claims", "name a race or a record list", document.Key("kind"))}
	default:
		return nil
	}
}
