//go:build !race

package document_test

import (
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// load is the text of a document of the corpus that has no errors.
func load(b *testing.B, path string) (document.Name, []byte) {
	b.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	if document.Decode(nameOf(path), text).Faulty() {
		b.Fatalf("%s is faulty", path)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	return nameOf(path), text
}

func benchmarkDecode(b *testing.B, path string) {
	b.Helper()
	name, text := load(b, path)
	for b.Loop() {
		document.Decode(name, text)
	}
}

func benchmarkFormat(b *testing.B, path string) {
	b.Helper()
	name, text := load(b, path)
	doc := document.Decode(name, text)
	for b.Loop() {
		if _, err := doc.Format(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecodeRace(b *testing.B) { benchmarkDecode(b, "../../races/bowerman-2024.yaml") }

func BenchmarkDecodeRecords(b *testing.B) {
	benchmarkDecode(b, "../../races/records/mile-men-outdoor.yaml")
}

func BenchmarkDecodeAthletes(b *testing.B) { benchmarkDecode(b, "../../races/athletes/men.yaml") }

func BenchmarkFormatRace(b *testing.B) { benchmarkFormat(b, "../../races/bowerman-2024.yaml") }

func BenchmarkFormatRecords(b *testing.B) {
	benchmarkFormat(b, "../../races/records/mile-men-outdoor.yaml")
}

// BenchmarkHostile reads texts as large as a document may be that are made to
// be slow. None should take a second.
func BenchmarkHostile(b *testing.B) {
	texts := hostile(document.MaxSize)
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		text := texts[name]
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				decode(text)
			}
		})
	}
}
