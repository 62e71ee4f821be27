//go:build !race

package assistant_test

import (
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// built is a folder with the programs.
func built(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if said, err := exec.Command("go", "build", "-ldflags=-w", "-o", dir+"/", "../../cmd/milectl", "../../cmd/milectl-mcp").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return dir
}

// TestProgram runs the program through milectl, as a client does.
func TestProgram(t *testing.T) {
	t.Parallel()
	milectl := filepath.Join(built(t), "milectl")
	races, _ := corpus(t)
	t.Run("it refuses", func(t *testing.T) { refuses(t, milectl, races) })
	t.Run("it answers", func(t *testing.T) { answersAClient(t, milectl, races) })
}

// refuses ends at once, with why, where whoever asks could not mend it.
func refuses(t *testing.T, milectl, races string) {
	t.Helper()
	for _, test := range []struct{ folder, input, want string }{
		{filepath.Join(t.TempDir(), "nosuch"), "", "nosuch"},
		{races, "x\n", "an assistant runs this and talks to it there"},
	} {
		program := exec.Command(milectl, "mcp", "--races", test.folder)
		program.Stdin = strings.NewReader(test.input)
		said, _ := program.CombinedOutput()
		if !strings.Contains(string(said), test.want) || program.ProcessState.ExitCode() != 2 {
			t.Errorf("status %d: %s", program.ProcessState.ExitCode(), said)
		}
	}
}

// answersAClient answers one, who lets go of it: milectl and the program end.
func answersAClient(t *testing.T, milectl, races string) {
	t.Helper()
	program := exec.Command(milectl, "mcp", "--races", races)
	client, err := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil).
		Connect(context.Background(), &mcp.CommandTransport{Command: program, TerminateDuration: 10 * time.Second}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := asks(t, client, "results", map[string]any{"races": "bowerman-2024"}); !strings.Contains(got, "3:45.34") {
		t.Error(got)
	}
	if err := client.Close(); err != nil || program.ProcessState == nil || !program.ProcessState.Success() {
		t.Errorf("it did not end by itself: %v, %v", err, program.ProcessState)
	}
}
