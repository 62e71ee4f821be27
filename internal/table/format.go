package table

import (
	"fmt"
	"slices"
	"strings"
)

// Format is the form of an output. A *Format is a flag value for pflag.
type Format string

// The formats: three for readers, then three that write the rows of one table, and JSON with everything.
const (
	FormatTable    Format = "table"
	FormatMarkdown Format = "markdown"
	FormatHTML     Format = "html"
	FormatCSV      Format = "csv"
	FormatTSV      Format = "tsv"
	FormatJSON     Format = "json"
	FormatJSONL    Format = "jsonl"
)

// Formats lists the names of all formats, in the order in which help texts give them.
func Formats() []string {
	return []string{
		string(FormatTable), string(FormatMarkdown), string(FormatHTML), string(FormatCSV), string(FormatTSV),
		string(FormatJSON), string(FormatJSONL),
	}
}

// Rows reports whether the format writes the rows of the first table only, so that what the answer covers has to be
// said elsewhere.
func (f Format) Rows() bool { return f == FormatCSV || f == FormatTSV || f == FormatJSONL }

// ForMachines reports whether the format is one that programs read.
func (f Format) ForMachines() bool { return f.Rows() || f == FormatJSON }

// String is the name of the format.
func (f Format) String() string { return string(f) }

// Set takes the name of a format, exactly as Formats lists it.
func (f *Format) Set(name string) error {
	if !slices.Contains(Formats(), name) {
		return Format(name).unknown()
	}
	*f = Format(name)
	return nil
}

// Type is what help texts call the value of the flag.
func (f *Format) Type() string { return "format" }

func (f Format) unknown() error {
	names := Formats()
	last := len(names) - 1
	return fmt.Errorf("no %q: want %s or %s", string(f), strings.Join(names[:last], ", "), names[last])
}
