package codehost

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// The schema of SARIF 2.1.0 with Errata 01 as OASIS publishes it, at the address
// that is its id.
//
//go:embed testdata/sarif-schema-2.1.0.json
var officialSchema []byte

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := jsonschema.UnmarshalJSON(bytes.NewReader(officialSchema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource(sarifSchema, text); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(sarifSchema)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// valid is the log of findings, read back, after the official schema has taken it.
func valid(t rapid.TB, schema *jsonschema.Schema, findings []diag.Finding) sarifRun {
	t.Helper()
	out, err := SARIF(findings, "v1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if err := schema.Validate(value); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var log sarifLog
	if err := json.Unmarshal(out, &log); err != nil || len(log.Runs) != 1 {
		t.Fatalf("%d runs, error %v\n%s", len(log.Runs), err, out)
	}
	return log.Runs[0]
}

func TestSARIF(t *testing.T) {
	got, err := SARIF([]diag.Finding{{
		File: "races/a b.yaml", Pos: diag.Pos{Line: 4, Col: 13}, Width: 3, Line: "    flags: [NRR]", Rule: "flag", Message: `flag: "NRR"`,
	}}, "v1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	want := `{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "milectl",
          "version": "v1.2.3",
          "informationUri": "https://github.com/milectl/milectl",
          "rules": [
            {
              "id": "flag",
              "shortDescription": {
                "text": "Flags other than WR AR NR OR CR MR DLR WL PB SB are kept, but not checked."
              },
              "fullDescription": {
                "text": "Flags other than WR AR NR OR CR MR DLR WL PB SB are kept, but not checked."
              },
              "help": {
                "text": "Wrong:\n\n    flags: [NRR]\n\nRight:\n\n    flags: [NR]\n\nTo mend it: leave it where it is meant: it is printed as it stands.",
                "markdown": "Wrong:\n\n    flags: [NRR]\n\nRight:\n\n    flags: [NR]\n\nTo mend it: leave it where it is meant: it is printed as it stands."
              },
              "defaultConfiguration": {
                "level": "warning"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "flag",
          "ruleIndex": 0,
          "level": "warning",
          "message": {
            "text": "flag: \"NRR\"\nhelp: leave it where it is meant: it is printed as it stands"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "races/a%20b.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 4,
                  "startColumn": 13,
                  "endColumn": 16,
                  "snippet": {
                    "text": "NRR"
                  }
                }
              }
            }
          ],
          "partialFingerprints": {
            "milectlFinding/v1": "ed8ef8b2b7b5dbad382b599efde2f30b:1"
          }
        }
      ]
    }
  ]
}
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSARIFOfNothing(t *testing.T) {
	out, err := SARIF(nil, "v1.2.3")
	if err != nil {
		t.Fatal(err)
	}
	for _, empty := range []string{`"results": []`, `"rules": []`} {
		if !strings.Contains(string(out), empty) {
			t.Errorf("no %s in\n%s", empty, out)
		}
	}
	valid(t, compiled(t), nil)
}

// TestSARIFRules: the rules that were broken stand in the log once, by id, with
// their levels; results name them by id and index.
func TestSARIFRules(t *testing.T) {
	levels := map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Style: "note"}
	var findings []diag.Finding
	for _, rule := range diag.Rules() {
		f := diag.Finding{File: "x.yaml", Pos: diag.Pos{Line: 1, Col: 1}, Rule: rule.ID, Message: "m"}
		findings = append(findings, f, f)
	}
	findings = append(findings, diag.Finding{File: "x.yaml", Rule: "no-such-rule", Message: "m"})
	run := valid(t, compiled(t), findings)
	rules := run.Tool.Driver.Rules
	if len(rules) != len(diag.Rules())+1 {
		t.Fatalf("got %d rules, want each once", len(rules))
	}
	for i := range rules {
		if i > 0 && rules[i-1].ID >= rules[i].ID {
			t.Errorf("%s before %s", rules[i-1].ID, rules[i].ID)
		}
	}
	for i, result := range run.Results {
		rule := rules[result.RuleIndex]
		if level := levels[findings[i].Severity()]; rule.ID != findings[i].Rule || result.RuleID != rule.ID ||
			result.Level != level || rule.Configuration.Level != level {
			t.Errorf("%s: got %s with level %s and rule %+v", findings[i].Rule, result.RuleID, result.Level, rule)
		}
		known, ok := diag.Lookup(rule.ID)
		if ok && (rule.Short.Text != known.Sentence || !strings.Contains(rule.Help.Text, known.Remedy)) {
			t.Errorf("%s: described as %+v", rule.ID, rule)
		}
	}
}

// TestSARIFOfAnything: whatever documents hold, the log is valid, shows nothing
// hidden, and has the findings in their order, each with a fingerprint of its own.
func TestSARIFOfAnything(t *testing.T) {
	schema := compiled(t)
	rapid.Check(t, func(t *rapid.T) {
		findings := anyFindings().Draw(t, "findings")
		out, _ := SARIF(findings, "v1.2.3")
		if !utf8.Valid(out) || bytes.ContainsFunc(out, func(r rune) bool { return r != '\n' && words.Hidden(r) }) {
			t.Fatalf("a terminal does not only show it: %q", out)
		}
		run := valid(t, schema, findings)
		if len(run.Results) != len(findings) {
			t.Fatalf("%d findings, %d results", len(findings), len(run.Results))
		}
		seen := map[string]bool{}
		for i, result := range run.Results {
			if result.RuleID != findings[i].Rule || !strings.HasPrefix(result.Message.Text, strings.ReplaceAll(words.Visible(findings[i].Message), "](", "] (")) {
				t.Fatalf("%+v became %+v", findings[i], result)
			}
			fingerprint := result.Fingerprints[fingerprintKey]
			if fingerprint == "" || seen[fingerprint] {
				t.Fatalf("fingerprint %q, again", fingerprint)
			}
			seen[fingerprint] = true
		}
	})
}
