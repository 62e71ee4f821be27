//go:build !race

package event_test

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
)

func TestEveryDistanceReadsBack(t *testing.T) {
	for d := event.Distance(1); d <= event.Mile; d++ {
		if got, err := event.ParseDistance(d.String()); err != nil || got != d {
			t.Fatalf("ParseDistance(%q) = %s, %v", d.String(), got, err)
		}
	}
}
