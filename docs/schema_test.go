//go:build !race

package docs_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/milectl/milectl/internal/cli"
	"github.com/milectl/milectl/internal/table"
)

// asked is the command lines whose answers are held against the schema of each view.
func asked() map[string][]string {
	return map[string][]string{
		"results":                  {"results bowerman-2024", "results iffley-1954-mile og-2024-paris-1500m-men"},
		"record-check with races":  {"record-check bowerman-2024", "record-check --all --bests --explain london-2026-mile iffley-1954-mile"},
		"record-check of a corpus": {"record-check --event mile --nation GBR", "record-check --scope world"},
		"record-check of a span":   {"record-check --year 2023", "record-check --competition millrose-games --scope nation"},
		"margins":                  {"margins bowerman-2024 oslo-1985-dream-mile", "margins examples/relay.yaml"},
		"splits":                   {"splits london-2026-mile wanamaker-2023", "splits examples/relay.yaml"},
		"splits with laps":         {"splits --laps london-2026-mile", "splits --laps examples/relay.yaml"},
		"records":                  {"records --event mile", "records --as-of 1985-08-01", "records --races ../docs/examples --event mile"},
		"records outright":         {"records --outright --event mile"},
		"records with history":     {"records --history --event mile --nation GBR"},
		"list":                     {"list"},
		"progress":                 {"progress --event mile", "progress --event 1500m --sex women --scope nation"},
		"progress by year":         {"progress --event mile --years", "progress --event mile --sex men --scope GBR --years"},
		"calendar":                 {"calendar --on 08-06", "calendar --on 05-25 --births", "calendar --on 02-29"},
		"meet":                     {"meet olympic-games 2024", "meet millrose-games 2024", "meet birmingham 2012"},
		"toplist":                  {"toplist --event mile", "toplist --event mile --sex men --age U20 --by performer --explain --limit 0", "toplist --event 4x400m"},
		"toplist with count":       {"toplist --event mile --count", "toplist --event mile --sex men --count --by year", "toplist --event mile --place 1 --count --by nation"},
		"athlete":                  {"athlete özbilen", "athlete kerr --before 2024-08-01"},
		"athlete with history":     {"athlete --history Jakob Ingebrigtsen"},
		"versus":                   {"versus coe ovett cram", "versus kerr sifan"},
		"compare":                  {"compare bowerman-2024:kerr oslo-1985-dream-mile:cram lights --interpolate", "compare london-2026-mile:kerr --laps --leader"},
		"score":                    {"score 3:43.13 --event mile --sex men", "score 3:59.4h --event mile --sex men"},
		"score of races":           {"score bowerman-2024"},
		"pace":                     {"pace 3:43.13 --event mile", "pace 58:00 --event half-marathon --environment road"},
		"targets":                  {"targets london-2026-mile", "targets examples/mixed-mile.yaml", "targets seattle-2026-mile-oversized"},
		"targets of field":         {"targets --field cwg-2026-glasgow-mile-men"},
		"dossier":                  {"dossier london-2026-mile kerr", "dossier iffley-1954-mile bannister", "dossier --record world bowerman-2024 kerr"},
		"sql with schema":          {"sql --schema"},
		"check":                    {"check --format json", "check ../internal/cli/testdata/cases/guest.yaml"},
		"rule":                     {"rule", "rule split-point"},
		"why":                      {"why bowerman-2024", "why iffley-1954-mile bannister mark"},
		"verify":                   {"verify", "verify bowerman-2024"},
		"cover":                    {"cover", "cover --kind birth --limit 0"},
		"standings":                {"standings --series diamond-league --year 2026"},
		"verify with conflicts":    {"verify --conflicts"},
		"factcheck":                {"factcheck examples/report.md", "factcheck ../README.md"},
		"diff":                     {"diff ../races/bowerman-2024.yaml ../races/bowerman-2024.yaml", "diff ../races/bowerman-2024.yaml ../races/bowerman-2023.yaml"},
		"whatif":                   {"whatif bowerman-2024 --dq kerr"},
		"log":                      {"log bowerman-2024", "log kerr", "log --event mile --nation GBR"},
		"records believed":         {"records --believed --event mile", "records --believed --event mile --scope nation"},
	}
}

