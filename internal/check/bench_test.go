package check

import (
	"os"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// BenchmarkDocument is what a race costs beyond its decoding.
func BenchmarkDocument(b *testing.B) {
	text, err := os.ReadFile("../../races/bowerman-2024.yaml")
	if err != nil {
		b.Fatal(err)
	}
	doc := document.Decode(document.Name{File: "bowerman-2024.yaml", ID: "bowerman-2024"}, text)
	b.ReportAllocs()
	for b.Loop() {
		Document(doc, Selection{})
	}
}
