package release_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

// long skips what takes minutes, unless RELEASE=all asks for it.
func long(t *testing.T) {
	t.Helper()
	if os.Getenv("RELEASE") != "all" {
		t.Skip("it builds the programs several times: RELEASE=all runs it")
	}
}

// TestTwoClonesBuildTheSame: of one commit, in two folders, one of them with nothing built before.
func TestTwoClonesBuildTheSame(t *testing.T) {
	long(t)
	one := built(t, filepath.Join(t.TempDir(), "one"), "")
	two := built(t, filepath.Join(t.TempDir(), "another", "folder of mine"), filepath.Join(t.TempDir(), "cache"))
	if diff := cmp.Diff(one, two); diff != "" || len(one) == 0 {
		t.Errorf("(-one +two):\n%s", diff)
	}
}

// built is the sums of the programs, as a release builds them, of a new clone.
func built(t *testing.T, clone, cache string) map[string]string {
	t.Helper()
	run(t, ".", nil, "git", "clone", "-q", filepath.Join("..", ".."), clone)
	env := []string{"GOFLAGS=-buildvcs=true", "CGO_ENABLED=0"}
	if cache != "" {
		env = append(env, "GOCACHE="+cache)
	}
	out := filepath.Join(t.TempDir(), "bin")
	run(t, clone, env, "go", "build", "-trimpath", "-ldflags=-s -w -buildid=", "-o", out+"/", "./cmd/...")
	programs, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	sums := map[string]string{}
	for _, program := range programs {
		text, err := os.ReadFile(filepath.Join(out, program.Name()))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(text)
		sums[program.Name()] = hex.EncodeToString(sum[:])
	}
	return sums
}

// TestInstalledVersion: what go install makes of a version, through a proxy of files, says which.
func TestInstalledVersion(t *testing.T) {
	long(t)
	commit := run(t, ".", nil, "git", "rev-parse", "HEAD")[:12]
	at := run(t, ".", []string{"TZ=UTC"}, "git", "log", "-1", "--date=format-local:%Y%m%d%H%M%S", "--format=%cd")
	day := at[:4] + "-" + at[4:6] + "-" + at[6:8]
	pseudo := "v0.0.0-" + at + "-" + commit
	for version, want := range map[string]string{
		"v0.1.0": "milectl v0.1.0, sum h1:",
		pseudo:   "milectl " + pseudo + ", commit " + commit + " of " + day + ", go1.",
	} {
		proxy, bin := filepath.Join(t.TempDir(), "proxy"), t.TempDir()
		publish(t, proxy, version)
		// What it is built from was downloaded for this test: its cache is a proxy too.
		known := run(t, ".", nil, "go", "env", "GOMODCACHE") + "/cache/download"
		run(t, ".", []string{
			"GOPROXY=file://" + proxy + ",file://" + known, "GOMODCACHE=" + filepath.Join(t.TempDir(), "modules"), "GOSUMDB=off",
			"GOFLAGS=-trimpath -modcacherw", "GOBIN=" + bin, "GOWORK=off", "CGO_ENABLED=0",
		}, "go", "install", "github.com/milectl/milectl/cmd/milectl@"+version)
		if got := run(t, ".", nil, filepath.Join(bin, "milectl"), "--version"); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s, want %s…", version, got, want)
		}
	}
}

// publish writes the committed files as a version of the module into a proxy of files.
func publish(t *testing.T, proxy, version string) {
	t.Helper()
	of := module.Version{Path: "github.com/milectl/milectl", Version: version}
	dir := filepath.Join(proxy, of.Path, "@v")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	archive, err := os.Create(filepath.Join(dir, version+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	clone := filepath.Join(t.TempDir(), "clone") // of a work tree nobody makes one
	run(t, ".", nil, "git", "clone", "-q", filepath.Join("..", ".."), clone)
	if err := zip.CreateFromVCS(archive, of, clone, "HEAD", ""); err != nil {
		t.Fatal(err)
	}
	info := fmt.Sprintf(`{"Version":%q,"Time":%q}`, version, time.Unix(0, 0).UTC().Format(time.RFC3339))
	for name, text := range map[string]string{
		"@v/" + version + ".info": info, "@v/" + version + ".mod": read(t, "go.mod"), "@v/list": version + "\n", "@latest": info,
	} {
		if err := os.WriteFile(filepath.Join(proxy, of.Path, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// run is what a program prints, which must succeed.
func run(t *testing.T, dir string, env []string, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	cmd.Stderr = &strings.Builder{}
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", program, strings.Join(args, " "), err, cmd.Stderr)
	}
	return strings.TrimSpace(string(out))
}
