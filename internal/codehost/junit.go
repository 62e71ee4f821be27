package codehost

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// The parts of a JUnit report that milectl writes.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Time     string      `xml:"time,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Time    string        `xml:"time,attr"`
		Failure *junitFailure `xml:"failure"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit is findings as a report of tests: a suite a file, a test a finding. Those that fail are the errors, if strict all;
// the others are told in the output of tests that pass. Where nothing is found one test passes, since many readers
// take a report without tests for one that was never made.
func JUnit(findings []diag.Finding, strict bool) ([]byte, error) {
	rules := rulesOf(findings)
	var report junitSuites
	suites := map[string]int{} // by file
	for _, f := range findings {
		file := shownFile(f)
		at, ok := suites[file]
		if !ok {
			at = len(report.Suites)
			suites[file] = at
			report.Suites = append(report.Suites, junitSuite{Name: file, Time: "0"})
		}
		suite, failure := &report.Suites[at], strict || rules[f.Rule].Severity == diag.Error
		suite.Cases = append(suite.Cases, testOf(f, rules[f.Rule], failure))
		suite.Tests++
		report.Tests++
		if failure {
			suite.Failures++
			report.Failures++
		}
	}
	if len(findings) == 0 {
		report.Tests = 1
		report.Suites = []junitSuite{{Name: "milectl check", Tests: 1, Time: "0", Cases: []junitCase{{Name: "all documents", Class: "milectl.check", Time: "0"}}}}
	}
	out, err := xml.MarshalIndent(report, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("JUnit: %w", err)
	}
	return []byte(xml.Header + string(out) + "\n"), nil
}

// testOf is a finding as a test, whose name stays while the finding does, wherever its line moves to.
func testOf(f diag.Finding, rule diag.Rule, failure bool) junitCase {
	message, place := words.Visible(f.Message), shownFile(f)
	if f.Pos.Line > 0 {
		place += ":" + f.Pos.String()
	}
	test := junitCase{
		Name: f.Rule + ": " + message, Class: strings.TrimSuffix(shownFile(f), ".yaml"), Time: "0",
		Line: f.Pos.Line, Out: place + ": " + rule.Severity.String() + ": " + explained(f, rule),
	}
	if named(f) {
		test.File = shownFile(f)
	}
	if failure {
		test.Failure, test.Out = &junitFailure{Message: message, Type: f.Rule, Text: test.Out}, ""
	}
	return test
}
