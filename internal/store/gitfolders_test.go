package store

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFoldersAreThoseOfGit holds that commit after commit the same documents are listed as git lists them, of the top and of
// folders: files that come and go and become folders, links, other repositories, and hashes of either length.
func TestFoldersAreThoseOfGit(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		t.Run(format, func(t *testing.T) {
			r := newRepository(t, "--object-format="+format)
			r.ask(drawnCommits(rand.New(rand.NewPCG(1, 2)), 24, len(r.git("", "hash-object", "-t", "tree", os.DevNull))-1), "fast-import", "--quiet") //nolint:gosec // the same each time
			nowhere := git{dir: t.TempDir()}                                                                                                          // all of them are listed without git
			alike(t, r, nowhere, strings.Fields(r.git("", "rev-list", "--reverse", "main")), "", "races", "races/records", "x y")
		})
	}
}

// drawnCommits is so many commits as git reads them, each of which puts a few files into the one before it, or takes them out;
// so many digits are a hash.
func drawnCommits(draw *rand.Rand, commits, digits int) string {
	var text strings.Builder
	one := func(of ...string) string { return of[draw.IntN(len(of))] }
	for i := range commits {
		fmt.Fprintf(&text, "commit refs/heads/main\ncommitter Ada <ada@example.org> %d +0000\ndata 1\nC\n", 1_700_000_000+i)
		for range 1 + draw.IntN(6) {
			path := one("", "races/", "races/records/", "races/b/c/", "x y/", "x y/racés/") + one("a.yaml", "b.yaml", "notes.txt", "records", "b", ".yaml", "é.yaml", "c.yaml/d.yaml")
			switch draw.IntN(6) {
			case 0:
				fmt.Fprintf(&text, "D %s\n", path)
			case 1:
				fmt.Fprintf(&text, "M 160000 %s %s\n", strings.Repeat("1", digits), path)
			default:
				fmt.Fprintf(&text, "M %s inline %s\ndata 3\n%s\n", one("100644", "100755", "120000"), path, one("one", "two"))
			}
		}
	}
	return text.String()
}

// TestFoldersThatAreBroken holds that what git would not make is listed as git lists it, or not at all.
func TestFoldersThatAreBroken(t *testing.T) {
	r := newRepository(t)
	file := []byte(strings.Repeat("\x11", 20))
	blob := func(name string) []byte { return append([]byte("100644 "+name+"\x00"), file...) }
	made := func(text []byte) string {
		if err := os.WriteFile(filepath.Join(r.dir, "raw"), text, 0o600); err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(r.git("", "hash-object", "-t", "tree", "--literally", "-w", "raw"))
	}
	for why, text := range map[string][]byte{
		"nothing":                 nil,
		"a file twice":            append(blob("a.yaml"), blob("a.yaml")...),
		"a path as a name":        blob("races/a.yaml"),
		"the folder above":        blob("../a.yaml"),
		"no name":                 blob(""),
		"a mode of none":          append([]byte("777777 a.yaml\x00"), file...),
		"a mode with a zero":      append([]byte("0100644 a.yaml\x00"), file...),
		"a folder that is a file": append([]byte("40000 races\x00"), file...),
		"half a hash":             []byte("100644 a.yaml\x00\x11\x11"),
		"no mode":                 append([]byte("a.yaml\x00"), file...),
		"too large":               []byte(strings.Repeat(string(blob("a.yaml")), 60_000)),
	} {
		t.Run(why, func(t *testing.T) {
			alike(t, r, git{dir: r.dir}, []string{commitOf(r, made(text))}, "", "races")
		})
	}
}

// commitOf is the hash of a commit of a folder.
func commitOf(r repository, tree string) string {
	return strings.TrimSpace(r.git("2025-07-19T23:30:00-0500", "commit-tree", "-m", "A folder", tree))
}

// alike holds each listing of the commits, one after another, against that of git, which is asked here otherwise.
func alike(t *testing.T, r repository, otherwise git, commits []string, folders ...string) {
	t.Helper()
	g := git{dir: r.dir}
	objects := &gitObjects{ctx: t.Context(), git: g}
	defer func() { _ = objects.Close() }() // it was only read
	listed := &gitFolders{git: otherwise, objects: objects}
	for _, folder := range folders {
		for _, commit := range commits {
			want, _, wantErr := readTree(t.Context(), g, commit, folder)
			got, err := listed.list(t.Context(), commit, folder)
			if (err == nil) != (wantErr == nil) || errors.Is(err, errUnlike) {
				t.Fatal(err, wantErr)
			}
			if diff := cmp.Diff(want, got, cmp.AllowUnexported(gitTree{}, gitEntry{}), cmp.Comparer(sameEntry)); err == nil && diff != "" {
				t.Errorf("%s %q (-git +here):\n%s", commit, folder, diff)
			}
		}
	}
}

// sameEntry reports whether two entries of a folder are one.
func sameEntry(a, b fs.DirEntry) bool {
	one, errOne := a.Info()
	other, errOther := b.Info()
	return errOne == nil && errOther == nil && one == other
}
