package export

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/relation"
)

// page is the page beside the tables.
func page(tables []relation.Table, o Options) []byte {
	var b bytes.Buffer
	b.WriteString("# The corpus as tables\n\n" + layout(o) + "\n")
	b.WriteString(Describe(tables))
	return b.Bytes()
}

// layout says where the tables are, and how cells are written.
func layout(o Options) string {
	lists := " Lists are arrays of JSON."
	switch o.Format {
	case SQLite:
		return "The tables are in `" + Database + "`, a database of SQLite. What is not known is NULL." + lists + "\n"
	case Parquet:
		return "Each table is a file of Parquet: integers are INT64, days DATE, lists lists of strings, all else strings. What is not known is null.\n" + partsLayout(o)
	case JSONL:
		return "Each table is a file of JSON objects, one a line. What is not known is absent.\n" + partsLayout(o)
	default:
		return "Each table is a file of comma-separated values with a heading. What is not known is empty." + lists +
			" A text that a spreadsheet might\nrun as a formula has an apostrophe before it.\n" + partsLayout(o)
	}
}

func partsLayout(o Options) string {
	if len(o.Parts) == 0 {
		return ""
	}
	return "\nTables that can be are parted: `TABLE/" + strings.Join(o.Parts, "=…/") + "=…/part." + o.Format + "`. What the folders say is no column of the files.\n"
}

// Describe documents tables in Markdown: what a row is, the key, each column.
func Describe(tables []relation.Table) string {
	var b strings.Builder
	for _, t := range tables {
		fmt.Fprintf(&b, "## %s\n\nA row is %s. Key: `%s`.", t.Name, t.Row, strings.Join(t.Key(), "`, `"))
		if t.Parted {
			b.WriteString(" Can be parted.")
		}
		b.WriteString("\n\n| column | kind | what it holds |\n| --- | --- | --- |\n")
		for _, c := range t.Columns {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Name, c.Kind, c.Doc)
		}
		b.WriteString("\n")
	}
	return b.String()
}
