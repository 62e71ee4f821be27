//go:build !race

package document

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/syntax"
)

// TestEveryValueStandsWhereAtSays walks the documents that milectl brings along:
// the text at the place of each value begins with the value, its quote or its
// bracket, and a finding at it has its carets under the whole of a scalar.
func TestEveryValueStandsWhereAtSays(t *testing.T) {
	values := 0
	err := filepath.WalkDir(filepath.Join("..", "..", "races"), func(path string, _ fs.DirEntry, err error) error {
		if !strings.HasSuffix(path, ".yaml") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		doc := Decode(Name{File: path}, text)
		walk(doc.root(), nil, func(n *syntax.Node, steps []Step) {
			values++
			checkPlace(t, doc, n, steps)
		})
		return nil
	})
	if err != nil || values < 10_000 {
		t.Errorf("%d values looked at: %v", values, err)
	}
}
