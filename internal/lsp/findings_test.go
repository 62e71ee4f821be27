package lsp

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/store"
)

// checked is what check finds in a folder, by file, each as the server tells it.
func checked(tb testing.TB, root string) map[string][]string {
	tb.Helper()
	s, err := store.Open(root)
	if err != nil {
		tb.Fatal(err)
	}
	defer s.Close() //nolint:errcheck // it is only read
	set := query.CheckAll(s)
	found, _ := set.Findings(check.Selection{}, testDay(), func() {})
	all := map[string][]string{}
	for _, ref := range s.Refs() {
		all[ref.File] = nil
	}
	for _, f := range diag.Sort(found) {
		all[f.File] = append(all[f.File], fmt.Sprintf("%s %s %s\n%s", f.Pos, f.Severity(), f.Rule, words(f.Message, f.Help())))
	}
	return all
}

func words(message, help string) string { return strings.TrimSuffix(message+"\n"+help, "\n") }

// said is what the server tells of a document of a text, in the form of what check finds.
func said(text string, p publishParams) []string {
	var all []string
	lines := strings.Split(text, "\n")
	for _, d := range p.Diagnostics {
		line := []rune(nil)
		if int(d.Range.Start.Line) < len(lines) {
			line = []rune(lines[d.Range.Start.Line])
		}
		col, units := 1, 0
		for _, r := range line { // places of the protocol count units of UTF-16
			if units >= int(d.Range.Start.Character) {
				break
			}
			units += utf16Units.units(r, 0)
			col++
		}
		severity := []string{"", "error", "warning", "style"}[d.Severity]
		all = append(all, fmt.Sprintf("%d:%d %s %s\n%s", d.Range.Start.Line+1, col, severity, d.Code, d.Message))
	}
	return all
}

// sameAsCheck opens documents of a folder, and holds what is told of each against what check finds.
func sameAsCheck(t *testing.T, root string, opens func(file string) bool) (findings int) {
	t.Helper()
	want := checked(t, root)
	first := slices.Min(slices.Collect(maps.Keys(want)))
	wanted := opens
	opens = func(file string) bool { return file == first || wanted(file) } // nothing is read before any is open
	c := start(t, root, nil)
	texts := map[string]string{}
	for file := range want {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if texts[file] = string(text); opens(file) {
			c.open(uriOf(file), string(text))
		}
	}
	for file, found := range want {
		findings += len(found)
		if len(found) == 0 && !opens(file) {
			continue
		}
		var last []string
		slices.Sort(found)
		c.wait(uriOf(file), strings.Join(found, "\n"), func(p publishParams) bool {
			last = said(texts[file], p)
			slices.Sort(last)
			return slices.Equal(last, found)
		})
		if diff := cmp.Diff(found, last); diff != "" {
			t.Errorf("%s (-check +lsp):\n%s", file, diff)
		}
	}
	return findings
}

// TestSameFindingsAsCheckOfTheCorpus: of each document of the repository is told what check finds in it.
func TestSameFindingsAsCheckOfTheCorpus(t *testing.T) {
	root, err := filepath.Abs("../../races")
	if err != nil {
		t.Fatal(err)
	}
	sameAsCheck(t, root, func(file string) bool { return len(file)%7 == 0 })
}

// badCorpora is the corpora by which rules between documents are tested.
func badCorpora(t *testing.T) map[string]map[string]string {
	t.Helper()
	archives, err := filepath.Glob("../crosscheck/testdata/corpora/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no bad corpora", err)
	}
	head := regexp.MustCompile(`(?m)^-- (\S+) --\n`)
	all := map[string]map[string]string{}
	for _, archive := range archives {
		text, err := os.ReadFile(archive)
		if err != nil {
			t.Fatal(err)
		}
		files, heads := map[string]string{}, head.FindAllSubmatchIndex(text, -1)
		for i, at := range heads {
			end := len(text)
			if i+1 < len(heads) {
				end = heads[i+1][0]
			}
			files[string(text[at[2]:at[3]])] = string(text[at[1]:end])
		}
		all[filepath.Base(archive)] = files
	}
	return all
}

