package chart_test

import (
	"testing"
	"testing/fstest"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/drawing"
	"github.com/milectl/milectl/internal/invented"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/typeface"
)

// inventedRaces is so many races of the generator.
func inventedRaces(b *testing.B, n int) []*race.Race {
	b.Helper()
	tree := fstest.MapFS{}
	for doc := range invented.New(invented.Options{Races: n, Seed: 1}).Documents() {
		tree[doc.Path] = &fstest.MapFile{Data: []byte(doc.Text)}
	}
	var races []*race.Race
	for r := range corpus.Open(store.Builtin(tree)).Races(corpus.Filter{}) {
		races = append(races, r)
	}
	if len(races) != n {
		b.Fatalf("%d races", len(races))
	}
	return races
}

// BenchmarkInvented draws every picture of 10,000 races, as SVG and as text: one turn is a race.
func BenchmarkInvented(b *testing.B) {
	races := inventedRaces(b, 10_000)
	faces, err := typeface.Open()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	pictures := 0
	for i := 0; b.Loop(); i++ {
		for _, of := range kinds() {
			s, err := of(races[i%len(races)])
			if err != nil {
				continue
			}
			pictures++
			page, err := s.Page(faces, scene.Size{})
			if err != nil {
				b.Fatal(err)
			}
			drawing.SVG(page, "")
			if _, err := drawing.Text(s, drawing.Screen{}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(pictures)/float64(b.N), "pictures/op")
}

// BenchmarkPNG draws one picture as PNG.
func BenchmarkPNG(b *testing.B) {
	faces, err := typeface.Open()
	if err != nil {
		b.Fatal(err)
	}
	s, err := kinds()["field"](inventedRaces(b, 8)[0])
	if err != nil {
		b.Fatal(err)
	}
	page, err := s.Page(faces, scene.Size{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := drawing.PNG(page, "", faces); err != nil {
			b.Fatal(err)
		}
	}
}
