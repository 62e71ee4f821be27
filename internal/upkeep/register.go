package upkeep

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/edit"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/people"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// registerOptions is what the flags of register say.
type registerOptions struct {
	second []string
	write  bool
}

func newRegister(a *app) *cobra.Command {
	var o registerOptions
	cmd := &cobra.Command{
		Use:               "register merge A B | split A",
		Short:             "Make one person of two in the registers, or two of one",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: a.completeRegistered,
		RunE:              func(_ *cobra.Command, args []string) error { return a.register(args, o) },
	}
	cmd.Flags().StringSliceVar(&o.second, "in", nil, "split: the `RACES` of the second person, by id")
	cmd.Flags().BoolVar(&o.write, "write", false, "write the change; without it, it is printed")
	command.Complete(cmd, "in", a.raceIDs)
	return cmd
}

// registered is the documents of the user's corpus, of which the registers are read.
type registered struct {
	store     *store.Store
	registers []*document.Doc
}

func (a *app) registers() (*registered, error) {
	s, err := a.Find.OwnStore()
	if err != nil {
		return nil, err
	}
	if s.IsBuiltin() {
		return nil, &failure.Error{Message: "built-in corpus: cannot be written", Remedy: "name the folder of the corpus with --races"}
	}
	r := &registered{store: s}
	for _, ref := range s.Refs() {
		if ref.Place != document.Athletes {
			continue
		}
		doc := s.Read(ref)
		if doc.Faulty() || doc.Register == nil {
			return nil, &failure.Error{Message: doc.File + ": a faulty register", Findings: doc.All()}
		}
		r.registers = append(r.registers, doc)
	}
	if len(r.registers) == 0 {
		return nil, &failure.Error{Message: "the corpus has no register", Remedy: "milectl import makes one in athletes/ of who runs in what it reads"}
	}
	return r, nil
}

// register changes who the registers say is one person.
func (a *app) register(args []string, o registerOptions) error {
	if err := registerArguments(args, o); err != nil {
		return err
	}
	r, err := a.registers()
	if err != nil {
		return err
	}
	known := people.Of(r.registers)
	var plan *people.Plan
	if args[0] == "merge" {
		plan, err = known.Merge(args[1], args[2])
	} else {
		plan, err = known.Split(args[1], o.second)
	}
	if err != nil {
		return &failure.Error{Message: "register: " + err.Error(), Remedy: diag.Help(err)}
	}
	changes, err := r.changes(plan)
	if err != nil {
		return err
	}
	if o.write {
		err = a.writeChanges(changes)
	} else {
		err = a.printChanges(changes)
	}
	for _, file := range plan.Open() {
		a.Say("%s: say which of the two ran: write the id beside the name", words.Visible(file))
	}
	return err
}

// registerArguments refuses what is no merge of two and no split of one.
func registerArguments(args []string, o registerOptions) error {
	const ways = "write milectl register merge A B, or milectl register split A"
	switch {
	case len(args) == 0:
		return &failure.Error{Message: "register: neither merge nor split", Remedy: ways}
	case args[0] != "merge" && args[0] != "split":
		return &failure.Error{Message: fmt.Sprintf("register: no %q", args[0]), Remedy: cmp.Or(failure.Nearest(args[0], []string{"merge", "split"}), ways)}
	case args[0] == "merge" && len(args) != 3:
		return &failure.Error{Message: fmt.Sprintf("register merge: %s, where two were wanted", words.Count(len(args)-1, "name")), Remedy: ways + "; a name of several words in quotes"}
	case args[0] == "split" && len(args) != 2:
		return &failure.Error{Message: fmt.Sprintf("register split: %s, where one was wanted", words.Count(len(args)-1, "name")), Remedy: ways + "; a name of several words in quotes"}
	case args[0] == "merge" && len(o.second) > 0:
		return &failure.Error{Message: "--in: of a split", Remedy: "leave it out"}
	}
	return nil
}

// change is a document and its new text.
type change struct {
	doc  *document.Doc
	text []byte
}

// changes is what a plan makes of all documents: first of registers, whose ids the others
// have then, but where somebody leaves them.
func (r *registered) changes(plan *people.Plan) ([]change, error) {
	var all []change
	var refused []error
	add := func(doc *document.Doc) {
		text, err := plan.Text(doc)
		if err != nil {
			help := diag.Help(err)
			if errors.Is(err, edit.ErrComments) {
				help = "nothing was written"
			}
			refused = append(refused, &failure.Error{Message: err.Error(), Remedy: help})
		}
		if err != nil || text == nil {
			return
		}
		if found := faults(doc, text); len(found) > 0 {
			refused = append(refused, &failure.Error{Message: doc.File + ": it would be faulty", Findings: found})
			return
		}
		all = append(all, change{doc, text})
	}
	for _, doc := range r.registers {
		add(doc)
	}
	for ref, doc := range r.store.Stream(r.store.Refs()) {
		if ref.Place != document.Athletes && !ref.Borrowed() {
			add(doc)
		}
	}
	if err := errors.Join(refused...); err != nil {
		return nil, err
	}
	if err := plan.Missed(); err != nil {
		return nil, &failure.Error{Message: "register: " + err.Error(), Remedy: diag.Help(err)}
	}
	return all, nil
}

func (a *app) printChanges(changes []change) error {
	var out strings.Builder
	for _, c := range changes {
		out.WriteString(udiff.Unified(c.doc.File, c.doc.File, c.doc.Text(), string(c.text)))
	}
	return a.Write([]byte(out.String()))
}

// writeChanges writes documents, each as a whole or not at all, and ends at the first that
// cannot be written: those before it are right by themselves.
func (a *app) writeChanges(changes []change) error {
	for _, c := range changes {
		if err := store.Write(c.doc.File, []byte(c.doc.Text()), c.text); err != nil {
			return failure.Of(err, "")
		}
		a.Say("wrote %s", words.Visible(c.doc.File))
	}
	return nil
}

// completeRegistered completes merge and split, and whom the registers know.
func (a *app) completeRegistered(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return []string{"merge", "split"}, cobra.ShellCompDirectiveNoFileComp
	}
	a.Quiet = true
	r, err := a.registers()
	if err != nil || args[0] == "merge" && len(args) > 2 || args[0] == "split" && len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return people.Of(r.registers).Names(), cobra.ShellCompDirectiveNoFileComp
}

// raceIDs is the ids of the races of the corpus.
func (a *app) raceIDs() []string {
	s, ok := a.Quietly()
	if !ok {
		return nil
	}
	var ids []string
	for _, ref := range s.Races() {
		ids = append(ids, ref.ID)
	}
	return ids
}
