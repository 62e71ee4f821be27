package sqldb_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/sqldb"
)

// tables is two tables that are told apart by what joins them.
func tables() []relation.Table {
	return []relation.Table{
		{Name: "runs", Row: "a run", Columns: []relation.Column{{Name: "id", Kind: relation.Text, Doc: "its id", Key: true}, {Name: "n", Kind: relation.Integer, Doc: "a number", Key: true}, {Name: "flags", Kind: relation.List, Doc: "flags"}}},
		{Name: "days", Row: "a day", Columns: []relation.Column{{Name: "id", Kind: relation.Text, Doc: "its id", Key: true}, {Name: "day", Kind: relation.Date, Doc: "the day"}}},
	}
}

func text(t string) relation.Value { return relation.Value{Kind: relation.IsText, Text: t} }

func number(n int64) relation.Value { return relation.Value{Kind: relation.IsInt, Int: n} }

// filled has two runs of which one has a day.
func filled(t *testing.T, open func([]relation.Table) (*sqldb.DB, error), keys bool) *sqldb.DB {
	t.Helper()
	all := tables()
	db, err := open(all)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() }) // some tests have closed it
	for _, row := range []relation.Row{
		{Table: &all[0], Cells: []relation.Value{text("a"), number(1), {Kind: relation.IsList, Items: []string{"WR", `"`}}}},
		{Table: &all[0], Cells: []relation.Value{text("b"), number(2), {}}},
		{Table: &all[1], Cells: []relation.Value{text("a"), text("2020-01-01")}},
	} {
		if err := db.Insert(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Commit(keys); err != nil {
		t.Fatal(err)
	}
	return db
}

func TestAsk(t *testing.T) {
	db := filled(t, sqldb.Memory, false)
	got, err := db.Ask("select id, n, flags from runs order by n; -- and\n select day, 0.5 as half, null as no from days; ;")
	if err != nil {
		t.Fatal(err)
	}
	want := []sqldb.Answer{
		{Columns: []string{"id", "n", "flags"}, Rows: [][]relation.Value{{text("a"), number(1), text(`["WR","\""]`)}, {text("b"), number(2), {}}}},
		{Columns: []string{"day", "half", "no"}, Rows: [][]relation.Value{{text("2020-01-01"), text("0.5"), {}}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNeeds: what a statement reads is wanted, however it says so, and of other tables nothing.
func TestNeeds(t *testing.T) {
	id, n := map[string]bool{"id": true}, map[string]bool{"n": true}
	for statement, want := range map[string]relation.Want{
		"select 1":               {},
		"select n from runs":     {"runs": n},
		`select "N" from [Runs]`: {"runs": n},
		"select * from days":     {"days": {"id": true, "day": true}},
		"select count(*) from runs join days using (id)":                {"runs": id, "days": id},
		"select count(*) from runs natural join days":                   {"runs": {"id": true, "n": true, "flags": true}, "days": {"id": true, "day": true}},
		"select 1; with x as (select n from runs) select max(n) from x": {"runs": n},
		"select 1 where exists (select 1 from days)":                    {"days": {}},
	} {
		db, err := sqldb.Memory(tables())
		if err != nil {
			t.Fatal(err)
		}
		got, err := db.Needs(statement)
		for _, columns := range got {
			delete(columns, "") // SQLite's name for no column
		}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", statement, err, diff)
		}
		_ = db.Close()
	}
}

// TestRefused: nothing but reading, and each refusal says where and how to mend it.
func TestRefused(t *testing.T) {
	db := filled(t, sqldb.Memory, false)
	for statement, want := range map[string][2]string{
		"insert into runs values ('c', 3, null)":       {"sql:1:1: a statement may read the tables", "SELECT"},
		"select 1;\n  update runs set n = 0":           {"sql:2:3: a statement may read the tables", "SELECT"},
		"drop table runs":                              {"sql:1:1: a statement may read", "SELECT"},
		"create table x (y)":                           {"sql:1:1: a statement may read", "SELECT"},
		"begin":                                        {"sql:1:1: a statement may read", "SELECT"},
		"attach ':memory:' as x":                       {"sql:1:1: a statement may read", "SELECT"},
		"vacuum into '" + t.TempDir() + "/x'":          {"sql:1:1: a statement may read", "SELECT"},
		"pragma table_info(runs)":                      {"sql:1:1: a statement may read", "SELECT"},
		"select load_extension('x')":                   {"sql:1:", ""},
		"select n from run":                            {"sql:1:15: no such table: run", "runs"},
		"select r.flgs from runs r":                    {"sql:1:8: no such column: r.flgs", "did you mean flags?"},
		"select colour from runs":                      {"sql:1:8: no such column: colour", "runs has id, n, flags"},
		"select é, nn from runs where ü":               {"sql:1:8: no such column: é", ""},
		"select mrk(1)":                                {"sql:1:8: no such function: mrk", "did you mean mark?"},
		"select n form runs":                           {`sql:1:15: near "runs": syntax error`, "--schema"},
		"select mark('x')":                             {"sql:1:1: mark() wants milliseconds", ""},
		"select ms('3:4x')":                            {`sql:1:1: mark "3:4x"`, ""},
		"select mark(360000000)":                       {"sql:1:1: mark() wants less than 100 hours", ""},
		"select 'unfinished":                           {"sql:1:8: unrecognized token", ""},
		"select n from runs where n = ?; select n m q": {"sql:1:", ""},
	} {
		_, err := db.Ask(statement)
		refused, ok := errors.AsType[*sqldb.Error](err)
		if !ok || !strings.HasPrefix(refused.Error(), want[0]) || !strings.Contains(refused.Help(), want[1]) {
			t.Errorf("%s: got %v", statement, err)
			if ok {
				t.Log(refused.Help())
			}
		}
	}
	if got, err := db.Ask("select count(*) from runs where n > 0"); err != nil || got[0].Rows[0][0].Int != 2 {
		t.Errorf("after all refusals: %v, %v", got, err)
	}
}

// TestFile: a file is a database with keys, which another connection reads.
func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.sqlite")
	db := filled(t, func(all []relation.Table) (*sqldb.DB, error) { return sqldb.File(path, all) }, true)
	all := tables()
	if err := db.Insert(relation.Row{Table: &all[1], Cells: []relation.Value{text("a"), {}}}); err == nil {
		t.Error("two rows of one key")
	}
	if head, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(head), "SQLite format 3") {
		t.Errorf("no database: %v", err)
	}
}
