package codehost

import (
	"encoding/json"
	"fmt"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// gitlabIssue is a finding as GitLab's reports of code quality have it.
type gitlabIssue struct {
	Description string `json:"description"`
	CheckName   string `json:"check_name"`
	Fingerprint string `json:"fingerprint"` // one of its own in a report; GitLab compares reports by it
	Severity    string `json:"severity"`
	Location    struct {
		Path  string `json:"path"`
		Lines struct {
			Begin int `json:"begin"`
		} `json:"lines"`
	} `json:"location"`
}

// GitLab is findings as a report of code quality of GitLab, which shows in a merge request those that it brings and those
// that it mends. File names stay relative to the folder in which milectl ran, which must be the top of the repository.
func GitLab(findings []diag.Finding) ([]byte, error) {
	rules, seen := rulesOf(findings), map[string]int{}
	issues := make([]gitlabIssue, len(findings))
	for i, f := range findings {
		rule, issue := rules[f.Rule], &issues[i]
		issue.Description, issue.CheckName = explained(f, rule), f.Rule
		issue.Fingerprint, issue.Severity = fingerprint(f, seen), gitlabSeverity(rule.Severity)
		issue.Location.Path, issue.Location.Lines.Begin = shownFile(f), max(f.Pos.Line, 1)
	}
	out, err := json.MarshalIndent(issues, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("code quality: %w", err)
	}
	return append(out, '\n'), nil
}

func gitlabSeverity(s diag.Severity) string {
	switch s {
	case diag.Error:
		return "major"
	case diag.Warning:
		return "minor"
	default:
		return "info"
	}
}

// shownFile is the file of a finding, as code hosts compare it.
func shownFile(f diag.Finding) string {
	if !named(f) {
		return standardInput
	}
	return words.Visible(slashed(f.File))
}
