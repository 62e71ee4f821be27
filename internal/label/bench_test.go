package label_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/label"
)

// BenchmarkReadTitle reads titles: a usual one, one of unknown words, the longest that
// is read.
func BenchmarkReadTitle(b *testing.B) {
	for name, title := range map[string]string{"usual": "1. Meilen-Abend; 800m Herren Endlauf", "unknown": "Tailwind ABC", "long": strings.Repeat("1 m Tag ", 200)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				label.ReadTitle(title)
			}
		})
	}
}
