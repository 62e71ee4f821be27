package label

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Clocks are the times of day that a text gives, each as HH:MM: 19:42, 7.42 p.m. is
// 19:42 too. What may be the time of a race, such as 4:12 without am or pm, is none.
func Clocks(text string) []string {
	var all []string
	if !strings.ContainsAny(text, ":.hH") {
		return nil
	}
	for _, m := range clockForm().FindAllStringSubmatch(text, -1) {
		half := strings.ToLower(m[3])
		hour, err := strconv.ParseUint(m[1], 10, 8)
		switch {
		case err != nil || hour > 23 || half != "" && (hour > 12 || hour == 0):
			continue
		case half == "" && (len(m[1]) < 2 || !strings.Contains(m[0], ":")):
			continue
		case half == "p" && hour < 12:
			hour += 12
		case half == "a" && hour == 12:
			hour = 0
		}
		all = append(all, fmt.Sprintf("%02d:%s", hour, m[2]))
	}
	return all
}

func clockForm() *regexp.Regexp {
	return regexp.MustCompile(`\b(\d{1,2})[:.]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:\s?([AaPp])\.?\s?[Mm]\b)?`)
}
