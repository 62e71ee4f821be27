package codehost

import (
	"bytes"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// GitHub is findings as workflow commands, one a line, which GitHub Actions
// turns into annotations beside the lines at fault; style becomes a notice.
// File names stay relative to the folder in which milectl ran: where that is
// the top of the repository, GitHub finds the files.
//
// GitHub keeps 10 error and 10 warning annotations of a step; the log of the
// step has all.
func GitHub(findings []diag.Finding) []byte {
	var out bytes.Buffer
	rules := rulesOf(findings)
	for _, f := range findings {
		rule := rules[f.Rule]
		text := explained(f, rule)
		if !named(f) {
			text = standardInput + ":" + f.Pos.String() + ": " + text
		}
		fmt.Fprintf(&out, "::%s %s::%s\n", workflowLevel(rule.Severity), workflowPlace(f), workflowData(text))
	}
	return out.Bytes()
}

func workflowLevel(s diag.Severity) string {
	if s == diag.Style {
		return "notice"
	}
	return s.String()
}

// workflowPlace is the properties of a workflow command: where the finding
// stands, as far as that is known, and its rule as the title.
func workflowPlace(f diag.Finding) string {
	var place string
	if named(f) {
		place = "file=" + workflowProperty(words.Visible(slashed(f.File))) + ","
		if f.Pos.Line > 0 {
			place += fmt.Sprintf("line=%d,", f.Pos.Line)
		}
		if f.Pos.Line > 0 && f.Pos.Col > 0 {
			place += fmt.Sprintf("col=%d,endColumn=%d,", f.Pos.Col, endColumn(f))
		}
	}
	return place + "title=" + workflowProperty(f.Rule)
}

// workflowData escapes the text of a workflow command. Old runners obey ##[
// anywhere in a line and have no escape for it: a blank parts it.
func workflowData(text string) string {
	if !strings.ContainsAny(text, "%\r\n#") {
		return text
	}
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", "##[", "## [").Replace(text)
}

func workflowProperty(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(workflowData(text), ":", "%3A"), ",", "%2C")
}

// standardInput is what code hosts are told of a document that is no file.
const standardInput = "standard input"

// named reports whether a finding is about a file, rather than about standard
// input.
func named(f diag.Finding) bool { return f.File != "" && f.File != "-" }

// slashed is a file name as code hosts compare it: with slashes, and without
// ./ and the like.
func slashed(file string) string { return path.Clean(filepath.ToSlash(file)) }

// longLine is from how many bytes on a line is not looked into: a document that
// is one line may have a finding in every few bytes.
const longLine = 1000

// endColumn is the column behind what is at fault, within the line where that
// is known.
func endColumn(f diag.Finding) int {
	end := f.Pos.Col + max(f.Width, 1)
	if f.Line != "" && len(f.Line) <= longLine {
		end = min(end, utf8.RuneCountInString(f.Line)+1)
	}
	return max(end, f.Pos.Col)
}
