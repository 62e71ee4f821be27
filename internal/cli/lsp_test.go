//go:build !race && !windows

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// editors is milectl, which runs the language server, and a race of a copy of the documents that may be changed.
func editors(t *testing.T) (milectl, race string) {
	t.Helper()
	races := filepath.Join(t.TempDir(), "work", "races")
	if err := os.CopyFS(races, os.DirFS("../../races")); err != nil {
		t.Fatal(err)
	}
	return program(t), filepath.Join(races, "bowerman-2024.yaml")
}

// driven runs an editor that changes the race, and holds that what it saved has the new name and nothing wrong.
func driven(t *testing.T, milectl, race string, editor *exec.Cmd) {
	t.Helper()
	watchdog := time.AfterFunc(2*time.Minute, func() { _ = editor.Process.Kill() })
	defer watchdog.Stop()
	if out, err := editor.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text, err := os.ReadFile(race)
	if err != nil || !strings.Contains(string(text), "athlete: Joshua Kerr-Öz") || strings.Contains(string(text), "nation: gbr") {
		t.Errorf("what was saved: %v\n%.600s", err, text)
	}
	if out, err := exec.Command(milectl, "check", race).CombinedOutput(); err != nil {
		t.Errorf("check: %v\n%s", err, out)
	}
}

// TestNeovim: Neovim opens a race, types in it, completes, mends, formats, renames somebody everywhere, and saves.
func TestNeovim(t *testing.T) {
	nvim, err := exec.LookPath("nvim")
	if err != nil {
		t.Skip("no Neovim here: . .ci/editors installs it")
	}
	t.Parallel()
	milectl, race := editors(t)
	script, err := filepath.Abs("testdata/lsp/neovim.lua")
	if err != nil {
		t.Fatal(err)
	}
	editor := exec.Command(nvim, "--headless", "--clean", "-c", "luafile "+script)
	editor.Env = append(os.Environ(), "FILE="+race, "MILECTL="+milectl, "XDG_STATE_HOME="+t.TempDir(), "XDG_DATA_HOME="+t.TempDir())
	driven(t, milectl, race, editor)
	register, err := os.ReadFile(filepath.Join(filepath.Dir(race), "athletes", "men.yaml"))
	if err != nil || !strings.Contains(string(register), "name: Joshua Kerr-Öz") {
		t.Errorf("the register still has the old name, or %v", err)
	}
	if out, err := exec.Command(milectl, "check", "--races", filepath.Dir(race)).CombinedOutput(); err != nil {
		t.Errorf("check: %v\n%s", err, out)
	}
}

// TestVSCode: what the extension of Visual Studio Code starts does the same for the client library that it is made with.
func TestVSCode(t *testing.T) {
	node, err := exec.LookPath("node")
	modules := os.Getenv("MILECTL_EDITOR_MODULES")
	if err != nil || modules == "" {
		t.Skip("no node, or MILECTL_EDITOR_MODULES does not say where the client library is: . .ci/editors installs it")
	}
	t.Parallel()
	milectl, race := editors(t)
	editor := exec.Command(node, "../../editors/vscode/test.js", race, milectl)
	editor.Env = append(os.Environ(), "NODE_PATH="+modules)
	driven(t, milectl, race, editor)
}

// TestLSPByItself: the program is run by milectl; without a client it ends.
func TestLSPByItself(t *testing.T) {
	t.Parallel()
	milectl, race := editors(t)
	if out, err := exec.Command(milectl + "-lsp").CombinedOutput(); err == nil || !strings.Contains(string(out), "write milectl lsp") {
		t.Errorf("by itself: %v, %s", err, out)
	}
	gone := exec.Command(milectl, "lsp", "--races", filepath.Dir(race))
	if out, err := gone.CombinedOutput(); err == nil || gone.ProcessState.ExitCode() != 1 || len(out) > 0 {
		t.Errorf("without a client: %v, %s", err, out)
	}
}
