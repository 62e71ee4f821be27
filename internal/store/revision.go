package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/words"
)

// A RevisionError says why a revision cannot be read.
type RevisionError struct {
	Rev     string // as the user typed it
	Problem string
	Remedy  string // what to do instead
}

// Error is `revision "REV": PROBLEM`.
func (e *RevisionError) Error() string { return fmt.Sprintf("revision %q: %s", e.Rev, e.Problem) }

// Help is what to do instead.
func (e *RevisionError) Help() string { return e.Remedy }

// Revision opens the corpus in a folder as it was committed: a folder of a work
// tree, a bare repository, or a folder of the revision, whether or not it is
// still there. A revision is what git takes for a commit: a branch, a tag, a hash,
// HEAD~1. It is read through the program git, without a checkout, and nothing is
// run that the repository configures. Places read REV:PATH, the path from the top
// of the repository.
//
// A process of git may stay until Close or until the context ends, after which
// nothing can be read. The error is a [RevisionError].
func Revision(ctx context.Context, dir, rev string) (*Store, error) {
	s, err := openRevision(ctx, dir, rev)
	if refused, ok := errors.AsType[*RevisionError](err); ok {
		refused.Rev = rev
	}
	return s, err
}

// openingTime is how long git may take to find a revision and list its files.
const openingTime = 20 * time.Second

func openRevision(ctx context.Context, dir, rev string) (*Store, error) {
	dir = cmp.Or(dir, ".")
	if err := checkRev(rev); err != nil {
		return nil, err
	}
	opening, cancel := context.WithTimeout(ctx, openingTime)
	defer cancel()
	place, err := locate(opening, dir)
	if err != nil {
		return nil, err
	}
	if err := place.git.held(opening); err != nil {
		return nil, gitRefused(err)
	}
	tree, err := treeAt(opening, place, dir, rev)
	if err != nil {
		return nil, err
	}
	tree.objects = &gitObjects{ctx: ctx, git: place.git}
	return &Store{
		name: place.folder, rev: rev, dir: dir, within: partOf(dir),
		fsys: tree, names: listed(tree), open: tree.Open, close: tree.objects.Close, reader: newReader(),
		lastChanges: func(ctx context.Context, name string, lines []int) (map[int]LastChange, error) {
			if _, ok, err := place.git.inputs(ctx); err != nil || !ok {
				return nil, err
			}
			return place.git.blame(ctx, lines, tree.commit, "--", path.Join(place.fromDir, name))
		},
	}, nil
}

// checkRev refuses what git could take for an option or for two lines.
func checkRev(rev string) error {
	remedy := "name a branch, a tag or a commit, such as HEAD~1"
	switch {
	case rev == "":
		return &RevisionError{Problem: "empty", Remedy: remedy}
	case strings.HasPrefix(rev, "-"):
		return &RevisionError{Problem: "begins with -", Remedy: remedy}
	case words.Visible(rev) != rev:
		return &RevisionError{Problem: "holds a character that cannot be seen", Remedy: remedy}
	default:
		return nil
	}
}

// gitPlace is a folder of a repository, which need not be there today.
type gitPlace struct {
	git     git
	folder  string // from the top of the repository, empty for the top itself
	fromDir string // as git has it from the folder in which it is run
}

// locate finds the repository around a folder, and the place of the folder in it.
func locate(ctx context.Context, dir string) (gitPlace, error) {
	existing, gone := existingFolder(dir)
	g := git{dir: existing}
	below := filepath.ToSlash(gone)
	out, err := g.runSoon(ctx, "rev-parse", "--is-inside-work-tree", "--is-inside-git-dir", "--show-prefix")
	if err != nil {
		return gitPlace{}, noRepository(dir, err)
	}
	lines := strings.SplitN(out, "\n", 3) // a path may hold a line break
	switch {
	case len(lines) == 3 && lines[0] == "true":
		folder := path.Join(strings.TrimSuffix(lines[2], "\n"), below)
		return gitPlace{git: g, folder: folder, fromDir: below}, nil
	case len(lines) == 3 && lines[1] == "true": // most likely a bare repository
		folder, err := belowGitDir(ctx, g)
		if err != nil {
			return gitPlace{}, noRepository(dir, err)
		}
		if folder = path.Join(folder, below); folder == "." {
			folder = ""
		}
		return gitPlace{git: g, folder: folder, fromDir: folder}, nil
	default:
		return gitPlace{}, noRepository(dir, nil)
	}
}

