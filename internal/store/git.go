package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// git is the program git, asked about the repository around a folder. It only
// reads: no lock is taken, nothing is fetched, and no program is run that the
// repository names.
type git struct {
	dir      string    // of the work tree, or of a bare repository
	settings []setting // above those of the repository and its user
}

// setting is one of git's configuration.
type setting struct{ key, value string }

// command is git with arguments, not started yet. It ends with the context.
func (g git) command(ctx context.Context, args ...string) *exec.Cmd {
	options := []string{"--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull, "-C", cmp.Or(g.dir, ".")}
	cmd := exec.CommandContext(ctx, "git", append(options, args...)...)
	cmd.Env = append(withoutGit(os.Environ()),
		"GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C",
		// Of a clone that is not whole nothing is fetched; before git 2.39.4 it takes
		// a list of protocols that has none.
		"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none",
		fmt.Sprintf("GIT_CONFIG_COUNT=%d", len(g.settings)))
	for i, s := range g.settings {
		// Not as -c KEY=VALUE: a key may hold a "=" itself.
		cmd.Env = append(cmd.Env, fmt.Sprintf("GIT_CONFIG_KEY_%d=%s", i, s.key), fmt.Sprintf("GIT_CONFIG_VALUE_%d=%s", i, s.value))
	}
	cmd.WaitDelay = time.Second
	return cmd
}

// run is what git prints. An exec.ExitError has what it says of its failure.
func (g git) run(ctx context.Context, args ...string) (string, error) {
	return g.ask(ctx, "", args...)
}

// ask is run with something to read.
func (g git) ask(ctx context.Context, question string, args ...string) (string, error) {
	cmd := g.command(ctx, args...)
	out, said := bounded{left: gitSize}, beginning{left: 4 << 10}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(question), &out, &said
	err := cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		exit.Stderr = said.text
	}
	switch {
	case out.left < 0:
		err = errTooMuch
	case err != nil && ctx.Err() != nil:
		err = ctx.Err()
	}
	return out.text.String(), err
}

// exitCode is the status with which git ended, and -1 where it did not run.
func exitCode(err error) int {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return exit.ExitCode()
	}
	return -1
}

// gitSize is how much git may say, in bytes: more than of any document, and enough to
// list a million files.
const gitSize = 256 << 20

// errTooMuch is that git says more than anybody asked for.
var errTooMuch = errors.New("more than a million files")

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

// beginning keeps so many bytes and passes over the rest.
type beginning struct {
	text []byte
	left int
}

// Write is that of an io.Writer.
func (b *beginning) Write(p []byte) (int, error) {
	kept := p[:min(len(p), b.left)]
	b.text, b.left = append(b.text, kept...), b.left-len(kept)
	return len(p), nil
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
