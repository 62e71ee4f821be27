package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/words"
)

// gitInputs is what the configuration of git brings into an answer of git.
type gitInputs struct {
	filters []string // that run a program on what goes into the repository, as filter.NAME
}

// soon is how long git may take for what it tells from its configuration alone:
// milliseconds, unless a file that it reads is none.
const soon = 3 * time.Second

// runSoon is run for such a question.
func (g git) runSoon(ctx context.Context, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, soon)
	defer cancel()
	return g.run(ctx, args...)
}

// inputs asks git for what it would run and read for an answer about files. It is
// false where git knows no repository here. The error is a [HistoryError]: what git
// would read is no regular file, and git would wait for a pipe as long as we let it.
func (g git) inputs(ctx context.Context) (inputs gitInputs, ok bool, err error) {
	top, dir, err := g.places(ctx)
	if err != nil {
		return inputs, false, late(err)
	}
	configured, err := g.configured(ctx, `^(filter\..*|core\.attributesfile|blame\.ignorerevsfile)$`)
	if err != nil {
		return inputs, false, late(err)
	}
	inputs.filters = filtersOf(configured)
	named := slices.ContainsFunc(configured, func(s setting) bool { return !strings.HasPrefix(s.key, "filter.") })
	if named {
		// As paths: a "~" at their beginning is a home.
		configured, err = g.configured(ctx, `^(core\.attributesfile|blame\.ignorerevsfile)$`, "--type=path")
		if err != nil {
			return inputs, false, late(err)
		}
		for _, s := range configured {
			if err := isRead(s.key, from(top, s.value)); err != nil {
				return inputs, false, err
			}
		}
	}
	return inputs, true, readAlways(top, dir, g.dir)
}

// held refuses a repository in which git would wait for a pipe, whatever it is asked.
// The error is a [HistoryError].
func (g git) held(ctx context.Context) error {
	top, dir, err := g.places(ctx)
	if err != nil {
		return late(err)
	}
	return readAlways(top, dir, g.dir)
}

// from is a path as it is understood in a folder.
func from(dir, path string) string {
	if filepath.IsAbs(path) || path == "" {
		return path
	}
	return filepath.Join(dir, path)
}

// places is the top of the work tree, or a bare repository, and the folder in which
// git keeps the repository.
func (g git) places(ctx context.Context) (top, dir string, err error) {
	out, err := g.runSoon(ctx, "rev-parse", "--show-cdup", "--git-common-dir")
	if err != nil {
		return "", "", err
	}
	// The first line is the way up from a work tree; a bare repository has none.
	up, common, isWorkTree := strings.Cut(strings.TrimSuffix(out, "\n"), "\n")
	if !isWorkTree || strings.ReplaceAll(up, "../", "") != "" {
		dir = from(g.dir, strings.TrimSuffix(out, "\n"))
		return dir, dir, nil
	}
	return filepath.Join(g.dir, up), from(g.dir, common), nil
}

// configured is the settings whose keys match a pattern, the last word on one last.
func (g git) configured(ctx context.Context, pattern string, options ...string) ([]setting, error) {
	out, err := g.runSoon(ctx, append(append([]string{"config", "-z"}, options...), "--get-regexp", pattern)...)
	if exitCode(err) == 1 {
		return nil, nil // there are none
	}
	if err != nil {
		return nil, err
	}
	var settings []setting
	for entry := range strings.SplitSeq(strings.TrimSuffix(out, "\x00"), "\x00") {
		key, value, _ := strings.Cut(entry, "\n")
		settings = append(settings, setting{key, value})
	}
	return settings, nil
}

// filtersOf is the filters that run a program on what goes into the repository, as
// filter.NAME.
func filtersOf(configured []setting) []string {
	programs := map[string]string{} // the last word on a key holds
	for _, s := range configured {
		programs[s.key] = s.value
	}
	var filters []string
	for key, program := range programs {
		dot := max(0, strings.LastIndexByte(key, '.'))
		if name := key[dot:]; (name == ".clean" || name == ".process") && program != "" {
			filters = append(filters, key[:dot])
		}
	}
	slices.Sort(filters)
	return slices.Compact(filters)
}

// readAlways refuses what git reads whatever is configured: the attributes of the
// folders from the top of a work tree to another, and what it keeps of a repository.
func readAlways(top, dir, to string) error {
	files := []string{
		filepath.Join(dir, "info", "attributes"), filepath.Join(dir, "info", "grafts"), filepath.Join(dir, "shallow"),
		filepath.Join(dir, "packed-refs"), filepath.Join(dir, "index"), filepath.Join(dir, "objects", "info", "alternates"),
	}
	below, err := filepath.Rel(top, filepath.Join(to, "."))
	for folder := below; err == nil && !strings.HasPrefix(folder, ".."); folder = filepath.Dir(folder) {
		files = append(files, filepath.Join(top, folder, ".gitattributes"))
		if folder == "." {
			break
		}
	}
	for _, file := range files {
		if err := isRead("", file); err != nil {
			return err
		}
	}
	return nil
}

// isRead refuses a file that git would read and that is neither a regular file nor
// the device that is empty; key is the setting that names it, if one does.
func isRead(key, file string) error {
	if info, err := os.Stat(file); err != nil || info.Mode().IsRegular() || info.IsDir() || file == os.DevNull {
		return nil //nolint:nilerr // what is not there holds nobody
	}
	refused := &HistoryError{
		Problem: fmt.Sprintf("git would read %s, which is not a regular file", words.Visible(file)),
		Remedy:  "put a regular file there, or remove it",
	}
	if key != "" {
		refused.Problem += fmt.Sprintf(" (%s)", key)
		refused.Remedy = "name a regular file there: git config --show-origin --get-all " + key
	}
	return refused
}

// withoutFilters refuses a file on which git would run a filter, and switches off
// all others that the repository or its user has.
func (g *git) withoutFilters(ctx context.Context, filters []string, file string) error {
	if len(filters) == 0 {
		return nil
	}
	out, err := g.runSoon(ctx, "check-attr", "-z", "filter", "--", file)
	if err != nil {
		return late(err)
	}
	answer := strings.Split(out, "\x00") // the file, the attribute, its value
	if len(answer) < 3 || slices.Contains(filters, "filter."+answer[2]) {
		return &HistoryError{
			Problem: fmt.Sprintf("git would run the filter %q of its configuration on %s, and milectl runs none", answer[min(2, len(answer)-1)], words.Visible(filepath.Join(g.dir, file))),
			Remedy:  "ask git blame yourself, if you trust the repository",
		}
	}
	for _, filter := range filters {
		g.settings = append(g.settings, setting{filter + ".clean", ""}, setting{filter + ".process", ""}, setting{filter + ".required", "false"})
	}
	left, err := g.configured(ctx, `^filter\.`)
	if err != nil || len(filtersOf(left)) > 0 { // git before 2.31 heeds no settings of ours
		return &HistoryError{Problem: "git heeds nobody who switches its filters off", Remedy: "install git 2.31 or later"}
	}
	return nil
}

// late is the refusal where git did not end in time; of other errors nothing is
// said: that git knows nothing of a file is no fault.
func late(err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return &HistoryError{
			Problem: "git took too long",
			Remedy:  "see whether git blame ends: a pipe in the place of a file that it reads holds it",
		}
	}
	return nil
}
