package layout

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// forms find what has a form of its own in a cell.
type forms struct {
	time, reading, reaction, flag, born, position *regexp.Regexp
}

func newForms() forms {
	return forms{
		time:     regexp.MustCompile(`^(\d{1,2}(:\d{2}){1,2}|\d{1,3}(?:[.]\d{2})?[.,]\d{1,3}|\d{1,2}(:\d{2}){1,2}[.,]\d{1,3})h?$`),
		reading:  regexp.MustCompile(`^[(\[]((?:\d[\d:]*)?[.,]\d{3})[)\]]$`),
		reaction: regexp.MustCompile(`^[+\-−]?[0-9][.,]\d{2,3}$`),
		flag:     regexp.MustCompile(`^=?[A-Z]{1,2}(U\d{2})?[A-Z]?[RLB]$`),
		born:     regexp.MustCompile(`\b(\d{1,2}[ ./-](?:\p{L}{3,}|\d{1,2})[ ./-]\d{4}|(?:19|20)\d\d)\b`),
		position: regexp.MustCompile(`^\(?=?(\d{1,3})=?\)?$`),
	}
}

// isTime reports whether a word can only be a time of at least a second.
func (f *forms) isTime(word string) bool {
	return f.time.MatchString(word) && !strings.HasPrefix(word, "0.")
}

// Words says what the words beside marks mean, as the sheet explains them.
type Words map[string]string

// reads what stands in the cells of a mark and behind them, word by word.
type resultReader struct {
	*forms

	s       *sheet.Sheet
	row     *sheet.Row
	meaning Words
	rules   []string
}

// read reads the words: a time, its thousandths in brackets, a status, the rule of
// a disqualification, a qualification, flags.
func (r *resultReader) read(all []string) {
	for i, word := range all {
		word = strings.Trim(word, ",;")
		if rule := unbracketed(word); label.IsRule(rule) && !r.reading.MatchString(word) {
			word = rule
		}
		switch {
		case word == "" || label.IsNothing(word):
		case strings.EqualFold(word, "h") && !r.row.Mark.IsZero():
			r.time(r.row.Mark.String() + "h")
		case r.reading.MatchString(word):
			r.thousandths(r.reading.FindStringSubmatch(word)[1])
		case i > 0 && len(r.rules) > 0 && isRuleWord(all[i-1]) && word[0] >= '0' && word[0] <= '9':
			r.rules[len(r.rules)-1] += " " + word
		case r.row.Mark.IsZero() && r.isTime(word):
			r.time(word)
		case isRuleWord(word) && i+1 < len(all) && strings.ContainsAny(all[i+1][:1], "0123456789"), label.IsRule(word):
			r.rules = append(r.rules, word)
		case slices.Contains(race.Qualifications(), word):
			r.row.Qualified = word
		case word == "PM" || word == "(PM)":
			r.row.Role = race.Pacemaker
		case r.status(word):
		default:
			r.remark(word)
		}
	}
	r.rule()
}

// unbracketed is what stands within brackets that enclose a word.
func unbracketed(word string) string {
	if strings.HasPrefix(word, "(") || strings.HasPrefix(word, "[") {
		return strings.TrimRight(word[1:], ")]")
	}
	return word
}

// isRuleWord reports whether a word stands before the number of a rule.
func isRuleWord(word string) bool {
	switch strings.ToUpper(strings.Trim(word, ".")) {
	case "TR", "CR", "R", "RULE":
		return true
	}
	return false
}

func (r *resultReader) time(word string) {
	if !r.row.SetTime(strings.Replace(word, ",", ".", 1)) {
		r.s.Note(r.row.Line, sheet.Open, "time "+strconv.Quote(word)+" is none")
	}
}

// thousandths keeps a reading that stands behind its mark, whole or by its last three
// figures: 53.00 (.991) was 52.991.
func (r *resultReader) thousandths(text string) {
	text = strings.Replace(text, ",", ".", 1)
	if mark := r.row.Mark; mark.Decimals() == 2 {
		reading, _ := mark.Within(timing.Millisecond)
		step, _ := timing.ParseMargin("0.001")
		for range 10 {
			if said := reading.String(); said == text || text[0] == '.' && strings.HasSuffix(said, text) {
				r.row.Thousandths = reading
				return
			}
			reading = reading.Add(step)
		}
	}
	r.s.Note(r.row.Line, sheet.Doubt, "the thousandths "+text+" do not round up to "+strconv.Quote(r.row.Mark.String())+": left out")
}

func (r *resultReader) status(word string) bool {
	status, ok := label.ReadStatus(word)
	if !ok {
		return false
	}
	if r.row.Status != "" && status.Status == r.row.Status {
		return true
	}
	r.row.Status = status.Status
	if status.Unclear {
		r.row.Unclear = word
	} else if label.SaysStatus(word, status.Status) {
		r.s.Note(r.row.Line, sheet.Read, word+" is read as "+string(status.Status))
	}
	return true
}

// remark keeps a flag. Of other words it says what the sheet explains them as.
func (r *resultReader) remark(word string) {
	flag, meaning := race.ParseFlag(word), r.meaning[word]
	first, rest, both := strings.Cut(word, "/")
	switch {
	case both && meaning == "" && r.flag.MatchString(first) && r.flag.MatchString(rest):
		r.remark(first)
		r.remark(rest)
	case flag.Kind.IsKnown(), r.flag.MatchString(word) && meaning == "":
		r.row.Flags = append(r.row.Flags, flag)
	case isRecord(meaning):
		r.row.Flags = append(r.row.Flags, flag)
	case meaning != "":
		r.s.Note(r.row.Line, sheet.LeftOut, word+" ("+meaning+")")
	default:
		r.s.Note(r.row.Line, sheet.LeftOut, strconv.Quote(word)+" beside the mark")
	}
}

// isRecord reports whether the words for a code are those of a record, a best or a
// lead.
func isRecord(meaning string) bool {
	meaning = strings.ToLower(meaning)
	return strings.Contains(meaning, "record") || strings.Contains(meaning, "best") || strings.Contains(meaning, "lead") && !strings.Contains(meaning, "leading")
}

// rule gives rules to a disqualification. Beside anything else a rule is a warning.
func (r *resultReader) rule() {
	rules := strings.Join(r.rules, ", ")
	switch {
	case rules == "":
	case r.row.Status == race.DQ:
		r.row.Rule = rules
	default:
		r.s.Note(r.row.Line, sheet.LeftOut, "rule "+rules+" beside a result that is no disqualification")
	}
}