// existingFolder is the part of a path that is a folder today, and what is below:
// of a bare repository, or of times gone by.
func existingFolder(dir string) (existing, below string) {
	existing = dir
	for {
		if info, err := os.Stat(cmp.Or(existing, ".")); err == nil && info.IsDir() {
			return cmp.Or(existing, "."), below
		}
		name := strings.TrimRightFunc(existing, isSeparator)
		if name == "" || name == filepath.VolumeName(name) {
			return existing, below
		}
		// Not filepath.Split and Dir: a .. leads up from where a link leads to.
		last := strings.LastIndexFunc(name, isSeparator) + 1
		existing, below = name[:last], filepath.Join(name[last:], below)
	}
}

// isSeparator reports whether a character stands between the elements of a path.
func isSeparator(r rune) bool { return r == '/' || r == filepath.Separator }

// belowGitDir is the path of the folder from that of the repository itself.
func belowGitDir(ctx context.Context, g git) (string, error) {
	out, err := g.run(ctx, "rev-parse", "--absolute-git-dir")
	if err != nil {
		return "", err
	}
	gitDir, err := filepath.EvalSymlinks(strings.TrimSuffix(out, "\n"))
	if err != nil {
		return "", err
	}
	here, err := resolved(g.dir + string(filepath.Separator))
	if err != nil {
		return "", err
	}
	below, err := filepath.Rel(gitDir, here)
	return filepath.ToSlash(below), err
}

// treeAt is the folder at a revision.
func treeAt(ctx context.Context, place gitPlace, dir, rev string) (*gitTree, error) {
	answers, err := place.git.ask(ctx, rev+"^{commit}\n"+rev+"\n", "--no-replace-objects", "cat-file", "--batch-check")
	if err != nil {
		return nil, gitFailed(err)
	}
	answer, asItIs, _ := strings.Cut(answers, "\n")
	commit, about, _ := strings.Cut(answer, " ") // OID TYPE SIZE, or what was asked and missing
	if !strings.HasPrefix(about, "commit ") || strings.HasSuffix(answer, " missing") {
		if strings.HasSuffix(asItIs, " ambiguous\n") {
			return nil, &RevisionError{Problem: "stands for several objects of the repository of " + words.Visible(dir), Remedy: "write more of its hash"}
		}
		return nil, &RevisionError{
			Problem: "no commit of the repository of " + words.Visible(dir),
			Remedy:  "git branch, git tag and git log show what there is; of a shallow clone, fetch more of the history",
		}
	}
	tree, ok, err := readTree(ctx, place.git, commit, place.folder)
	if err != nil {
		return nil, gitFailed(err)
	}
	if !ok {
		return nil, &RevisionError{
			Problem: "has no folder " + words.Visible(place.folder),
			Remedy:  "the revision may be older than the folder: name one that it has with --races",
		}
	}
	return tree, nil
}

// noRepository is the refusal of a folder around which git finds no repository;
// err is what git says, if anything.
func noRepository(dir string, err error) error {
	exit, ok := errors.AsType[*exec.ExitError](err)
	if err != nil && (!ok || !strings.Contains(string(exit.Stderr), "not a git repository")) {
		return gitFailed(err)
	}
	return &RevisionError{
		Problem: words.Visible(dir) + " is no folder of a git repository",
		Remedy:  "name a folder of a work tree, or a bare repository, with --races",
	}
}

// gitRefused is the refusal of a repository that git is not asked about.
func gitRefused(err error) error {
	refused, ok := errors.AsType[*HistoryError](err)
	if !ok {
		return err
	}
	return &RevisionError{Problem: refused.Problem, Remedy: refused.Remedy}
}

// ownedByAnother is the repository that git refuses since somebody else owns it, as in a container; empty for any other refusal.
func ownedByAnother(said string) string {
	_, of, refused := strings.Cut(said, "detected dubious ownership in repository at ")
	if !refused {
		return ""
	}
	return strings.TrimSpace(of)
}

// gitFailed is the refusal where git cannot be run, or cannot answer.
func gitFailed(err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	if errors.Is(err, exec.ErrNotFound) {
		return &RevisionError{Problem: "no program git", Remedy: "install git: revisions are read through it"}
	}
	problem, remedy := err.Error(), "see whether git log can read the repository"
	if errors.Is(err, context.DeadlineExceeded) {
		problem = "took too long"
	}
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		said, _, _ := strings.Cut(string(exit.Stderr), "\n")
		problem = cmp.Or(words.Visible(strings.TrimPrefix(said, "fatal: ")), problem)
		if of := ownedByAnother(said); of != "" {
			remedy = "if you trust it: git config --global --add safe.directory " + words.Visible(of)
		}
	}
	return &RevisionError{Problem: "git: " + problem, Remedy: remedy}
}
