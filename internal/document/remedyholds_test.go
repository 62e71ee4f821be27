//go:build !race

package document_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
)

// remedyForms are the ways in which a remedy names what to write in the place of a
// value. Others describe it or name another key.
type remedyForms []*regexp.Regexp

func newRemedyForms() remedyForms {
	var forms remedyForms
	for _, form := range []string{
		`^write it "([^"]+)"(?: with .*|: .*| if .*)?$`,
		`^write it "[^"]+" if .*, "([^"]+)" if .*$`,
		`^round it up as official times are: "([^"]+)"$`,
		`^write the decimals, or "([^"]+)" for whole seconds$`,
		`^write it ([a-z0-9-]+)$`,
		`^write ([A-Za-z0-9.:-]+|last [0-9.]+[my])(?: \(.*|: .*| if .*|, .*)?$`,
		`^write (\[[^\]]+\])$`,
		`^did you mean ([^ ]+)\?$`,
		`^did you mean ([^ ]+)(?:,| or) .*\?$`,
		`^did you mean .* or ([^ ]+)\?$`,
		`^did you mean "([^"]* [^"]*)"(?:, U\+.*)?\?$`,
	} {
		forms = append(forms, regexp.MustCompile(form))
	}
	return forms
}

// told is every value that a remedy tells to write.
func (forms remedyForms) told(remedy string) []string {
	descriptions := []string{"YYYY-MM-DD", "A", "a", "each", "the", "metres", "world", "two"}
	var values []string
	for _, form := range forms {
		m := form.FindStringSubmatch(remedy)
		if m == nil || slices.Contains(descriptions, m[1]) || strings.HasPrefix(remedy, "write outdoor, ") || strings.HasPrefix(remedy, "write Africa, ") {
			continue
		}
		values = append(values, m[1])
	}
	return values
}

// put is the text of a document with a value in the place of a finding.
func put(text string, f *diag.Finding, value string) string {
	if strings.Contains(f.Remedy, `"`+value+`"`) || strings.Contains(value, ": ") {
		value = `"` + value + `"`
	}
	lines := strings.Split(text, "\n")
	line := []rune(lines[f.Pos.Line-1])
	from := f.Pos.Col - 1
	lines[f.Pos.Line-1] = string(line[:from]) + value + string(line[from+f.Width:])
	return strings.Join(lines, "\n")
}

// check holds that what remedies tell to write is accepted by their own rule.
// It returns how many values it tried.
func (forms remedyForms) check(fatalf func(string, ...any), name document.Name, text string) (tried int) {
	for _, f := range document.Decode(name, []byte(text)).Findings {
		for _, value := range forms.told(f.Help()) {
			tried++
			mended := put(text, &f, value)
			for _, again := range document.Decode(name, []byte(mended)).Findings {
				if again.Rule == f.Rule && again.Pos == f.Pos {
					fatalf("%s: help: %s\nbut with it: %s\n%s", f.Headline(), f.Help(), again.Headline(), again.Line)
				}
			}
		}
	}
	return tried
}

// TestRemediesOfBadDocuments: over every rule of the decoder, the remedy for its bad
// documents is accepted by it.
func TestRemediesOfBadDocuments(t *testing.T) {
	tried, forms := 0, newRemedyForms()
	for _, path := range files(t, "bad") {
		doc := read(t, path)
		tried += forms.check(t.Fatalf, nameOf(path), doc.Text())
	}
	if tried < 30 {
		t.Errorf("only %d remedies were tried", tried)
	}
}

