package flagvalue

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Picture is a format of pictures; empty where none is given.
type Picture string

// The formats of pictures.
const (
	PictureText Picture = "text"
	PictureSVG  Picture = "svg"
	PicturePNG  Picture = "png"
)

// Pictures lists the formats of pictures.
func Pictures() []string {
	return []string{string(PictureText), string(PictureSVG), string(PicturePNG)}
}

// Set takes a format as it is typed.
func (p *Picture) Set(text string) error {
	if !slices.Contains(Pictures(), text) {
		return fmt.Errorf("no %q: want one of %s", text, strings.Join(Pictures(), ", "))
	}
	*p = Picture(text)
	return nil
}

// String is the format as it is typed.
func (p *Picture) String() string { return string(*p) }

// Type is what the help calls a value.
func (p *Picture) Type() string { return "format" }

// PictureOf is the format of a file by the ending of its name; empty where that says none.
func PictureOf(file string) Picture {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".svg":
		return PictureSVG
	case ".png":
		return PicturePNG
	case ".txt":
		return PictureText
	default:
		return ""
	}
}

// Theme is the theme of a picture; empty where none is given.
type Theme string

// Themes lists the themes of pictures.
func Themes() []string { return []string{"light", "dark"} }

// Set takes a theme as it is typed.
func (t *Theme) Set(text string) error {
	if !slices.Contains(Themes(), text) {
		return fmt.Errorf("no %q: want one of %s", text, strings.Join(Themes(), ", "))
	}
	*t = Theme(text)
	return nil
}

// String is the theme as it is typed.
func (t *Theme) String() string { return string(*t) }

// Type is what the help calls a value.
func (t *Theme) Type() string { return "theme" }

// Pixels is how wide or high a picture is, 0 where nothing is given.
type Pixels int

// mostPixels is how large a picture can be.
const mostPixels = 8000

// Set reads the number.
func (p *Pixels) Set(text string) error {
	n, err := strconv.ParseUint(text, 10, 16)
	if err != nil || n == 0 || n > mostPixels {
		return fmt.Errorf("%q is not a number from 1 to %d", text, mostPixels)
	}
	*p = Pixels(n)
	return nil
}

// String is the number.
func (p *Pixels) String() string { return strconv.Itoa(int(*p)) }

// Type is what the help calls a value.
func (p *Pixels) Type() string { return "number" }
