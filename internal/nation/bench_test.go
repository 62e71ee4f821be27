package nation_test

import (
	"testing"

	"github.com/milectl/milectl/internal/nation"
)

// BenchmarkLookup looks up every code once, and one that is none.
func BenchmarkLookup(b *testing.B) {
	codes := []string{"QQQ"}
	for n := range nation.All() {
		codes = append(codes, n.Code)
	}
	for b.Loop() {
		for _, code := range codes {
			nation.Lookup(code)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(codes)), "ns/code")
}

// BenchmarkFind finds a name, another name, and one that is none.
func BenchmarkFind(b *testing.B) {
	for b.Loop() {
		for _, text := range []string{"Kenya", "Holland", "Atlantis"} {
			_, _ = nation.Find(text)
		}
	}
}

func BenchmarkIsNeutral(b *testing.B) {
	for b.Loop() {
		for _, code := range []string{"GBR", "KEN", "AIN", "USA"} {
			nation.IsNeutral(code)
		}
	}
}
