//go:build !race

package cli_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/invented"
)

// TestInventedCorporaAreGood: nothing is wrong with the corpora that speed is measured over, and
// of their documents as many as were asked for are laid out as people do it, so that what is
// measured is work over good documents.
func TestInventedCorporaAreGood(t *testing.T) {
	t.Parallel()
	for _, loose := range []int{0, 20} {
		dir := t.TempDir()
		documents, _, err := invented.New(invented.Options{Races: 400, Seed: 3, Loose: loose}).Write(dir)
		if err != nil {
			t.Fatal(err)
		}
		if got := ask(t, dir, "", "check", "--strict", dir+"/"); got.status != 0 {
			t.Errorf("check: status %d\n%s%s", got.status, got.stdout, got.stderr)
		}
		others := strings.Count(ask(t, dir, "", "fmt", "--check", dir+"/").stdout, "\n")
		if share := 100 * others / documents; share < loose/2 || share > loose*3/2 {
			t.Errorf("%d of %d documents are laid out otherwise, want %d in a hundred", others, documents, loose)
		}
	}
}
