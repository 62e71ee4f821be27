package record

import (
	"fmt"
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// fiveHundred is a list of 500 entries of four nations over a century, each
// holding the world as well, and a race after most of them.
func fiveHundred() (*List, *race.Race) {
	nations := []string{"GBR", "NOR", "KEN", "USA"}
	list := menMile()
	for i := range 500 {
		time := fmt.Sprintf("4:%02d.%02d", 40-i*40/500, 99-i%100)
		date := date.New(1913+i/5, 5, 1+i%5).String()
		list.Entries = append(list.Entries, ran(date, time, fmt.Sprintf("Athlete %d", i), nations[i%4], "world: ratified"))
	}
	r := mileRace("x", "2005-06-01")
	for i := range 15 {
		r.Results = append(r.Results, finish(i+1, fmt.Sprintf("Runner %d", i), nations[i%4], fmt.Sprintf("4:%02d.00", 1+i)))
	}
	return list, r
}

func BenchmarkNewBook(b *testing.B) {
	list, _ := fiveHundred()
	b.ReportAllocs()
	for b.Loop() {
		NewBook(list)
	}
}

func BenchmarkAsOf(b *testing.B) {
	list, r := fiveHundred()
	book := NewBook(list)
	b.ReportAllocs()
	for b.Loop() {
		book.AsOf(race.Scope{Kind: race.World}, r.Date)
	}
}

func BenchmarkJudge(b *testing.B) {
	list, r := fiveHundred()
	book := NewBook(list)
	for _, s := range []race.Scope{{Kind: race.World}, {Kind: race.Area, Key: "Europe"}, {Kind: race.Nation, Key: "GBR"}} {
		b.Run(s.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				book.Judge(r, s)
			}
		})
	}
}
