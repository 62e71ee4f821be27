package command

import (
	"runtime/debug"
	"testing"
)

func TestVersionOf(t *testing.T) {
	set := func(pairs ...string) (all []debug.BuildSetting) {
		for i := 0; i < len(pairs); i += 2 {
			all = append(all, debug.BuildSetting{Key: pairs[i], Value: pairs[i+1]})
		}
		return append(all, debug.BuildSetting{Key: "GOOS", Value: "linux"}, debug.BuildSetting{Key: "GOARCH", Value: "arm64"})
	}
	const commit = "1ca7dbb0123456789012345678901234567890ab"
	tests := []struct {
		why, version, sum string
		settings          []debug.BuildSetting
		want              string
	}{
		{"a release, in a work tree", "v1.2.3", "", set("vcs.revision", commit, "vcs.time", "2026-11-30T01:02:03Z", "vcs.modified", "false"), "v1.2.3, commit 1ca7dbb01234 of 2026-11-30, go1.26.8 linux/arm64"},
		{"a work tree with changes", "v1.2.4-0.20261130010203-1ca7dbb01234+dirty", "", set("vcs.revision", commit, "vcs.time", "2026-11-30T01:02:03Z", "vcs.modified", "true"), "v1.2.4-0.20261130010203-1ca7dbb01234+dirty, commit 1ca7dbb01234 of 2026-11-30 with changes, go1.26.8 linux/arm64"},
		{"go install of a release", "v1.2.3", "h1:qgg9Y4JfURDRnt43eA76QRkzlWCYIph/yz4jyQdczMs=", set(), "v1.2.3, sum h1:qgg9Y4JfURDRnt43eA76QRkzlWCYIph/yz4jyQdczMs=, go1.26.8 linux/arm64"},
		{"go install of a commit", "v0.0.0-20261130010203-1ca7dbb01234", "h1:qgg9Y4JfURDRnt43eA76QRkzlWCYIph/yz4jyQdczMs=", set(), "v0.0.0-20261130010203-1ca7dbb01234, commit 1ca7dbb01234 of 2026-11-30, go1.26.8 linux/arm64"},
		{"go run", "(devel)", "", set(), "(devel), go1.26.8 linux/arm64"},
	}
	for _, tt := range tests {
		info := debug.BuildInfo{GoVersion: "go1.26.8", Main: debug.Module{Version: tt.version, Sum: tt.sum}, Settings: tt.settings}
		if got := versionOf(&info); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.why, got, tt.want)
		}
	}
}
