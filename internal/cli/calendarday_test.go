package cli_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

// TestTheDayOfTheCalendar: without --on it is that of the clock, where it is in UTC.
func TestTheDayOfTheCalendar(t *testing.T) {
	t.Parallel()
	few := t.TempDir()
	copyDocuments(t, few, "bowerman-2024.yaml")
	for moment, want := range map[string]string{
		"2024-02-29T12:00:00Z":      "29 February\n",
		"2031-05-25T23:59:59Z":      "25 May\n",
		"2031-05-26T01:00:00+02:00": "25 May\n",
		"1970-01-01T00:00:00Z":      "1 January\n",
	} {
		now, err := time.Parse(time.RFC3339, moment)
		if err != nil {
			t.Fatal(err)
		}
		var out, messages bytes.Buffer
		status := cli.Main([]string{"--races", few, "calendar"}, cli.Process{
			Out: &out, Err: &messages, Getenv: func(string) string { return "" }, Getwd: os.Getwd, Now: func() time.Time { return now },
		})
		if has := strings.Contains(out.String(), "Josh Kerr"); status != cli.StatusAnswered || !strings.HasPrefix(out.String(), want) || has != (want == "25 May\n") {
			t.Errorf("%s: status %d, %s%s", moment, status, out.String(), messages.String())
		}
	}
}