// TestSameFindingsAsCheckOfBadCorpora: what documents say against each other is told at the same places, whether they are open or not.
func TestSameFindingsAsCheckOfBadCorpora(t *testing.T) {
	for name, files := range badCorpora(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sameAsCheck(t, folderOfFiles(t, files), func(file string) bool { return len(file)%2 == 0 })
		})
	}
}

// TestSameFindingsAsCheckOfBadDocuments: so are the faults of each document by itself.
func TestSameFindingsAsCheckOfBadDocuments(t *testing.T) {
	files := map[string]string{}
	for _, folder := range []string{"../check/testdata", "../document/testdata"} {
		err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".yaml" {
				return err
			}
			text, err := os.ReadFile(path)
			below, _ := filepath.Rel(folder, path)
			files[filepath.Base(folder)+strings.ReplaceAll(filepath.ToSlash(below), "/", "-")] = string(text)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found := sameAsCheck(t, folderOfFiles(t, files), func(string) bool { return true }); found < 100 {
		t.Errorf("only %d findings in %d documents", found, len(files))
	}
}

// TestUnsavedText: what is typed stands for what is saved, for the document and for all others; once it is closed, what is saved counts
// again.
func TestUnsavedText(t *testing.T) {
	race := func(name string) string {
		return "kind: race\nname: Mile\ncompetition: town-games\ndate: 2024-05-25\nvenue: {city: London, country: GBR}\nevent: mile\nsex: men\nresults:\n" +
			"  - {place: 1, athlete: " + name + ", nation: GBR, mark: \"3:55.34\", born: 1997-01-01}\n"
	}
	later := strings.Replace(strings.Replace(race("Alan Able"), "2024-05-25", "2025-05-25", 1), "1997", "1998", 1)
	root := folderOfFiles(t, map[string]string{"a.yaml": race("Alan Able"), "b.yaml": race("Bo Bee"), "c.yaml": later})
	c := start(t, root, nil)
	a, other := uriOf(filepath.Join(root, "a.yaml")), uriOf(filepath.Join(root, "c.yaml"))
	has := func(rule string) func(publishParams) bool {
		return func(p publishParams) bool {
			return slices.ContainsFunc(p.Diagnostics, func(d diagnostic) bool { return d.Code == rule })
		}
	}
	hasNot := func(rule string) func(publishParams) bool { return func(p publishParams) bool { return !has(rule)(p) } }
	c.open(a, race("Alan Able"))
	c.wait(other, "two births of one man", has("two-births"))
	c.change(a, 2, race("Cy Cod"))
	c.wait(other, "they are two men now", hasNot("two-births"))
	c.change(a, 3, race("Alan Able")+"  - {place: 2")
	c.wait(a, "what cannot be read is told at once", func(p publishParams) bool { return len(p.Diagnostics) > 0 && *p.Version == 3 })
	c.say("textDocument/didClose", object{"textDocument": object{"uri": a}})
	c.wait(other, "what is saved counts again", has("two-births"))
	if err := os.WriteFile(filepath.Join(root, "a.yaml"), []byte(race("Di Dee")), 0o644); err != nil {
		t.Fatal(err)
	}
	c.wait(other, "another program changed it", hasNot("two-births"))
	faulty := filepath.Join(root, "new.yaml")
	if err := os.WriteFile(faulty, []byte("kind: race\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	c.wait(uriOf(faulty), "a new document has errors", has("missing-key"))
	if err := os.Remove(faulty); err != nil {
		t.Fatal(err)
	}
	c.wait(uriOf(faulty), "it is gone, with what was wrong", hasNot("missing-key"))
	if err := os.RemoveAll(root); err != nil {
		t.Fatal(err)
	}
	c.open(a, race("Alan Able")+"  - {place: 2")
	c.wait(a, "all documents are gone, and what is typed is still checked", func(p publishParams) bool { return len(p.Diagnostics) > 0 })
	c.ask("textDocument/hover", at(a, race("Alan Able"), "nation: G|BR"), nil)
}
