package prose

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// said is an item as the tests write it: what it is, and its value.
func said(i *Item) string {
	switch i.Kind {
	case Number:
		return fmt.Sprintf("number %d", i.N)
	case Ordinal:
		return fmt.Sprintf("ordinal %d", i.N)
	case Time:
		if i.Slip {
			return "time " + i.Mark.String() + ", a slip"
		}
		return "time " + i.Mark.String()
	case Length:
		return "seconds " + [...]string{"", "nearly ", "over ", "under ", "around "}[i.Hedge] + i.Margin.String()
	case Span:
		return fmt.Sprintf("span %dy %dm %dw %dd", i.Years, i.Months, i.Weeks, i.Days)
	case Age:
		return fmt.Sprintf("age %d", i.N)
	case Day:
		return fmt.Sprintf("day %d-%d-%d", i.Year, i.Month, i.Of)
	case Distance:
		return "distance " + i.Metres.String()
	case Point:
		return fmt.Sprintf("point %s, %d laps, to go %t, bell %t, half %t", i.Metres, i.N, i.ToGo, i.Bell, i.Half)
	case OfDay:
		return "time of day"
	default:
		return i.Folded
	}
}

func TestItems(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ why, text, want string }{
		{"a mark", "3:45.34", "time 3:45.34"},
		{"a mark with points alone", "3.45.34", "time 3:45.34"},
		{"a mark with a decimal comma", "3.45,60", "time 3:45.60"},
		{"a mark with a colon and a decimal comma", "on 3:45,6.", "on|time 3:45.6|."},
		{"seconds with a decimal comma", "after 55,91", "after|time 55.91"},
		{"a list of numbers is none", "lanes 1,2,3", "lanes|1,2,3"},
		{"a mark that is said aloud", "three minutes, forty-six point three two", "time 3:46.32"},
		{"without its minutes", "ran three forty-five point oh four.", "ran|time 3:45.04|."},
		{"with its decimals as one number", "four minutes and one point thirty-four seconds", "time 4:01.34"},
		{"seconds that are said aloud", "fifty-five point nine one", "time 55.91"},
		{"a length that is said aloud", "by nought point two six of a second", "by|seconds 0.26"},
		{"a length without its nought that is said aloud", "by point two six seconds", "by|seconds 0.26"},
		{"a point that is none", "at that point two seconds clear", "at|that|point|seconds 2|clear"},
		{"numbers beside each other are no mark", "three forty-year-old men", "number 3|age 40|men"},
		{"a year that is said aloud", "in nineteen eighty-five", "in|day 1985-0-0"},
		{"a distance that is said aloud", "over fifteen hundred metres", "over|distance 1500m"},
		{"years of which one stands before a number", "nineteen forty years ago", "number 19|span 40y 0m 0w 0d|ago"},
		{"a hand time", "3:59.4h", "time 3:59.4h"},
		{"minutes and seconds", "3 minutes 59.4 seconds", "time 3:59.4"},
		{"seconds below ten are written with two figures", "4 minutes and 1.4 seconds", "time 4:01.4"},
		{"minutes and seconds cut short", "3 min. 59.4 sec", "time 3:59.4"},
		{"minutes and seconds by their letters", "3m 59.4s", "time 3:59.4"},
		{"three metres are no minutes", "3m 59.4", "distance 3m|time 59.4"},
		{"a length that is nearly one", "by nearly two seconds", "by|seconds nearly 2"},
		{"a full second", "almost a full second off", "seconds nearly 1|off"},
		{"more than a length", "by more than three-tenths of a second", "by|seconds over 0.3"},
		{"a little more than a length", "just over a second", "seconds over 1"},
		{"less than a length", "less than half a second behind", "seconds under 0.5|behind"},
		{"more than a number is none", "more than two men", "more|than|number 2|men"},
		{"a length without its nought", "won by .24 seconds", "won|by|seconds 0.24"},
		{"a length without its nought in brackets", "(.37 seconds)", "(|seconds 0.37|)"},
		{"points in a row are none", "so ...24 men", "so|.|.|.|number 24|men"},
		{"hundredths over a hundred", "by 37/100ths of a second", "by|seconds 0.37"},
		{"a class by its age", "the U20 record", "the|u20|record"},
		{"a class by its age in words", "the under-20 record", "the|u20|record"},
		{"those of a class", "for under-20s", "for|u20s"},
		{"under a number is no class", "under 20 men", "under|number 20|men"},
		{"yards", "at 440 yards", "at|distance 402.336m"},
		{"yards set together", "880y", "distance 804.672m"},
		{"yards that are no point", "fifteen yards clear", "number 15|yards|clear"},
		{"about a length", "some 15 seconds after", "seconds around 15|after"},
		{"the better part of a length", "the best part of seven seconds", "seconds around 7"},
		{"a half more", "seven and a half seconds", "seconds 7.5"},
		{"one hundredth that is said twice", "one one-hundredth of a second", "seconds 0.01"},
		{"a decade is no length", "the 1990s", "the|day 0-0-0"},
		{"laps that are run", "with two laps completed", "with|point 0m, 2 laps, to go false, bell false, half false"},
		{"a mark with its unit", "in 4:01.40 minutes", "in|time 4:01.40"},
		{"seconds over a hundred", "27/100 sec", "seconds 0.27"},
		{"a part of a hundred is no length of time", "27/100 people", "number 27|number 100|people"},
		{"a mark with a colon where its point belongs", "3:45:34", "time 3:45.34, a slip"},
		{"a time of hours", "2:05:34", "time 2:05:34"},
		{"a time of day", "at 2.52pm", "at|time of day"},
		{"thousands", "10,000 metres", "distance 10000m"},
		{"a distance with its unit", "1,500m", "distance 1500m"},
		{"miles", "two-mile", "distance 3218.688m"},
		{"seconds", "0.26 seconds", "seconds 0.26"},
		{"seconds without a nought", "by .26 seconds", "by|seconds 0.26"},
		{"a part of a second without a nought", "just .26 of a second", "just|seconds 0.26"},
		{"a point that ends a sentence", "He ran 4.5.", "he|ran|time 4.5|."},
		{"seconds set together", "0.26sec", "seconds 0.26"},
		{"a part of a second", "0.26 of a second", "seconds 0.26"},
		{"hundredths", "four hundredths", "seconds 0.04"},
		{"a tenth needs its second", "a tenth of a second", "seconds 0.1"},
		{"a quarter", "a quarter of a second", "seconds 0.25"},
		{"a third is no second", "a third of a second", "seconds 0.333"},
		{"second as a place", "was second", "was|ordinal 2"},
		{"a second as time", "a second ahead", "seconds 1|ahead"},
		{"numbers in words", "twenty-six men", "number 26|men"},
		{"ordinals in words", "the twenty-first man", "the|ordinal 21|man"},
		{"an ordinal in figures", "8th", "ordinal 8"},
		{"an age", "the 26-year-old", "the|age 26"},
		{"a span", "38 years and 10 months", "span 38y 10m 0w 0d"},
		{"years with days", "27 years and eleven days", "span 27y 0m 0w 11d"},
		{"a day, American", "May 25, 2024", "day 2024-5-25"},
		{"a day, British", "25 May 2024", "day 2024-5-25"},
		{"a short month", "Feb. 11, 2024", "day 2024-2-11"},
		{"a day in figures", "2024-05-25", "day 2024-5-25"},
		{"no such day", "31 June 2024", "number 31|day 2024-6-0"},
		{"a year", "in 1999", "in|day 1999-0-0"},
		{"may is a word", "He may go", "he|may|go"},
		{"the bell", "at the bell", "at|the|point 0m, 0 laps, to go false, bell true, half false"},
		{"to go", "with 600 to go", "with|point 600m, 0 laps, to go true, bell false, half false"},
		{"metres left", "200 metres left", "point 200m, 0 laps, to go true, bell false, half false"},
		{"a lap to go", "a lap to go", "point 0m, 1 laps, to go true, bell false, half false"},
		{"a possessive", "Kerr’s 3:45.34", "kerr|'s|time 3:45.34"},
		{"an apostrophe in a name", "O’Hare", "o'hare"},
		{"accents are folded", "García", "garcia"},
	} {
		var parts []string
		for _, s := range Read(test.text) {
			for i := range s.Items {
				parts = append(parts, said(&s.Items[i]))
			}
		}
		if got := strings.Join(parts, "|"); got != test.want {
			t.Errorf("%s: %q is read as %q, want %q", test.why, test.text, got, test.want)
		}
	}
}

