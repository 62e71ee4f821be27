package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/table"
)

// checkFormat is a format of findings: one of those of every table, or one that
// only findings have.
type checkFormat string

// The formats that only findings have.
const (
	formatText   checkFormat = "text"   // with the lines at fault
	formatGitHub checkFormat = "github" // workflow commands of GitHub Actions
	formatSARIF  checkFormat = "sarif"  // SARIF 2.1.0, for code scanning
	formatAuto   checkFormat = "auto"   // github in GitHub Actions, else text
)

// checkFormats lists the formats of findings.
func checkFormats() []string {
	return append([]string{string(formatText), string(formatGitHub), string(formatSARIF), string(formatAuto)}, table.Formats()...)
}

// String is the format as it is typed.
func (f *checkFormat) String() string { return string(*f) }

// Type is what the help calls a value.
func (f *checkFormat) Type() string { return "format" }

// Set takes a format as it is typed.
func (f *checkFormat) Set(text string) error {
	if !slices.Contains(checkFormats(), text) {
		return fmt.Errorf("no %q: want one of %s", text, strings.Join(checkFormats(), ", "))
	}
	*f = checkFormat(text)
	return nil
}

// resolved is the format that auto stands for.
func (f checkFormat) resolved(getenv func(string) string) checkFormat {
	switch {
	case f != formatAuto:
		return f
	case getenv("GITHUB_ACTIONS") == "true":
		return formatGitHub
	default:
		return formatText
	}
}
