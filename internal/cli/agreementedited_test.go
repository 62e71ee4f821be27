//go:build !race

package cli_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	documents "github.com/milectl/milectl/internal/document"
)

// TestEditedByPath: a race given by a path stands for that of its id, whatever is
// asked: over the corpus as it is, answers are those of a corpus that has it so.
func TestEditedByPath(t *testing.T) {
	races := sampledRaces(t)
	files, corpus := raceFiles(t, races), os.DirFS(races)
	t.Chdir(t.TempDir())
	for _, dir := range []string{corpusDir, "edited"} {
		if err := os.CopyFS(dir, corpus); err != nil {
			t.Fatal(err)
		}
	}
	ids, mixed := idsOf(files), idsOf(files)
	var alone, paths []string // those that were edited
	for _, f := range spread(files, 12) {
		edited := *f.Race
		edited.Results = edited.Results[:(len(edited.Results)+1)/2] // the others have run elsewhere: their bests are others
		edited.Partial = true                                       // positions tell of those who are gone
		text, err := documents.Encode(&edited)
		if err != nil {
			t.Fatalf("%s: %v", f.ID, err)
		}
		if err := os.WriteFile(filepath.Join("edited", f.path), text, 0o600); err != nil {
			t.Fatal(err)
		}
		alone, paths = append(alone, f.ID), append(paths, "edited/"+f.path)
		mixed[slices.Index(ids, f.ID)] = "edited/" + f.path
	}
	same := func(t *testing.T, words, overEdited, overCorpus []string) {
		t.Helper()
		want := ask(t, "edited", "", append(slices.Clip(words), overEdited...)...)
		sameBytes(t, want, ask(t, corpusDir, "", append(slices.Clip(words), overCorpus...)...), unchanged)
	}
	for command, named := range map[string][2][]string{
		"results":                    {ids, mixed},
		"margins":                    {ids, mixed},
		"splits":                     {ids, mixed},
		"verify":                     {ids, mixed},
		"record-check":               {ids, mixed},
		"record-check --all --bests": {ids, mixed},
		"check":                      {alone, paths},
	} {
		t.Run(command, func(t *testing.T) {
			t.Parallel()
			same(t, append(strings.Fields(command), "--format", "json"), named[0], named[1])
		})
	}
	same(t, []string{"record-check", "--bests"}, alone, paths) // its note says how many marks are known
}
