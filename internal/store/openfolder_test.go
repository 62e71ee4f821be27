package store

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sync/errgroup"
)

// TestDocumentsOfManyFolders opens documents of several folders at once, in whatever order, and holds that each is
// the one that was meant, and that the folders are closed again.
func TestDocumentsOfManyFolders(t *testing.T) {
	dir := t.TempDir()
	for i := range 12 {
		file := filepath.Join(dir, fmt.Sprint("folder", i%3), "deeper", fmt.Sprint(i, ".yaml"))
		write(t, file, fmt.Sprint("number ", i))
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := &documents{root: root}
	var group errgroup.Group
	for round := range 4 {
		for i := range 12 {
			i = (i * (1 + round*2)) % 12
			group.Go(func() error {
				file, err := files.open(fmt.Sprintf("folder%d/deeper/%d.yaml", i%3, i))
				if err != nil {
					return err
				}
				text, err := io.ReadAll(file)
				if want := fmt.Sprint("number ", i); string(text) != want {
					t.Errorf("got %q, want %q", text, want)
				}
				return errors.Join(err, file.Close())
			})
		}
	}
	if err := group.Wait(); err != nil {
		t.Error(err)
	}
	last := files.last
	if last.users != 0 {
		t.Errorf("%d still use %s", last.users, last.path)
	}
	if err := files.close(); err != nil {
		t.Error(err)
	}
	if _, err := last.Open("."); err == nil {
		t.Error("the last folder is open still")
	}
}
