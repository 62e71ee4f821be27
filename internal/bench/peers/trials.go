package main

import (
	"path/filepath"
	"regexp"
	"strings"
)

// trial is one thing that is done by several programs.
type trial struct {
	what  string
	peers []peer // milectl first
	// answer is what the answers of all must have in common, in this order; nil where there is none.
	answer *regexp.Regexp
}

// peer is a program and the command line, for a shell, by which it does a thing.
type peer struct {
	name, version string // how it tells its version
	needs         string // what must be on the PATH, or a path
	command       string
}

// fastest asks for the ten fastest outdoor miles of men that a race has.
func fastest(program, dir string) trial {
	quote := quoted(dir)
	return trial{
		what:   "the ten fastest outdoor miles of men",
		answer: regexp.MustCompile(`\b3:\d\d\.\d\d\b`),
		peers: []peer{
			{"milectl", "--version", program, program + " --races " + quote("corpus") +
				" sql \"select mark, athlete from results join races using (race) where event = 'mile' and races.sex = 'men' and environment = 'outdoor' and mark_ms is not null order by mark_ms limit 10\" --format csv"},
			{"milectl toplist", "--version", program, program + " --races " + quote("corpus") +
				" toplist --event mile --sex men --environment outdoor --limit 10 --format csv | grep -v 'record list only'"},
			{"yq", "--version", "yq", "find " + quote("corpus") + ` -name '*.yaml' -print0 | xargs -0 yq -N ` +
				`'select(.kind == "race" and .event == "mile" and .sex == "men" and (.environment // "outdoor") == "outdoor") | .results[] | select(.mark) | .mark + "," + .athlete' | sort | head`},
			{"jq", "--version", "jq", "jq -rn '[inputs | select(.event == \"mile\" and .sex == \"men\" and (.environment // \"outdoor\") == \"outdoor\") | .results[] | select(.mark)] | sort_by(.mark) | .[:10][] | [.mark, .athlete] | @csv' " + quote("races.jsonl")},
			{"miller", "--version", "mlr", "mlr --icsv --ocsv join -j race -f " + quote("tables/races.csv") +
				` --lp race_ then filter '$race_event == "mile" && $race_sex == "men" && $race_environment == "outdoor" && is_not_empty($mark_ms)' then sort -nf mark_ms then head -n 10 then cut -o -f mark,athlete ` + quote("tables/results.csv")},
			{"DuckDB", "", "node", duckdb("select mark, athlete from read_csv('" + filepath.Join(dir, "tables/results.csv") + "') r join read_csv('" +
				filepath.Join(dir, "tables/races.csv") + "') c using (race) where event = 'mile' and c.sex = 'men' and environment = 'outdoor' and mark_ms is not null order by mark_ms limit 10")},
		},
	}
}

// most asks who has run most outdoor miles: what a ledger can tell.
func most(program, dir string) trial {
	quote := quoted(dir)
	return trial{
		what: "how many outdoor miles each man has run",
		peers: []peer{
			{"milectl", "--version", program, program + " --races " + quote("corpus") + " toplist --event mile --sex men --environment outdoor --count --limit 0 --format csv"},
			{"hledger", "--version", "hledger", "hledger -f " + quote("miles.journal") + " balance mile --flat -S -O csv"},
		},
	}
}

// checking holds documents against what they must be, as far as each can.
func checking(program, dir string) trial {
	quote := quoted(dir)
	files := "find " + quote("corpus") + " -path '*/[12]*/*' -name '*.yaml' -print0 | xargs -0 "
	return trial{
		what: "checking races",
		peers: []peer{
			{"milectl", "--version", program, program + " check " + quote("corpus/")},
			{"yamllint", "--version", "yamllint", "yamllint -d '{rules: {key-duplicates: enable}}' " + quote("corpus")},
			{"cue", "version", "cue", files + "cue vet -d '#race' " + quote("race.cue")},
			{"ajv", "", "ajv", "ajv validate --spec=draft2020 --strict=false -c ajv-formats -s " + quote("race.schema.json") + " -d " + quote("json/*.json")},
		},
	}
}

// quoted names files of a folder for a shell.
func quoted(dir string) func(name string) string {
	return func(name string) string { return "'" + strings.ReplaceAll(filepath.Join(dir, name), "'", `'\''`) + "'" }
}

// duckdb is a statement for DuckDB's module of Node.js.
func duckdb(statement string) string {
	return `node -e 'require("@duckdb/node-api").DuckDBInstance.create().then(i => i.connect()).then(c => c.runAndReadAll(process.argv[1])).then(r => console.log(r.getRowsJson()))' "` + statement + `"`
}
