package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
)

type verifyOptions struct {
	conflicts bool
	exitCode  bool
	format    table.Format
}

func newVerify(a *app) *cobra.Command {
	var o verifyOptions
	cmd := &cobra.Command{
		Use:   "verify [RACE|LIST...]",
		Short: "Tell whether what reports say is true",
		Long: `Hold the claims of reports against the figures: of the races and record lists named, or
of all that have claims. A claim is true; true to its precision (1:52.8 for 1:52.74);
rounds true (39 years for 38 years 303 days); false; or cannot be told: no figure is
known, only the report itself gives it, or the corpus may lack what would decide.
Reports of one publisher are one report. Each verdict has its receipt, and the keys of
the sources beside the report.

--conflicts shows only the figures on which sources disagree: what the document has,
and each claim that says otherwise.`,
		Example: `  milectl verify bowerman-2024
  milectl verify --conflicts
  milectl verify --format csv bowerman-2023 mile-men-outdoor`,
		ValidArgsFunction: a.completeDocuments,
		RunE:              func(_ *cobra.Command, args []string) error { return a.verify(args, &o) },
	}
	cmd.Flags().BoolVar(&o.conflicts, "conflicts", false, "only the figures on which sources disagree")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "status 1 where a claim is false; not where it cannot be told")
	formatFlag(cmd, &o.format)
	return cmd
}

func (a *app) verify(arguments []string, o *verifyOptions) error {
	root, err := a.root()
	if err != nil {
		return err
	}
	known := newEvidence(a, root)
	claims, err := a.claims(known, arguments)
	if err != nil {
		return err
	}
	for i := range claims {
		c := &claims[i]
		if c.Race != nil {
			c.Verdicts, err = claim.OfRace(known.known(), c.Race)
		} else {
			c.Verdicts, err = claim.OfList(known.known(), c.List)
		}
		if err != nil {
			return err
		}
	}
	view := report.Verify(claims, known.days)
	if o.conflicts {
		view = report.Conflicts(claims, known.days)
	}
	view.Fields = leftOutField(known.leftOut)
	if err := a.print(view, o.format); err != nil {
		return err
	}
	if o.exitCode && slices.ContainsFunc(claims, hasFalse) {
		return errNo
	}
	return nil
}

func hasFalse(c query.DocumentClaims) bool {
	return slices.ContainsFunc(c.Verdicts, func(v claim.Verdict) bool { return v.Outcome == claim.False })
}

// claims reads the documents that are asked about; without arguments all that
// have claims, the races as they were run, then the lists.
func (a *app) claims(known *evidence, arguments []string) ([]query.DocumentClaims, error) {
	var claims []query.DocumentClaims
	if len(arguments) > 0 {
		docs, err := a.claimDocs(known.root, arguments)
		if err != nil {
			return nil, err
		}
		for _, doc := range docs {
			claims = append(claims, query.DocumentClaims{Race: doc.Race, List: doc.List})
		}
		known.give(docs)
		return claims, nil
	}
	for _, r := range known.races() {
		if len(r.Claims) > 0 {
			claims = append(claims, query.DocumentClaims{Race: r})
		}
	}
	lists, err := known.listsOf(category{})
	for _, l := range lists {
		if len(l.Claims) > 0 {
			claims = append(claims, query.DocumentClaims{List: l})
		}
	}
	return claims, err
}

// claimDocs reads the races and record lists that arguments name. All that is
// wrong with any of them fails the command.
func (a *app) claimDocs(root *store.Store, arguments []string) ([]*document.Doc, error) {
	docs, err := a.named(root, arguments, func(id string) (store.Ref, error) {
		ref, err := root.Document(id)
		if err != nil {
			return ref, unknownID(err)
		}
		return ref, nil
	})
	if err != nil {
		return nil, err
	}
	var findings []diag.Finding
	for _, doc := range docs {
		findings = append(findings, unfit(doc)...)
	}
	if len(findings) > 0 {
		return nil, &failure{message: "faulty documents", findings: findings}
	}
	return docs, nil
}

// unfit is what keeps a document from being verified. A race that was read from
// a stream is given an id.
func unfit(doc *document.Doc) []diag.Finding {
	switch {
	case doc.Faulty():
		return doc.Findings
	case doc.Race == nil && doc.List == nil:
		return []diag.Finding{doc.Finding("file-place", "kind: "+string(doc.Kind)+", which has no claims", "name a race or a record list", document.Key("kind"))}
	case doc.Race != nil && doc.Race.ID == "":
		doc.Race.ID = streamID
	case doc.List != nil && doc.List.Name == "":
		doc.List.Name = streamID
	}
	return nil
}
