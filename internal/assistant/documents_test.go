package assistant_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/milectl/milectl/internal/current"
	"github.com/milectl/milectl/internal/store"
	builtin "github.com/milectl/milectl/races"
)

// TestDocuments lists, reads and completes documents by their addresses, and no file.
func TestDocuments(t *testing.T) {
	t.Parallel()
	races, _ := corpus(t)
	client := session(t, races)
	ctx := context.Background()
	var listed []string
	for resource, err := range client.Resources(ctx, nil) {
		if err != nil {
			t.Fatal(err)
		}
		listed = append(listed, resource.URI)
		read, err := client.ReadResource(ctx, &mcp.ReadResourceParams{URI: resource.URI})
		if err != nil {
			t.Fatalf("%s: %v", resource.URI, err)
		}
		on, err := os.ReadFile(filepath.Join(races, strings.TrimPrefix(resource.URI, "milectl://documents/")))
		if err != nil || read.Contents[0].Text != string(on) {
			t.Errorf("%s: not what stands in the file: %v", resource.URI, err)
		}
	}
	if len(listed) != 5 {
		t.Errorf("listed are %v", listed)
	}
	for _, address := range []string{
		"milectl://documents/../outside.yaml", "milectl://documents/%2e%2e/outside.yaml", "milectl://documents/.git/config",
		"file:///etc/passwd", "milectl://documents//etc/passwd", "milectl://documents/", "milectl://documents/records",
	} {
		if read, err := client.ReadResource(ctx, &mcp.ReadResourceParams{URI: address}); err == nil {
			t.Errorf("%s: %v", address, read.Contents)
		}
	}
	completed, err := client.Complete(ctx, &mcp.CompleteParams{
		Ref:      &mcp.CompleteReference{Type: "ref/resource", URI: "milectl://documents/{+path}"},
		Argument: mcp.CompleteParamsArgument{Name: "path", Value: "re"},
	})
	if err != nil || strings.Join(completed.Completion.Values, " ") != "records/mile-men-outdoor.yaml" {
		t.Errorf("completed: %v, %v", completed, err)
	}
}

// TestChangesAreSeen asks again after a document changed, came and went.
func TestChangesAreSeen(t *testing.T) {
	t.Parallel()
	races, _ := corpus(t)
	client := session(t, races)
	eventually := func(want string, is bool) {
		t.Helper()
		var got string
		for range 100 {
			got = asks(t, client, "results", map[string]any{"races": "bowerman-2024"})
			if strings.Contains(got, want) == is {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
		t.Fatalf("%q is there: not %t: %.300s", want, is, got)
	}
	eventually("Josh Kerr", true)
	file := filepath.Join(races, "bowerman-2024.yaml")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	write(t, file, strings.ReplaceAll(string(text), "Josh Kerr", "Joshua Kerr"))
	eventually("Joshua Kerr", true)
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	eventually("not in the corpus", true)
	write(t, file, string(text))
	eventually("Josh Kerr", true)
}

// TestWhichDocuments tells which documents answer: those of a folder, which is named, or the built-in ones, in each answer.
func TestWhichDocuments(t *testing.T) {
	t.Parallel()
	races, _ := corpus(t)
	own := session(t, races)
	if told := own.InitializeResult().Instructions; !strings.Contains(told, races) || strings.Contains(told, "built into") {
		t.Errorf("of a folder: %s", told)
	}
	list := map[string]any{"words": "bowerman", "limit": 1}
	if got := asks(t, own, "list", list); strings.Contains(got, "built-in corpus") {
		t.Errorf("of a folder: %s", got)
	}
	builtIn := sessionOf(t, current.Of("", func() (*store.Store, error) { return store.Builtin(builtin.Files), nil }), "")
	if told := builtIn.InitializeResult().Instructions; !strings.Contains(told, "built into milectl") {
		t.Errorf("of none: %s", told)
	}
	for range 2 {
		if got := asks(t, builtIn, "list", list); !strings.Contains(got, "answered from the built-in corpus") {
			t.Errorf("of none: %.500s", got)
		}
	}
}
