package assistant_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/milectl/milectl/internal/assistant"
	"github.com/milectl/milectl/internal/current"
	"github.com/milectl/milectl/internal/store"
)

// corpus is some documents of this repository as two commits have them; without git as they are.
func corpus(tb testing.TB) (races string, hasHistory bool) {
	tb.Helper()
	races = filepath.Join(tb.TempDir(), "races")
	for from, to := range map[string]string{
		"../../races/bowerman-2024.yaml":            "bowerman-2024.yaml",
		"../../races/london-2026-mile.yaml":         "london-2026-mile.yaml",
		"../../races/records/mile-men-outdoor.yaml": "records/mile-men-outdoor.yaml",
		"../../races/athletes/men.yaml":             "athletes/men.yaml",
		"../../docs/examples/cross-country.yaml":    "cross-country.yaml",
	} {
		text, err := os.ReadFile(from)
		if err != nil {
			tb.Fatal(err)
		}
		write(tb, filepath.Join(races, to), string(text))
	}
	git := func(args ...string) bool {
		args = append([]string{"-C", races, "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"}, args...)
		return exec.Command("git", args...).Run() == nil
	}
	if !git("init", "-q") || !git("add", ".") || !git("commit", "-q", "-m", "Begin") {
		return races, false
	}
	text, err := os.ReadFile(filepath.Join(races, "bowerman-2024.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	write(tb, filepath.Join(races, "bowerman-2024.yaml"), strings.Replace(string(text), "calm, cloudy", "calm", 1))
	return races, git("commit", "-q", "-a", "-m", "Look at the sky again")
}

func write(tb testing.TB, file, text string) {
	tb.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		tb.Fatal(err)
	}
}

// session is a client of a server of a folder.
func session(tb testing.TB, races string) *mcp.ClientSession {
	tb.Helper()
	return sessionOf(tb, current.Of(races, func() (*store.Store, error) { return store.Open(races) }), races)
}

// sessionOf is a client of a server of documents, which lie in a folder or in none.
func sessionOf(tb testing.TB, documents *current.Documents, folder string) *mcp.ClientSession {
	tb.Helper()
	server := assistant.New(assistant.Options{
		Documents: documents, Folder: folder, Version: "test", Getenv: func(string) string { return "" },
		Now: func() time.Time { return time.Date(2026, 8, 1, 12, 0, 0, 0, time.UTC) },
	})
	here, there := mcp.NewInMemoryTransports()
	ctx := context.Background()
	if _, err := server.Connect(ctx, there, nil); err != nil {
		tb.Fatal(err)
	}
	client, err := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil).Connect(ctx, here, nil)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = client.Close() })
	return client
}

// call is a question with what its answer says.
type call struct {
	arguments map[string]any
	says      string
}

