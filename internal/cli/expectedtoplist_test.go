//go:build !race

package cli_test

import (
	"maps"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestExpectedTopLists holds top lists of this corpus against those that were worked out
// from the documents by hand, in the columns that these have.
func TestExpectedTopLists(t *testing.T) {
	for name, flags := range map[string]string{
		"toplist-mile-men-outdoor":            "--sex men --environment outdoor",
		"toplist-mile-men-outdoor-performers": "--sex men --environment outdoor --by performer",
		"toplist-mile-men-outdoor-2024":       "--sex men --environment outdoor --year 2024",
		"toplist-mile-men-short-track":        "--sex men --environment short-track",
		"toplist-mile-women-outdoor":          "--sex women --environment outdoor",
		"toplist-1500m-men-outdoor-2024":      "--event 1500m --sex men --environment outdoor --year 2024",
		"toplist-mile-men-count-under-3-50":   "--sex men --environment outdoor --under 3:50 --count --by performer",
		"toplist-mile-men-races-under-3-50":   "--sex men --environment outdoor --under 3:50 --count --by race",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := expected(t, name+".csv")
			args := append([]string{"toplist", "--event", "mile", "--format", "csv", "--limit", strconv.Itoa(len(want))}, strings.Fields(flags)...)
			got := rowsOf(t, inProcess(t, args...))
			for _, row := range got { // of which only the columns that were worked out count
				maps.DeleteFunc(row, func(column, _ string) bool { _, has := want[0][column]; return !has })
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-expected +got):\n%s", diff)
			}
		})
	}
}
