package cli

import (
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// describing is how long a completion may take to say what ids stand for: nobody
// notices it. Where it is not enough, the ids are offered alone.
const describing = 50 * time.Millisecond

// complete completes the value of a flag from a list of words.
func complete(cmd *cobra.Command, flag string, words func() []string) {
	// Fails only for a flag that is not there, or completed twice.
	_ = cmd.RegisterFlagCompletionFunc(flag, oneOf(words))
}

// oneOf completes with a list of words.
func oneOf(words func() []string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words(), cobra.ShellCompDirectiveNoFileComp
	}
}

// nothing is no words: what a person must know, and no file name could be.
func nothing() []string { return nil }

// onlyFirst completes the first argument and no others.
func onlyFirst(first cobra.CompletionFunc) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return first(cmd, args, typed)
	}
}

// completeRaces completes arguments with the ids of the corpus; paths are left
// to the shell.
func (a *app) completeRaces(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return a.completeIDs(typed, (*store.Store).Races)
}

// completeDocuments completes arguments with the ids of all documents.
func (a *app) completeDocuments(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	return a.completeIDs(typed, (*store.Store).Refs)
}

func (a *app) completeIDs(typed string, refs func(*store.Store) []store.Ref) ([]string, cobra.ShellCompDirective) {
	s, ok := a.quietly()
	if !ok || store.IsPath(typed) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var begun []store.Ref
	for _, ref := range refs(s) {
		if !ref.Folder && strings.HasPrefix(ref.ID, typed) {
			begun = append(begun, ref)
		}
	}
	if described, ok := describedIDs(s, begun, time.Now().Add(describing)); ok {
		return described, cobra.ShellCompDirectiveNoFileComp
	}
	ids := make([]string, len(begun))
	for i, ref := range begun {
		ids[i] = ref.ID
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}

// describedIDs is ids with what they stand for, and false where the time was not
// enough to read all of them.
func describedIDs(s *store.Store, refs []store.Ref, until time.Time) ([]string, bool) {
	var described []string
	for ref, doc := range s.Stream(refs) {
		if time.Now().After(until) {
			return nil, false
		}
		described = append(described, choice(ref.ID, description(doc)))
	}
	return described, true
}

// description is what a document is, in a few words; empty for a faulty one.
func description(doc *document.Doc) string {
	switch {
	case doc.Faulty():
		return ""
	case doc.Race != nil:
		return doc.Race.Name + ", " + doc.Race.Date.String()
	case doc.List != nil:
		return "record list, known to " + doc.List.KnownTo.String()
	case doc.Register != nil:
		return words.Count(len(doc.Register.Athletes), "athlete")
	default:
		return ""
	}
}

// choice is a word that is offered, with what it stands for. Neither can hold what
// would end it before its time.
func choice(word, what string) string {
	word, what = words.Visible(word), words.Visible(what)
	if what == "" {
		return word
	}
	return word + "\t" + what
}

// quietly opens the documents and tells nobody: a completion stands in the middle
// of a line.
func (a *app) quietly() (*store.Store, bool) {
	saying := a.Err
	a.Err = io.Discard
	defer func() { a.Err = saying }()
	s, err := a.store()
	return s, err == nil
}
