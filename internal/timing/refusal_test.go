package timing

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseRefuses(t *testing.T) {
	const (
		alone     = `write the figures alone, with "h" behind a hand time`
		nothing   = `write the time alone, its fields parted by ":"; what else is known of it has keys of its own`
		letter    = ": a letter stands for a digit"
		parts     = `part hours, minutes and seconds by ":", and the decimals by "."`
		unsigned  = "write the time itself, without a sign"
		word      = "write the time in figures; why there is none stands elsewhere"
		full      = "full-width characters are not allowed"
		sign      = "it must have no sign"
		comma     = "the decimals must follow a point, not a comma"
		quotes    = "the fields must be parted by colons, not by quotation marks"
		words     = "the fields must be parted by colons, not by words"
		unit      = "its unit must be left out"
		fractions = "fractions of a second must be written as decimals"
		blank     = "it must not begin or end with a blank"
		zero      = "the first field must not begin with 0"
		point     = "a point must stand only before the decimals"
		correct   = `write it "3:45.34"`
	)
	tests := []struct{ why, text, problem, remedy string }{
		{"nothing", "", "it is empty", "write the figures, or leave it out altogether"},
		{"blanks only", " \t", "it is empty", "write the figures, or leave it out altogether"},
		{"leading blank", " 3:45.34", blank, correct},
		{"trailing newline", "3:45.34\n", blank, correct},
		{"no-break space", "\u00a03:45.34", blank, correct},
		{"inner blank", "3:45 .34", "it must not contain a blank", correct},
		{"blanks around the colon", "3 : 45.34", "it must not contain a blank", correct},
		{"a blank before h", "3:59.4 h", "it must not contain a blank", `write it "3:59.4h"`},
		{"a blank for the colon", "3 45.34", "it must not contain a blank", correct},
		{"blanks for the colons", "1 02 03.4", "it must not contain a blank", `write it "1:02:03.4"`},
		{"a blank for the colon behind a nine", "9 45.34", "it must not contain a blank", `write it "9:45.34"`},
		{"a blank for the colon behind a nought", "10 05.34", "it must not contain a blank", `write it "10:05.34"`},
		{"a blank for the colon, a comma for the point", "3 45,34", "it must not contain a blank", correct},
		{"a blank, one digit of seconds", "3 5.34", "it must not contain a blank", `write it "3:05.34"`},
		{"a blank for the colon or the point", "3 45", "it must not contain a blank", `write it "3:45" if the last figures are seconds, "3.45" if they are decimals`},
		{"a blank for the point or a colon", "3:45 34", "it must not contain a blank", `write it "3:45:34" if the last figures are seconds, "3:45.34" if they are decimals`},
		{"S for 5", "3:4S.34", `"S" is not allowed`, correct + letter},
		{"O for 0", "3:O5.34", `"O" is not allowed`, `write it "3:05.34"` + letter},
		{"a small o for 0", "1o:05.34", `"o" is not allowed`, `write it "10:05.34"` + letter},
		{"l for 1", "3:45.l4", `"l" is not allowed`, `write it "3:45.14"` + letter},
		{"I for 1, in seconds alone", "5I.34", `"I" is not allowed`, `write it "51.34"` + letter},
		{"B for 8", "2:B:55", `"B" is not allowed`, alone},
		{"a letter behind the figures", "3:45.3B", `"B" is not allowed`, alone},
		{"a letter before them", "O3:45.34", `"O" is not allowed`, alone},
		{"a point for the colon, a comma for the point", "3.45,34", comma, correct},
		{"commas throughout", "3,45,34", comma, correct},
		{"a comma for the colon", "3,45.34", comma, correct},
		{"points and a comma", "1.02.33,4", comma, `write it "1:02:33.4"`},
		{"commas and a blank", "3, 45,34", "it must not contain a blank", correct},
		{"accents for quotation marks", "3´45´´34", quotes, correct},
		{"grave accents", "3`45``34", quotes, correct},
		{"one digit of seconds, just below a hundred hours", "99:59:5", "seconds must have two digits", `write it "99:59:05"`},
		{"a comma for the point", "3:45,34", comma, correct},
		{"the first of the full-width characters", "！3:45.34", full, "write it in plain digits"},
		{"and the last", "3:45.34～", full, "write it in plain digits"},
		{"nothing before the sign that parts the fields", ";45.34", `the fields must be parted by colons, not by ";"`, parts},
		{"three decimals behind the seconds", "3 min 45 s 345", words, `write it "3:45.345"`},
		{"units in a text that is too long to be looked through", "3 minutes" + strings.Repeat(" ", longest) + "45.34 seconds", "it must not contain a blank", correct},
		{"four", "3 min 45 s 3456", "it must not contain a blank", nothing},
		{"thousands", "1,234.5", comma, "write one point, before the decimals"},
		{"a blank between thousands", "1 234.5", "it must not contain a blank", nothing},
		{"two times", "8:21.67 8:21.67", "it must not contain a blank", nothing},

		{"units in words", "3 min 35 s 95", words, `write it "3:35.95"`},
		{"units in short", "3m45.34s", words, correct},
		{"units at length", "3 minutes 45.34 seconds", words, correct},
		{"units with points", "3 min. 5,3 sek.", words, `write it "3:05.3"`},
		{"seconds alone", "45.34 s", unit, `write it "45.34"`},
		{"many seconds", "95s", unit, `write it "1:35"`},
		{"hours in words", "2 h 4 min 55 s", words, `write it "2:04:55"`},
		{"the last unit left out", "1 min 45", words, `write it "1:45"`},
		{"French", "1 minute 45 secondes 8", words, `write it "1:45.8"`},
		{"a unit behind colons", "3:45.34 s", unit, correct},
		{"that of the first field", "3:45.34 min", unit, correct},
		{"without a blank", "3:45,34min.", unit, correct},
		{"hours", "2:04:55 Std.", unit, `write it "2:04:55"`},
		{"the unit of another field", "3:45.34 hours", "it must not contain a blank", nothing},
		{"h behind hours", "2:04:55 h", "it must not contain a blank", `write it "2:04:55" if the h stands for hours, "2:04:55h" if for a hand time`},
		{"m behind minutes", "3:59.4 m", "it must not contain a blank", nothing},
		{"h behind minutes", "3:59.4 h", "it must not contain a blank", `write it "3:59.4h"`},
		{"h for hours", "2h04:55", words, `write it "2:04:55"`},
		{"h for hours, min for minutes", "2h04m55", words, `write it "2:04:55"`},
		{"too many seconds in words", "3 min 75 s", words, parts},
		{"minutes alone", "3 min", "it must not contain a blank", nothing},
		{"hours and minutes alone", "2h04", `"h" must stand only at the end, behind a hand time`, parts},
		{"hours and seconds alone", "2 h 55 s", "it must not contain a blank", nothing},
		{"units the wrong way round", "35 s 3 min", "it must not contain a blank", nothing},

		{"three quarters", "4:12 3/4", fractions, `write it "4:12.8h": 3/4 of a second, rounded up to a tenth as times by hand are`},
		{"fifths", "3:41 3/5", fractions, `write it "3:41.6h": 3/5 of a second, by hand`},
		{"fifths in one character", "3:41⅗", fractions, `write it "3:41.6h": 3/5 of a second, by hand`},
		{"half a second", "4:12 ½", fractions, `write it "4:12.5h": 1/2 of a second, by hand`},
		{"half a second, seconds alone", "52 1/2", fractions, `write it "52.5h": 1/2 of a second, by hand`},
		{"a hyphen before the fraction", "4:12-2/5", fractions, `write it "4:12.4h": 2/5 of a second, by hand`},
		{"a fraction and h", "4:12 1/5h", fractions, `write it "4:12.2h": 1/5 of a second, by hand`},
		{"a quarter", "9:01 1/4", fractions, `write it "9:01.3h": 1/4 of a second, rounded up to a tenth as times by hand are`},
		{"a fraction behind blanks for colons", "4 12 4/5", fractions, `write it "4:12.8h": 4/5 of a second, by hand`},
		{"tenths", "4:12 7/10", fractions, `write it "4:12.7h": 7/10 of a second, by hand`},
		{"more figures than a fraction has", "4:12 003/5", "it must not contain a blank", nothing},
		{"figures of the seconds and of a fraction", "4:123/4", `"/" is not allowed`, alone},
		{"no fraction of a watch", "4:12 2/3", "it must not contain a blank", nothing},
		{"a fraction of more than one", "4:12 5/4", "it must not contain a blank", nothing},
		{"a date", "1/2", `"/" is not allowed`, alone},
		{"inner no-break space", "3\u00a045.34", "it must not contain a blank", correct},

		{"full-width digits", "３:４５.３４", full, correct},
		{"full-width colon and point", "3：45．34", full, correct},
		{"digits of another script", "٣:٤٥", "only the digits 0 to 9 are allowed", "write it in these digits"},

		{"not a number", "NaN", "it has no figures", word},
		{"infinity", "-Inf", "it has no figures", word},
		{"a status", "DNF", "it has no figures", word},
		{"a colon alone", ":", "it has no figures", word},
		{"a hand time of nothing", "h", "it has no figures", word},
		{"exponent", "1e2", "an exponent is not allowed", "write all its figures"},
		{"exponent behind a nine", "9e2", "an exponent is not allowed", "write all its figures"},
		{"exponent behind a nought", "10e1", "an exponent is not allowed", "write all its figures"},
		{"negative exponent", "5E-1", "an exponent is not allowed", "write all its figures"},
		{"minus", "-3:45.34", sign, unsigned},
		{"typographic minus", "−3:45.34", sign, unsigned},
		{"plus", "+5", sign, unsigned},

		{"decimal comma", "3:43,13", comma, `write it "3:43.13"`},
		{"comma between thousands", "1,234.5", comma, "write one point, before the decimals"},
		{"dots all along", "3.43.13", point, `write it "3:43.13"`},
		{"dots with hours", "1.02.03.4", point, `write it "1:02:03.4"`},
		{"two points and a colon", "3:43.13.5", point, parts},
		{"colon for the point for the colon", "3.43:13", "a colon must not follow the point", parts},
		{"signs for minutes and seconds", `3'43"13`, quotes, `write it "3:43.13"`},
		{"doubled apostrophe", `3'43''13`, quotes, `write it "3:43.13"`},
		{"curly quotes", `3’43”13`, quotes, `write it "3:43.13"`},
		{"primes", `3′43″13`, quotes, `write it "3:43.13"`},
		{"point and seconds sign", `3'43".13`, quotes, `write it "3:43.13"`},
		{"seconds sign at the end", `3'43.13"`, quotes, `write it "3:43.13"`},
		{"no decimals", `3'43"`, quotes, `write it "3:43"`},
		{"colon and apostrophe", `3:43'`, quotes, parts},
		{"quoted twice", `"3:45.34"`, "it must not stand in quotation marks", correct},
		{"quoted by a shell", `'3:45.34'`, "it must not stand in quotation marks", correct},
		{"semicolon", "2;33", `the fields must be parted by colons, not by ";"`, `write it "2:33"`},
		{"hyphen", "3-43.13", `the fields must be parted by colons, not by "-"`, `write it "3:43.13"`},
		{"two hyphens", "3-43-13", `the fields must be parted by colons, not by "-"`, parts},

		{"capital h", "3:59.4H", `the "h" behind a hand time must be a small letter`, `write it "3:59.4h"`},
		{"two h", "3:59.4hh", `"h" must stand only once`, `write it "3:59.4h"`},
		{"ht", "3:59.4ht", `"h" must stand only at the end, behind a hand time`, parts},
		{"automatic in old lists", "3:45.34a", `"a" is not allowed`, alone},
		{"en route", "3:28.9+", `"+" is not allowed`, alone},
		{"estimated", "3:28.9e", `"e" is not allowed`, alone},
		{"zero-width space", "3:45\u200b.34", `"\u200b" is not allowed`, alone},
		{"not UTF-8", "3:45\xff.34", `"\xff" is not allowed`, alone},

		{"no minutes", ":45.34", "figures are missing before a colon or the point", parts},
		{"empty field", "3::45", "figures are missing before a colon or the point", parts},
		{"no seconds", "3:", "figures are missing before a colon or the point", parts},
		{"no whole seconds", ".34", "figures are missing before a colon or the point", parts},
		{"trailing point", "3:45.", "figures are missing after the point", `write the decimals, or "3:45" for whole seconds`},
		{"four fields", "1:00:03:28", "it must have at most three fields: hours, minutes, seconds", parts},
		{"four decimals", "3:45.3400", "it must have at most three decimals", `round it up as official times are: "3:45.34"`},
		{"rounded up", "3:45.3401", "it must have at most three decimals", `round it up as official times are: "3:45.35"`},
		{"rounded up by hand", "3:45.3400h", "it must have at most three decimals", `round it up as official times are: "3:45.4h"`},
		{"rounded over a minute", "3:59.9999", "it must have at most three decimals", `round it up as official times are: "4:00.00"`},

		{"zero", "0", "it must not be zero", "leave it out where the time is not known"},
		{"zero at length", "0:00.00", "it must not be zero", "leave it out where the time is not known"},
		{"a margin", "0.50", "it must be at least one second", "only a margin may be shorter"},
		{"100 hours", "100:00:00", "it must be below 100 hours", "check the figures and the colons"},
		{"100 hours of minutes", "6000:00", "it must be below 100 hours", "check the figures and the colons"},
		{"more than fits", "99999999999999999999:00", "it must be below 100 hours", "check the figures and the colons"},
		{"100 hours by rounding", "99:59:59.9999", "it must be below 100 hours", "check the figures and the colons"},

		{"zero in front of minutes", "03:45.34", zero, correct},
		{"minutes of zero", "0:53.2", zero, `write it "53.2"`},
		{"hours of zero", "00:03:28.810", zero, `write it "3:28.810"`},
		{"zero in front of seconds", "05.34", zero, `write it "5.34"`},
		{"one digit of seconds", "3:5.34", "seconds must have two digits", `write it "3:05.34"`},
		{"one digit of minutes", "2:4:55", "minutes must have two digits", `write it "2:04:55"`},
		{"zero in front of seconds that have two", "3:045.34", "seconds must have two digits", correct},
		{"three digits", "3:453", "seconds must have two digits", "write seconds with two digits, such as 05"},
		{"carry", "3:60.00", "seconds must be below 60", `write it "4:00.00"`},
		{"carry into hours", "59:60.0", "seconds must be below 60", `write it "1:00:00.0"`},
		{"minutes carried", "2:60:00", "minutes must be below 60", `write it "3:00:00"`},
		{"60 and a bit, which no rounding gives", "3:60.10", "seconds must be below 60", `write it "4:00.10" if 60 seconds are meant`},
		{"60 minutes and a bit", "2:60:15", "minutes must be below 60", `write it "3:00:15" if 60 minutes are meant`},
		{"60 minutes, carried twice", "2:60:00.0", "minutes must be below 60", `write it "3:00:00.0"`},
		{"a slip or a sum", "1:75.00", "seconds must be below 60", `write it "2:15.00" if 75 seconds are meant`},
		{"a minute and more in seconds", "63.1", "60 seconds and more must be written with minutes", `write it "1:03.1"`},
		{"several minutes in seconds", "223.13", "60 seconds and more must be written with minutes", `write it "3:43.13"`},
		{"an hour in minutes", "63:10.5", "60 minutes and more must be written with hours", `write it "1:03:10.5"`},
		{"an hour in seconds", "3600", "60 seconds and more must be written with minutes", `write it "1:00:00"`},

		{"several faults", " 03:45,34H ", blank, `write it "3:45.34h"`},
		{"several faults, one unclear", " 3:45..34", blank, "write it without the blank"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			m, err := Parse(test.text)
			want := &ParseError{Text: test.text, Kind: "mark", Problem: test.problem, Remedy: test.remedy}
			var got *ParseError
			if !errors.As(err, &got) {
				t.Fatalf("Parse(%q) = %v, %v; want a *ParseError", test.text, m, err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("Parse(%q) (-want +got):\n%s", test.text, diff)
			}
			if !m.IsZero() {
				t.Errorf("Parse(%q) gave the mark %v beside the error", test.text, m)
			}
		})
	}
}

