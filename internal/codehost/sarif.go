package codehost

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"maps"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// sarifSchema is where OASIS publishes the schema of SARIF 2.1.0.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// fingerprintKey names the fingerprints; its end is the version of how they
// are made. It is not primaryLocationLineHash, which GitHub's upload makes
// itself from the text of the file, and warns where it differs.
const fingerprintKey = "milectlFinding/v1"

// The part of SARIF 2.1.0 that findings need. The structs are written out
// because libraries for SARIF bring a validator and an HTTP client with them
// and write every absent property as -1 or [].
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version,omitempty"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string     `json:"id"`
		Short         *sarifText `json:"shortDescription,omitempty"`
		Full          *sarifText `json:"fullDescription,omitempty"`
		Help          *sarifText `json:"help,omitempty"`
		Configuration struct {
			Level string `json:"level"`
		} `json:"defaultConfiguration"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    [1]sarifLocation  `json:"locations"`
		Fingerprints map[string]string `json:"partialFingerprints"`
		Fixes        []sarifFix        `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		Physical struct {
			Artifact sarifArtifact `json:"artifactLocation"`
			Region   sarifRegion   `json:"region"`
		} `json:"physicalLocation"`
	}
	sarifArtifact struct {
		URI         string     `json:"uri"`
		Base        string     `json:"uriBaseId,omitempty"`
		Description *sarifText `json:"description,omitempty"`
	}
	sarifRegion struct {
		StartLine   int        `json:"startLine"`
		StartColumn int        `json:"startColumn,omitempty"`
		EndColumn   int        `json:"endColumn,omitempty"`
		Snippet     *sarifText `json:"snippet,omitempty"`
	}
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
)

// SARIF is findings as a SARIF 2.1.0 log, which code hosts read, with the rules
// that were broken, by id. The version is that of milectl. File names stay
// relative to the folder in which milectl ran; absolute ones become file: URIs.
func SARIF(findings []diag.Finding, version string) ([]byte, error) {
	rules := rulesOf(findings)
	described, index := describe(rules)
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: make([]sarifResult, 0, len(findings))}
	run.Tool.Driver = sarifDriver{
		Name: "milectl", Version: version, InformationURI: "https://github.com/milectl/milectl", Rules: described,
	}
	seen := map[string]int{}
	for _, f := range findings {
		rule := rules[f.Rule]
		result := sarifResult{
			RuleID: f.Rule, RuleIndex: index[f.Rule], Level: sarifLevel(rule.Severity),
			// [text](target) would be a link: a document makes none.
			Message:      sarifText{Text: strings.ReplaceAll(explained(f, rule), "](", "] (")},
			Fingerprints: map[string]string{fingerprintKey: fingerprint(f, seen)},
		}
		result.Locations[0].Physical.Artifact = artifact(f)
		result.Locations[0].Physical.Region = region(f)
		result.Fixes = fixes(f)
		run.Results = append(run.Results, result)
	}
	out, err := json.MarshalIndent(sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("SARIF: %w", err)
	}
	return append(out, '\n'), nil
}

// describe gives rules, by id, as a log describes them, and the index of each.
func describe(rules map[string]diag.Rule) ([]sarifRule, map[string]int) {
	described := make([]sarifRule, len(rules))
	index := make(map[string]int, len(rules))
	for i, id := range slices.Sorted(maps.Keys(rules)) {
		rule := rules[id]
		index[id] = i
		described[i].ID = id
		described[i].Configuration.Level = sarifLevel(rule.Severity)
		if rule.Sentence != "" {
			sentence, help := &sarifText{Text: rule.Sentence}, ruleHelp(rule)
			described[i].Short, described[i].Full = sentence, sentence
			described[i].Help = &sarifText{Text: help, Markdown: help}
		}
	}
	return described, index
}

// ruleHelp is the examples and the remedy of a rule, in text that is Markdown too.
func ruleHelp(rule diag.Rule) string {
	lines := slices.Concat([]string{"Wrong:", ""}, words.Indented(rule.Bad), []string{"", "Right:", ""}, words.Indented(rule.Good))
	if rule.Remedy != "" {
		lines = append(lines, "", "To mend it: "+rule.Remedy+".")
	}
	return strings.Join(lines, "\n")
}

func sarifLevel(s diag.Severity) string {
	if s == diag.Style {
		return "note"
	}
	return s.String()
}

// artifact is where a finding stands: relative to the folder in which milectl ran,
// as code hosts have their files, but absolute where it lies outside of that.
func artifact(f diag.Finding) sarifArtifact {
	name := slashed(f.File)
	switch {
	case !named(f):
		return sarifArtifact{URI: "stdin", Description: &sarifText{Text: standardInput}}
	case filepath.IsLocal(f.File):
		return sarifArtifact{URI: (&url.URL{Path: path.Clean(name)}).String(), Base: "%SRCROOT%"}
	}
	if whole, err := filepath.Abs(f.File); err == nil {
		name = slashed(whole)
	}
	if !strings.HasPrefix(name, "/") { // C:/races/x.yaml
		name = "/" + name
	}
	return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: name}).String()}
}

// region is the characters at fault. What is wrong with a file as a whole
// stands at its first line: code hosts want a line.
func region(f diag.Finding) sarifRegion {
	r := sarifRegion{StartLine: max(f.Pos.Line, 1)}
	if f.Pos.Line < 1 || f.Pos.Col < 1 {
		return r
	}
	r.StartColumn, r.EndColumn = f.Pos.Col, endColumn(f)
	if len(f.Line) <= longLine {
		runes := []rune(f.Line)
		if from, to := r.StartColumn-1, r.EndColumn-1; from < to && to <= len(runes) {
			r.Snippet = &sarifText{Text: words.Visible(string(runes[from:to]))}
		}
	}
	return r
}

// fingerprint stays the same while a finding's rule, file and line stay, wherever
// the line moves to and however it is set in. A finding without a line is known
// by its message. Findings that look alike are numbered.
func fingerprint(f diag.Finding, seen map[string]int) string {
	text := strings.TrimSpace(f.Line[:min(len(f.Line), longLine)])
	if text == "" {
		text = f.Message
	}
	hash := fnv.New128a()
	_, _ = hash.Write([]byte(f.Rule + "\x00" + slashed(f.File) + "\x00" + text)) // writing to a hash does not fail
	sum := hex.EncodeToString(hash.Sum(nil))
	seen[sum]++
	return fmt.Sprintf("%s:%d", sum, seen[sum])
}
