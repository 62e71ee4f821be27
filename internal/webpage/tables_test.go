package webpage_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/webpage"
)

// shown is tables as lines.
func shown(tables []webpage.Table) []string {
	var all []string
	for _, table := range tables {
		head := fmt.Sprint("table ", table.Line)
		for _, one := range table.Titles {
			head += fmt.Sprintf(" [%d %s]", one.Line, one.Text)
		}
		all = append(all, head)
		for _, row := range table.Rows {
			all = append(all, fmt.Sprintf("%d: %s", row.Line, strings.Join(row.Cells, "|")))
		}
	}
	return all
}

func TestTables(t *testing.T) {
	for _, test := range []struct {
		why, page string
		want      []string
	}{
		{"none", "<p>Results</p>", nil},
		{"no table at all", "Place;Name", nil},
		{"one", "<table>\n<tr><td>1<td>A\n B</tr>\n<tr><th>2</th></tr></table>", []string{"table 1", "2: 1|A B", "4: 2"}},
		{"entities, pictures, breaks", `<table><tr><td>A&nbsp;&amp;<br>B<td><img alt="NOR" src=x><td><img alt=NOR>Norway</table>`, []string{"table 1", "1: A & B|NOR|Norway"}},
		{"what is not shown", `<table><tr><td><span style="display: none">003</span>3<script>x<y</script><td>a<sup>1</sup></table>`, []string{"table 1", "1: 3|a1"}},
		{"over columns", `<table><tr><td colspan=3>Title<tr><td>1<td>2<td>3</table>`, []string{"table 1", "1: Title||", "1: 1|2|3"}},
		{"over rows", `<table><tr><td rowspan=2>2<td>A<td rowspan=3>X<tr><td>B<tr><td>3<td>C</table>`, []string{"table 1", "1: 2|A|X", "1: 2|B|X", "1: 3|C|X"}},
		{"headings", "<h1>Meet</h1>\n<p>7 June 2025</p><h2>800m</h2>\n<p>note</p><table><tr><td>1</table><h2>Mile</h2><table><tr><td>2</table>", []string{
			"table 3 [1 Meet] [2 7 June 2025] [2 800m] [3 note]", "3: 1", "table 3 [1 Meet] [2 7 June 2025] [3 Mile]", "3: 2",
		}},
		{"a caption", "<h2>Men</h2><table><caption>1500m</caption><tr><td>1</table><table><tr><td>2</table>", []string{
			"table 1 [1 Men] [1 1500m]", "1: 1", "table 1 [1 Men]", "1: 2",
		}},
		{"a table that lays out the page", "<table><tr><td><h3>Mile</h3><table><tr><td>1<td>A</table></td><td>menu</td></tr></table>", []string{
			"table 1", "1: menu", "table 1 [1 Mile]", "1: 1|A",
		}},
		{"no end", "<table><tr><td>1<td>A", []string{"table 1", "1: 1|A"}},
		{"ends alone", "</td></tr></table></h1><td>x", nil},
		{"spans without measure", `<table><tr><td rowspan=99999 colspan=2>a<td rowspan=x>b</table>`, []string{"table 1", "1: a||b"}},
	} {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, shown(webpage.Tables(test.page))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
