//go:build !race

package assistant_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// TestHostileArguments puts what could lead out of the corpus, or into flags, into each property of each tool: a document
// that lies beside the corpus is never told of, and nothing is written.
func TestHostileArguments(t *testing.T) {
	t.Parallel()
	races, _ := corpus(t)
	outside := filepath.Join(filepath.Dir(races), "outside.yaml")
	text, err := os.ReadFile(filepath.Join(races, "bowerman-2024.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, outside, strings.ReplaceAll(string(text), "Josh Kerr", "Canary Outside"))
	before := listing(t, filepath.Dir(races))
	client := session(t, races)
	hostile := []string{
		outside, "../outside", "-", "--races=" + filepath.Dir(races), outside + ":Canary Outside", "a\x00b", "\x1b[2J", strings.Repeat("x", 10_000), "",
	}
	offered := properties(t, client)
	for name, question := range calls() {
		for _, property := range offered[name] {
			for _, value := range hostile {
				arguments := map[string]any{property: value}
				for k, v := range question.arguments {
					if k != property {
						arguments[k] = v
					}
				}
				said := asks(t, client, name, arguments)
				if strings.Contains(said, "Canary") && !strings.Contains(value, "Canary") {
					t.Errorf("%s %s=%q tells what lies outside: %.500s", name, property, value, said)
				}
				if strings.ContainsAny(said, "\x00\x1b") {
					t.Errorf("%s %s=%q: control characters in the answer", name, property, value)
				}
			}
		}
	}
	if after := listing(t, filepath.Dir(races)); after != before {
		t.Errorf("files were written:\n%s\nbefore:\n%s", after, before)
	}
}

// properties is those of each tool that are no number and no yes or no.
func properties(t *testing.T, client *mcp.ClientSession) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for tool, err := range client.Tools(context.Background(), nil) {
		if err != nil {
			t.Fatal(err)
		}
		for name, property := range tool.InputSchema.(map[string]any)["properties"].(map[string]any) {
			if kind := property.(map[string]any)["type"]; kind != "boolean" && kind != "integer" {
				all[tool.Name] = append(all[tool.Name], name)
			}
		}
	}
	return all
}

// listing is the files below a folder with their sizes, but for those of git.
func listing(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if entry.IsDir() && entry.Name() == ".git" {
			return filepath.SkipDir
		}
		info, infoErr := entry.Info()
		if err != nil || infoErr != nil {
			return fmt.Errorf("%s: %w %w", path, err, infoErr)
		}
		fmt.Fprintln(&all, path, info.Size(), info.ModTime())
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
