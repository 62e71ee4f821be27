//go:build !race

package cli_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// How many races a corpus has on which much is tried: of those in the folder of
// races out of all-time lists, which are much alike, and of all others.
const (
	fromLists = 10
	others    = 40
)

// sampledRaces is a folder with some races of this repository, and with all its
// record lists and registers: a corpus of a fixed size, so that what is tried on it
// does not become slower with every race.
func sampledRaces(t *testing.T) string {
	t.Helper()
	from, dir := repositoryRaces(t), t.TempDir()
	var alike, different []string
	err := filepath.WalkDir(from, func(file string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(file) != ".yaml" {
			return err
		}
		path, err := filepath.Rel(from, file)
		switch path = filepath.ToSlash(path); {
		case strings.HasPrefix(path, "all-time-lists/"):
			alike = append(alike, path)
		case !strings.HasPrefix(path, "records/") && !strings.HasPrefix(path, "athletes/"):
			different = append(different, path)
		}
		return err
	})
	if err != nil || len(different) == 0 || len(alike) == 0 {
		t.Fatalf("%d races and %d out of lists: %v", len(different), len(alike), err)
	}
	copyDocuments(t, dir, slices.Concat([]string{"records/*.yaml", "athletes/*.yaml", "iffley-1954-mile.yaml"}, spread(different, others), spread(alike, fromLists))...)
	return dir
}
