//go:build !race

package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

// historyOf is the last change of the first line of a file, or why git is not asked.
func historyOf(t *testing.T, file string) string {
	t.Helper()
	changes, err := LastChanges(t.Context(), file, []int{1})
	refused, ok := errors.AsType[*HistoryError](err)
	switch {
	case err == nil:
		return changes[1].Subject
	case !ok || diag.Help(err) == "" || changes != nil:
		t.Errorf("got %v, %v", changes, err)
	}
	return refused.Problem
}

// TestLastChangesRunNoProgramOfTheRepository: a repository from elsewhere may name
// programs that convert texts, clean them or watch files.
func TestLastChangesRunNoProgramOfTheRepository(t *testing.T) {
	r := newRepository(t)
	ran := filepath.Join(t.TempDir(), "ran")
	write(t, filepath.Join(r.dir, ".gitattributes"), "*.yaml diff=own\n*.txt filter=own.one\n")
	file := r.write("one\n")
	r.commit("2024-05-26T12:00:00Z", "Begin")
	r.git("", "config", "diff.own.textconv", "touch "+ran+"; cat")
	r.git("", "config", "core.fsmonitor", "touch "+ran+"; false")
	r.git("", "config", "filter.own.one.clean", "touch "+ran+"; cat")
	r.git("", "config", "filter.own.one.required", "true")
	r.git("", "config", "filter.other.process", "touch "+ran)
	if got := historyOf(t, file); got != "Begin" {
		t.Errorf("got %q", got)
	}
	if _, err := os.Stat(ran); err == nil {
		t.Error("a program of the repository was run")
	}
}

// TestLastChangesRunNoFilter of any name, wherever git finds that it is to be run: it
// is refused, since what git would say without it is not what git says.
func TestLastChangesRunNoFilter(t *testing.T) {
	names := map[string]string{
		"a word": "own", "with a dot": "own.one", "with the sign between key and value": "a=b", "with one at its end": "a=",
		"like a key": "x.clean", "like another": "x.process", "like a setting": "x.clean=", "in capitals": "OWN", "other letters": "größe",
		"like an answer": "unspecified", "like a switch": "set",
	}
	for why, name := range names {
		for _, kind := range []string{"clean", "process"} {
			t.Run(why+", "+kind, func(t *testing.T) {
				filtered(t, name, kind, ".gitattributes", func(r repository, key, program string) { r.git("", "config", key, program) })
			})
		}
	}
	for _, attributes := range []string{"races/.gitattributes", ".git/info/attributes", "named"} {
		t.Run(attributes, func(t *testing.T) {
			filtered(t, "own", "clean", attributes, func(r repository, key, program string) {
				r.git("", "config", key, program)
				if attributes == "named" {
					r.git("", "config", "core.attributesFile", "named")
				}
			})
		})
	}
	for why, configure := range map[string]func(r repository, key, program string){
		"of a work tree": func(r repository, key, program string) {
			r.git("", "config", "extensions.worktreeConfig", "true")
			r.git("", "config", "--worktree", key, program)
		},
		"of a file that is included": func(r repository, key, program string) {
			r.git("", "config", "--file", filepath.Join(r.dir, "included"), key, program)
			r.git("", "config", "include.path", "../included")
		},
		"of one that is included here": func(r repository, key, program string) {
			r.git("", "config", "--file", filepath.Join(r.dir, "included"), key, program)
			r.git("", "config", "includeIf.gitdir:"+r.dir+"/.path", "../included")
		},
		"of the user": func(r repository, key, program string) {
			user := filepath.Join(r.dir, "user")
			r.Setenv("GIT_CONFIG_GLOBAL", user)
			r.git("", "config", "--file", user, key, program)
		},
	} {
		t.Run(why, func(t *testing.T) { filtered(t, "own", "clean", ".gitattributes", configure) })
	}
}

// filtered asks about a file on which git would run a filter.
func filtered(t *testing.T, name, kind, attributes string, configure func(r repository, key, program string)) {
	t.Helper()
	r := newRepository(t)
	ran := filepath.Join(t.TempDir(), "ran")
	file := r.write("one\n")
	r.commit("2024-05-26T12:00:00Z", "Begin")
	write(t, filepath.Join(r.dir, attributes), "*.yaml filter="+name+"\n")
	configure(r, "filter."+name+"."+kind, "touch "+ran+"; cat")
	configure(r, "filter."+name+".required", "true")
	if got := historyOf(t, file); !strings.HasPrefix(got, "git would run the filter ") {
		t.Errorf("got %q", got)
	}
	if _, err := os.Stat(ran); err == nil {
		t.Error("it was run")
	}
	if kind == "process" {
		return
	}
	// Git itself runs it: the test would see it.
	r.git("", "blame", "--", "races/a.yaml")
	if _, err := os.Stat(ran); err != nil {
		t.Error("git does not run it")
	}
}

// TestSettings: a setting is read as git reads it.
func TestSettings(t *testing.T) {
	r := newRepository(t)
	for _, s := range []setting{
		{"filter.b.clean", "x"},
		{"filter.c.clean", ""},
		{"filter.d.smudge", "x"},
		{"filter.e.clean", "x"},
		{"filter.e.clean", ""},
		{"filter.f=g\th.process", "a\nb"},
	} {
		r.git("", "config", "--add", s.key, s.value)
	}
	got, err := git{dir: r.dir}.configured(t.Context(), `^filter\.`)
	if diff := cmp.Diff([]string{"filter.b", "filter.f=g\th"}, filtersOf(got)); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if got, err := (git{dir: r.dir}).configured(t.Context(), `^none\.`); len(got) > 0 || err != nil {
		t.Errorf("got %v, %v", got, err)
	}
}
