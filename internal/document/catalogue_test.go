package document_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// reported lists the ids of rules that the sources of packages name where they
// make a finding: as an argument of a reporting function, as the field Rule of
// a finding, or as what a function returns for a result named rule.
func reported(t *testing.T, folders ...string) []string {
	t.Helper()
	var ids []string
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: no sources: %v", folder, err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				for _, e := range ruleArguments(n) {
					if literal, ok := e.(*ast.BasicLit); ok && literal.Kind == token.STRING && literal.Value != `""` {
						id, _ := strconv.Unquote(literal.Value)
						ids = append(ids, id)
					}
				}
				return true
			})
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// ruleArguments is the expressions at a piece of source that name a rule.
func ruleArguments(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		index := map[string]int{"Report": 1, "warn": 1, "refuse": 1, "offer": 1, "refuseSpelling": 1, "ReportSure": 1, "ReportSingle": 1, "ReportAt": 2, "Finding": 0}
		selector, ok := n.Fun.(*ast.SelectorExpr)
		if !ok {
			return nil
		}
		if i, ok := index[selector.Sel.Name]; ok && i < len(n.Args) {
			return n.Args[i : i+1]
		}
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Rule" {
			return []ast.Expr{n.Value}
		}
	case *ast.FuncDecl:
		return ruleResults(n)
	}
	return nil
}

// ruleResults is what a function returns whose first result is named rule.
func ruleResults(f *ast.FuncDecl) []ast.Expr {
	if f.Type.Results == nil || len(f.Type.Results.List[0].Names) == 0 || f.Type.Results.List[0].Names[0].Name != "rule" {
		return nil
	}
	var results []ast.Expr
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if r, ok := n.(*ast.ReturnStmt); ok && len(r.Results) > 0 {
			results = append(results, r.Results[0])
		}
		return true
	})
	return results
}

func TestEveryReportedRuleIsInTheCatalogue(t *testing.T) {
	for _, id := range reported(t, ".", "../syntax", "../check", "../store") {
		if _, ok := diag.Lookup(id); !ok {
			t.Errorf("rule %q is reported, and not in the catalogue", id)
		}
	}
}

// TestEveryRuleOfReadingHasABadDocument holds that what reading can find is
// found in a bad document, and that a document of the rule's name is one.
func TestEveryRuleOfReadingHasABadDocument(t *testing.T) {
	shown := map[string]bool{"file-name": true} // see TestBadFileNames
	for _, tt := range badBytes() {
		for _, w := range tt.wants {
			shown[w.rule] = true
		}
	}
	for _, path := range files(t, "bad") {
		doc := read(t, path)
		for _, f := range doc.Findings {
			shown[f.Rule] = true
		}
		stem := nameOf(path).ID
		if _, isRule := diag.Lookup(stem); isRule && !hasRule(doc, stem) {
			t.Errorf("%s does not show the rule of its name", path)
		}
	}
	rules := reported(t, ".", "../syntax")
	if len(rules) < 25 {
		t.Errorf("only %d rules are reported: the sources are not understood: %q", len(rules), rules)
	}
	for _, id := range rules {
		if !shown[id] {
			t.Errorf("rule %q has no bad document", id)
		}
	}
}

func hasRule(doc *document.Doc, rule string) bool {
	return slices.ContainsFunc(doc.Findings, func(f diag.Finding) bool { return f.Rule == rule })
}

// frames says where the examples of a rule stand: %s is the example. Rules
// whose examples are words about a file have none.
func frames() map[string]string {
	item := head + "coverage: partial\nresults: [%s]\n"
	key := head + "coverage: partial\nresults: [{athlete: Josh Kerr, mark: \"3:45.34\", %s}]\n"
	bare := strings.ReplaceAll(key, `, mark: "3:45.34"`, "")
	top := "name: Bowerman Mile\nsex: men\nresults: []\n"
	named := head + "coverage: partial\nresults: [{%s, mark: \"3:45.34\"}]\n"
	return map[string]string{
		"hidden-character":  named,
		"encoded-twice":     named,
		"two-scripts":       named,
		"tab-indent":        head + "coverage: partial\n%s\n",
		"nesting":           race + "note: %s\n",
		"yaml-syntax":       head + "%s\n",
		"one-document":      "%s\n" + top,
		"plain-yaml":        key,
		"duplicate-key":     item,
		"no-value":          item,
		"unknown-key":       item,
		"missing-key":       item,
		"shape":             key,
		"text":              strings.Replace(race, "name: Bowerman Mile", "%s", 1),
		"mark":              bare,
		"margin":            race + "claims: [{source: aw, about: margin, %s}]\n",
		"date":              strings.Replace(race, "date: 2024-05-25", "%s", 1),
		"clock-time":        race + "%s\n",
		"number":            key,
		"word":              bare,
		"key":               race + "%s\n",
		"event":             strings.Replace(race, "event: mile", "%s", 1),
		"nation":            key,
		"split-point":       key,
		"segment":           key,
		"scope":             list + "records: [{mark: \"3:46.32\", athlete: Steve Cram, date: 1985-07-27, %s}]\n",
		"result":            strings.Replace(item, "coverage: partial\n", "", 1),
		"place-and-status":  item,
		"event-environment": strings.Replace(race, "event: mile", "%s", 1),
		"citation":          key,
		"flag":              key,
		"wind":              race + "%s\n",
		"reaction":          key,
		"hurdle-height":     race + "%s\n",
		"distance":          strings.Replace(race, "event: mile", "event: cross-country\n%s", 1),
		"revised":           race + "%s\n",
		"sha256":            race + "sources: {aw: {publisher: Athletics Weekly, %s}}\n",
		"team":              item,
		"mixed-field":       item,
		"guest":             item,
		"start-list":        strings.Replace(item, "coverage: partial", "list: start", 1),
	}
}

// TestExamplesOfRules holds that the bad example of a rule breaks this rule, and
// that the good one breaks none.
func TestExamplesOfRules(t *testing.T) {
	inWords := []string{"file-size", "utf-8", "control-character", "file-place"}
	for _, id := range reported(t, ".", "../syntax") {
		rule, _ := diag.Lookup(id)
		switch frame, framed := frames()[id]; {
		case framed:
			bad, good := decode(fmt.Sprintf(frame, rule.Bad)), decode(fmt.Sprintf(frame, rule.Good))
			if !hasRule(bad, id) {
				t.Errorf("%s: the bad example is not found: %v", id, bad.Findings)
			}
			if id == "nesting" || id == "one-document" { // whole in their rule alone
				good.Findings = slices.DeleteFunc(good.Findings, func(f diag.Finding) bool { return f.Rule != id })
			}
			if len(good.Findings) > 0 {
				t.Errorf("%s: the good example has findings: %v", id, good.Findings)
			}
		case id == "file-name" || id == "list-name":
			if !hasRule(named(rule.Bad), id) || named(rule.Good).Faulty() {
				t.Errorf("%s: the examples are not what they say", id)
			}
		case !slices.Contains(inWords, id):
			t.Errorf("%s: say where its examples stand", id)
		}
	}
}

// named is a good race or record list at a path.
func named(path string) *document.Doc {
	name := nameOf(path)
	if name.Place == document.Records {
		return document.Decode(name, []byte(list+"records: []\n"))
	}
	return document.Decode(name, []byte(race))
}
