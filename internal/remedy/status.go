package remedy

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// statusWords are the codes and words that result sheets have for a status, parted
// by "|": folded, without points, signs and blanks.
type statusWords struct {
	status race.Status
	words  string
}

// knownStatusWords lists what is plainly one status, in the languages of the usual
// timing software and result sheets.
func knownStatusWords() []statusWords {
	return []statusWords{
		{race.DNF, "dnf|didnotfinish|notfinished|nf|unfinished|ret|retired|retd|droppedout|pulledup|steppedoff|abandon|abandoned|abandono|aband|abd|" +
			"aufg|aufgegeben|ausgestiegen|rit|ritirato|ritirata|uitgevallen|opgegeven|brutit|brott|utgatt|utg|brutt|udgaet|kesk|keskeytti|keskeyttanyt|" +
			"brot|vzdal|vzdala|odstoupil|odstoupila|odstopil|odstopila|odustao|odustala|katkestas|feladta|terketti|途中棄権|" +
			"abandonne|abandonnee|" + //nolint:misspell // it is French
			"нефинишировал|нефинишировала|desistiu|nedokoncil|nedokoncila|nieukonczyl|nieukonczyla|сошел|сошла|retirado|retirada|noterminate"},
		{race.DNS, "dns|didnotstart|notstarted|ns|nonstarter|nostart|scr|scratch|scratched|wd|wdr|wdn|withdrew|withdrawn|np|nonpartant|nonpartante|nonpartito|nonpartita|" +
			"nopresentado|nopresentada|nsp|abs|absent|absente|forfait|forf|nichtangetreten|nichtgestartet|nichtamstart|abgemeldet|ejstart|ikkestartet|" +
			"eiosallistunut|eilahtenyt|nestartoval|nestartovala|niewystartowal|niewystartowala|didnotcompete|noshow|nenastoupil|nenastoupila|" +
			"nemindult|nijenastupio|eistartinud|yarismadi|naolargou|naocompareceu|faltou|nosalio|欠場|нс|нестартовал|нестартовала|nietgestart|afgemeld|ня|неявка|неявился"},
		{race.DQ, "dq|dsq|dis|disq|disqu|disqualified|disqualification|disqualifie|disqualifiee|disqualifiziert|dqd|dsqd|fs|falsestart|fauxdepart|fehlstart|" +
			"sq|squal|squalificato|squalificata|descalificado|descalificada|desc|desq|desclassificado|desclassificada|hyl|hylatty|diskvalificerad|disk|diskad|" +
			"tjuvstart|tyvstart|falstart|valsestart|falsapartenza|varaslahto|diskalifiye|kizarva|失格|犯规|дисквалификация|" +
			"diskvalifisert|diskvalifikovan|dyskw|dyskwalifikacja|yrc|дискв|дисквалифицирован|снят|снята|gediskwalificeerd"},
		{race.NM, "nm|nomark|novalidmark|ogv|ohnegultigenversuch"},
	}
}

// statusName is a status in words.
func statusName(s race.Status) string {
	switch s {
	case race.DNF:
		return "did not finish"
	case race.DNS:
		return "did not start"
	case race.DQ:
		return "disqualified"
	default:
		return "no valid mark"
	}
}

// explained is a status with its words: DNS (did not start).
func explained(s race.Status) string { return string(s) + " (" + statusName(s) + ")" }

// StatusOf is the status that a word stands for, empty where it stands for none or
// for several.
func StatusOf(word string) race.Status {
	if strings.ContainsAny(word, "0123456789") {
		return "" // a time, which is asked about far more often than a status
	}
	plain := plainStatus(word)
	if plain == "" || strings.Contains(plain, "|") {
		return ""
	}
	for _, known := range knownStatusWords() {
		if strings.Contains("|"+known.words+"|", "|"+plain+"|") {
			return known.status
		}
	}
	return ""
}

// SureStatus is the status for which a word stands and of which it says no more: not
// why somebody was disqualified, nor when somebody withdrew.
func SureStatus(word string) race.Status {
	const more = "fs|falsestart|fauxdepart|fehlstart|tjuvstart|tyvstart|falstart|valsestart|falsapartenza|varaslahto|yrc|" +
		"wd|wdr|wdn|withdrew|withdrawn|abgemeldet|afgemeld|forfait|forf|ns|nf|np|sq|desc"
	if slices.Contains(strings.Split(more, "|"), plainStatus(word)) {
		return ""
	}
	return StatusOf(word)
}

// plainStatus is a word as the table has it.
func plainStatus(word string) string {
	const longest = 40
	if len(word) > longest {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(".- /'()*\u00a0", r) {
			return -1
		}
		return r
	}, words.Fold(word))
}

// Status names the status that was meant. Where a word stands for several it
// names each, and where it is no status the key under which it goes; it guesses at
// none, since the codes are one letter apart.
func Status(text string) string {
	if status := StatusOf(text); status != "" {
		return "write " + explained(status)
	}
	if key := elsewhere(text); key != "" {
		return key
	}
	switch plainStatus(text) {
	case "ab":
		return "write DNF if it is abandon (did not finish), DNS if it is absent (did not start)"
	case "abg":
		return "write DNF if it is abgebrochen (did not finish), DNS if it is abgemeldet (did not start)"
	case "na":
		return "write DNS if it is nicht angetreten (did not start); leave it out if nothing is known"
	case "dnc":
		return "write DNS if it is did not compete (did not start), DNF if it is did not complete (did not finish)"
	case "nc", "uncl", "nonclasse", "notclassified", "unplaced":
		return "write DNF, DNS or DQ, whichever is why there is no place"
	case "nt", "notime":
		return "leave it out: one without a time has a place and no mark, under coverage: partial"
	}
	if status, key, rest := withReason(text); status != "" {
		return "write " + explained(status) + ", and what follows under " + key + ": " + rest
	}
	var all []string
	for _, status := range race.Statuses() {
		all = append(all, explained(status))
	}
	last := len(all) - 1
	return "write " + strings.Join(all[:last], ", ") + " or " + all[last]
}

// withReason cuts the reason off a status with which a text begins, and names the
// key under which it goes: the rule of a disqualification, a note of any other.
// The status is empty where there is no reason, or where that is a status too.
func withReason(text string) (status race.Status, key, rest string) {
	text = strings.TrimSpace(text)
	i := strings.IndexAny(text, " /(:")
	if i < 0 {
		return "", "", ""
	}
	status, rest = StatusOf(text[:i]), strings.Trim(text[i:], " ()/:-–—")
	if status == "" || rest == "" || StatusOf(rest) != "" || strings.ContainsAny(rest, `"#`) {
		return "", "", ""
	}
	if status == race.DQ {
		return status, "rule", rest
	}
	return status, "note", rest
}

// elsewhere is the remedy for what is written as a status and belongs under another
// key of a result; empty for anything else.
func elsewhere(text string) string {
	trimmed := strings.Trim(strings.TrimSpace(text), "()")
	if slices.Contains(race.Qualifications(), trimmed) {
		return "give it as qualified: " + trimmed
	}
	if flag := race.ParseFlag(strings.ToUpper(trimmed)); flag.Kind.IsKnown() {
		return "give it as flags: [" + flag.String() + "]"
	}
	switch plainStatus(trimmed) {
	case "oc", "hc", "exh", "exhibition", "outofcompetition", "horsconcours", "ak", "guest":
		return "leave it out, and say ineligible: out of competition"
	case "pace", "pacer", "pacemaker", "pm", "rabbit", "hare", "lievre":
		return "give it as role: pacemaker, with the status that it led to"
	default:
		return ""
	}
}
