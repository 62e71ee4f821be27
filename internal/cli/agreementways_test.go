//go:build !race

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The folders of TestOneRaceFourWays, below the working directory. The names are
// of one length, so that lines with them break at the same words.
const (
	corpusDir    = "races"
	copiedDir    = "other"      // the same documents, by path
	committedDir = "repo/races" // the same documents in a repository; as long as HEAD:races, so that lines break alike
)

// sameBytes holds what two command lines print against each other, to the byte
// after the second was changed by what may differ.
func sameBytes(t *testing.T, a, b output, change func(string) string) {
	t.Helper()
	if a.status > 1 || a.stdout == "" {
		t.Fatalf("status %d: %s", a.status, a.stderr)
	}
	b.stdout, b.stderr = change(b.stdout), change(b.stderr)
	if diff := cmp.Diff(a, b, cmp.AllowUnexported(output{})); diff != "" {
		t.Errorf("(-by id +otherwise):\n%s", diff)
	}
}

func unchanged(text string) string { return text }

// atCopy changes places in the copied folder to those in the corpus.
func atCopy(text string) string { return strings.ReplaceAll(text, copiedDir+"/", corpusDir+"/") }

// atRevision changes places in a revision to those in the folder.
func atRevision(text string) string {
	return strings.ReplaceAll(text, "HEAD:"+corpusDir+"/", committedDir+"/")
}

// atInput changes what is told of standard input to what is told of a race of the
// corpus.
func atInput(f raceFile) func(string) string {
	place := corpusDir + "/" + f.path
	return strings.NewReplacer("standard-input", f.ID, `"file": "-"`, `"file": "`+place+`"`, "\n-: ", "\n"+place+": ").Replace
}

// besideInput makes what ids tell comparable with what standard input tells. Lines
// of text break at other words, since the ids differ in length: of white space it
// is held only where there is some. And standard input lies beside the race of the
// corpus, whose id it does not know: bests are taken from the marks of both.
func besideInput(o output) output {
	marks := regexp.MustCompile(`Bests are taken from \d+ marks`)
	o.stdout = marks.ReplaceAllString(strings.Join(strings.Fields(o.stdout), " "), "Bests are taken from some marks")
	return o
}

// spread is some out of all, at equal distances, so that a loop over them does not
// become slower with every race; all where there are few.
func spread[T any](all []T, at int) []T {
	var some []T
	for i := range min(at, len(all)) {
		some = append(some, all[i*len(all)/min(at, len(all))])
	}
	return some
}

// TestOneRaceFourWays: a race by its id, by a path, by standard input and as it
// was committed is one race to every reading command. What differs is told in the
// functions above.
func TestOneRaceFourWays(t *testing.T) {
	races := sampledRaces(t)
	files, corpus := raceFiles(t, races), os.DirFS(races)
	t.Chdir(t.TempDir())
	for _, dir := range []string{corpusDir, copiedDir, committedDir} {
		if err := os.CopyFS(dir, corpus); err != nil {
			t.Fatal(err)
		}
	}
	committed := commitCorpus(t)
	formats := []string{"table", "json"}
	for _, command := range []string{"results", "margins", "splits", "verify", "record-check --all --bests --explain"} {
		for _, format := range formats {
			if format == "table" && strings.HasPrefix(command, "record-check") {
				continue // it is drawn for seconds
			}
			t.Run("all races in one call: "+command+" "+format, func(t *testing.T) {
				t.Parallel()
				allInOneCall(t, files, committed, append(strings.Fields(command), "--format", format))
			})
		}
	}
	for i, f := range spread(files, 30) {
		t.Run("from standard input: "+f.ID, func(t *testing.T) {
			t.Parallel()
			for _, command := range []string{"results", "margins", "splits", "why"} {
				want := ask(t, corpusDir, "", command, "--format", formats[i%2], f.ID)
				sameByInput(t, f, want, command, "--format", formats[i%2])
			}
		})
	}
	for i, f := range spread(files, 4) {
		t.Run("each way: "+f.ID, func(t *testing.T) {
			t.Parallel()
			for j, command := range []string{"results", "margins", "splits", "why", "verify", "record-check", "record-check --all --bests --explain"} {
				eachWay(t, f, committed, append(strings.Fields(command), "--format", formats[(i+j)%2]))
			}
		})
	}
}

// allInOneCall names all races by path, and at the revision.
func allInOneCall(t *testing.T, files []raceFile, committed bool, words []string) {
	t.Helper()
	var paths []string
	for _, f := range files {
		paths = append(paths, copiedDir+"/"+f.path)
	}
	want := ask(t, corpusDir, "", append(slices.Clip(words), idsOf(files)...)...)
	sameBytes(t, want, ask(t, corpusDir, "", append(slices.Clip(words), paths...)...), unchanged)
	if committed {
		sameBytes(t, want, ask(t, committedDir, "", slices.Concat(words, []string{"--at", "HEAD"}, idsOf(files))...), unchanged)
	}
}

// eachWay names a race in all ways.
func eachWay(t *testing.T, f raceFile, committed bool, words []string) {
	t.Helper()
	with := func(more ...string) []string { return append(slices.Clip(words), more...) }
	want := ask(t, corpusDir, "", with(f.ID)...)
	sameBytes(t, want, ask(t, corpusDir, "", with(copiedDir+"/"+f.path)...), atCopy)
	sameByInput(t, f, want, words...)
	if committed { // why tells of the commits too
		sameBytes(t, ask(t, committedDir, "", with(f.ID)...), ask(t, committedDir, "", with("--at", "HEAD", f.ID)...), atRevision)
	}
}

// sameByInput holds what is told of a race from standard input against what its id
// tells.
func sameByInput(t *testing.T, f raceFile, byID output, words ...string) {
	t.Helper()
	input := ask(t, corpusDir, f.text, append(slices.Clip(words), "-")...)
	input.stdout = atInput(f)(input.stdout)
	sameBytes(t, besideInput(byID), besideInput(input), unchanged)
}

// commitCorpus commits the documents that lie ready for it, where there is git.
func commitCorpus(t *testing.T) (committed bool) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Log("no revision is asked: ", err)
		return false
	}
	for _, args := range []string{"init -q", "add .", "commit -q -m Races"} {
		cmd := exec.Command("git", strings.Fields(args)...)
		cmd.Dir = filepath.Dir(committedDir)
		cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1",
			"GIT_AUTHOR_NAME=Ada", "GIT_AUTHOR_EMAIL=ada@example.org", "GIT_COMMITTER_NAME=Ada", "GIT_COMMITTER_EMAIL=ada@example.org")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", args, err, out)
		}
	}
	return true
}
