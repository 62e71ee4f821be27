package document_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

// TestDocumentsReadTogether holds that one decoder reads many documents at once as it
// reads each alone, also those that need a length of their own.
func TestDocumentsReadTogether(t *testing.T) {
	decoder := document.NewDecoder()
	var group sync.WaitGroup
	for i := range 200 {
		name := document.Name{File: "x.yaml", ID: fmt.Sprintf("cross-%d", i)}
		text := fmt.Appendf(nil, "kind: race\nname: Cross\ndate: 2024-02-0%d\nevent: cross-country\ndistance: %d.%dkm\nsex: men\nresults:\n"+
			"  - {place: 1, athlete: Runner %d, mark: \"30:%02d\"}\n", 1+i%9, 5+i%7, 1+i%9, i, i%60)
		want := document.Decode(name, text)
		group.Go(func() {
			got := decoder.Decode(name, text)
			if diff := cmp.Diff(want.Race, got.Race, exported()); diff != "" {
				t.Errorf("(-alone +together):\n%s", diff)
			}
			if got.Faulty() || got.At(document.Key("results"), document.Index(0), document.Key("mark")).Line != 8 {
				t.Errorf("%v\n%s", got.Findings, text)
			}
		})
	}
	group.Wait()
}
