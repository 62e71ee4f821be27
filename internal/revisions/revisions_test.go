package revisions

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/changes"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

const head = "kind: race\nname: Mile\ndate: 2025-07-18\nsex: men\n"

// drawn is the texts that a document may have; empty where it is not there.
func drawn() map[string][]string {
	result := func(event, mark, rest string) string {
		return head + "event: " + event + "\nresults: [{place: 1, athlete: Al Able, nation: GBR, mark: \"" + mark + "\"}" + rest + "]\n"
	}
	list := func(entries string) string {
		return "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-12-31\nrecords: [" + entries + "]\n"
	}
	old := `{mark: "3:46.32", athlete: Ed Elm, nation: GBR, date: 1985-07-27, holds: {GBR: ratified}}`
	entry := func(mark string) string {
		return old + ", {mark: \"" + mark + "\", athlete: Al Able, nation: GBR, date: 2025-07-18, holds: {GBR: ratified}}"
	}
	return map[string][]string{
		"a.yaml": {result("mile", "3:45.00", ""), result("mile", "3:44.00", ""), "kind: race\n"},
		"b.yaml": {"", result("mile", "3:45.50", ""), result("mile", "3:43.00", `, {place: 2, athlete: Bo Bee, mark: "3:50.00"}`)},
		"c.yaml": {"", result("1500m", "3:35.00", "")},
		"records/mile-men-outdoor.yaml": {
			list(old), list(entry("3:45.00")), list(entry("3:44.00")),
			list(entry("3:45.00") + `, {mark: "3:45.00", athlete: Bo Bee, nation: GBR, date: 2025-07-18, holds: {GBR: ratified}}`), "kind: records\n",
		},
	}
}

// repository is a folder under git whose commits have drawn documents, on two branches now
// and then, which were merged.
func repository(t *rapid.T, dir string) {
	git := func(args ...string) {
		if out, err := exec.Command("git", append([]string{"-C", dir}, args...)...).CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	commit := func(name string) {
		for file, texts := range drawn() {
			text := rapid.SampledFrom(texts).Draw(t, name+" "+file)
			path := filepath.Join(dir, "races", file)
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if _ = os.Remove(path); text == "" {
				continue
			}
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		git("add", "-A", ".")
		git("commit", "-q", "--allow-empty", "-m", name)
	}
	git("init", "-q", "-b", "main")
	commit("one")
	git("checkout", "-q", "-b", "side")
	commit("two")
	git("checkout", "-q", "main")
	commit("three")
	git("merge", "-q", "-s", "ours", "--no-commit", "side")
	commit("four")
	commit("five")
}

// few draws so many cases, unless somebody asks for more with -rapid.checks.
func few(t *testing.T, checks string) {
	t.Helper()
	if slices.ContainsFunc(os.Args, func(arg string) bool { return strings.HasPrefix(arg, "-rapid.checks") }) {
		return
	}
	of := flag.Lookup("rapid.checks")
	if err := flag.Set(of.Name, checks); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = flag.Set(of.Name, of.DefValue) })
}

// TestReadsNoLessThanAll: what is told of records does not hang on which commits were read, and
// is what diff tells between each commit and its parents.
func TestReadsNoLessThanAll(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skipf("git is not installed: %v", err)
	}
	for _, variable := range []string{"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"} {
		t.Setenv(variable, "ada@example.org")
	}
	mile, _ := event.Parse("mile")
	question := query.RecordQuestion{Category: corpus.Category{Event: mile}, Selection: query.Selection{Scope: race.Scope{Kind: race.Nation, Key: "GBR"}, One: true}}
	all, drawn := t.TempDir(), 0
	few(t, "2") // each draw starts git some fifty times
	rapid.Check(t, func(t *rapid.T) {
		drawn++
		dir := filepath.Join(all, strconv.Itoa(drawn))
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		repository(t, dir)
		ctx := context.Background()
		h, err := store.OpenHistory(ctx, filepath.Join(dir, "races"), "HEAD")
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = h.Close() }() // it was only read
		some, err := Of(ctx, h, OfRecords(question))
		if err != nil {
			t.Fatal(err)
		}
		every := OfRecords(question)
		every.concerns = func([]string, *store.Store, *store.Store) bool { return true }
		each, err := Of(ctx, h, every)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(each.Steps, some.Steps); diff != "" {
			t.Errorf("(-all commits +those that are read):\n%s", diff)
		}
		for _, step := range each.Steps {
			if len(step.Commit.Parents) == 1 {
				checkStep(t, h, step, every)
			}
		}
		checkBelieved(t, h, question)
	})
}

// checkStep holds a step against the whole difference between its commit and the parent.
func checkStep(t *rapid.T, h *store.History, step Step, of Subject) {
	before, err := h.At(context.Background(), step.Commit.Parents[0])
	if err != nil {
		t.Fatal(err)
	}
	after, err := h.At(context.Background(), step.Commit.Hash)
	if err != nil {
		t.Fatal(err)
	}
	report, _, err := changes.OfStores(before, after)
	if err != nil {
		t.Fatal(err)
	}
	want := slices.DeleteFunc(report.Changes, func(c changes.Change) bool { return !slices.Contains(of.kinds, c.Kind) || !of.keep(c) })
	if diff := cmp.Diff(want, step.Changes); diff != "" {
		t.Errorf("%s (-diff +log):\n%s", step.Commit.Subject, diff)
	}
}

// checkBelieved holds what was believed against what each commit and its parents answer.
func checkBelieved(t *rapid.T, h *store.History, q query.RecordQuestion) {
	got, err := Believed(context.Background(), h, q)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string][]string{}
	for _, b := range got.Changed {
		said[b.Commit.Subject] = append(said[b.Commit.Subject], fmt.Sprint(sayings(b.Entries)))
	}
	untold := map[string]bool{}
	for _, c := range got.Untold {
		untold[c.Hash] = true
	}
	answer := func(hash string) (string, bool) {
		s, err := h.At(context.Background(), hash)
		if err != nil {
			t.Fatal(err)
		}
		all, err := holding(s, q)
		for _, entries := range all {
			return fmt.Sprint(sayings(entries)), err == nil
		}
		return "[]", err == nil
	}
	for _, c := range h.Commits {
		if len(c.Parents) != 1 || untold[c.Hash] || untold[c.Parents[0]] {
			continue
		}
		was, known := answer(c.Parents[0])
		is, _ := answer(c.Hash)
		switch changed := was != is; {
		case !known:
		case changed && !slices.Equal(said[c.Subject], []string{is}):
			t.Errorf("%s: %s was believed, now %s; told %s", c.Subject, was, is, said[c.Subject])
		case !changed && len(said[c.Subject]) > 0:
			t.Errorf("%s: %s as before; told %s", c.Subject, is, said[c.Subject])
		}
	}
}
