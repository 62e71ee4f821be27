package site

import (
	"bytes"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/publish"
)

// TestOnlyWhatChangedIsMadeAnew: after a change of documents, a folder that is brought up to date is the one that is made
// of them from the beginning: whatever a page rests on, it is made anew with it.
func TestOnlyWhatChangedIsMadeAnew(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	of := inventedRaces(15).withReal(t, "bowerman-2024.yaml", "bowerman-2023.yaml")
	dir := t.TempDir()
	of.published(t, dir)
	for range draws() {
		said := of.change(random)
		counts := of.published(t, dir)
		want := of.built(t, Options{})
		got := written(t, dir)
		for name := range want {
			if !bytes.Equal(got[name], want[name]) {
				t.Errorf("after %s: %s is not what is made from the beginning", said, name)
			}
		}
		for name := range got {
			if _, there := want[name]; !there {
				t.Errorf("after %s: %s is left over", said, name)
			}
		}
		if counts.Made == counts.Parts && strings.HasPrefix(said, "a mark") {
			t.Errorf("after %s: all parts were made anew", said)
		}
		if t.Failed() {
			return
		}
	}
}

// draws is how many changes are drawn: SITE_CHANGES=200 draws so many.
func draws() int {
	if n, err := strconv.ParseUint(os.Getenv("SITE_CHANGES"), 10, 16); err == nil {
		return int(n)
	}
	return someDraws
}

// published writes the site of a folder.
func (f folder) published(t *testing.T, dir string) publish.Counts {
	t.Helper()
	x := f.opened(t, Options{})
	counts, err := publish.Write(publish.Open(dir), x.Parts(), 3, x.Maker, func() {})
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

// written is the files of a folder, but for that of the sums.
func written(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path == publish.StateFile {
			return err
		}
		all[path], err = fs.ReadFile(root, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// change changes a document, adds one or removes one, and says what it did.
func (f folder) change(random *rand.Rand) string {
	paths := slices.Sorted(maps.Keys(f))
	raced := slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		return strings.HasPrefix(path, "records/") || strings.HasPrefix(path, "athletes/")
	})
	pick := func(some []string) string { return some[random.IntN(len(some))] }
	in := func(kind string) []string {
		return slices.DeleteFunc(slices.Clone(paths), func(path string) bool { return !strings.HasPrefix(path, kind) })
	}
	one := pick(raced)
	switch random.IntN(11) {
	case 0, 1: // hundredths, so that no order changes but perhaps that of bests
		f[one] = regexp.MustCompile(`mark: "(\d+:\d\d)\.\d\d"`).ReplaceAllString(f[one], `mark: "$1.00"`)
		return "a mark of " + one
	case 2:
		other := pick(raced)
		name := regexp.MustCompile(`athlete: ([\p{L} '-]+)`)
		from, to := name.FindStringSubmatch(f[one]), name.FindStringSubmatch(f[other])
		if from != nil && to != nil {
			f[one] = strings.Replace(f[one], from[0], to[0], 1)
		}
		return "somebody else in " + one
	case 3:
		delete(f, one)
		return "the end of " + one
	case 4:
		name := strings.TrimSuffix(one, ".yaml") + "-again.yaml"
		f[name] = regexp.MustCompile(`date: (\d{4})-\d\d-\d\d`).ReplaceAllString(f[one], "date: $1-12-31")
		return "a new " + name
	case 5:
		list := pick(in("records/"))
		f[list] = regexp.MustCompile(`mark: "(\d+:\d\d)\.\d\d"`).ReplaceAllString(f[list], `mark: "$1.01"`)
		return "marks of " + list
	case 6:
		register := pick(in("athletes/"))
		f[register] = regexp.MustCompile(`born: (\d{4})-\d\d-\d\d`).ReplaceAllString(f[register], "born: $1-01-02")
		return "births of " + register
	case 8: // by which records of its competition are called
		f[one] = regexp.MustCompile(`\nmeet: .*`).ReplaceAllString(f[one], "\nmeet: Renamed Games")
		return "the meeting of " + one
	case 9:
		clubs := []string{"Iffley AC", "Cowley Harriers", "Cowley AC"}
		f[one] = regexp.MustCompile(`(, club: [\p{L} ]+)?, mark: "`).ReplaceAllString(f[one], ", club: "+pick(clubs)+`, mark: "`)
		return "the club of " + one
	case 7:
		f[one] = strings.Replace(f[one], "\nresults:", "\nnote: Another word\nresults:", 1)
		return "a note of " + one
	default:
		f[one] = regexp.MustCompile(`\ncompetition: .*`).ReplaceAllString(f[one], "\ncompetition: new-games")
		return "the competition of " + one
	}
}
