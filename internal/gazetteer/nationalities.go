package gazetteer

import (
	"strings"

	"github.com/milectl/milectl/internal/nation"
)

// nationalities is the adjectives of nations, folded, and what their people are called
// where that is another word, beside the codes for which they stand.
const nationalities = `GBR british briton britons britain's scottish scot scots scotsman scotswoman english englishman englishwoman welsh welshman welshwoman
NOR norwegian norwegians|USA american americans|KEN kenyan kenyans|ETH ethiopian ethiopians|AUS australian australians aussie|FRA french frenchman frenchwoman
MAR moroccan moroccans|ESP spanish spaniard spaniards|IRL irish irishman irishwoman|CAN canadian canadians|NZL kiwi kiwis|NZL "new zealander"|NZL "new zealanders"|ITA italian italians|GER german germans
POL polish pole|SWE swedish swede swedes|NED dutch dutchman dutchwoman dutchmen|BEL belgian belgians|RUS russian russians|ALG algerian algerians|URS soviet
UGA ugandan ugandans|ROU romanian romanians|POR portuguese|SUI swiss|FIN finnish finn finns|JPN japanese|BRA brazilian brazilians|HUN hungarian hungarians
DEN danish dane danes|BDI burundian burundians|MEX mexican mexicans|CZE czech czechs|DJI djiboutian|SLO slovenian slovene|TUR turkish turk|CHN chinese|AUT austrian
QAT qatari|UKR ukrainian|TUN tunisian|LUX luxembourger|BOT botswanan|LTU lithuanian|JAM jamaican|ARG argentine argentinian|VEN venezuelan|IND indian|CUB cuban
CRO croatian croat|TAN tanzanian|BUL bulgarian|ERI eritrean|ISR israeli|ECU ecuadorian|SRB serbian serb|KAZ kazakh|GHA ghanaian|SUD sudanese|PUR "puerto rican"
GRE greek|THA thai|SVK slovak|KSA saudi|EST estonian|ZIM zimbabwean|SSD "south sudanese"|PER peruvian|ISL icelandic icelander|CHI chilean|COL colombian|BRN bahraini
RSA "south african"|SOM somali|URU uruguayan|NGR nigerian|RWA rwandan|LAT latvian`

// peopleWords is which words of the nationalities tell one nation from all others: who is
// English is British, and documents do not tell him from a Scot.
func peopleWords() map[string]bool {
	const parts = " britain's scottish scot scots scotsman scotswoman english englishman englishwoman welsh welshman welshwoman "
	all := map[string]bool{}
	for line := range strings.FieldsFuncSeq(nationalities, func(r rune) bool { return r == '|' || r == '\n' }) {
		_, names, _ := strings.Cut(line, " ")
		if quoted, ok := strings.CutPrefix(names, `"`); ok {
			all[strings.TrimSuffix(quoted, `"`)] = true
			continue
		}
		for name := range strings.FieldsSeq(names) {
			all[name] = !strings.Contains(parts, " "+name+" ")
		}
	}
	return all
}

// PartOf is the code of a part of a nation that a folded word tells from the others, empty for any other word: who is a Scot is
// British, and not every Briton is one.
func PartOf(word string) string {
	switch word {
	case "scotland", "scottish", "scot", "scots", "scotsman", "scotswoman":
		return "SCO"
	case "england", "english", "englishman", "englishwoman":
		return "ENG"
	case "wales", "welsh", "welshman", "welshwoman":
		return "WAL"
	default:
		return ""
	}
}

// nationWords is which codes folded words stand for: adjectives and names.
func nationWords() map[string]string {
	all := map[string]string{}
	for n := range nation.All() {
		all[strings.ToLower(n.Name)] = n.Code
	}
	for _, other := range [][2]string{{"united states", "USA"}, {"us", "USA"}, {"great britain", "GBR"}, {"britain", "GBR"}, {"uk", "GBR"}, {"american", "USA"}, {"america", "USA"}, {"holland", "NED"}, {"the netherlands", "NED"}, {"turkey", "TUR"}, {"czech republic", "CZE"}, {"scotland", "GBR"}, {"wales", "GBR"}, {"england", "GBR"}} {
		all[other[0]] = other[1]
	}
	for _, line := range strings.FieldsFunc(nationalities, func(r rune) bool { return r == '|' || r == '\n' }) {
		code, names, _ := strings.Cut(line, " ")
		if quoted, ok := strings.CutPrefix(names, `"`); ok {
			all[strings.TrimSuffix(quoted, `"`)] = code
			continue
		}
		for name := range strings.FieldsSeq(names) {
			all[name] = code
		}
	}
	return all
}
