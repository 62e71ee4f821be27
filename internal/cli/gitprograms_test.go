//go:build !race

package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// programKeys is every key of git's configuration that names a program, or a place
// where git looks for one, as git has them, with what stands for any name chosen.
func programKeys() []string {
	return []string{
		"alias.NAME", "browser.NAME.cmd", "browser.NAME.path", "core.alternateRefsCommand", "core.askPass", "core.editor", "core.fsmonitor",
		"core.gitProxy", "core.hooksPath", "core.pager", "core.sshCommand", "credential.helper", "credential.NAME.helper",
		"diff.NAME.command", "diff.NAME.textconv", "diff.external", "diff.guitool", "diff.tool", "difftool.NAME.cmd", "difftool.NAME.path",
		"filter.NAME.clean", "filter.NAME.smudge", "filter.NAME.process", "gitcvs.dbDriver", "gpg.program", "gpg.NAME.program", "gpg.ssh.program",
		"gpg.openpgp.program", "gpg.x509.program", "gpg.ssh.defaultKeyCommand", "guitool.NAME.cmd", "help.browser", "hook.NAME.command",
		"imap.tunnel", "instaweb.browser", "instaweb.httpd", "instaweb.modulePath", "interactive.diffFilter", "man.NAME.cmd", "man.NAME.path", "man.viewer",
		"merge.NAME.driver", "merge.guitool", "merge.tool", "mergetool.NAME.cmd", "mergetool.NAME.path", "pager.NAME",
		"receive.procReceiveRefs", "remote.NAME.receivepack", "remote.NAME.uploadpack", "remote.NAME.vcs", "remote.NAME.proxy",
		"sendemail.aliasFileType", "sendemail.sendmailCmd", "sendemail.smtpServer", "sendemail.headerCmd", "sendemail.ccCmd", "sendemail.toCmd", "sendemail.tocmd",
		"sequence.editor", "submodule.NAME.update", "tar.NAME.command", "trailer.NAME.cmd", "trailer.NAME.command", "uploadpack.packObjectsHook", "web.browser",
	}
}

// namesNoProgram is the keys of git's configuration that sound as if they did.
func namesNoProgram() *regexp.Regexp {
	return regexp.MustCompile(`^(advice|color|column|fsck|fetch\.fsck|receive\.fsck|difftool\.(prompt|trustExitCode|guiDefault)|` +
		`mergetool\.(hide|keep|meld|prompt|vimdiff|write|<tool>\.(hide|trust))|guitool\.<name>\.(arg|confirm|needs|no|prompt|rev|title)|` +
		`merge\.<driver>\.(name|recursive)|filter\.<driver>\.required|diff\.<driver>\.(binary|cachetextconv|wordRegex|xfuncname|algorithm|trustExitCode)|` +
		`core\.fsmonitorHookVersion|fsmonitor\.|uploadpack(filter)?\.(allow|hide|keep|<filter>|tree|advertise|blob)|gitcvs\.logFile|` +
		`credential\.useHttpPath|help\.htmlPath|completion\.commands|notes\.rewrite\.<command>|rebase\.(abbreviateCommands|reschedule)|sendemail\.|clean\.|commit\.cleanup|` +
		`alias\.\*$|difftool\.<tool>\.|tag\.|push\.|http\.|ssh\.variant|hook\.<.*\.(event|enabled)|commitGraph|core\.quotePath|sparse|status|include|format|mailmap|trace2|transfer)`)
}

// TestProgramKeysAreAll: whatever key of the git that is installed sounds like a
// program stands among those that are tried, or among those that name none.
func TestProgramKeysAreAll(t *testing.T) {
	out, err := exec.Command("git", "help", "--config").Output()
	if err != nil {
		t.Skip(err)
	}
	placeholder := regexp.MustCompile(`<[^>]+>|\*`)
	sounds := regexp.MustCompile(`(?i)(command|cmd|program|hook|driver|textconv|editor|pager|browser|clean|smudge|process|askpass|helper|tool|sendmail|viewer|httpd|tunnel|vcs$|uploadpack|receivepack|fsmonitor|proxy$|external|update$)`)
	for key := range strings.FieldsSeq(string(out)) {
		as := placeholder.ReplaceAllString(key, "NAME")
		known := slices.ContainsFunc(programKeys(), func(k string) bool { return strings.EqualFold(k, as) })
		if sounds.MatchString(key) && strings.Contains(key, ".") && !known && !namesNoProgram().MatchString(key) && !slices.Contains(noPrograms(), key) && !strings.HasSuffix(key, "Update") {
			t.Errorf("%s: is it a program?", key)
		}
	}
}

