package timing

import (
	"fmt"
	"slices"
	"strings"
)

// markFault finds what is wrong with the fields of a mark. They must have a fault.
func (f fields) markFault() fault {
	switch {
	case slices.Contains(f.parts, ""):
		return fault{problem: "figures are missing before a colon or the point", advice: part}
	case len(f.parts) > 3:
		return fault{problem: "it must have at most three fields: hours, minutes, seconds", advice: part}
	case f.mark().ms >= limit*1000:
		return fault{problem: "it must be below 100 hours", advice: "check the figures and the colons"}
	case f.seconds() == 0 && strings.Trim(f.fraction, "0") == "":
		return fault{problem: "it must not be zero", advice: "leave it out where the time is not known"}
	case f.seconds() == 0:
		return fault{problem: "it must be at least one second", advice: "only a margin may be shorter"}
	case f.pointed && f.fraction == "":
		return missingDecimals(f.mark())
	case len(f.fraction) > 3:
		return longFraction(fmt.Sprintf("round it up as official times are: %q", f.mark()))
	case f.parts[0][0] == '0':
		return f.leadingZero()
	default:
		return f.fieldFault()
	}
}

// missingDecimals is the fault of a point at the end. How precise the time is, only its writer knows.
func missingDecimals(whole fmt.Stringer) fault {
	return fault{
		problem: "figures are missing after the point",
		advice:  fmt.Sprintf("write the decimals, or %q for whole seconds", whole),
	}
}

// longFraction is the fault of too many decimals.
func longFraction(advice string) fault {
	return fault{problem: "it must have at most three decimals", advice: advice}
}

// leadingZero is the fault of zeros in front. Fields that are zero altogether go too.
func (f fields) leadingZero() fault {
	mended := f
	mended.parts = slices.Clone(f.parts)
	for len(mended.parts) > 1 && strings.Trim(mended.parts[0], "0") == "" {
		mended.parts = mended.parts[1:]
	}
	mended.parts[0] = strings.TrimLeft(mended.parts[0], "0")
	return fault{
		problem: "the first field must not begin with 0",
		mended:  mended.String(),
		advice:  "write it without the zero",
	}
}

// fieldFault finds the first field that is too long, too short or too great.
func (f fields) fieldFault() fault {
	names := []string{"hours", "minutes", "seconds"}[3-len(f.parts):]
	for i, field := range f.parts[1:] {
		if len(field) != 2 {
			return f.width(i+1, names[i+1])
		}
	}
	for i, field := range f.parts[1:] {
		if field >= "60" {
			return f.overflow(names[i+1], field)
		}
	}
	// The only fault that is left: there are too many of the first field.
	larger := "minutes"
	if len(f.parts) == 2 {
		larger = "hours"
	}
	return fault{
		problem: fmt.Sprintf("60 %s and more must be written with %s", names[0], larger),
		mended:  f.mark().String(),
		advice:  part,
	}
}

// width is the fault of a later field that has not two digits.
func (f fields) width(i int, name string) fault {
	mended := f
	mended.parts = slices.Clone(f.parts)
	mended.parts[i] = strings.TrimLeft(f.parts[i], "0")
	for len(mended.parts[i]) < 2 {
		mended.parts[i] = "0" + mended.parts[i]
	}
	result := fault{
		problem: name + " must have two digits",
		advice:  fmt.Sprintf("write %s with two digits, such as 05", name),
	}
	if len(mended.parts[i]) == 2 {
		result.mended = mended.String()
	}
	return result
}

// overflow is the fault of a later field of 60 and more. Exactly 60 is a carry that somebody forgot, as who rounds up does;
// more, or with more than zeros behind it, may be a slip of any figure.
func (f fields) overflow(name, field string) fault {
	result := fault{
		problem: name + " must be below 60",
		advice:  fmt.Sprintf("write it %q if %s %s are meant", f.mark(), field, name),
	}
	_, behind, _ := strings.Cut(":"+f.String(), ":"+field)
	if field == "60" && strings.Trim(behind, ":.0") == "" {
		result.mended = f.mark().String()
	}
	return result
}

// marginFault finds what is wrong with the fields of a margin. They must have a fault.
func (f fields) marginFault() fault {
	switch {
	case f.parts[0] == "" && len(f.parts) == 1:
		return fault{
			problem: "figures are missing before the point",
			mended:  "0" + f.String(),
			advice:  "write a 0 before the point",
		}
	case slices.Contains(f.parts, ""):
		return fault{problem: "figures are missing before a colon or the point", advice: "write the seconds alone"}
	case f.seconds() == limit:
		return fault{problem: "it must be below 100 hours", advice: "check the figures"}
	case f.pointed && f.fraction == "":
		return missingDecimals(f.inSeconds())
	case len(f.fraction) > 3:
		return longFraction("write the difference of the official times")
	case len(f.parts) > 1:
		return fault{
			problem: "it must be written in seconds alone",
			mended:  f.inSeconds().String(),
			advice:  "write the seconds alone",
		}
	default:
		return fault{
			problem: "the first field must not begin with 0",
			mended:  f.inSeconds().String(),
			advice:  "write it without the zero",
		}
	}
}