// slips are texts of a kind with a slip, by the key in which they stand: %s is the
// place of the text in a race.
func slips() map[string]*rapid.Generator[string] {
	letter := rapid.StringMatching(`[A-Za-z]{1,12}`)
	of := func(words ...string) *rapid.Generator[string] {
		return rapid.Custom(func(t *rapid.T) string { return garbled(t, rapid.SampledFrom(words).Draw(t, "word")) })
	}
	figures := rapid.StringMatching(`[0-9]{1,2}[ :.,;'-][0-9]{1,3}([.,:][0-9]{1,4})?( ?(h|H|PB|\(PB\)|Q|DQ|s|sec|=SB| [123]/[245]|½))?`)
	codes := []string{"GBR", "KEN", "UK", "NP", "NC", "DIS", "ENG", "Germany", "Deutschland", "Northern Ireland", "Kenya", "Netherlands", "se", "Trinidad", "United States"}
	events := []string{"mile", "1500m", "2miles", "3000m-steeplechase", "half-marathon", "marathon", "20km-walk", "10km", "10000m"}
	statuses := []string{"DNF", "DNS", "DQ", "NM", "SCR", "NP", "DIS", "FS", "WD", "AB", "aufg.", "abg.", "disq.", "n.a.", "did not start", "DQ TR17.2.3"}
	distance := rapid.StringMatching(`0?[0-9]{1,5}(\.[0-9]{1,4})? ?(m|y|km|miles|M|metres|yd)?(-(walk|steeplechase))?`)
	point := rapid.StringMatching(`([0-9]{1,4}(\.[0-9]{1,3})? ?(m|y|km|M|metres)?|bell|Bell|half|last [0-9]{3,4}m?)`)
	segment := rapid.StringMatching(`(last ?|final ?)?[0-9]{3,4} ?m?([-–][0-9]{3,4}m?)?`)
	date := rapid.StringMatching(`[0-9]{1,4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,4}`)
	return map[string]*rapid.Generator[string]{
		`{athlete: "%s", place: 1}`:                             rapid.OneOf(of("JosÃƒÂ© LÃƒÂ³pez", "Jos√© Ruiz", "M├╝ller Jan", "JosĂ© Sosa", "JosГ© Vega", "Jos&eacute; Marin", "Arne Ｂerg"), rapid.StringMatching(`[A-Za-zéøАаеоВСрΑΝоЖшꮋՍＢſﬁ]{2,8} [A-Za-zéøАаеоВСрΑΝЖшꮋՍＢſﬁ]{2,8}`)),
		`{athlete: A, place: 1, mark: "%s"}`:                    rapid.OneOf(figures, of("3:45.34", "59.4h", "3 min 35 s 95", "1:02:03", "8:21.67DQ 8:21.67", "DNF")),
		`{athlete: A, place: 1, splits: {800m: "%s"}}`:          rapid.OneOf(figures, of("1:52.74", "1 min 52 s")),
		`{athlete: A, place: 1, thousandths: "%s"}`:             figures,
		`{athlete: A, place: 1, nation: "%s"}`:                  rapid.OneOf(of(codes...), letter, rapid.StringMatching(`[A-Z]{2,3}`)),
		`{athlete: A, status: "%s"}`:                            rapid.OneOf(of(statuses...), letter),
		`{athlete: A, place: "%s"}`:                             rapid.OneOf(of("1", "2=", "=3", "1st", "22nd", "DNF", "12."), rapid.StringMatching(`=?0?[0-9]{1,6}(st|nd|th|=|\.)?`)),
		`{athlete: A, lane: "%s"}`:                              rapid.StringMatching(`=?0?[0-9]{1,6}(st|nd|th|=|\.)?`),
		`{athlete: A, role: "%s"}`:                              rapid.OneOf(of("pacemaker"), letter),
		`{athlete: A, qualified: "%s"}`:                         rapid.OneOf(of("Q", "q", "qR", "qJ", "qD"), letter),
		`{athlete: A, flags: "%s"}`:                             rapid.OneOf(of("NR, PB", "NR PB", "=SB"), letter, rapid.StringMatching(`[A-Z=, \[\]#:]{1,8}`)),
		`{athlete: A, id: "%s"}`:                                rapid.OneOf(of("Josh Kerr", "josé_1", "Åke"), rapid.StringMatching(`[-A-Za-zéø0-9_ .]{1,20}`)),
		`{athlete: A, born: "%s"}`:                              date,
		`{athlete: A, annulled: "%s"}`:                          rapid.OneOf(date, of("unknown")),
		`{athlete: A, positions: {"%s": 1}}`:                    rapid.OneOf(point, of("409.344m", "bell", "halfway", "start", "finish")),
		`{athlete: A, segments: {"%s": "58.0"}}`:                rapid.OneOf(segment, of("last 400m", "800m-1200m", "last lap")),
		`{athlete: A, "%s": 1}`:                                 rapid.OneOf(of("place", "splits", "original_place", "segments", "thousandths", "ineligible", "source"), letter),
		"{athlete: A}\nevent: \"%s\"":                           rapid.OneOf(of(events...), distance, letter),
		"{athlete: A}\nround: \"%s\"":                           rapid.OneOf(of("heat", "semi-final", "quarter-final", "final"), letter),
		"{athlete: A}\nenvironment: \"%s\"":                     rapid.OneOf(of("outdoor", "short-track", "oversized", "road", "indoor", "track"), letter),
		"{athlete: A}\ncoverage: \"%s\"":                        rapid.OneOf(of("full", "partial"), letter),
		"{athlete: A}\ncompetition: \"%s\"":                     rapid.StringMatching(`[-A-Za-zéø0-9_ .]{1,20}`),
		"{athlete: A}\ndate: \"%s\"":                            date,
		"{athlete: A}\n\"%s\": a":                               rapid.OneOf(of("conditions", "competition", "leader_splits", "pace_lights", "environment"), letter),
		"{athlete: A}\nallow: [{rule: \"%s\", because: a}]":     rapid.OneOf(of("place-order", "segment-pace", "split-order", "flag-counts"), letter),
		"{athlete: A}\nvenue: {country: \"%s\"}":                rapid.OneOf(of(codes...), letter),
		"{athlete: A}\nvenue: {lap: \"%s\"}":                    rapid.OneOf(distance, point),
		"{athlete: A}\nleader_splits: {\"%s\": \"58.0\"}":       point,
		"{athlete: A}\nclaims: [{about: \"%s\", source: a}]":    rapid.OneOf(of("mark", "split", "led-throughout", "record-age", "world-lead"), letter),
		"{athlete: A}\nclaims: [{source: a, \"%s\": b}]":        rapid.OneOf(of("athlete", "behind", "margin", "position"), letter),
		"{athlete: A}\nsources: {a: {publisher: B, \"%s\": c}}": rapid.OneOf(of("title", "url", "date", "note"), letter),
	}
}