func TestParseMarginRefuses(t *testing.T) {
	const leading = "the first field must not begin with 0"
	tests := []struct{ why, text, problem, remedy string }{
		{"nothing", "", "it is empty", "write the figures, or leave it out altogether"},
		{"blank", "0.26 ", "it must not begin or end with a blank", `write it "0.26"`},
		{"a sign", "-0.26", "it must have no sign", "write the time itself, without a sign"},
		{"as printed", "+0.26", "it must have no sign", "write the time itself, without a sign"},
		{"approximate", "~0.2", `"~" is not allowed`, "write the figures alone"},
		{"decimal comma", "0,26", "the decimals must follow a point, not a comma", `write it "0.26"`},
		{"of hand times", "0.2h", `"h" is not allowed`, "write the figures alone"},
		{"with a unit", "0.26s", `"s" is not allowed`, "write the figures alone"},
		{"seconds sign", `0"26`, `"\"" is not allowed`, "write the figures alone"},
		{"full-width digits", "０.２６", "full-width characters are not allowed", `write it "0.26"`},
		{"a word", "close", "it has no figures", "write the time in figures; why there is none stands elsewhere"},
		{"exponent", "1e2", "an exponent is not allowed", "write all its figures"},
		{"as String writes a minute", "1:02.10", "it must be written in seconds alone", `write it "62.10"`},
		{"as marks are written", "0:00.26", "it must be written in seconds alone", `write it "0.26"`},
		{"dots all along", "1.02.10", "a point must stand only before the decimals", `write it "62.10"`},
		{"empty field", ":26", "figures are missing before a colon or the point", "write the seconds alone"},
		{"no whole seconds", ".26", "figures are missing before the point", `write it "0.26"`},
		{"trailing point", "00.", "figures are missing after the point", `write the decimals, or "0" for whole seconds`},
		{"four decimals", "0.2600", "it must have at most three decimals", "write the difference of the official times"},
		{"two zeros", "00.26", leading, `write it "0.26"`},
		{"zero in front", "01.01", leading, `write it "1.01"`},
		{"zero in front, in thousandths", "01.234", leading, `write it "1.234"`},
		{"zeros only", "00", leading, `write it "0"`},
		{"100 hours", "360000", "it must be below 100 hours", "check the figures"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			g, err := ParseMargin(test.text)
			want := &ParseError{Text: test.text, Kind: "margin", Problem: test.problem, Remedy: test.remedy}
			var got *ParseError
			if !errors.As(err, &got) {
				t.Fatalf("ParseMargin(%q) = %v, %v; want a *ParseError", test.text, g, err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("ParseMargin(%q) (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

func TestParseErrorText(t *testing.T) {
	long := make([]byte, 10_000)
	for i := range long {
		long[i] = '9'
	}
	tests := []struct{ why, text, want string }{
		{"the text is quoted", "3:60.00", `mark "3:60.00": seconds must be below 60`},
		{"what cannot be seen is escaped", "\u00a03:45\x1b", `mark "\u00a03:45\x1b": it must not begin or end with a blank`},
		{
			"long text is shown in part", string(long),
			`mark "999999999999999999999999999999999999999999999999999999999999": it must be below 100 hours`,
		},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if _, err := Parse(test.text); err == nil || err.Error() != test.want {
				t.Errorf("Parse(%.80q)\n got %v\nwant %s", test.text, err, test.want)
			}
		})
	}
	if _, err := ParseMargin("-0.26"); err == nil || err.Error() != `margin "-0.26": it must have no sign` {
		t.Errorf("ParseMargin: got %v", err)
	}
}
