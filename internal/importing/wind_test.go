package importing_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/sheet"
)

// TestWindIsRounded holds that a wind of two decimals is rounded with the runners and told, in every format and wherever it stands.
func TestWindIsRounded(t *testing.T) {
	const row = "1,Ann Bee,GBR,10.70\n"
	for name, text := range map[string]string{
		"title.csv":  "Women 100m, wind: WIND\nPlace,Name,Nat,Time\n" + row,
		"below.csv":  "Women 100m\nWind WIND m/s\nPlace,Name,Nat,Time\n" + row,
		"bare.csv":   "Women 100m (WIND)\nPlace,Name,Nat,Time\n" + row,
		"french.csv": "100m Femmes\nVent : WIND\nPlace;Nom;Nat;Temps\n1;Ann Bee;GBR;10,70\n",
		"column.csv": "Women 100m\nPlace,Name,Nat,Time,Wind\n1,Ann Bee,GBR,10.70,WIND\n",
		"list.txt":   "Women 100m\n1. Ann Bee (GBR) 10.70 (WIND)\n2. Cee Dee (GBR) 10.80 (WIND)\n",
		"page.html":  "<h2>Women 100m, wind: WIND</h2><table><tr><th>Place<th>Name<th>Time<tr><td>1<td>Ann Bee<td>10.70</table>",
		"header.lif": "4,1,1,Women 100m,WIND,m/s,,,,100,12:05:17.9444\n1,191,1,Bee,Ann,Eaglecliff,10.700,,10.700,,,12:05:17.945\n",
		"hytek.txt": "Event 1  Women 100 Meter Dash\n===========================================================\n" +
			"    Name                    Year School                  Finals  Wind\n===========================================================\n" +
			"  1 Bee, Ann                   SR Eaglecliff               10.70  WIND\n",
		"section.txt": "Event 1  Women 100 Meter Dash\n===========================================================\n" +
			"    Name                    Year School                  Finals\n===========================================================\n" +
			"Section 1  Wind: WIND\n  1 Bee, Ann                   SR Eaglecliff               10.70\n",
	} {
		for wind, want := range map[string]string{"+2.03": "+2.1", "-2.03": "-2.0", "+2.35": "+2.4", "+1.4": "+1.4"} {
			all := imported(t, name, strings.ReplaceAll(text, "WIND", wind), "100m", importing.Empty())
			if len(all.Races) != 1 {
				t.Errorf("%s: %d races %v", name, len(all.Races), all.Notes)
				continue
			}
			told := slices.ContainsFunc(all.Notes, func(n importing.Note) bool { return n.Kind == sheet.Rounded && strings.Contains(n.Text, "is "+want) })
			if got := all.Races[0].Race.Wind.String(); got != want || told != (len(wind) > 4) {
				t.Errorf("%s, %s: wind %q, not %s: %v", name, wind, got, want, all.Notes)
			}
		}
	}
}