// TestSchemas holds docs/schema against the views, and what commands print against it.
func TestSchemas(t *testing.T) {
	t.Parallel()
	all, revised := views(), committed(t)
	for name, view := range all {
		text, err := view.Schema()
		if err != nil {
			t.Fatal(err)
		}
		text = append(text, '\n')
		file := filepath.Join("schema", strings.ReplaceAll(name, " ", "-")+".json")
		if *update {
			if err := os.WriteFile(file, text, 0o644); err != nil { //nolint:gosec // for everybody to read
				t.Fatal(err)
			}
		}
		old, err := os.ReadFile(file)
		if diff := cmp.Diff(string(old), string(text)); err != nil || diff != "" {
			t.Errorf("%s (-file +view): %v\n%s", file, err, diff)
		}
		if len(asked()[name]) == 0 {
			t.Errorf("%s: no answer is held against its schema", name)
		}
		schema := compiled(t, name, string(text))
		for _, command := range asked()[name] {
			if !strings.Contains(command, "--format") {
				command += " --format json"
			}
			races := "../races"
			if name == "log" || name == "records believed" {
				races = revised
			}
			var out bytes.Buffer
			cli.Main(append([]string{"--races", races, "--quiet"}, strings.Fields(command)...), cli.Process{
				In: strings.NewReader(""), Out: &out, Err: io.Discard, Getenv: func(string) string { return "" }, Getwd: os.Getwd,
				Now: func() time.Time { return time.Date(2026, time.November, 1, 12, 0, 0, 0, time.UTC) }, // after all documents
			})
			answer, err := jsonschema.UnmarshalJSON(&out)
			if err == nil {
				err = schema.Validate(answer)
			}
			if err != nil {
				t.Errorf("milectl %s: %v", command, err)
			}
		}
	}
	files, err := filepath.Glob("schema/*.json")
	if err != nil || len(files) != len(all) {
		t.Errorf("%d schemas of %d views: %v", len(files), len(all), err)
	}
}

// committed is a folder of some documents of the corpus as two commits have them: this
// repository may be a shallow clone, or none.
func committed(t *testing.T) (races string) {
	t.Helper()
	dir := t.TempDir()
	script := `set -e
mkdir -p $DIR/races/records $DIR/races/athletes
cp ../races/bowerman-2024.yaml $DIR/races/
cp ../races/records/mile-men-outdoor.yaml $DIR/races/records/
cp ../races/athletes/men.yaml $DIR/races/athletes/
cd $DIR
git init -q
git add .
git -c user.name=Ada -c user.email=ada@example.org commit -q -m 'Begin'
sed -i.was 's/"3:45.34"/"3:45.43"/' races/bowerman-2024.yaml races/records/mile-men-outdoor.yaml
rm -f races/*.was races/records/*.was
git -c user.name=Ada -c user.email=ada@example.org commit -q -a -m 'Read the photograph again'`
	if out := run(t, ".", "DIR="+dir+"; "+script); out != "" {
		t.Fatal(out)
	}
	return filepath.Join(dir, "races")
}

func compiled(t *testing.T, name, text string) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler, id := jsonschema.NewCompiler(), "urn:milectl:view:"+strings.ReplaceAll(name, " ", "-")
	if err := compiler.AddResource(id, parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestPeopleHaveKeys: where a table for programs names an athlete, it says who that is.
func TestPeopleHaveKeys(t *testing.T) {
	t.Parallel()
	// Those of why name a figure of the table figures again.
	without := []string{"why: sources", "why: claims", "why: records"}
	keys := map[string][]string{
		"athlete": {"athlete_key", "athlete_keys"}, "holder": {"holder_key", "holder_keys"}, "winner": {"athlete_key", "winner_key"},
		"athlete_a": {"athlete_key_a"}, "athlete_b": {"athlete_key_b"},
	}
	for name, view := range views() {
		for _, section := range view.Sections {
			for _, of := range section.Tables {
				if of.For == table.Readers || slices.Contains(without, name+": "+of.Name) {
					continue
				}
				has := func(column string) bool {
					return slices.ContainsFunc(of.Columns, func(c table.Header) bool { return c.Name == column })
				}
				for column, wanted := range keys {
					if has(column) && !slices.ContainsFunc(wanted, has) {
						t.Errorf("%s: table %s has %s and none of %s", name, of.Name, column, strings.Join(wanted, ", "))
					}
				}
			}
		}
	}
}
