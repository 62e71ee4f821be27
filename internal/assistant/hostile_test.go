package assistant_test

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"
	"testing"
)

// TestWrongCalls tells all that is wrong with a call at once, with what is wanted.
func TestWrongCalls(t *testing.T) {
	t.Parallel()
	races, _ := corpus(t)
	client := session(t, races)
	tests := []struct {
		why, tool string
		arguments any
		want      string
	}{
		{"nothing where something is required", "results", map[string]any{}, "races: missing"},
		{"an unknown property", "results", map[string]any{"races": []string{"bowerman-2024"}, "evnt": "mile"}, "evnt: no such property"},
		{"two faults", "toplist", map[string]any{"event": 7.5, "nations": "GBR"}, "nations: no such property (did you mean nation?)"},
		{"a race that is not there", "results", map[string]any{"races": []string{"bowerman-2025"}}, "did you mean bowerman-2024?"},
		{"one text for a list is meant as it", "results", map[string]any{"races": "bowerman-2024"}, `"schema":"milectl/results/`},
		{"null is nothing", "toplist", map[string]any{"event": "mile", "nation": nil, "limit": 1, "sex": "men"}, "london-2026-mile"},
		{"no object", "results", []string{"bowerman-2024"}, "object"},
		{"what there is, beside what there is not", "sql", map[string]any{"query": "select 1"}, "query: no such property\nthe properties are at, columns, limit, schema, sort, statement\nsql: no statement"},
		{"all values", "records", map[string]any{"event": "1 mile", "sex": "male", "environment": "indoors"}, "environment: environment \"indoors\""},
		{"all values, and the next", "records", map[string]any{"event": "1 mile", "sex": "male", "environment": "indoors"}, "\nsex: no \"male\""},
		{"values beside unknown properties", "toplist", map[string]any{"sex": "male", "limit": -3, "since": "2001"}, "\nlimit: \"-3\" is not"},
		{"values beside unknown properties, and the next", "toplist", map[string]any{"sex": "male", "limit": -3, "since": "2001"}, "\nsex: no \"male\""},
		{"values beside what is missing", "results", map[string]any{"limit": "many"}, "\nlimit: \"many\" is not"},
		{"no list", "records", map[string]any{"event": "mile", "scope": []string{"world"}}, "scope: a text is wanted, not a list"},
		{"no object in a list", "results", map[string]any{"races": []any{map[string]any{}}}, "races: a list of texts is wanted, and something else is in it"},
		{"a race that is none, beside a value that is none", "results", map[string]any{"races": "nosuch", "limit": "x"}, "\nrace \"nosuch\": not in the corpus (see the tool list"},
		{"words of a call", "pace", map[string]any{"mark": "3:43.13"}, `write it like pace {"mark": "3:43.13", "event": "mile"}`},
		{"a statement that writes", "sql", map[string]any{"statement": "delete from results"}, "a statement may read the tables, and do nothing else"},
		{"a statement without an end", "sql", map[string]any{"statement": "with recursive a(n) as (select 1 union all select n+1 from a) select n from a"}, "more than 10000 rows"},
		{"a text without an end", "sql", map[string]any{"statement": "select hex(zeroblob(100000000))"}, "too big"},
		{"files of others", "sql", map[string]any{"statement": "attach '/etc/passwd' as p"}, "a statement may read the tables, and do nothing else"},
	}
	for _, test := range tests {
		if got := asks(t, client, test.tool, test.arguments); !strings.Contains(got, test.want) {
			t.Errorf("%s: %s: says no %q: %.500s", test.why, test.tool, test.want, got)
		}
	}
}

// TestRevisions takes what git takes for a commit, be there a / in it or not, and nothing that lies in a folder.
func TestRevisions(t *testing.T) {
	t.Parallel()
	races, hasHistory := corpus(t)
	if !hasHistory || exec.Command("git", "-C", races, "branch", "feature/x", "HEAD~1").Run() != nil {
		t.Skip("there is no git")
	}
	client := session(t, races)
	for _, arguments := range []map[string]any{
		{"from": "feature/x"}, {"from": "feature/x", "to": "HEAD"}, {"from": "HEAD~1", "to": "refs/heads/master"}, {"from": "HEAD~1", "to": "refs/heads/main"},
	} {
		got := asks(t, client, "diff", arguments)
		if strings.Contains(fmt.Sprint(arguments["to"]), "refs/") && strings.Contains(got, "no commit of the repository") {
			continue // the branch has the other name
		}
		if !strings.Contains(got, "calm, cloudy") {
			t.Errorf("%v: %.500s", arguments, got)
		}
	}
	for _, no := range []string{races, races + "/bowerman-2024.yaml", "../races", "-", "feature/y", ".", "./"} {
		got := asks(t, client, "diff", map[string]any{"from": no})
		if strings.Contains(got, "milectl/diff/") || strings.Contains(got, "with a / behind it") || !strings.Contains(got, "revision") {
			t.Errorf("%s: %.500s", no, got)
		}
	}
	if got := asks(t, client, "records", map[string]any{"event": "mile", "at": "feature/x"}); !strings.Contains(got, "milectl/records/") {
		t.Errorf("records: %.500s", got)
	}
}

// FuzzCall calls tools with whatever JSON: each call has an answer or a reason.
func FuzzCall(f *testing.F) {
	for name, question := range calls() {
		text, err := json.Marshal(question.arguments)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(name, string(text))
		f.Add(name, `{"races":[null,{}],"limit":1e99,"columns":[""],"year":-1}`)
	}
	races, _ := corpus(f)
	client := session(f, races)
	f.Fuzz(func(t *testing.T, name, arguments string) {
		if !json.Valid([]byte(arguments)) {
			return
		}
		if got := asks(t, client, name, json.RawMessage(arguments)); got == "" {
			t.Errorf("%s %s: neither an answer nor a reason", name, arguments)
		}
	})
}