// calls is a question to each tool.
func calls() map[string]call {
	bowerman := []string{"bowerman-2024"}
	return map[string]call{
		"athlete":      {map[string]any{"name": "kerr", "event": "mile", "year": 2024}, `"text":"3:45.34"`},
		"calendar":     {map[string]any{"on": "05-25"}, `"race":"bowerman-2024"`},
		"check":        {map[string]any{"documents": bowerman}, `"findings":[`},
		"compare":      {map[string]any{"runs": []string{"bowerman-2024:kerr", "even:3:43.13"}}, `"milectl/compare/`},
		"cover":        {map[string]any{"event": "mile", "limit": 2}, `"milectl/cover/`},
		"diff":         {map[string]any{"from": "HEAD~1"}, `calm, cloudy`},
		"dossier":      {map[string]any{"race": "london-2026-mile", "athlete": "kerr"}, `"milectl/dossier/`},
		"factcheck":    {map[string]any{"text": "Josh Kerr won the Bowerman Mile on 25 May 2024 in 3:45.34.", "race": "bowerman-2024"}, `"verdict":"true"`},
		"list":         {map[string]any{"words": []string{"bowerman"}}, `"race":"bowerman-2024"`},
		"log":          {map[string]any{"of": "bowerman-2024"}, `Look at the sky again`},
		"margins":      {map[string]any{"races": bowerman}, `"text":"+0.26"`},
		"meet":         {map[string]any{"competition": "prefontaine-classic", "year": 2024}, `bowerman-2024`},
		"pace":         {map[string]any{"mark": "3:43.13", "event": "mile"}, `"milectl/pace/`},
		"progress":     {map[string]any{"event": "mile", "sex": "men", "environment": "outdoor", "scope": "world"}, `Noureddine Morceli`},
		"record-check": {map[string]any{"races": bowerman, "nation": "GBR"}, `"verdict":"broken"`},
		"records":      {map[string]any{"event": "mile", "nation": "GBR", "as-of": "2024-05-24"}, `Steve Cram`},
		"results":      {map[string]any{"races": bowerman}, `"text":"3:45.34"`},
		"rule":         {map[string]any{"id": "split-point"}, `split-point`},
		"score":        {map[string]any{"of": bowerman}, `"milectl/score/`},
		"splits":       {map[string]any{"races": bowerman}, `"text":"1:52.74"`},
		"sql":          {map[string]any{"statement": "select athlete from results where place = 1 and race = 'bowerman-2024'"}, `Josh Kerr`},
		"standings":    {map[string]any{"series": "diamond-league", "year": 2024}, `Josh Kerr`},
		"targets":      {map[string]any{"race": "london-2026-mile"}, `"text":"3:43.12"`},
		"teams":        {map[string]any{"races": []string{"cross-country"}}, `"teams":[`},
		"toplist":      {map[string]any{"event": "mile", "sex": "men", "limit": 3}, `Hicham El Guerrouj`},
		"verify":       {map[string]any{"documents": bowerman, "verdict": "false"}, `"verdict":"false"`},
		"versus":       {map[string]any{"names": []string{"kerr", "Jakob Ingebrigtsen"}}, `"milectl/versus/`},
		"whatif":       {map[string]any{"race": "bowerman-2024", "dq": []string{"kerr"}}, `"milectl/whatif/`},
		"why":          {map[string]any{"race": "bowerman-2024", "athlete": "kerr", "figure": "mark"}, `LetsRun.com`},
	}
}

// TestEveryToolAnswers asks each tool through a client, and holds its answer against the schema that the tool gives.
func TestEveryToolAnswers(t *testing.T) {
	t.Parallel()
	races, hasHistory := corpus(t)
	client := session(t, races)
	asked := calls()
	for tool, err := range client.Tools(context.Background(), nil) {
		if err != nil {
			t.Fatal(err)
		}
		question, known := asked[tool.Name]
		delete(asked, tool.Name)
		if !known {
			t.Errorf("%s: nobody asks it", tool.Name)
			continue
		}
		if !hasHistory && (tool.Name == "diff" || tool.Name == "log") {
			t.Logf("%s: not asked, as there is no git", tool.Name)
			continue
		}
		result, err := client.CallTool(context.Background(), &mcp.CallToolParams{Name: tool.Name, Arguments: question.arguments})
		if err != nil {
			t.Fatal(err)
		}
		text := textOf(result)
		if result.IsError || !strings.Contains(text, question.says) {
			t.Errorf("%s: says no %s: %.2000s", tool.Name, question.says, text)
			continue
		}
		fits(t, tool, result)
	}
	for name := range asked {
		t.Errorf("%s: no such tool", name)
	}
}

// fits holds an answer against the schema of its tool.
func fits(t *testing.T, tool *mcp.Tool, result *mcp.CallToolResult) {
	t.Helper()
	if tool.OutputSchema == nil {
		return
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", tool.OutputSchema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatalf("%s: %v", tool.Name, err)
	}
	if err := compiled.Validate(result.StructuredContent); err != nil {
		t.Errorf("%s: %v", tool.Name, err)
	}
}

func textOf(result *mcp.CallToolResult) string {
	var all []string
	for _, content := range result.Content {
		switch c := content.(type) {
		case *mcp.TextContent:
			all = append(all, c.Text)
		case *mcp.ResourceLink:
			all = append(all, c.URI)
		}
	}
	return strings.Join(all, "\n")
}

// asks is what a tool says, whether or not it is an answer.
func asks(tb testing.TB, client *mcp.ClientSession, name string, arguments any) string {
	tb.Helper()
	result, err := client.CallTool(context.Background(), &mcp.CallToolParams{Name: name, Arguments: arguments})
	if err != nil {
		return err.Error()
	}
	return textOf(result)
}
