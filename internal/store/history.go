package store

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"path"
	"strings"
	"time"
)

// Commit is a commit that touched documents of a corpus.
type Commit struct {
	Hash    string   // whole
	Parents []string // their hashes
	Date    string   // of the author, local to the author: YYYY-MM-DD
	Subject string   // in a length that somebody reads
	// Begins is set where the parents are not in this clone, which is shallow: what
	// the commit has may be older.
	Begins bool
	// Touched is the paths below the root of the corpus of the documents that are
	// others than in each of the parents.
	Touched []string
}

// Short is the beginning of the hash, by which a reader finds the commit.
func (c Commit) Short() string { return c.Hash[:min(len(c.Hash), shortHash)] }

// shortHash is how many digits of a hash are printed.
const shortHash = 10

// History is the commits of a repository that touched the documents of a folder, up to a
// revision. Their corpora are read through one process of git, and a document that two
// of them have in common once.
type History struct {
	Commits []Commit // each behind its parents

	dir     string
	place   gitPlace
	objects *gitObjects
	folders *gitFolders
	shared  *shared
}

// historyTime is how long git may take to list the commits of a folder.
const historyTime = time.Minute

// OpenHistory lists the commits that touched the corpus in a folder, up to a revision,
// those of all branches that were merged into it. Nothing is known of them but what the
// folder has been called: one that was renamed begins with its name. A process of git may
// stay until Close. The error is a [RevisionError], as that of [Revision].
func OpenHistory(ctx context.Context, dir, rev string) (*History, error) {
	dir = cmp.Or(dir, ".")
	if err := checkRev(rev); err != nil {
		return nil, err
	}
	listing, cancel := context.WithTimeout(ctx, historyTime)
	defer cancel()
	place, err := locate(listing, dir)
	if err != nil {
		return nil, err
	}
	if err := place.git.held(listing); err != nil {
		return nil, gitRefused(err)
	}
	tip, err := treeAt(listing, place, dir, rev)
	if err != nil {
		if refused, ok := errors.AsType[*RevisionError](err); ok {
			refused.Rev = rev
		}
		return nil, err
	}
	h := &History{dir: dir, place: place, objects: &gitObjects{ctx: ctx, git: place.git}, shared: newShared()}
	h.folders = &gitFolders{git: place.git, objects: h.objects}
	if h.Commits, err = h.list(listing, tip.commit); err != nil {
		_ = h.Close() // nothing was read
		return nil, gitFailed(err)
	}
	return h, nil
}

// Close ends what still runs. No corpus of the history can be read any more.
func (h *History) Close() error { return h.objects.Close() }

// list asks git for the commits, and for the documents that each touched.
func (h *History) list(ctx context.Context, tip string) ([]Commit, error) {
	below := []string{}
	if h.place.folder != "" {
		below = append(below, "--", cmp.Or(h.place.fromDir, "."))
	}
	const lines = 4 // "commit HASH", and what is asked for
	out, err := h.place.git.run(ctx, append([]string{
		"--no-replace-objects", "rev-list", "--full-history", "--topo-order", "--reverse", "--encoding=UTF-8", "--date=short", "--format=%P%n%ad%n%s", tip,
	}, below...)...)
	if err != nil {
		return nil, err
	}
	var commits []Commit
	at := map[string]int{}
	said := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	for i := 0; i+lines <= len(said); i += lines {
		c := Commit{Hash: strings.TrimPrefix(said[i], "commit "), Parents: strings.Fields(said[i+1]), Date: said[i+2], Subject: shortened(said[i+3])}
		if len(c.Parents) == 0 {
			// Of a commit itself git hides nothing: what a shallow clone lacks stands in it.
			whole, err := h.objects.read(c.Hash)
			if err != nil {
				return nil, err
			}
			header, _, _ := bytes.Cut(whole.text, []byte("\n\n"))
			c.Begins = bytes.Contains(header, []byte("\nparent "))
		}
		at[c.Hash] = len(commits)
		commits = append(commits, c)
	}
	return commits, h.touched(ctx, commits, at, below)
}

// touched asks git which documents each commit touched.
func (h *History) touched(ctx context.Context, commits []Commit, at map[string]int, below []string) error {
	var question strings.Builder
	for _, c := range commits {
		question.WriteString(c.Hash + "\n")
	}
	out, err := h.place.git.ask(ctx, question.String(), append([]string{
		"--no-replace-objects", "diff-tree", "--stdin", "-r", "-c", "--root", "--no-renames", "--no-ext-diff", "--name-only", "-z",
	}, below...)...)
	if err != nil {
		return err
	}
	of := -1
	for text := range strings.SplitSeq(out, "\x00") {
		if !strings.HasSuffix(text, ".yaml") {
			if i, known := at[strings.TrimSpace(text)]; known {
				of = i
			}
			continue
		}
		if h.place.folder != "" {
			text = strings.TrimPrefix(text, h.place.folder+"/")
		}
		if of >= 0 && path.Clean("/"+text) == "/"+text {
			commits[of].Touched = append(commits[of].Touched, text)
		}
	}
	return nil
}

// At is the corpus as it was committed: none at all before the first commit, whose hash
// is empty, and where the folder was not there. The stores of a history hold nothing open
// by themselves. The error is a [RevisionError].
func (h *History) At(ctx context.Context, hash string) (*Store, error) {
	tree := &gitTree{commit: hash, entries: map[string]gitEntry{}}
	if hash != "" {
		var err error
		if tree, err = h.folders.list(ctx, hash, h.place.folder); err != nil {
			return nil, gitFailed(err)
		}
	}
	tree.objects = h.objects
	h.shared.forget(tree)
	return &Store{
		name: h.place.folder, rev: hash[:min(len(hash), shortHash)], dir: h.dir, within: partOf(h.dir),
		fsys: tree, names: listed(tree), open: tree.Open, close: func() error { return nil }, reader: newReader(), shared: h.shared,
	}, nil
}
