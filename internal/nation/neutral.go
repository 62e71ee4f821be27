package nation

import "slices"

// IsNeutral tells whether athletes of several nations run under a code.
func IsNeutral(code string) bool {
	return slices.Contains([]string{"AIN", "ANA", "ART", "EUN", "ROC"}, code)
}
