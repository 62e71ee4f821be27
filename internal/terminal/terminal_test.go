package terminal

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestLines(t *testing.T) {
	tests := []struct {
		why, text string
		want      int
	}{
		{"nothing takes no line", "", 0},
		{"an empty line is a line", "\n", 1},
		{"a last line may have no end", "a\nb", 2},
		{"what fills a line takes one", strings.Repeat("a", 10) + "\n", 1},
		{"one more takes another", strings.Repeat("a", 11) + "\n", 2},
		{"characters count, not bytes", strings.Repeat("é", 10) + "\n", 1},
		{"bold takes no room", "\x1b[1m" + strings.Repeat("a", 10) + "\x1b[0m\n", 1},
		{"and no line", "a\x1b[1m\x1b[0m\n\x1b[31mb\n", 2},
		{"what a sequence lacks", "a\x1b[1", 1},
	}
	for _, tt := range tests {
		if got := lines([]byte(tt.text), 10); got != tt.want {
			t.Errorf("%q takes %d lines, want %d: %s", tt.text, got, tt.want, tt.why)
		}
	}
}

func env(settings map[string]string) func(string) string {
	return func(name string) string { return settings[name] }
}

func TestNoTerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	long := bytes.Repeat([]byte("a\n"), 1000)
	for name, got := range map[string]Terminal{
		"a buffer": Of(&bytes.Buffer{}, env(nil)),
		"a file":   Of(file, env(map[string]string{"TERM": "xterm"})),
		"none":     {},
	} {
		if got.Exists() || got.Styles() || !got.Fits(long) {
			t.Errorf("%s: a terminal %t, with styles %t, with room %t", name, got.Exists(), got.Styles(), got.Fits(long))
		}
		p := got.Progress(func(int64) string { panic("told") })
		p.Tick()
		p.End()
	}
}

func TestPager(t *testing.T) {
	tests := []struct {
		why      string
		settings map[string]string
		less     bool
		want     string
	}{
		{"milectl's own comes first", map[string]string{"MILECTL_PAGER": "more", "PAGER": "most -s"}, true, "more"},
		{"then that of all programs", map[string]string{"PAGER": "most -s"}, true, "most -s"},
		{"an empty one names none", map[string]string{"MILECTL_PAGER": "", "PAGER": "most"}, true, "most"},
		{"nor does a blank one", map[string]string{"MILECTL_PAGER": " "}, true, usualPager},
		{"then less", nil, true, usualPager},
		{"where there is one", nil, false, ""},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			dir := t.TempDir()
			if tt.less {
				for _, name := range []string{"less", "less.exe"} {
					if err := os.WriteFile(filepath.Join(dir, name), nil, 0o755); err != nil {
						t.Fatal(err)
					}
				}
			}
			t.Setenv("PATH", dir)
			if got := Pager(env(tt.settings)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// shared is a buffer that two may use at a time.
type shared struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func (s *shared) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buffer.Write(b)
}

func (s *shared) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buffer.String()
}

func TestProgressIsGoneAtTheEnd(t *testing.T) {
	var screen shared
	p := &Progress{stop: make(chan struct{}), gone: make(chan struct{})}
	p.Tick()
	go p.tell(&screen, func(done int64) string { return "done " + string(rune('0'+done)) }, time.Microsecond)
	for screen.String() == "" {
		time.Sleep(time.Millisecond)
	}
	p.End()
	got := screen.String()
	if !strings.HasPrefix(got, clearLine+"done 1") || !strings.HasSuffix(got, clearLine) {
		t.Errorf("got %q", got)
	}
}

func TestProgressOfWhatIsSoonDoneIsNotTold(t *testing.T) {
	var screen shared
	p := &Progress{stop: make(chan struct{}), gone: make(chan struct{})}
	go p.tell(&screen, func(int64) string { return "told" }, time.Hour)
	p.End()
	if diff := cmp.Diff("", screen.String()); diff != "" {
		t.Error(diff)
	}
}
