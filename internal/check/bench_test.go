package check

import (
	"os"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// BenchmarkLook is what a race costs beyond its decoding.
func BenchmarkLook(b *testing.B) {
	text, err := os.ReadFile("../../races/bowerman-2024.yaml")
	if err != nil {
		b.Fatal(err)
	}
	doc, plan := document.Decode(document.Name{File: "bowerman-2024.yaml", ID: "bowerman-2024"}, text), thePlan()
	b.ReportAllocs()
	for b.Loop() {
		plan.Look(doc)
	}
}
