package flagvalue

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/table"
)

// FindingFormat is a format of findings: one of those of every table, or one that
// only findings have.
type FindingFormat string

// The formats that only findings have.
const (
	FormatText   FindingFormat = "text"   // with the lines at fault
	FormatGitHub FindingFormat = "github" // workflow commands of GitHub Actions
	FormatSARIF  FindingFormat = "sarif"  // SARIF 2.1.0, for code scanning
	FormatGitLab FindingFormat = "gitlab" // reports of code quality of GitLab
	FormatJUnit  FindingFormat = "junit"  // JUnit XML, a test a finding
	formatAuto   FindingFormat = "auto"   // github in GitHub Actions, else text
)

// FindingFormats lists the formats of findings.
func FindingFormats() []string {
	own := []FindingFormat{FormatText, FormatGitHub, FormatSARIF, FormatGitLab, FormatJUnit, formatAuto}
	names := make([]string, len(own), len(own)+len(table.Formats()))
	for i, format := range own {
		names[i] = string(format)
	}
	return append(names, table.Formats()...)
}

// IsTable reports whether a format is one of those of every table.
func (f FindingFormat) IsTable() bool { return slices.Contains(table.Formats(), string(f)) }

// String is the format as it is typed.
func (f *FindingFormat) String() string { return string(*f) }

// Type is what the help calls a value.
func (f *FindingFormat) Type() string { return "format" }

// Set takes a format as it is typed.
func (f *FindingFormat) Set(text string) error {
	if !slices.Contains(FindingFormats(), text) {
		return fmt.Errorf("no %q: want one of %s", text, strings.Join(FindingFormats(), ", "))
	}
	*f = FindingFormat(text)
	return nil
}

// Resolved is the format that auto stands for.
func (f FindingFormat) Resolved(getenv func(string) string) FindingFormat {
	switch {
	case f != formatAuto:
		return f
	case getenv("GITHUB_ACTIONS") == "true":
		return FormatGitHub
	default:
		return FormatText
	}
}
