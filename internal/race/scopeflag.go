package race

// Flag is the flag of a record, empty for a series whose records have none.
func (s Scope) Flag() FlagKind {
	switch s.Kind {
	case World:
		return WR
	case Area:
		return AR
	case Nation:
		return NR
	case Championship:
		if s.Key == "olympic-games" {
			return OR
		}
		return CR
	case Meeting:
		return MR
	case Series:
		if s.Key == "diamond-league" {
			return DLR
		}
		return ""
	default:
		return ""
	}
}

// ToldBy reports whether a kind of flag says that a mark was the record:
// that of a wider record says it too.
func (s Scope) ToldBy(flag FlagKind) bool {
	switch s.Kind {
	case Area:
		return flag == AR || flag == WR
	case Nation:
		return flag == NR || flag == AR || flag == WR
	case Championship:
		return flag == s.Flag() || flag == CR
	default:
		return flag == s.Flag()
	}
}