func noPrograms() []string {
	return []string{
		"core.gitProxy", "http.proxy", "remote.<name>.proxy", "remote.<name>.skipDefaultUpdate", "submodule.<name>.update", "gui.pruneDuringFetch",
		"interactive.diffFilter", "maintenance.autoDetach",
	}
}

// evil is a repository of a race, whose configuration is the attacker's.
type evil struct {
	*testing.T

	dir, ran string
}

// newEvil commits a race and a record list and says of them all that attributes can.
func newEvil(t *testing.T) evil {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	t.Setenv("GIT_CONFIG_GLOBAL", filepath.Join(t.TempDir(), "user"))
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	for _, name := range []string{"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"} {
		t.Setenv(name, "ada@example.org")
	}
	e := evil{t, t.TempDir(), t.TempDir()}
	e.write("races/club-mile.yaml", bare)
	e.git("init", "-q")
	e.git("add", ".")
	e.git("commit", "-q", "-m", "Begin")
	e.write(".gitattributes", "*.yaml diff=NAME merge=NAME filter=NAME text working-tree-encoding=UTF-8\n")
	e.write(".git/info/attributes", "*.yaml diff=NAME merge=NAME filter=NAME\n")
	return e
}

func (e evil) write(name, text string) {
	e.Helper()
	path := filepath.Join(e.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		e.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o755); err != nil {
		e.Fatal(err)
	}
}

