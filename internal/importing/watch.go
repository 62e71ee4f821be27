package importing

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Watch is a folder into which a timing computer writes files, one after another. It is
// looked at from time to time, since folders on other machines tell of no change.
type Watch struct {
	dir    string
	before map[string]stamp // at the last look
	done   map[string]stamp // as they were when they were handed out
}

// stamp is what a file that is being written changes.
type stamp struct {
	size int64
	when time.Time
}

// NewWatch is a folder at which nobody has looked yet.
func NewWatch(dir string) *Watch {
	return &Watch{dir: dir, before: map[string]stamp{}, done: map[string]stamp{}}
}

// Look is the files that nobody writes to any more: those that are as they were at the
// last look. Each is handed out once, and again when it has changed. Files whose names
// begin with a point are none.
func (w *Watch) Look() ([]string, error) {
	entries, err := os.ReadDir(w.dir)
	if err != nil {
		return nil, err
	}
	now := map[string]stamp{}
	var settled []string
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || strings.HasPrefix(entry.Name(), ".") {
			continue // it is gone again, or none
		}
		name := filepath.Join(w.dir, entry.Name())
		now[name] = stampOf(info)
		if w.before[name] == now[name] && w.done[name] != now[name] {
			w.done[name] = now[name]
			settled = append(settled, name)
		}
	}
	w.before = now
	return settled, nil
}

func stampOf(info fs.FileInfo) stamp { return stamp{info.Size(), info.ModTime()} }

// IsComplete reports whether a file has the result of everybody in all of its races:
// each row a place and a time, or a status. A timing computer writes its file anew
// with each reading.
func (r *Read) IsComplete() bool {
	for i := range r.Races {
		if len(r.Races[i].Rows) == 0 {
			return false
		}
		for j := range r.Races[i].Rows {
			if !isRead(&r.Races[i].Rows[j]) {
				return false
			}
		}
	}
	return len(r.Races) > 0
}

func isRead(row *sheet.Row) bool {
	return row.Status != "" || row.Unclear != "" || !row.Mark.IsZero() && (row.Place > 0 || row.Role == race.Guest)
}

// IsList reports whether the file names people and has no results.
func (r *Read) IsList() bool { return len(r.Races) == 0 && (len(r.People) > 0 || len(r.Keys) > 0) }
