package terminal

import (
	"errors"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/term"
)

// Screen is a whole terminal, taken for pictures that move and given back as it was.
type Screen struct {
	Terminal

	keys  chan string
	input *os.File
	state *term.State
}

// errNoKeys is that nobody can type.
var errNoKeys = errors.New("standard input is no terminal")

// Take takes the terminal: nothing typed is shown, and what was on the screen comes back in the end. Keys come from an
// input, which must be a terminal too.
func (t Terminal) Take(input io.Reader) (*Screen, error) {
	file, ok := input.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return nil, errNoKeys
	}
	state, err := term.MakeRaw(int(file.Fd()))
	if err != nil {
		return nil, err
	}
	s := &Screen{Terminal: t, keys: make(chan string), input: file, state: state}
	go s.read()
	_, err = io.WriteString(t.file, "\x1b[?1049h\x1b[?25l") // another screen, no cursor
	if err != nil {
		return nil, errors.Join(err, s.Release())
	}
	return s, nil
}

// read hands on what is typed; a key that a terminal sends as several bytes comes at once.
func (s *Screen) read() {
	defer close(s.keys)
	typed := make([]byte, 64)
	for {
		n, err := s.input.Read(typed)
		if err != nil {
			return
		}
		for _, key := range keysIn(string(typed[:n])) {
			s.keys <- key
		}
	}
}

// keysIn takes apart what was typed at once: letters, and what a terminal sends for an arrow, ESC [ or ESC O with a
// letter at its end.
func keysIn(typed string) []string {
	var keys []string
	for typed != "" {
		n := 1
		if strings.HasPrefix(typed, "\x1b[") || strings.HasPrefix(typed, "\x1bO") {
			n = len(typed)
			if end := strings.IndexFunc(typed[2:], func(r rune) bool { return r >= '@' && r <= '~' }); end >= 0 {
				n = end + 3
			}
		} else if _, size := utf8.DecodeRuneInString(typed); size > 0 {
			n = size
		}
		keys, typed = append(keys, typed[:n]), typed[n:]
	}
	return keys
}

// Key is what is typed before a time is over, "" where nothing is; false once nothing can be typed any more.
func (s *Screen) Key(wait time.Duration) (string, bool) {
	select {
	case key, ok := <-s.keys:
		return key, ok
	case <-time.After(wait):
		return "", true
	}
}

// Draw shows lines in the place of those before.
func (s *Screen) Draw(lines []string) error {
	// Each line clears what was longer there; the whole is written at once, so that nothing flickers.
	_, err := io.WriteString(s.file, "\x1b[H"+strings.Join(lines, "\x1b[K\r\n")+"\x1b[K\x1b[J")
	return err
}

// Release gives the terminal back.
func (s *Screen) Release() error {
	_, err := io.WriteString(s.file, "\x1b[?25h\x1b[?1049l")
	return errors.Join(err, term.Restore(int(s.input.Fd()), s.state))
}
