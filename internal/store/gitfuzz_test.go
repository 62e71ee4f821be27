package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// FuzzGitConfiguration: whatever a repository configures, and whatever it says of its
// files, nothing of it is run, and git is asked or the reason is known. PROGRAM stands
// for a program that leaves a file.
func FuzzGitConfiguration(f *testing.F) {
	for _, seed := range []string{
		"[filter \"own\"]\n\tclean = PROGRAM\n", "[filter \"a=b\"]\n\tprocess = PROGRAM\n\trequired\n", "[filter \"own\"]\n\tclean = \"PROGRAM; cat\"\n[filter \"own\"]\n\tclean\n",
		"[core]\n\tfsmonitor = PROGRAM\n\tpager = PROGRAM\n\thooksPath = programs\n", "[include]\n\tpath = ../included\n", "[includeIf \"gitdir:**\"]\n\tpath = ~/x\n",
		"[diff \"own\"]\n\ttextconv = PROGRAM\n\tcommand = PROGRAM\n", "[alias]\n\tblame = !PROGRAM\n\tconfig = !PROGRAM\n[pager]\n\tblame = PROGRAM\n",
		"[core]\n\tattributesFile = ../attributes\n[blame]\n\tignoreRevsFile = ../none\n", "[blame]\n\tignoreRevsFile\n", "[core]\n\tworktree = /\n\tbare = true\n", "[Filter \"Own\\\"\\\\\"]\n\tCLEAN = PROGRAM",
		"[extensions]\n\tworktreeConfig = true\n\tpartialClone = origin\n[remote \"origin\"]\n\tpromisor = true\n\tuploadpack = PROGRAM\n\turl = /\n",
	} {
		f.Add(seed, "*.yaml filter=own diff=own\n")
		f.Add(seed, "*.yaml filter=a=b -text eol=crlf ident working-tree-encoding=UTF-16\n")
	}
	f.Setenv("HOME", f.TempDir())
	r := newRepository(f)
	file := r.write("one\n")
	r.commit("2024-05-26T12:00:00Z", "Begin")
	config := filepath.Join(r.dir, ".git", "config")
	plain, err := os.ReadFile(config)
	if err != nil {
		f.Fatal(err)
	}
	ran, program := filepath.Join(f.TempDir(), "ran"), filepath.Join(r.dir, "programs", "post-index-change")
	write(f, program, "#!/bin/sh\ntouch "+ran+"\n")
	if err := os.Chmod(program, 0o755); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, configuration, attributes string) {
		write(t, config, string(plain)+strings.ReplaceAll(configuration, "PROGRAM", program))
		write(t, filepath.Join(r.dir, ".gitattributes"), attributes)
		ctx, cancel := context.WithTimeout(t.Context(), 2*blameTime)
		defer cancel()
		_, err := LastChanges(ctx, file, []int{1})
		if _, ok := errors.AsType[*HistoryError](err); err != nil && !ok {
			t.Errorf("got %v", err)
		}
		s, err := Revision(ctx, r.dir, "HEAD")
		if err == nil {
			s.Read(s.Refs()[0])
			_, err = s.LastChanges(ctx, s.Refs()[0], []int{1})
			_ = s.Close() // it only read
		}
		_, isHistory := errors.AsType[*HistoryError](err)
		if _, ok := errors.AsType[*RevisionError](err); err != nil && !ok && !isHistory || ctx.Err() != nil {
			t.Errorf("revision: got %v, %v", err, ctx.Err())
		}
		if _, err := os.Stat(ran); err == nil {
			_ = os.Remove(ran)
			t.Error("a program was run")
		}
	})
}
