package flagvalue

import "testing"

// TestDates: of a month or a year a flag from, since or before which something is asked means the first day, one up to
// which it is asked, or at whose end, the last.
func TestDates(t *testing.T) {
	for _, text := range []string{"2024-02", "2024", "2024-05-06"} {
		top, err := (&TopList{Category: Category{Event: "mile"}, From: text, To: text}).Parse()
		if err != nil {
			t.Fatal(err)
		}
		span, err := (&Span{Since: text, Until: text}).Parse()
		if err != nil {
			t.Fatal(err)
		}
		question, err := (&Question{AsOf: text}).Parse()
		if err != nil {
			t.Fatal(err)
		}
		before, err := Before(text)
		if err != nil {
			t.Fatal(err)
		}
		run, err := ParseRun("record:world@" + text)
		if err != nil {
			t.Fatal(err)
		}
		first, last := text, text
		switch text {
		case "2024-02":
			first, last = "2024-02-01", "2024-02-29"
		case "2024":
			first, last = "2024-01-01", "2024-12-31"
		}
		for what, got := range map[string]string{"from": top.From.String(), "since": span.From.String(), "before": before.String()} {
			if got != first {
				t.Errorf("%s %s: %s, want %s", what, text, got, first)
			}
		}
		for what, got := range map[string]string{"to": top.To.String(), "until": span.To.String(), "as of": question.AsOf.String(), "record": run.Day.String()} {
			if got != last {
				t.Errorf("%s %s: %s, want %s", what, text, got, last)
			}
		}
	}
}
