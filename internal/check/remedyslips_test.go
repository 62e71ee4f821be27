//go:build !race

package check

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// TestRemediesOfSlips: of a few thousand slips in the marks, splits, readings and
// segments of real races, no remedy names a value that its own rule refuses in its
// place.
func TestRemediesOfSlips(t *testing.T) {
	const slips = 3000
	texts := realRaces(t)
	random := rand.New(rand.NewPCG(7, 18))
	time := regexp.MustCompile(`"(?:[0-9]+:)*[0-9]{2}(?:\.[0-9]{1,3})?h?"`)
	tried := 0
	for range slips {
		text := texts[random.IntN(len(texts))]
		places := time.FindAllStringIndex(text, -1)
		if len(places) == 0 {
			continue
		}
		at := places[random.IntN(len(places))]
		slipped := text[:at[0]+1] + withSlip(random, text[at[0]+1:at[1]-1]) + text[at[1]-1:]
		tried += remediesHold(t, document.Name{File: "a.yaml", ID: "a"}, slipped)
	}
	if tried < slips/3 {
		t.Errorf("only %d values were tried", tried)
	}
}

func realRaces(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("../../races/*.yaml")
	if err != nil || len(paths) < 50 {
		t.Fatalf("%d races: %v", len(paths), err)
	}
	texts := make([]string, len(paths))
	for i, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(data)
	}
	return texts
}

// withSlip is a time with one slip of the finger or of a program.
func withSlip(random *rand.Rand, time string) string {
	i := random.IntN(len(time))
	switch random.IntN(7) {
	case 0:
		return time[:i] + fmt.Sprint(random.IntN(10)) + time[i+1:]
	case 1:
		if i == 0 {
			return time
		}
		return time[:i-1] + time[i:i+1] + time[i-1:i] + time[i+1:]
	case 2:
		return time[:i] + time[i:i+1] + time[i:]
	case 3:
		return time[:i] + time[i+1:]
	case 4:
		return strings.Replace(time, ".", ":", 1)
	case 5:
		return strings.Replace(time, ":", ".", 1)
	default:
		return time[:len(time)-1]
	}
}
