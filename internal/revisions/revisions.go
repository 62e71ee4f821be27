// Package revisions says what the commits of a repository made of a race, an athlete or a
// record: which of its figures each changed, and which record each took to stand. It reads
// commits of a history and no other state of the documents; it must not know flags, nor how
// an answer is laid out.
package revisions

import (
	"context"
	"path"
	"slices"

	"github.com/milectl/milectl/internal/changes"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Step is what a commit changed of a subject.
type Step struct {
	Commit  store.Commit
	Changes []changes.Change // as [changes.Report] has them
}

// Log is the history of a subject.
type Log struct {
	Steps   []Step         // a commit behind its parents; those that changed something
	Commits int            // of the history, that touched any document
	Read    int            // of these, that touched documents which may say something of the subject
	Untold  []store.Commit // of these, those of which a needed record list or register is faulty
	LeftOut int            // faulty races that were left out, of all commits
	Begins  []store.Commit // with which this clone begins: what they have may be older
}

// Subject is what a history is asked about.
type Subject struct {
	kinds []changes.Kind
	// concerns reports whether documents that a commit touched may say something of the
	// subject. Commits are asked about from the last to the first.
	concerns func(paths []string, before, after *store.Store) bool
	keep     func(changes.Change) bool
	learn    func(changes.Report) // what is told of a commit, before an earlier one is asked about
}

// Of is the history of a subject. The error is a *[store.RevisionError].
func Of(ctx context.Context, h *store.History, of Subject) (Log, error) {
	log := Log{Commits: len(h.Commits)}
	for _, c := range slices.Backward(h.Commits) {
		if c.Begins {
			log.Begins = append(log.Begins, c)
		}
		if len(c.Touched) == 0 {
			continue
		}
		befores, after, err := sides(ctx, h, c)
		if err != nil {
			return Log{}, err
		}
		if !slices.ContainsFunc(befores, func(before *store.Store) bool { return of.concerns(c.Touched, before, after) }) {
			continue
		}
		log.Read++
		report, err := brought(befores, after, of)
		if err != nil {
			log.Untold = append(log.Untold, c)
			continue
		}
		log.LeftOut += len(report.LeftOut)
		of.learn(report)
		if len(report.Changes) > 0 {
			log.Steps = append(log.Steps, Step{c, report.Changes})
		}
	}
	slices.Reverse(log.Steps)
	slices.Reverse(log.Untold)
	slices.Reverse(log.Begins)
	return log, nil
}

// sides is the corpora of the parents of a commit, and its own. What has no parent
// came after nothing.
func sides(ctx context.Context, h *store.History, c store.Commit) (befores []*store.Store, after *store.Store, err error) {
	if after, err = h.At(ctx, c.Hash); err != nil {
		return nil, nil, err
	}
	parents := c.Parents
	if len(parents) == 0 {
		parents = []string{""}
	}
	for _, parent := range parents {
		before, err := h.At(ctx, parent)
		if err != nil {
			return nil, nil, err
		}
		befores = append(befores, before)
	}
	return befores, after, nil
}

// brought is what a commit says and none of its parents: a merge has from one of them what
// the others do not say.
func brought(befores []*store.Store, after *store.Store, of Subject) (changes.Report, error) {
	report, err := changes.About(befores[0], after, of.kinds, of.keep)
	if err != nil {
		return changes.Report{}, err
	}
	for _, before := range befores[1:] {
		other, err := changes.About(before, after, of.kinds, of.keep)
		if err != nil {
			return changes.Report{}, err
		}
		report.Changes = slices.DeleteFunc(report.Changes, func(c changes.Change) bool {
			return !slices.ContainsFunc(other.Changes, func(x changes.Change) bool { return x.Subject == c.Subject })
		})
	}
	return report, nil
}

// id is the id of the document at a path.
func id(of string) string { return store.ID(path.Base(of)) }

// isListOf reports whether a path is that of a record list of a category that is wanted.
func isListOf(of string, wanted func(record.Category) bool) bool {
	category, ok := record.ParseListName(id(of))
	return ok && wanted(category)
}

// Gone is a race that the last commit of a history has no more, as it was before it went; nil
// where no commit had one of the id. The error is a *[store.RevisionError].
func Gone(ctx context.Context, h *store.History, called string) (*race.Race, error) {
	for _, c := range slices.Backward(h.Commits) {
		if !slices.ContainsFunc(c.Touched, func(path string) bool { return id(path) == called }) {
			continue
		}
		befores, _, err := sides(ctx, h, c)
		if err != nil {
			return nil, err
		}
		for _, before := range befores {
			ref, err := before.Race(called)
			if err != nil {
				continue // it was another kind of document
			}
			if doc := before.Read(ref); !doc.Faulty() && doc.Race != nil {
				return doc.Race, nil
			}
		}
	}
	return nil, nil //nolint:nilnil // that no commit had the race is an answer
}
