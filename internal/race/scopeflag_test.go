package race

import (
	"strings"
	"testing"
)

func TestScopesHaveFlags(t *testing.T) {
	for of, want := range map[string]struct {
		flag   FlagKind
		toldBy string
	}{
		"world":                            {"WR", "WR"},
		"Europe":                           {"AR", "WR AR"},
		"GBR":                              {"NR", "WR AR NR"},
		"championship olympic-games":       {"OR", "OR CR"},
		"championship world-championships": {"CR", "CR"},
		"meeting prefontaine-classic":      {"MR", "MR"},
		"series diamond-league":            {"DLR", "DLR"},
		"series golden-league":             {"", ""},
	} {
		scope, err := ParseScope(of)
		if err != nil {
			t.Fatal(err)
		}
		if got := scope.Flag(); got != want.flag {
			t.Errorf("%s: got %q, want %q", of, got, want.flag)
		}
		var told []string
		for _, flag := range FlagKinds() {
			if scope.ToldBy(flag) {
				told = append(told, string(flag))
			}
		}
		if got := strings.Join(told, " "); got != want.toldBy {
			t.Errorf("%s: told by %q, want %q", of, got, want.toldBy)
		}
	}
}
