package flagvalue

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

// said is an error and its remedy in one line; empty where there is none.
func said(err error) string {
	if err == nil {
		return ""
	}
	return err.Error() + " | " + diag.Help(err)
}

func TestYears(t *testing.T) {
	tests := []struct{ typed, want, err string }{
		{"2024", "2024", ""},
		{"2019-2021", "2019-2021", ""},
		{"2021-2021", "2021", ""},
		{"2021-2019", "", `"2021-2019" ends before it begins | `},
		{"999", "", `"999" is not a year, such as 2024, or years, such as 2019-2021 | `},
		{"+999", "", `"+999" is not a year, such as 2024, or years, such as 2019-2021 | `},
		{"2019-", "", `"2019-" is not a year, such as 2024, or years, such as 2019-2021 | `},
	}
	for _, test := range tests {
		var y Years
		err := y.Set(test.typed)
		if y.String() != test.want || said(err) != test.err {
			t.Errorf("%q: %q, %q; want %q, %q", test.typed, y.String(), said(err), test.want, test.err)
		}
	}
}

func TestRunners(t *testing.T) {
	for _, typed := range []string{"0", "1000", "-1", "+1", "", "1.5"} {
		var r Runners
		if r.Set(typed) == nil || r != 0 {
			t.Errorf("%q: taken as %d", typed, r)
		}
	}
	var r Runners
	if err := r.Set("999"); err != nil || r.String() != "999" {
		t.Errorf("999: %v, %v", r, err)
	}
}

// TestRefused holds that what is refused names its flag, and how to mend it.
func TestRefused(t *testing.T) {
	tests := []struct {
		why   string
		parse func() error
		want  string
	}{
		{"sex", func() error { _, err := (&Category{Sex: "man"}).Parse(); return err }, `--sex: no "man" | write --sex men, --sex women or --sex mixed`},
		{"class", func() error { _, err := (&Category{Class: "u20"}).Parse(); return err }, `--class: no "u20" | write --class U20`},
		{"day", func() error { _, err := (&Draft{Date: "2024"}).Parse(); return err }, "--date: not a single day | write YYYY-MM-DD"},
		{"both", func() error {
			_, err := (&Question{Selection: Selection{Nation: "NOR", Area: "Europe"}}).Parse()
			return err
		}, "--nation, --area: not both | leave out --area: a nation has its own"},
		{"key", func() error { _, err := (&Draft{Competition: "Club Mile"}).Parse(); return err }, `--competition: "Club Mile" is no key | write it in lower-case letters, digits and hyphens, such as club-mile`},
		{"own key", func() error { _, err := (&Import{Competition: "Iffley AC"}).Parse(); return err }, `--competition: "Iffley AC" is no key | write it in lower-case letters, digits and hyphens, such as iffley-ac`},
		{"pair", func() error { _, err := (&Import{Nations: []string{"=NOR"}}).Parse(); return err }, `--nation-of: "=NOR" is no pair | write CLUB=CODE, such as "Oslo IL=NOR"`},
		{"status", func() error { _, err := Status("partal"); return err }, `--status: no "partal" | did you mean partial?`},
		{"name", func() error { _, err := Supposition("=3:42"); return err }, `--if: "=3:42" is not a name and a mark | write it like --if "Josh Kerr=3:42.99"`},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, said(test.parse())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFindingFormat(t *testing.T) {
	actions := func(string) string { return "true" }
	nowhere := func(string) string { return "" }
	for _, test := range []struct {
		typed       string
		getenv      func(string) string
		want, sense FindingFormat
	}{
		{"auto", actions, formatAuto, FormatGitHub},
		{"auto", nowhere, formatAuto, FormatText},
		{"sarif", actions, FormatSARIF, FormatSARIF},
		{"yaml", actions, "", ""},
	} {
		var f FindingFormat
		if err := f.Set(test.typed); (err != nil) != (test.want == "") || f != test.want || f.Resolved(test.getenv) != test.sense {
			t.Errorf("%q: %q, meaning %q, %v", test.typed, f, f.Resolved(test.getenv), err)
		}
	}
}

func TestPoints(t *testing.T) {
	tests := []struct{ typed, want, err string }{
		{"8,7,6", "8,7,6", ""},
		{" 3, 3 ,1", "3,3,1", ""},
		{"1", "1", ""},
		{"", "", `"" is no number from 1 to 1000; write such as 8,7,6,5 | `},
		{"3,0", "", `"0" is no number from 1 to 1000; write such as 8,7,6,5 | `},
		{"3,,1", "", `"" is no number from 1 to 1000; write such as 8,7,6,5 | `},
		{"1001", "", `"1001" is no number from 1 to 1000; write such as 8,7,6,5 | `},
		{"1,2", "", "2 behind 1: a better place has no fewer points | "},
	}
	for _, test := range tests {
		var p Points
		if err := p.Set(test.typed); p.String() != test.want || said(err) != test.err {
			t.Errorf("%q: %q, %q; want %q, %q", test.typed, p.String(), said(err), test.want, test.err)
		}
	}
}