func (e evil) git(args ...string) {
	e.Helper()
	if out, err := exec.Command("git", append([]string{"-C", e.dir}, args...)...).CombinedOutput(); err != nil {
		e.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// program is what a key is given: it leaves a file that tells of the key. A place of
// hooks has them all.
func (e evil) program(key string) string {
	e.Helper()
	mark := "#!/bin/sh\ntouch '" + filepath.Join(e.ran, key) + "'\ncat\n"
	if key == "core.hooksPath" {
		for _, hook := range []string{"post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman", "query-watchman", "pre-auto-gc", "post-rewrite"} {
			e.write("hooks/"+hook, mark)
		}
		return filepath.Join(e.dir, "hooks")
	}
	e.write("programs/"+key, mark)
	path := filepath.Join(e.dir, "programs", key)
	if strings.HasPrefix(key, "alias.") || strings.HasSuffix(key, ".update") || key == "credential.helper" {
		return "!" + path
	}
	return path
}

// configured writes keys into a file of git's configuration by hand: git config
// would refuse some.
func (e evil) configured(file string, keys []string) {
	e.Helper()
	var text strings.Builder
	for _, key := range keys {
		section, name := key[:strings.IndexByte(key, '.')], key[strings.LastIndexByte(key, '.')+1:]
		if between := strings.TrimPrefix(strings.TrimSuffix(key, "."+name), section); between != "" {
			section += fmt.Sprintf(" %q", between[1:])
		}
		fmt.Fprintf(&text, "[%s]\n\t%s = %q\n", section, name, e.program(key))
	}
	old, _ := os.ReadFile(file) // there may be none yet
	if err := os.WriteFile(file, append(old, text.String()...), 0o600); err != nil {
		e.Fatal(err)
	}
}

// nothingRan fails where a program left its file.
func (e evil) nothingRan(after string) {
	e.Helper()
	left, err := os.ReadDir(e.ran)
	if err != nil {
		e.Fatal(err)
	}
	for _, file := range left {
		e.Errorf("%s: %s was run", after, file.Name())
		_ = os.Remove(filepath.Join(e.ran, file.Name()))
	}
}

// gitReaders is the commands that read a repository, with a race of it.
func gitReaders() [][]string {
	readers := [][]string{{"why", "club-mile"}, {"why", "club-mile", "nobody", "status"}}
	for _, command := range []string{
		"why club-mile", "results club-mile", "margins club-mile", "splits club-mile", "record-check club-mile", "record-check", "records --event mile", "list", "verify", "check",
	} {
		readers = append(readers, append(strings.Fields(command), "--at", "HEAD"))
	}
	return readers
}

// TestNoProgramOfARepositoryIsRun sets every key that names a program, wherever a
// configuration may stand, and has every command read the repository.
func TestNoProgramOfARepositoryIsRun(t *testing.T) {
	keys := programKeys()
	for _, alias := range []string{"blame", "cat-file", "ls-tree", "rev-parse", "config", "check-attr"} {
		keys = append(keys, "alias."+alias, "pager."+alias)
	}
	places := map[string]func(e evil) string{
		"the repository": func(e evil) string { return filepath.Join(e.dir, ".git", "config") },
		"the work tree": func(e evil) string {
			e.git("config", "extensions.worktreeConfig", "true")
			return filepath.Join(e.dir, ".git", "config.worktree")
		},
		"what it includes": func(e evil) string {
			e.git("config", "include.path", "../included")
			return filepath.Join(e.dir, "included")
		},
		"what it includes in a folder": func(e evil) string {
			e.git("config", "includeIf.gitdir:"+e.dir+"/.path", "../included")
			return filepath.Join(e.dir, "included")
		},
		"its user": func(evil) string { return os.Getenv("GIT_CONFIG_GLOBAL") },
	}
	for place, file := range places {
		t.Run(place, func(t *testing.T) {
			readers := gitReaders()
			if place != "the repository" { // git is asked the same by all: a work tree and a revision will do
				readers = [][]string{{"why", "club-mile", "nobody", "status"}, {"check", "--at", "HEAD"}}
			}
			e := newEvil(t)
			e.configured(file(e), keys)
			e.readBy(readers)
			// A filter off which nobody may see: without the refusal above nothing else would be asked.
			e.write(".gitattributes", "*.yaml diff=NAME merge=NAME\n")
			e.write(".git/info/attributes", "")
			e.readBy(readers)
			if got := milectl(t, nil, "--races", filepath.Join(e.dir, "races"), "why", "club-mile", "date"); !strings.Contains(got.stdout, ": Begin\n") {
				t.Errorf("git was not asked: %s%s", got.stdout, got.stderr)
			}
			// Git itself runs one: the files would be seen.
			e.write(".gitattributes", "*.yaml filter=NAME\n")
			out, _ := exec.Command("git", "-C", e.dir, "-c", "core.fsmonitor=false", "blame", "--", "races/club-mile.yaml").CombinedOutput()
			if !e.ranAny() {
				t.Errorf("git runs nothing either: the test sees nothing\n%s", out)
			}
		})
	}
}

func (e evil) ranAny() bool {
	left, err := os.ReadDir(e.ran)
	return err == nil && len(left) > 0
}

// readBy runs commands on the repository.
func (e evil) readBy(readers [][]string) {
	e.Helper()
	for _, reader := range readers {
		got := milectl(e.T, nil, append([]string{"--races", filepath.Join(e.dir, "races")}, reader...)...)
		if got.status != 0 && reader[0] != "record-check" && reader[0] != "records" && reader[0] != "check" && reader[0] != "verify" {
			e.Errorf("%v: status %d: %s", reader, got.status, got.stderr)
		}
		e.nothingRan(strings.Join(reader, " "))
	}
}

// TestNoProgramOfAKeyIsRun sets one key of each section at a time: of several of one section one may hide another.
func TestNoProgramOfAKeyIsRun(t *testing.T) {
	e := newEvil(t)
	config := filepath.Join(e.dir, ".git", "config")
	plain, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	groups := oneOfEachSection(slices.DeleteFunc(programKeys(), isFilter))
	for _, key := range slices.DeleteFunc(programKeys(), func(key string) bool { return !isFilter(key) }) {
		groups = append(groups, []string{key}) // where there is a filter nothing else is asked
	}
	for _, keys := range groups {
		if err := os.WriteFile(config, plain, 0o600); err != nil {
			t.Fatal(err)
		}
		e.configured(config, keys)
		e.readBy([][]string{{"why", "club-mile", "nobody", "status"}, {"why", "club-mile", "--at", "HEAD"}})
	}
}

func isFilter(key string) bool { return strings.HasPrefix(key, "filter.") }

// oneOfEachSection is keys in as few groups as have no two of one section.
func oneOfEachSection(keys []string) (groups [][]string) {
	in := map[string]int{}
	for _, key := range keys {
		section, _, _ := strings.Cut(key, ".")
		if in[section] == len(groups) {
			groups = append(groups, nil)
		}
		groups[in[section]] = append(groups[in[section]], key)
		in[section]++
	}
	return groups
}

// TestNothingIsFetched: of a clone that lacks what blame needs, nobody is asked for it.
func TestNothingIsFetched(t *testing.T) {
	e := newEvil(t)
	e.write(".gitattributes", "")
	e.write(".git/info/attributes", "")
	e.git("config", "uploadpack.allowFilter", "true")
	e.write("races/club-mile.yaml", strings.Replace(bare, "Bare", "Open", 1))
	e.git("commit", "-q", "-a", "-m", "Mend")
	clone := filepath.Join(t.TempDir(), "clone")
	e.git("clone", "-q", "--filter=blob:none", "file://"+e.dir, clone)
	e.git("-C", clone, "config", "remote.origin.uploadpack", e.program("remote.origin.uploadpack"))
	for _, reader := range gitReaders() {
		milectl(t, nil, append([]string{"--races", filepath.Join(clone, "races")}, reader...)...)
		e.nothingRan(strings.Join(reader, " "))
	}
}
