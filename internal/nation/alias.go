package nation

// alias returns the code of the nation that a text in the form of key also
// names, empty for none. Names that two nations share are not here.
func alias(text string) string {
	for _, group := range []func(string) string{
		europeanAlias, britishAlias, formerEuropeanAlias, americanAlias, africanAlias, asianAlias, oceanianAlias, teamAlias,
		isoEurope, isoAmericas, isoAfrica, isoAsiaOceania, formerCode,
	} {
		if code := group(text); code != "" {
			return code
		}
	}
	return ""
}

func britishAlias(text string) string {
	switch text {
	case "uk", "gb", "united kingdom", "great britain", "britain", "england", "scotland", "wales",
		"northern ireland", "great britain and ni", "gb and ni", "gb and northern ireland", "team gb",
		"united kingdom of great britain and northern ireland":
		return "GBR"
	case "republic of ireland", "eire":
		return "IRL"
	default:
		return ""
	}
}

func europeanAlias(text string) string {
	switch text {
	case "bosnia", "bosnia herzegovina":
		return "BIH"
	case "byelorussia", "belorussia":
		return "BLR"
	case "czech republic", "czech":
		return "CZE"
	case "danmark":
		return "DEN"
	case "deutschland":
		return "GER"
	case "espana":
		return "ESP"
	case "hellas":
		return "GRE"
	case "holland", "nederland":
		return "NED"
	case "italia":
		return "ITA"
	case "macedonia", "fyrom":
		return "MKD"
	case "magyarorszag":
		return "HUN"
	case "moldavia", "republic of moldova":
		return "MDA"
	case "norge":
		return "NOR"
	case "osterreich":
		return "AUT"
	case "polska":
		return "POL"
	case "russian federation":
		return "RUS"
	case "schweiz", "suisse", "svizzera":
		return "SUI"
	case "slovak republic":
		return "SVK"
	case "suomi":
		return "FIN"
	case "sverige":
		return "SWE"
	case "turkey":
		return "TUR"
	default:
		return ""
	}
}

func formerEuropeanAlias(text string) string {
	switch text {
	case "ddr", "german democratic republic":
		return "GDR"
	case "ussr", "union of soviet socialist republics":
		return "URS"
	default:
		return ""
	}
}

func americanAlias(text string) string {
	switch text {
	case "us", "america", "united states of america":
		return "USA"
	case "antigua", "antigua barbuda":
		return "ANT"
	case "brasil":
		return "BRA"
	case "british honduras":
		return "BIZ"
	case "dutch antilles":
		return "AHO"
	case "saint kitts", "saint kitts nevis":
		return "SKN"
	case "saint vincent", "saint vincent and grenadines":
		return "VIN"
	case "tobago", "trinidad", "trinidad tobago":
		return "TTO"
	case "turks and caicos":
		return "TKS"
	case "united states virgin islands", "american virgin islands":
		return "ISV"
	default:
		return ""
	}
}

func africanAlias(text string) string {
	switch text {
	case "cape verde":
		return "CPV"
	case "congo brazzaville", "republic of congo":
		return "CGO"
	case "congo kinshasa", "democratic republic of congo", "drc", "zaire":
		return "COD"
	case "dahomey":
		return "BEN"
	case "ivory coast":
		return "CIV"
	case "rhodesia":
		return "ZIM"
	case "sao tome":
		return "STP"
	case "swaziland":
		return "SWZ"
	case "tanganyika":
		return "TAN"
	case "upper volta":
		return "BUR"
	default:
		return ""
	}
}

func asianAlias(text string) string {
	switch text {
	case "brunei darussalam":
		return "BRU"
	case "burma":
		return "MYA"
	case "ceylon":
		return "SRI"
	case "east timor":
		return "TLS"
	case "emirates":
		return "UAE"
	case "hong kong":
		return "HKG"
	case "macau":
		return "MAC"
	case "north korea", "dprk":
		return "PRK"
	case "peoples republic of china", "pr china", "prc":
		return "CHN"
	case "saudi":
		return "KSA"
	case "south korea", "republic of korea":
		return "KOR"
	case "taiwan":
		return "TPE"
	case "viet nam":
		return "VIE"
	default:
		return ""
	}
}

func oceanianAlias(text string) string {
	switch text {
	case "nz", "aotearoa":
		return "NZL"
	case "federated states of micronesia":
		return "FSM"
	case "tahiti":
		return "PYF"
	case "western samoa":
		return "SAM"
	default:
		return ""
	}
}

func teamAlias(text string) string {
	switch text {
	case "individual neutral athlete":
		return "AIN"
	case "authorised neutral", "authorized neutral athletes", "authorised neutral athlete":
		return "ANA"
	case "cis", "unified team", "commonwealth of independent states":
		return "EUN"
	case "refugee", "refugees", "refugee team", "athlete refugee":
		return "ART"
	case "russian olympic committee":
		return "ROC"
	default:
		return ""
	}
}
