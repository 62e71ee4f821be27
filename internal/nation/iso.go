package nation

// The codes of ISO 3166 that are not those of athletics. Two of them mean another
// nation here and are left out: BRN (Brunei; here Bahrain) and ANT (the
// Netherlands Antilles; here Antigua and Barbuda).

// isoEurope knows the codes of Europe.
func isoEurope(text string) string {
	switch text {
	case "bgr":
		return "BUL"
	case "hrv":
		return "CRO"
	case "dnk":
		return "DEN"
	case "deu":
		return "GER"
	case "grc":
		return "GRE"
	case "xkx":
		return "KOS"
	case "lva":
		return "LAT"
	case "mco":
		return "MON"
	case "nld":
		return "NED"
	case "prt":
		return "POR"
	case "svn":
		return "SLO"
	case "che":
		return "SUI"
	case "sun":
		return "URS"
	default:
		return ""
	}
}

// isoAmericas knows the codes of the Americas.
func isoAmericas(text string) string {
	switch text {
	case "atg":
		return "ANT"
	case "abw":
		return "ARU"
	case "bhs":
		return "BAH"
	case "brb":
		return "BAR"
	case "bmu":
		return "BER"
	case "blz":
		return "BIZ"
	case "cym":
		return "CAY"
	case "chl":
		return "CHI"
	case "cri":
		return "CRC"
	case "cuw":
		return "CUR"
	case "slv":
		return "ESA"
	case "grd":
		return "GRN"
	case "gtm":
		return "GUA"
	case "hti":
		return "HAI"
	case "hnd":
		return "HON"
	case "vir":
		return "ISV"
	case "vgb":
		return "IVB"
	case "msr":
		return "MNT"
	case "nic":
		return "NCA"
	case "pry":
		return "PAR"
	case "pri":
		return "PUR"
	case "kna":
		return "SKN"
	case "tca":
		return "TKS"
	case "ury":
		return "URU"
	case "vct":
		return "VIN"
	default:
		return ""
	}
}

// isoAfrica knows the codes of Africa.
func isoAfrica(text string) string {
	switch text {
	case "dza":
		return "ALG"
	case "ago":
		return "ANG"
	case "bwa":
		return "BOT"
	case "bfa":
		return "BUR"
	case "cog":
		return "CGO"
	case "tcd":
		return "CHA"
	case "gmb":
		return "GAM"
	case "gnb":
		return "GBS"
	case "gnq":
		return "GEQ"
	case "gin":
		return "GUI"
	case "lby":
		return "LBA"
	case "lso":
		return "LES"
	case "mdg":
		return "MAD"
	case "mwi":
		return "MAW"
	case "mus":
		return "MRI"
	case "mrt":
		return "MTN"
	case "nga":
		return "NGR"
	case "ner":
		return "NIG"
	case "zaf":
		return "RSA"
	case "syc":
		return "SEY"
	case "sdn":
		return "SUD"
	case "tza":
		return "TAN"
	case "tgo":
		return "TOG"
	case "zmb":
		return "ZAM"
	case "zwe":
		return "ZIM"
	default:
		return ""
	}
}

// isoAsiaOceania knows the codes of Asia and Oceania.
func isoAsiaOceania(text string) string {
	switch text {
	case "asm":
		return "ASA"
	case "bgd":
		return "BAN"
	case "btn":
		return "BHU"
	case "bhr":
		return "BRN"
	case "khm":
		return "CAM"
	case "fji":
		return "FIJ"
	case "idn":
		return "INA"
	case "irn":
		return "IRI"
	case "sau":
		return "KSA"
	case "kwt":
		return "KUW"
	case "mys":
		return "MAS"
	case "mng":
		return "MGL"
	case "mmr":
		return "MYA"
	case "npl":
		return "NEP"
	case "nfk":
		return "NFI"
	case "mnp":
		return "NMI"
	case "omn":
		return "OMA"
	case "phl":
		return "PHI"
	case "pse":
		return "PLE"
	case "wsm":
		return "SAM"
	case "slb":
		return "SOL"
	case "lka":
		return "SRI"
	case "ton":
		return "TGA"
	case "twn":
		return "TPE"
	case "are":
		return "UAE"
	case "vut":
		return "VAN"
	case "vnm":
		return "VIE"
	default:
		return ""
	}
}
