package nation

// formerCode knows codes that World Athletics or others used before, those of the
// refugee team at Olympic Games and those of the home nations of Great Britain.
func formerCode(text string) string {
	switch text {
	case "eor", "rot":
		return "ART"
	case "dah":
		return "BEN"
	case "hbr":
		return "BIZ"
	case "vol":
		return "BUR"
	case "zai":
		return "COD"
	case "eng", "gbi", "nir", "sco", "wal":
		return "GBR"
	case "lib":
		return "LBN"
	case "mal":
		return "MAS"
	case "bir":
		return "MYA"
	case "hol":
		return "NED"
	case "tah":
		return "PYF"
	case "rom":
		return "ROU"
	case "sin":
		return "SGP"
	case "cey":
		return "SRI"
	case "csk":
		return "TCH"
	case "tri":
		return "TTO"
	case "rho":
		return "ZIM"
	default:
		return ""
	}
}
