package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Commit is the commit that last touched a line of a document.
type Commit struct {
	Hash    string // whole; empty where the line is not committed yet
	Date    string // of the author, local to the author: YYYY-MM-DD
	Subject string
	// OrEarlier tells that the history which is at hand begins with the commit:
	// in a shallow clone the line may be older.
	OrEarlier bool
}

// gitTime is how long git may take. An answer without commits is better than
// none.
const gitTime = 10 * time.Second

// Commits tells for lines of a file, from 1, which commit last touched them.
// It asks the program git about the work tree that holds the file, once for all
// lines. Where there is no git, no work tree, no commit or a file that git does
// not know, nothing is known.
func Commits(ctx context.Context, file string, lines []int) map[int]Commit {
	if len(lines) == 0 {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, gitTime)
	defer cancel()
	dir, name := filepath.Split(filepath.FromSlash(file))
	harmless, err := withoutFilters(ctx, dir)
	if err != nil {
		return nil
	}
	blamed, err := git(ctx, dir, append(harmless, "blame", "--porcelain", "--no-textconv", "--encoding=UTF-8",
		"-L", fmt.Sprintf("%d,%d", slices.Min(lines), slices.Max(lines)), "--", name)...)
	if err != nil {
		return nil
	}
	all, first := readBlame(blamed)
	commits := map[int]Commit{}
	shallow := len(first) > 0 && isShallow(ctx, dir)
	for _, line := range lines {
		if commit, known := all[line]; known {
			commit.OrEarlier = shallow && first[commit.Hash]
			commits[line] = commit
		}
	}
	return commits
}

// withoutFilters is options of git that switch off the filters which a repository
// or its user has: blame would run them on the file as it is.
func withoutFilters(ctx context.Context, dir string) ([]string, error) {
	names, err := git(ctx, dir, "config", "-z", "--name-only", "--get-regexp", `^filter\.`)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.ExitCode() == 1 {
		return nil, nil // there are none
	}
	var options []string
	for name := range strings.SplitSeq(strings.TrimSuffix(names, "\x00"), "\x00") {
		filter := name[:max(0, strings.LastIndexByte(name, '.'))]
		options = append(options, "-c", filter+".clean=", "-c", filter+".process=", "-c", filter+".required=false")
	}
	return options, err
}

func isShallow(ctx context.Context, dir string) bool {
	answer, err := git(ctx, dir, "rev-parse", "--is-shallow-repository")
	return err != nil || strings.TrimSpace(answer) != "false"
}

// git runs git in a folder. It only reads: no lock is taken, nothing is fetched,
// and no program for showing texts or watching files is run that a repository
// names. It may be asked with options of its own before the command.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	if dir == "" {
		dir = "."
	}
	cmd := exec.CommandContext(ctx, "git", append([]string{"-c", "core.fsmonitor=false", "-C", dir}, args...)...)
	cmd.Env = append(withoutGit(os.Environ()),
		"GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	cmd.WaitDelay = time.Second
	out := bounded{left: gitSize}
	cmd.Stdout = &out
	err := cmd.Run()
	return out.text.String(), err
}

// gitSize is how much git may say, in bytes: more than of any document.
const gitSize = 32 << 20

// bounded takes so many bytes and refuses more.
type bounded struct {
	text strings.Builder
	left int
}

// Write is that of an io.Writer.
func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, io.ErrShortWrite
	}
	return b.text.Write(p)
}

// withoutGit is an environment without what names another repository than the
// one that holds the file: a hook of git has such variables. What says where
// git and its configuration are stays.
func withoutGit(environment []string) []string {
	keep := []string{"GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"}
	return slices.DeleteFunc(slices.Clone(environment), func(variable string) bool {
		name, _, _ := strings.Cut(variable, "=")
		return strings.HasPrefix(name, "GIT_") && !slices.Contains(keep, name)
	})
}

// readBlame reads what git blame --porcelain prints: the commit of each line,
// and the commits with which the known history begins. What is said of a commit
// is said once, at the first of its lines.
func readBlame(out string) (lines map[int]Commit, first map[string]bool) {
	hashes, commits := map[int]string{}, map[string]*Commit{}
	first = map[string]bool{}
	var commit *Commit
	seconds := int64(0)
	for text := range strings.Lines(out) {
		word, rest, _ := strings.Cut(strings.TrimSuffix(text, "\n"), " ")
		switch {
		case strings.HasPrefix(text, "\t"): // the line itself
			commit = nil
		case commit == nil:
			if commits[word] == nil {
				commits[word] = &Commit{Hash: word}
			}
			commit = commits[word]
			hashes[finalLine(rest)] = word
		case word == "author-time":
			seconds, _ = strconv.ParseInt(rest, 10, 64)
		case word == "author-tz":
			commit.Date = dayOf(seconds, rest)
		case word == "summary":
			commit.Subject = shortened(rest)
		case word == "boundary":
			first[commit.Hash] = true
		}
	}
	lines = map[int]Commit{}
	for line, hash := range hashes {
		if lines[line] = *commits[hash]; strings.Trim(hash, "0") == "" {
			lines[line] = Commit{}
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
