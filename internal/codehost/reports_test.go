package codehost

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// twoFindings is an error and a warning of one file.
func twoFindings() []diag.Finding {
	return []diag.Finding{
		{File: "./races/x.yaml", Pos: diag.Pos{Line: 4, Col: 11}, Width: 7, Line: `    mark: 3:99.34`, Rule: "mark", Message: `mark: "3:99.34"`, Remedy: "write <ss.ff>"},
		{File: "races/x.yaml", Pos: diag.Pos{Line: 7, Col: 5}, Line: "    flags: [NRR]", Rule: "flag", Message: "flag: NRR"},
	}
}

func TestGitLab(t *testing.T) {
	got, err := GitLab(append(twoFindings(), diag.Finding{File: "-", Rule: "unused-source", Message: "m"}))
	if err != nil {
		t.Fatal(err)
	}
	want := `[
  {
    "description": "mark: \"3:99.34\"\nhelp: write \u003css.ff\u003e",
    "check_name": "mark",
    "fingerprint": "ID:1",
    "severity": "major",
    "location": {
      "path": "races/x.yaml",
      "lines": {
        "begin": 4
      }
    }
  },
  {
    "description": "flag: NRR\nhelp: leave it where it is meant: it is printed as it stands",
    "check_name": "flag",
    "fingerprint": "ID:1",
    "severity": "minor",
    "location": {
      "path": "races/x.yaml",
      "lines": {
        "begin": 7
      }
    }
  },
  {
    "description": "m\nhelp: REMEDY",
    "check_name": "unused-source",
    "fingerprint": "ID:1",
    "severity": "info",
    "location": {
      "path": "standard input",
      "lines": {
        "begin": 1
      }
    }
  }
]
`
	rule, _ := diag.Lookup("unused-source")
	var issues []gitlabIssue
	if err := json.Unmarshal(got, &issues); err != nil {
		t.Fatal(err)
	}
	shown := strings.Replace(string(got), rule.Remedy, "REMEDY", 1)
	for _, issue := range issues {
		shown = strings.Replace(shown, issue.Fingerprint, "ID:1", 1)
	}
	if diff := cmp.Diff(want, shown); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got, err := GitLab(nil); string(got) != "[]\n" || err != nil {
		t.Errorf("of nothing: %s, %v", got, err)
	}
}

func TestJUnit(t *testing.T) {
	const begin = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	tests := []struct {
		why      string
		findings []diag.Finding
		strict   bool
		want     string
	}{
		{"errors fail, warnings are told", twoFindings(), false, `<testsuites tests="2" failures="1">
  <testsuite name="races/x.yaml" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase name="mark: mark: &#34;3:99.34&#34;" classname="races/x" file="races/x.yaml" line="4" time="0">
      <failure message="mark: &#34;3:99.34&#34;" type="mark">races/x.yaml:4:11: error: mark: &#34;3:99.34&#34;&#xA;help: write &lt;ss.ff&gt;</failure>
    </testcase>
    <testcase name="flag: flag: NRR" classname="races/x" file="races/x.yaml" line="7" time="0">
      <system-out>races/x.yaml:7:5: warning: flag: NRR&#xA;help: leave it where it is meant: it is printed as it stands</system-out>
    </testcase>
  </testsuite>
</testsuites>
`},
		{"where all count, all fail", twoFindings()[1:], true, `<testsuites tests="1" failures="1">
  <testsuite name="races/x.yaml" tests="1" failures="1" errors="0" skipped="0" time="0">
    <testcase name="flag: flag: NRR" classname="races/x" file="races/x.yaml" line="7" time="0">
      <failure message="flag: NRR" type="flag">races/x.yaml:7:5: warning: flag: NRR&#xA;help: leave it where it is meant: it is printed as it stands</failure>
    </testcase>
  </testsuite>
</testsuites>
`},
		{"nothing is a test that passes", nil, true, `<testsuites tests="1" failures="0">
  <testsuite name="milectl check" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="all documents" classname="milectl.check" time="0"></testcase>
  </testsuite>
</testsuites>
`},
	}
	for _, tt := range tests {
		got, err := JUnit(tt.findings, tt.strict)
		if diff := cmp.Diff(begin+tt.want, string(got)); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", tt.why, err, diff)
		}
	}
}

// TestReportsOfAnything: whatever documents hold, both reports have each finding once and can be read back, and those of
// GitLab have fingerprints of their own.
func TestReportsOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		findings := anyFindings().Draw(t, "findings")
		text, err := GitLab(findings)
		var issues []gitlabIssue
		if err != nil || json.Unmarshal(text, &issues) != nil || len(issues) != len(findings) {
			t.Fatalf("%d findings, %d issues, %v: %s", len(findings), len(issues), err, text)
		}
		prints := map[string]bool{}
		for i, issue := range issues {
			prints[issue.Fingerprint] = true
			if !strings.HasPrefix(issue.Description, words.Visible(findings[i].Message)) || strings.ContainsFunc(issue.Location.Path, words.Hidden) {
				t.Fatalf("%q is told as %+v", findings[i].Message, issue)
			}
		}
		if len(prints) != len(issues) {
			t.Fatalf("%d fingerprints of %d issues: %s", len(prints), len(issues), text)
		}
		report, err := JUnit(findings, rapid.Bool().Draw(t, "strict"))
		var read junitSuites
		if err != nil || !utf8.Valid(report) || xml.Unmarshal(report, &read) != nil {
			t.Fatalf("%v: %s", err, report)
		}
		cases, failures := 0, 0
		for _, suite := range read.Suites {
			cases += len(suite.Cases)
			for _, test := range suite.Cases {
				if test.Failure != nil {
					failures++
				}
			}
		}
		if cases != max(len(findings), 1) || read.Tests != cases || read.Failures != failures {
			t.Fatalf("%d findings, %d tests, %d failures: %s", len(findings), cases, failures, report)
		}
	})
}
