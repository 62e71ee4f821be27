package store

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// LastChange is the commit that last touched a line of a document.
type LastChange struct {
	Hash    string // whole; empty where the line is not committed yet
	Date    string // of the author, local to the author: YYYY-MM-DD
	Subject string
	// OrEarlier is set where the history which is at hand begins with the commit:
	// in a shallow clone the line may be older.
	OrEarlier bool
}

// A HistoryError says why nothing is known of the history of a document that git
// may well know.
type HistoryError struct {
	Problem string
	Remedy  string // what to do instead
}

// Error is `last changes: PROBLEM`.
func (e *HistoryError) Error() string { return "last changes: " + e.Problem }

// Help is what to do instead.
func (e *HistoryError) Help() string { return e.Remedy }

// blameTime is how long git may take. An answer without commits is better than
// none.
const blameTime = 10 * time.Second

// LastChanges is the last change of lines of a file, from 1. It asks the program
// git about the work tree that holds the file, once for all lines. Where there is
// no git, no work tree, no commit or a file that git does not know, nothing is
// known. The error is a [HistoryError], where git is not asked or does not end.
func LastChanges(ctx context.Context, file string, lines []int) (map[int]LastChange, error) {
	if len(lines) == 0 {
		return nil, nil
	}
	ctx, cancel := context.WithTimeout(ctx, blameTime)
	defer cancel()
	dir, name := filepath.Split(filepath.FromSlash(file))
	g := git{dir: dir}
	inputs, ok, err := g.inputs(ctx)
	if err != nil || !ok {
		return nil, err
	}
	if err := g.withoutFilters(ctx, inputs.filters, name); err != nil {
		return nil, err
	}
	return g.blame(ctx, lines, "--", name)
}

// LastChanges is the last change of lines of a document of the store, as of the
// revision where the store is one. Of the built-in documents and of standard input
// nothing is known. The error is a [HistoryError].
func (s *Store) LastChanges(ctx context.Context, ref Ref, lines []int) (map[int]LastChange, error) {
	_, committed := s.committed(ref.File)
	switch {
	case ref.File == StandardInput, ref.given == nil && s.IsBuiltin():
		return nil, nil
	case ref.given != nil && !committed || s.lastChanges == nil:
		return LastChanges(ctx, ref.File, lines)
	case len(lines) == 0:
		return nil, nil
	}
	ctx, cancel := context.WithTimeout(ctx, blameTime)
	defer cancel()
	return s.lastChanges(ctx, ref.Path, lines)
}

// blame is the last change of lines of what git blame is to look at.
func (g git) blame(ctx context.Context, lines []int, what ...string) (map[int]LastChange, error) {
	blamed, err := g.run(ctx, append([]string{
		"blame", "--porcelain", "--no-textconv", "--encoding=UTF-8",
		"-L", fmt.Sprintf("%d,%d", slices.Min(lines), slices.Max(lines)),
	}, what...)...)
	if err != nil {
		return nil, late(err)
	}
	all, first := readBlame(blamed)
	changes := map[int]LastChange{}
	shallow := len(first) > 0 && g.isShallow(ctx)
	for _, line := range lines {
		if change, known := all[line]; known {
			change.OrEarlier = shallow && first[change.Hash]
			changes[line] = change
		}
	}
	return changes, nil
}

func (g git) isShallow(ctx context.Context) bool {
	answer, err := g.run(ctx, "rev-parse", "--is-shallow-repository")
	return err != nil || strings.TrimSpace(answer) != "false"
}

// readBlame reads what git blame --porcelain prints: the last change of each
// line, and the commits with which the known history begins. What is said of a
// commit is said once, at the first of its lines.
func readBlame(out string) (lines map[int]LastChange, first map[string]bool) {
	hashes, changes := map[int]string{}, map[string]*LastChange{}
	first = map[string]bool{}
	var change *LastChange
	seconds := int64(0)
	for text := range strings.Lines(out) {
		word, rest, _ := strings.Cut(strings.TrimSuffix(text, "\n"), " ")
		switch {
		case strings.HasPrefix(text, "\t"): // the line itself
			change = nil
		case change == nil:
			if changes[word] == nil {
				changes[word] = &LastChange{Hash: word}
			}
			change = changes[word]
			hashes[finalLine(rest)] = word
		case word == "author-time":
			seconds, _ = strconv.ParseInt(rest, 10, 64)
		case word == "author-tz":
			change.Date = dayOf(seconds, rest)
		case word == "summary":
			change.Subject = shortened(rest)
		case word == "boundary":
			first[change.Hash] = true
		}
	}
	lines = map[int]LastChange{}
	for line, hash := range hashes {
		if lines[line] = *changes[hash]; strings.Trim(hash, "0") == "" {
			lines[line] = LastChange{}
		}
	}
	return lines, first
}

// shortened is a subject in a length that somebody reads.
func shortened(subject string) string {
	const longest = 200
	if runes := []rune(subject[:min(len(subject), 4*longest)]); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return subject
}

// finalLine is the second number behind the hash: that of the line in the file
// as it is.
func finalLine(numbers string) int {
	fields := strings.Fields(numbers)
	if len(fields) < 2 {
		return 0
	}
	line, _ := strconv.ParseUint(fields[1], 10, 31)
	return int(line)
}

// dayOf is the day of a moment, in seconds of Unix, in a zone such as +0130.
func dayOf(seconds int64, zone string) string {
	offset, err := time.Parse("-0700", zone)
	if err != nil {
		return ""
	}
	return time.Unix(seconds, 0).In(offset.Location()).Format(time.DateOnly)
}
