package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// named is a race of a name.
func named(name string) string { return strings.Replace(aRace, "Dream Mile", name, 1) }

// revision opens a revision until the end of the test.
func revision(tb testing.TB, dir, rev string) *Store {
	tb.Helper()
	s, err := Revision(tb.Context(), dir, rev)
	if err != nil {
		tb.Fatal(err, diag.Help(err))
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}

// read is all documents of a store: the file as findings have it, and the name of
// the race or what is wrong.
func read(s *Store) []string {
	var all []string
	for _, ref := range s.Refs() {
		doc := s.Read(ref)
		word := strings.Join(said(doc), "; ")
		if doc.Race != nil {
			word = doc.Race.Name
		}
		all = append(all, ref.File+": "+word)
	}
	return all
}

// twoCommits is a repository whose second commit changes a race, renames one and
// adds one; the first has a tag of each kind. The work tree has moved on.
func twoCommits(t *testing.T, options ...string) repository {
	t.Helper()
	r := newRepository(t, options...)
	write(t, filepath.Join(r.dir, "races", "eugene.yaml"), named("Eugene as it was"))
	write(t, filepath.Join(r.dir, "races", "Zürich alt", "old.yaml"), named("Weltklasse"))
	write(t, filepath.Join(r.dir, "README.md"), "no document")
	r.commit("2024-05-26T12:00:00Z", "Begin")
	r.git("", "tag", "v1")
	r.git("", "tag", "-a", "-m", "With a text.", "v1-annotated")
	write(t, filepath.Join(r.dir, "races", "eugene.yaml"), named("Eugene mended"))
	r.git("", "mv", "races/Zürich alt", "races/2023")
	write(t, filepath.Join(r.dir, "races", "_draft.yaml"), named("Draft"))
	write(t, filepath.Join(r.dir, "top.yaml"), named("Top"))
	r.commit("2024-05-27T12:00:00Z", "Mend")
	write(t, filepath.Join(r.dir, "races", "eugene.yaml"), named("Eugene not committed"))
	return r
}

func TestRevision(t *testing.T) {
	r := twoCommits(t)
	elsewhere := t.TempDir()
	bare, linked, shallow, detached := filepath.Join(elsewhere, "bare.git"), filepath.Join(elsewhere, "linked"), filepath.Join(elsewhere, "shallow"), filepath.Join(elsewhere, "detached")
	r.git("", "clone", "-q", "--bare", r.dir, bare)
	r.git("", "worktree", "add", "-q", "-b", "other", linked, "v1")
	r.git("", "clone", "-q", "--depth", "1", "file://"+r.dir, shallow)
	r.git("", "clone", "-q", r.dir, detached)
	r.git("", "-C", detached, "checkout", "-q", "v1")
	symlink(t, filepath.Join(r.dir, "races"), filepath.Join(elsewhere, "link"))
	hash := strings.TrimSpace(r.git("", "rev-parse", "v1"))

	before := func(rev string) []string {
		return []string{rev + ":races/Zürich alt/old.yaml: Weltklasse", rev + ":races/eugene.yaml: Eugene as it was"}
	}
	after := func(rev string) []string {
		return []string{rev + ":races/2023/old.yaml: Weltklasse", rev + ":races/eugene.yaml: Eugene mended"}
	}
	races := filepath.Join(r.dir, "races")
	tests := []struct {
		why, dir, rev string
		want          []string
	}{
		{"the last commit, not the work tree", races, "HEAD", after("HEAD")},
		{"the one before", races, "HEAD~1", before("HEAD~1")},
		{"a tag", races, "v1", before("v1")},
		{"an annotated tag", races, "v1-annotated", before("v1-annotated")},
		{"a branch", races, "main", after("main")},
		{"a hash", races, hash, before(hash)},
		{"a part of one", races, hash[:8], before(hash[:8])},
		{"a message, with a blank", races, "HEAD^{/Begin}", before("HEAD^{/Begin}")},
		{"a sub-folder that the revision alone has", filepath.Join(races, "Zürich alt"), "v1", before("v1")[:1]},
		{"with / behind it", races + "/", "HEAD", after("HEAD")},
		{"the top of the repository", r.dir, "HEAD", append(after("HEAD"), "HEAD:top.yaml: Top")},
		{"through a link", filepath.Join(elsewhere, "link"), "HEAD", after("HEAD")},
		{"a bare repository", bare, "HEAD", append(after("HEAD"), "HEAD:top.yaml: Top")},
		{"a folder of a bare repository", filepath.Join(bare, "races"), "HEAD", after("HEAD")},
		{"the folder of git itself", filepath.Join(r.dir, ".git", "races"), "HEAD", after("HEAD")},
		{"a linked work tree has a HEAD of its own", filepath.Join(linked, "races"), "HEAD", before("HEAD")},
		{"and the branches of the other", filepath.Join(linked, "races"), "main", after("main")},
		{"a shallow clone", filepath.Join(shallow, "races"), "HEAD", after("HEAD")},
		{"a detached HEAD", filepath.Join(detached, "races"), "HEAD", before("HEAD")},
		{"a branch of another repository", filepath.Join(detached, "races"), "origin/main", after("origin/main")},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			s := revision(t, test.dir, test.rev)
			if diff := cmp.Diff(test.want, read(s)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if s.rev != test.rev || s.IsBuiltin() {
				t.Errorf("got %q", s.rev)
			}
		})
	}
	t.Run("from the working directory", func(t *testing.T) {
		for dir, name := range map[string]string{r.dir: "races", races: "."} {
			t.Chdir(dir)
			if diff := cmp.Diff(after("HEAD"), read(revision(t, name, "HEAD"))); diff != "" {
				t.Errorf("%s in %s (-want +got):\n%s", name, dir, diff)
			}
		}
	})
	t.Run("in a hook of another repository", func(t *testing.T) {
		t.Setenv("GIT_DIR", filepath.Join(t.TempDir(), "other"))
		t.Setenv("GIT_INDEX_FILE", filepath.Join(t.TempDir(), "index"))
		if diff := cmp.Diff(after("HEAD"), read(revision(t, races, "HEAD"))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
}

// TestRevisionOfAMerge: a merge is a commit like any other, its parents are told
// apart.
func TestRevisionOfAMerge(t *testing.T) {
	r := twoCommits(t)
	r.git("", "checkout", "-q", "-f", "-b", "side", "v1")
	write(t, filepath.Join(r.dir, "races", "side.yaml"), named("Side"))
	r.commit("2024-05-28T12:00:00Z", "Side")
	r.git("2024-05-29T12:00:00Z", "merge", "-q", "--no-edit", "main")
	races := filepath.Join(r.dir, "races")
	for rev, want := range map[string][]string{
		"HEAD":   {"HEAD:races/2023/old.yaml: Weltklasse", "HEAD:races/eugene.yaml: Eugene mended", "HEAD:races/side.yaml: Side"},
		"HEAD^1": {"HEAD^1:races/Zürich alt/old.yaml: Weltklasse", "HEAD^1:races/eugene.yaml: Eugene as it was", "HEAD^1:races/side.yaml: Side"},
		"HEAD^2": {"HEAD^2:races/2023/old.yaml: Weltklasse", "HEAD^2:races/eugene.yaml: Eugene mended"},
	} {
		if diff := cmp.Diff(want, read(revision(t, races, rev))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", rev, diff)
		}
	}
}

// TestRevisionOfLongHashes: a repository may name its objects by SHA-256.
func TestRevisionOfLongHashes(t *testing.T) {
	r := twoCommits(t, "--object-format=sha256")
	hash := strings.TrimSpace(r.git("", "rev-parse", "v1"))
	if len(hash) != 64 {
		t.Fatalf("got %s", hash)
	}
	want := []string{hash + ":races/Zürich alt/old.yaml: Weltklasse", hash + ":races/eugene.yaml: Eugene as it was"}
	if diff := cmp.Diff(want, read(revision(t, filepath.Join(r.dir, "races"), hash))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestRevisionIsAStore: what holds of a folder holds of a revision of it.
func TestRevisionIsAStore(t *testing.T) {
	r := newRepository(t)
	races := filepath.Join(r.dir, "races")
	for _, name := range []string{"a.yaml", "2023/b.yaml", "records/mile-men-outdoor.yaml", "records/old/mile-men-outdoor-1913.yaml", "athletes/men.yaml", "_d.yaml", ".e/f.yaml", "folder.yaml/g.yaml"} {
		write(t, filepath.Join(races, name), aRace)
	}
	r.commit("2024-05-26T12:00:00Z", "Begin")
	for _, below := range []string{"", "records", "2023"} {
		folder, committed := open(t, filepath.Join(races, below)), revision(t, filepath.Join(races, below), "HEAD")
		asFolder := func(refs []Ref) []Ref {
			for i := range refs {
				refs[i].File = strings.Replace(refs[i].File, "HEAD:", filepath.ToSlash(r.dir)+"/", 1)
			}
			return refs
		}
		if diff := cmp.Diff(folder.Refs(), asFolder(committed.Refs()), cmp.AllowUnexported(Ref{})); diff != "" {
			t.Errorf("all (-folder +revision):\n%s", diff)
		}
		if diff := cmp.Diff(folder.AllLists(), asFolder(committed.AllLists()), cmp.AllowUnexported(Ref{})); diff != "" {
			t.Errorf("lists (-folder +revision):\n%s", diff)
		}
		if folder.Whole() != committed.Whole() {
			t.Errorf("%q is whole: %t", below, committed.Whole())
		}
		for _, id := range []string{"a", "b", "g", "men", "none", "folder"} {
			want, wantErr := folder.Race(id)
			got, err := committed.Race(id)
			if diff := cmp.Diff([]Ref{want}, asFolder([]Ref{got}), cmp.AllowUnexported(Ref{})); diff != "" || fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Errorf("%s: %v, of the folder %v (-folder +revision):\n%s", id, err, wantErr, diff)
			}
		}
		if below, ok := committed.Below(filepath.Join(races, below, "x.yaml")); below != "x.yaml" || !ok {
			t.Errorf("got the place %q, %t", below, ok)
		}
	}
	if _, err := revision(t, races, "HEAD").Create(document.Race, "new", nil); err == nil || diag.Help(err) == "" {
		t.Errorf("a revision took a document: %v", err)
	}
}

func TestRevisionRefuses(t *testing.T) {
	r := twoCommits(t)
	races := filepath.Join(r.dir, "races")
	outside := t.TempDir()
	tests := []struct{ why, dir, rev, want string }{
		{"nothing", races, "", `revision "": empty`},
		{"what could be an option", races, "--all", `revision "--all": begins with -`},
		{"two lines", races, "HEAD\nHEAD", `revision "HEAD\nHEAD": holds a character that cannot be seen`},
		{"an escape", races, "\x1b[31m", `revision "\x1b[31m": holds a character that cannot be seen`},
		{"no text", races, "\xff", `revision "\xff": holds a character that cannot be seen`},
		{"none of this name", races, "v9", `revision "v9": no commit of the repository of RACES`},
		{"before the first", races, "HEAD~2", `revision "HEAD~2": no commit of the repository of RACES`},
		{"one that looks like an answer", races, "HEAD commit 1", `revision "HEAD commit 1": no commit of the repository of RACES`},
		{"a range", races, "HEAD~1..HEAD", `revision "HEAD~1..HEAD": no commit of the repository of RACES`},
		{"a folder", races, "HEAD:races", `revision "HEAD:races": no commit of the repository of RACES`},
		{"a file", races, "HEAD:README.md", `revision "HEAD:README.md": no commit of the repository of RACES`},
		{"a folder that came later", filepath.Join(races, "2023"), "v1", `revision "v1": has no folder races/2023`},
		{"a file is no folder", filepath.Join(races, "eugene.yaml"), "v1", `revision "v1": has no folder races/eugene.yaml`},
		{"a pattern is none", filepath.Join(races, "*"), "v1", `revision "v1": has no folder races/*`},
		{"nor is a word of pathspecs", filepath.Join(r.dir, ":(top)races"), "v1", `revision "v1": has no folder :(top)races`},
		{"no repository", outside, "HEAD", `revision "HEAD": OUTSIDE is no folder of a git repository`},
		{"nowhere", filepath.Join(outside, "none"), "HEAD", `revision "HEAD": OUTSIDE/none is no folder of a git repository`},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) { refused(t, test.dir, test.rev, test.want, "RACES", races, "OUTSIDE", outside) })
	}
	t.Run("a hash of two", func(t *testing.T) {
		prefix := ambiguous(r)
		refused(t, races, prefix, fmt.Sprintf(`revision %q: stands for several objects of the repository of RACES`, prefix), "RACES", races)
	})
	t.Run("no commit yet", func(t *testing.T) {
		empty := newRepository(t)
		refused(t, empty.dir, "HEAD", `revision "HEAD": no commit of the repository of EMPTY`, "EMPTY", empty.dir)
	})
	t.Run("a repository that git cannot read", func(t *testing.T) {
		write(t, filepath.Join(r.dir, ".git", "config"), "[[[")
		refused(t, races, "HEAD", `revision "HEAD": git: bad config line 1 in file .git/config`)
	})
	t.Run("no git", func(t *testing.T) {
		t.Setenv("PATH", t.TempDir())
		refused(t, races, "HEAD", `revision "HEAD": no program git`)
	})
	t.Run("no time left", func(t *testing.T) {
		over, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := Revision(over, races, "HEAD"); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
}

// ambiguous makes so many commits that two hashes begin alike, and gives their
// beginning.
func ambiguous(r repository) string {
	r.Helper()
	var stream strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&stream, "commit refs/heads/many\ncommitter Ada <ada@example.org> %d +0000\ndata 0\n", 1_700_000_000+i)
	}
	write(r, filepath.Join(r.dir, "stream"), stream.String())
	r.git("", "-c", "alias.many=!git fast-import --quiet <stream", "many")
	seen := map[string]bool{}
	for hash := range strings.Lines(r.git("", "rev-list", "many")) {
		if prefix := hash[:5]; seen[prefix] {
			return prefix
		}
		seen[hash[:5]] = true
	}
	r.Fatal("no two of 2,000 hashes begin alike")
	return ""
}

// refused holds that a revision is refused, with a remedy.
func refused(t *testing.T, dir, rev, want string, places ...string) {
	t.Helper()
	for i := 0; i < len(places); i += 2 {
		want = strings.ReplaceAll(want, places[i], places[i+1])
	}
	s, err := Revision(t.Context(), dir, rev)
	if err == nil || err.Error() != want || diag.Help(err) == "" {
		t.Errorf("got %v, %v (%s), want %s", s, err, diag.Help(err), want)
	}
}