func TestSentences(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		why, text string
		want      int
	}{
		{"a point ends a sentence", "Kerr won. Ingebrigtsen was second.", 2},
		{"an initial does not", "J. Kerr won.", 1},
		{"nor does St", "He ran at St. Moritz.", 1},
		{"nor does a figure", "He ran 3:45.34 in Eugene.", 1},
		{"a question ends", "Who won? Kerr did.", 2},
		{"a semicolon parts two", "Kerr won; Ingebrigtsen was second.", 2},
		{"a line is one", "Kerr wins\nHe ran 3:45.34", 2},
		{"what closes belongs to it", `"He won." They ran.`, 2},
		{"the number of a row is none", "1. Josh Kerr 3:45.34", 1},
	} {
		if got := len(Read(test.text)); got != test.want {
			t.Errorf("%s: %q has %d sentences, want %d", test.why, test.text, got, test.want)
		}
	}
}

func TestMoods(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		why, text string
		want      []Mood
	}{
		{"said", "Kerr won in 3:45.34.", []Mood{Said}},
		{"a not", "Kerr did not win.", []Mood{Denied}},
		{"what may come", "Kerr may run 3:42.", []Mood{Forecast}},
		{"May is a month", "Kerr won in May.", []Mood{Said}},
		{"an if is of the whole", "Kerr won, if he ran.", []Mood{Supposed, Supposed}},
		{"an if is of what is quoted with it", "“If it rains, I run,” Kerr said after winning.", []Mood{Supposed, Supposed, Said, Said}},
		{"an if anything is none", "Kerr was, if anything, glad.", []Mood{Said, Said, Said}},
		{"a perhaps is of its part", "In perhaps the best race of the year, Kerr won.", []Mood{Supposed, Said}},
		{"and of who that is", "It was perhaps Kerr who won.", []Mood{Supposed, Supposed}},
		{"with which a sentence begins is of all", "Perhaps it rained, and was cold.", []Mood{Supposed, Supposed, Supposed}},
		{"all but won is not won", "Kerr had all but won.", []Mood{Forecast}},
		{"out of nowhere is no denial", "Kerr came out of nowhere.", []Mood{Said}},
		{"a question", "Did Kerr win?", []Mood{Asked}},
		{"had he, at the beginning", "Had he run, he would have won.", []Mood{Supposed, Supposed}},
		{"only its part", "Kerr, who may run in Paris, won.", []Mood{Said, Said, Forecast, Said}},
		{"an and with another verb", "Kerr won and was never headed.", []Mood{Said, Denied}},
		{"what a prediction lists", "My prediction: Kerr 3:43, Nuguse 3:45.", []Mood{Forecast, Forecast, Forecast}},
		{"the Dream Mile is no dream", "Kerr won the Dream Mile.", []Mood{Said}},
		{"Norway is no nor", "Jakob Ingebrigtsen NOR 3:45.60", []Mood{Said}},
	} {
		var got []Mood
		s := Read(test.text)[0]
		for _, part := range s.Parts() {
			got = append(got, part.Mood)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q is %v, want %v", test.why, test.text, got, test.want)
		}
	}
}

// FuzzRead: items stand in the text, in their order, and apart.
func FuzzRead(f *testing.F) {
	f.Add("3:45.34 1,500m Feb. 11 a third of a second \x00\xff ' 's 2024-02-30 600 to go")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range Read(text) {
			for _, item := range s.Items {
				if item.Start < end || item.End <= item.Start || item.End > len(text) {
					t.Fatalf("an item stands from %d to %d, behind %d", item.Start, item.End, end)
				}
				end = item.End
			}
			last := 0
			for _, part := range s.Parts() {
				if part.From != last || part.To <= part.From || part.To > len(s.Items) {
					t.Fatalf("a part is %v, behind %d", part, last)
				}
				last = part.To
			}
		}
	})
}
