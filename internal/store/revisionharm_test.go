package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// TestRevisionRunsNoProgramOfTheRepository, whatever it says of programs.
func TestRevisionRunsNoProgramOfTheRepository(t *testing.T) {
	r := twoCommits(t)
	ran := filepath.Join(t.TempDir(), "ran")
	program := filepath.Join(t.TempDir(), "program")
	write(t, program, "#!/bin/sh\ntouch "+ran+"\nexit 1\n")
	if err := os.Chmod(program, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(r.dir, ".gitattributes"), "*.yaml diff=own filter=own\n")
	for _, key := range []string{
		"core.fsmonitor", "core.pager", "pager.cat-file", "pager.ls-tree", "pager.rev-parse", "core.sshCommand", "core.askPass", "core.editor",
		"core.alternateRefsCommand", "credential.helper", "diff.external", "diff.own.textconv", "diff.own.command", "filter.own.clean",
		"filter.own.smudge", "filter.own.process", "gpg.program", "merge.own.driver", "uploadpack.packObjectsHook", "remote.origin.uploadpack",
	} {
		r.git("", "config", key, program)
	}
	for _, command := range []string{"cat-file", "ls-tree", "rev-parse"} {
		r.git("", "config", "alias."+command, "!"+program)
	}
	hooks := filepath.Join(r.dir, ".git", "hooks")
	for _, hook := range []string{"post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"} {
		if err := os.MkdirAll(hooks, 0o755); err != nil {
			t.Fatal(err)
		}
		symlink(t, program, filepath.Join(hooks, hook))
	}
	want := []string{"HEAD:races/2023/old.yaml: Weltklasse", "HEAD:races/eugene.yaml: Eugene mended"}
	if diff := cmp.Diff(want, read(revision(t, filepath.Join(r.dir, "races"), "HEAD"))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := os.Stat(ran); err == nil {
		t.Error("a program of the repository was run")
	}
}

// TestRevisionFetchesNothing: of a clone that is not whole, what lacks cannot be
// read, and nobody is asked for it.
func TestRevisionFetchesNothing(t *testing.T) {
	r := twoCommits(t)
	r.git("", "config", "uploadpack.allowFilter", "true")
	clone := filepath.Join(t.TempDir(), "clone")
	r.git("", "clone", "-q", "--no-checkout", "--filter=blob:none", "file://"+r.dir, clone)
	ran := filepath.Join(t.TempDir(), "ran")
	r.git("", "-C", clone, "config", "remote.origin.uploadpack", "touch "+ran+"; git-upload-pack")
	s := revision(t, filepath.Join(clone, "races"), "HEAD")
	finding := ":1:1: error: file: not in this clone of the repository [unreadable]"
	want := []string{"HEAD:races/2023/old.yaml: HEAD:races/2023/old.yaml" + finding, "HEAD:races/eugene.yaml: HEAD:races/eugene.yaml" + finding}
	if diff := cmp.Diff(want, read(s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := os.Stat(ran); err == nil {
		t.Error("something was fetched")
	}
	if remedy := s.Read(s.Refs()[0]).Findings[0].Remedy; !strings.Contains(remedy, "fetch") {
		t.Errorf("got the remedy %q", remedy)
	}
}

// TestRevisionIsWhatWasCommitted, not what a repository says in its stead.
func TestRevisionIsWhatWasCommitted(t *testing.T) {
	r := twoCommits(t)
	hash := func(what string) string { return strings.TrimSpace(r.git("", "rev-parse", what)) }
	old, now := hash("v1:races/eugene.yaml"), hash("HEAD:races/eugene.yaml")
	r.git("", "replace", now, old)
	r.git("", "replace", hash("HEAD:races"), hash("v1:races"))
	want := []string{"HEAD:races/2023/old.yaml: Weltklasse", "HEAD:races/eugene.yaml: Eugene mended"}
	if diff := cmp.Diff(want, read(revision(t, filepath.Join(r.dir, "races"), "HEAD"))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRevisionFollowsNoLinks(t *testing.T) {
	r := newRepository(t)
	races := filepath.Join(r.dir, "races")
	write(t, filepath.Join(races, "real.yaml"), aRace)
	write(t, filepath.Join(races, "program.yaml"), aRace)
	write(t, filepath.Join(r.dir, "elsewhere", "out.yaml"), aRace)
	symlink(t, "real.yaml", filepath.Join(races, "link.yaml"))
	symlink(t, "../elsewhere", filepath.Join(races, "folder"))
	symlink(t, "../elsewhere", filepath.Join(races, "folder.yaml"))
	if err := os.Chmod(filepath.Join(races, "program.yaml"), 0o755); err != nil {
		t.Fatal(err)
	}
	r.git("", "add", ".")
	module := strings.TrimSpace(r.git("", "hash-object", "-w", "races/real.yaml")) // any hash will do
	r.git("", "update-index", "--add", "--cacheinfo", "160000,"+module+",races/module.yaml")
	r.git("", "update-index", "--add", "--cacheinfo", "160000,"+module+",races/module")
	r.git("2024-05-26T12:00:00Z", "commit", "-q", "-m", "Begin")
	s := revision(t, races, "HEAD")
	want := []string{"folder.yaml [regular-file]", "link.yaml [regular-file]", "module.yaml [regular-file]", "program.yaml", "real.yaml"}
	if diff := cmp.Diff(want, found(s.Refs())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, name := range []string{"link.yaml", "module.yaml", "folder.yaml"} {
		if doc := s.Read(s.ref(name)); !doc.Faulty() || doc.Race != nil || doc.Findings[0].Rule != "regular-file" {
			t.Errorf("%s: got %v", name, said(doc))
		}
	}
}

// TestRevisionOfATreeMadeByHand: names that no file system has are passed over.
func TestRevisionOfATreeMadeByHand(t *testing.T) {
	r := newRepository(t)
	write(t, filepath.Join(r.dir, "good.yaml"), aRace)
	blob := strings.TrimSpace(r.git("", "hash-object", "-w", "good.yaml"))
	tree := func(entries ...string) string { // MODE NAME HASH
		raw := filepath.Join(r.dir, "raw")
		var text strings.Builder
		for i := 0; i < len(entries); i += 3 {
			fmt.Fprintf(&text, "%s %s\x00", entries[i], entries[i+1])
			for b := range slices.Chunk([]byte(entries[i+2]), 2) {
				var n byte
				_, _ = fmt.Sscanf(string(b), "%02x", &n)
				text.WriteByte(n)
			}
		}
		write(t, raw, text.String())
		return strings.TrimSpace(r.git("", "hash-object", "-t", "tree", "--literally", "-w", "raw"))
	}
	inner := tree("100644", "x.yaml", blob)
	top := tree("40000", ".", inner, "40000", "..", inner, "100644", "../up.yaml", blob, "100644", "/abs.yaml", blob,
		"100644", "a.yaml", blob, "40000", "a.yaml", inner, "100644", "a.yaml", blob, "40000", "b", inner, "100644", "b/x.yaml", blob, "100644", "bad\nname\x1b.yaml", blob)
	commit := strings.TrimSpace(r.git("2024-05-26T12:00:00Z", "commit-tree", "-m", "Evil", top))
	s := revision(t, r.dir, commit)
	if diff := cmp.Diff([]string{"a.yaml", "b/x.yaml", "bad\nname\x1b.yaml"}, found(s.Refs())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheLimitOfARevision(t *testing.T) {
	r := newRepository(t)
	filled := func(size int) string { return aRace + "#" + strings.Repeat("x", size-len(aRace)-2) + "\n" }
	for name, size := range map[string]int{"full": document.MaxSize, "over": document.MaxSize + 1, "passed": passed, "huge": passed + document.MaxSize + 10} {
		write(t, filepath.Join(r.dir, name+".yaml"), filled(size))
	}
	write(t, filepath.Join(r.dir, "empty.yaml"), "")
	write(t, filepath.Join(r.dir, "small.yaml"), aRace)
	r.commit("2024-05-26T12:00:00Z", "Begin")
	s, folder := revision(t, r.dir, "HEAD"), open(t, r.dir)
	for _, ref := range folder.Refs() {
		for range 2 { // and what comes behind it is read as well
			doc, want := s.Read(s.ref(ref.Path)), folder.Read(ref)
			got := strings.ReplaceAll(strings.Join(said(doc), "\n"), "HEAD:", filepath.ToSlash(r.dir)+"/")
			if diff := cmp.Diff(strings.Join(said(want), "\n"), got); diff != "" || doc.Text() != want.Text() {
				t.Errorf("%s (-folder +revision):\n%s", ref.Path, diff)
			}
		}
	}
}

// TestRevisionOfABrokenRepository: an object that git cannot read keeps nobody
// from the others.
func TestRevisionOfABrokenRepository(t *testing.T) {
	r := newRepository(t)
	for i := range 5 {
		write(t, filepath.Join(r.dir, fmt.Sprintf("race-%d.yaml", i)), named(fmt.Sprintf("Mile %d", i)))
	}
	r.commit("2024-05-26T12:00:00Z", "Begin")
	for i, spoil := range map[int]func(string) error{
		1: func(path string) error { return os.WriteFile(path, []byte("nothing that was compressed"), 0o600) },
		3: func(path string) error { return os.Remove(path) },
	} {
		oid := strings.TrimSpace(r.git("", "rev-parse", fmt.Sprintf("HEAD:race-%d.yaml", i)))
		path := filepath.Join(r.dir, ".git", "objects", oid[:2], oid[2:])
		if err := errors.Join(os.Chmod(path, 0o600), spoil(path)); err != nil {
			t.Fatal(err)
		}
	}
	s := revision(t, r.dir, "HEAD")
	for range 2 {
		for i, ref := range s.Refs() {
			doc := s.Read(ref)
			spoilt := i == 1 || i == 3
			if doc.Faulty() != spoilt || spoilt && (doc.Findings[0].Rule != "unreadable" || doc.Findings[0].Remedy == "") {
				t.Errorf("%s: got %v", ref.Path, said(doc))
			}
		}
	}
}

// many is a repository of so many races.
func many(tb testing.TB, documents int) repository {
	tb.Helper()
	r := newRepository(tb)
	for i := range documents {
		write(tb, filepath.Join(r.dir, fmt.Sprintf("race-%03d.yaml", i)), named(fmt.Sprintf("Mile %d", i)))
	}
	r.commit("2024-05-26T12:00:00Z", "Begin")
	return r
}

func TestRevisionIsReadByManyAtATime(t *testing.T) {
	const documents = 200
	s := revision(t, many(t, documents).dir, "HEAD")
	refs := s.Refs()
	names := make([]string, len(refs))
	EachOf(8*len(refs), func(i int) {
		doc := s.Read(refs[i%len(refs)])
		if i < len(refs) {
			names[i] = doc.Race.Name
		}
	})
	for i, name := range names {
		if name != fmt.Sprintf("Mile %d", i) {
			t.Fatalf("at %d: got %s", i, name)
		}
	}
}

// TestRevisionLeavesNothingRunning, neither after Close nor after its context.
func TestRevisionLeavesNothingRunning(t *testing.T) {
	r := many(t, 20)
	ends := map[string]func(*Store, context.CancelFunc){
		"closed":      func(s *Store, _ context.CancelFunc) { _ = s.Close() },
		"interrupted": func(_ *Store, cancel context.CancelFunc) { cancel() },
	}
	for why, end := range ends {
		t.Run(why, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			s, err := Revision(ctx, r.dir, "HEAD")
			if err != nil {
				t.Fatal(err)
			}
			objects := s.fsys.(*gitTree).objects
			if objects.process != nil {
				t.Error("a process before anything was read")
			}
			refs := s.Refs()
			s.Read(refs[0])
			process, ended := objects.process, objects.ended
			var good, bad atomic.Int64
			EachOf(2000, func(i int) {
				if i == 100 {
					end(s, cancel)
				}
				if s.Read(refs[i%len(refs)]).Faulty() {
					bad.Add(1)
				} else {
					good.Add(1)
				}
			})
			if bad.Load() == 0 || good.Load() == 0 {
				t.Errorf("%d were read, and %d not", good.Load(), bad.Load())
			}
			select {
			case <-ended:
			case <-time.After(10 * time.Second):
				t.Fatal("the process is still running")
			}
			if process.ProcessState == nil {
				t.Error("nobody waited for the process")
			}
			if doc := s.Read(refs[0]); !doc.Faulty() || doc.Findings[0].Rule != "unreadable" {
				t.Errorf("got %v", said(doc))
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			if objects.process != nil {
				t.Error("a process was begun again")
			}
		})
	}
}

func TestCloseOfAFolder(t *testing.T) {
	s := open(t, folder(t, "a.yaml"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if doc := s.Read(s.ref("a.yaml")); !doc.Faulty() {
		t.Error("it was read")
	}
	if err := Builtin(fstest.MapFS{}).Close(); err != nil {
		t.Error(err)
	}
}

var (
	_ = fs.ErrClosed
	_ = exec.ErrNotFound
	_ = diag.Help
)

// TestGitThatDoesNotEnd: a program that says nothing is given up.
func TestGitThatDoesNotEnd(t *testing.T) {
	r := twoCommits(t)
	tests := []struct{ why, script, want string }{
		{"nothing", "exec sleep 60", "git: took too long"},
		{"nonsense", "echo x", "OUTSIDE"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			bin := t.TempDir()
			write(t, filepath.Join(bin, "git"), "#!/bin/sh\n"+test.script+"\n")
			if err := os.Chmod(filepath.Join(bin, "git"), 0o755); err != nil {
				t.Fatal(err)
			}
			t.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			want := strings.ReplaceAll(test.want, "OUTSIDE", r.dir+" is no folder of a git repository")
			_, err := Revision(ctx, r.dir, "HEAD")
			if err == nil || err.Error() != fmt.Sprintf("revision %q: %s", "HEAD", want) || diag.Help(err) == "" {
				t.Errorf("got %v, want %s", err, want)
			}
		})
	}
}

func TestGitMayNotSayTooMuch(t *testing.T) {
	out := bounded{left: 5}
	for _, text := range []string{"abc", "de"} {
		if n, err := out.Write([]byte(text)); n != len(text) || err != nil {
			t.Errorf("%s: got %d, %v", text, n, err)
		}
	}
	if _, err := out.Write([]byte("f")); err == nil || out.left >= 0 || out.text.String() != "abcde" {
		t.Errorf("got %q, error %v", out.text.String(), err)
	}
}
