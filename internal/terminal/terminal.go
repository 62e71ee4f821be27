// Package terminal is what a command knows of the terminal it prints to: whether there is one and how large it is,
// whether it shows bold and colours, the pager for what is longer than it, and the line that tells of progress.
//
// It knows nothing of races, commands or flags, and nothing of what is printed but how long that is.
package terminal

import (
	"bytes"
	"io"
	"os"
	"unicode/utf8"

	"golang.org/x/term"
)

// Terminal is the terminal that an output is connected to. The zero value is none: a pipe or a file.
type Terminal struct {
	file   *os.File // nil where there is none, or one that is of no use
	styles bool
}

// Of finds the terminal of an output. One that TERM calls dumb obeys nothing, and counts as a pipe.
func Of(output io.Writer, getenv func(string) string) Terminal {
	file, ok := output.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) || getenv("TERM") == "dumb" {
		return Terminal{}
	}
	return Terminal{file: file, styles: getenv("NO_COLOR") == ""}
}

// Exists reports whether there is a terminal.
func (t Terminal) Exists() bool { return t.file != nil }

// Styles reports whether bold and colours are shown and wanted: never where NO_COLOR is set.
func (t Terminal) Styles() bool { return t.styles }

// Fits reports whether a text has room on the screen, with a line left for what is typed next. Everything has room
// where there is no terminal, or none that knows its size.
func (t Terminal) Fits(text []byte) bool {
	columns, rows, known := t.Size()
	return !known || lines(text, columns) < rows
}

// Size is how many columns and rows the screen has; false where there is no terminal, or none
// that knows its size.
func (t Terminal) Size() (columns, rows int, known bool) {
	if t.file == nil {
		return 0, 0, false
	}
	columns, rows, err := term.GetSize(int(t.file.Fd()))
	return columns, rows, err == nil && columns > 0 && rows > 0
}

// lines is how many lines of a screen a text takes. Bold and colours take no room.
func lines(text []byte, columns int) int {
	sum := 0
	for line := range bytes.Lines(text) {
		wide := utf8.RuneCount(unstyled(bytes.TrimSuffix(line, []byte("\n"))))
		sum += max(1, (wide+columns-1)/columns)
	}
	return sum
}

// unstyled is a line without what turns bold and colours on and off.
func unstyled(line []byte) []byte {
	var plain []byte
	for {
		before, rest, found := bytes.Cut(line, []byte("\x1b["))
		plain = append(plain, before...)
		if !found {
			return plain
		}
		_, line, _ = bytes.Cut(rest, []byte("m"))
	}
}
