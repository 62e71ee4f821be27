package importing

import (
	"github.com/milectl/milectl/internal/lif"
	"github.com/milectl/milectl/internal/sheet"
)

// join names the competitors of result files by the start lists and lists of people
// among them.
func join(files []*Read) {
	var lists []*sheet.Sheet
	for _, file := range files {
		if len(file.People) > 0 || len(file.Keys) > 0 {
			lists = append(lists, file.Sheet)
		}
	}
	for _, file := range files {
		if file.Format == lif.Format {
			lif.Join(file.Sheet, lists)
		}
	}
}
