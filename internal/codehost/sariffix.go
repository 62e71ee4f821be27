package codehost

import "github.com/milectl/milectl/internal/diag"

// A fix of SARIF says which bytes of a file give way to which text.
type (
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifBytes `json:"deletedRegion"`
		Inserted sarifText  `json:"insertedContent"`
	}
	sarifBytes struct {
		Offset int `json:"byteOffset"`
		Length int `json:"byteLength"`
	}
)

// fixes is what mends a finding, where one right value surely does. Nothing mends
// standard input.
func fixes(f diag.Finding) []sarifFix {
	if !f.IsSure() || !named(f) {
		return nil
	}
	replaced := sarifReplacement{Deleted: sarifBytes{f.Fix.Start, f.Fix.End - f.Fix.Start}, Inserted: sarifText{Text: f.Fix.Text}}
	return []sarifFix{{
		Description: sarifText{Text: "what check --fix writes there"},
		Changes:     []sarifChange{{artifact(f), []sarifReplacement{replaced}}},
	}}
}
