//go:build !race

package docs_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/relation"
)

// TestEngineLoaders compares the statements that make the tables in an engine with the
// declarations of the tables; -update writes them anew.
func TestEngineLoaders(t *testing.T) {
	for engine, table := range map[string]func(relation.Table) string{
		"postgresql": postgreSQL,
		"duckdb": func(t relation.Table) string {
			return fmt.Sprintf("create view %s as select * from '%[1]s.parquet';\n", t.Name)
		},
		"clickhouse": func(t relation.Table) string {
			return fmt.Sprintf("create view %s as select * from file('%[1]s.parquet');\n", t.Name)
		},
		"spark": func(t relation.Table) string {
			return fmt.Sprintf("create temporary view %s using parquet options (path '%[1]s.parquet');\n", t.Name)
		},
	} {
		parts := []string{map[string]string{
			"postgresql": "-- The tables of milectl export csv, in PostgreSQL: psql -f this, in their folder.\n",
			"duckdb":     "-- The tables of milectl export parquet, in DuckDB: read this in their folder.\n",
			"clickhouse": "-- The tables of milectl export parquet, in ClickHouse: read this in their folder.\nset join_use_nulls = 1;\n",
			"spark":      "-- The tables of milectl export parquet, in Spark: read this in their folder. It was not run.\n",
		}[engine]}
		for _, of := range relation.Tables() {
			parts = append(parts, table(of))
		}
		path, want := filepath.Join("engines", engine+".sql"), strings.Join(parts, "\n")
		if *update {
			if err := os.WriteFile(path, []byte(want), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		is, err := os.ReadFile(path)
		if diff := cmp.Diff(want, string(is)); diff != "" || err != nil {
			t.Errorf("%s, %v (-should be +is); go test ./docs -update writes it anew:\n%s", path, err, diff)
		}
	}
}

// postgreSQL makes a table with its key, and reads its file.
func postgreSQL(t relation.Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "create table %s (\n", t.Name)
	for _, c := range t.Columns {
		kind := "text"
		switch c.Kind {
		case relation.Integer:
			kind = "bigint"
		case relation.Day:
			kind = "date"
		case relation.List:
			kind = "jsonb"
		default:
		}
		fmt.Fprintf(&b, "  %q %s,\n", c.Name, kind)
	}
	fmt.Fprintf(&b, "  primary key (%s)\n);\n\\copy %s from '%[2]s.csv' csv header\n", strings.Join(t.Key(), ", "), t.Name)
	return b.String()
}