// garbled is a word with at most two slips of the finger, or as somebody shouts it.
func garbled(t *rapid.T, word string) string {
	runes := []rune(word)
	for range rapid.IntRange(0, 2).Draw(t, "slips") {
		i := rapid.IntRange(0, len(runes)-1).Draw(t, "at")
		switch rapid.IntRange(0, 3).Draw(t, "slip") {
		case 0:
			runes = append(runes[:i:i], append([]rune{runes[i]}, runes[i:]...)...)
		case 1:
			if len(runes) > 1 {
				runes = append(runes[:i:i], runes[i+1:]...)
			}
		case 2:
			if i > 0 {
				runes[i-1], runes[i] = runes[i], runes[i-1]
			}
		default:
			runes[i] = rapid.SampledFrom([]rune("abemnrstDNQS 0159-.")).Draw(t, "letter")
		}
	}
	if rapid.Bool().Draw(t, "upper") {
		return strings.ToUpper(string(runes))
	}
	return string(runes)
}

// TestRemediesOfSlips: whatever is slipped in a value or a key, what the remedy tells
// to write is accepted by the same rule.
func TestRemediesOfSlips(t *testing.T) {
	kinds, forms := slips(), newRemedyForms()
	names := make([]string, 0, len(kinds))
	for kind := range kinds {
		names = append(names, kind)
	}
	slices.Sort(names)
	for _, kind := range names {
		t.Run(kind, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				forms.check(t.Fatalf, document.Name{File: "a.yaml", ID: "a"}, withSlip(kind, kinds[kind].Draw(t, "text")))
			})
		})
	}
}

// withSlip is a race with a text in its place.
func withSlip(kind, text string) string {
	text = strings.NewReplacer(`\`, "", `"`, "").Replace(text)
	result, further, _ := strings.Cut(fmt.Sprintf(kind, text), "\n")
	race := "kind: race\nname: A\n"
	for _, key := range []string{"date: 2025-06-01", "event: mile", "sex: men", "environment: outdoor", "coverage: partial"} {
		name, _, _ := strings.Cut(key, ":")
		if !strings.HasPrefix(further, name+":") {
			race += key + "\n"
		}
	}
	return race + further + "\nresults:\n  - " + result + "\n"
}

// TestRemediesKeepTheFigures: a point that is named is at the distance that the text
// gives, a place is its number.
func TestRemediesKeepTheFigures(t *testing.T) {
	digits, forms := regexp.MustCompile(`[0-9]+`), newRemedyForms()
	rapid.Check(t, func(t *rapid.T) {
		metres := rapid.IntRange(1, 1600).Draw(t, "metres")
		text := fmt.Sprintf(rapid.SampledFrom([]string{"%d", "%dM", "%d m", "0%dm", "%d metres", " %dm", "%dmtr"}).Draw(t, "form"), metres)
		doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(withSlip(`{athlete: A, positions: {"%s": 1}}`, text)))
		for _, f := range doc.Findings {
			for _, value := range forms.told(f.Help()) {
				if d, err := event.ParseDistance(value); err != nil || d != event.Distance(metres)*event.Metre {
					t.Fatalf("%q: %s", text, f.Help())
				}
			}
		}
	})
	for status, want := range map[string]string{"2=": "2", "=14": "14", "3rd": "3", "22nd": "22", "12.": "12"} {
		doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(withSlip(`{athlete: A, place: "%s"}`, status)))
		for _, f := range doc.Findings {
			for _, value := range forms.told(f.Help()) {
				if value != want || digits.FindString(status) != value {
					t.Errorf("place %s: %s", status, f.Help())
				}
			}
		}
	}
}
