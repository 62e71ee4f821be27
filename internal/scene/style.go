package scene

import "strings"

// Style is how a line is told from others: a colour, and for those who see no colours, and in
// print, how it is dashed and the shape of its points.
type Style struct {
	Hue    Hue
	Dash   int // one of [Dashes]
	Marker Marker
}

// Hue is one of the colours of lines.
type Hue uint8

// The colours. Ink is that of text.
const (
	Blue Hue = iota
	Red
	Green
	Mauve
	Ochre
	Periwinkle
	Violet
	Ink
	Hues // how many there are
)

// Marker is the shape of a point.
type Marker uint8

// The shapes of points.
const (
	Disc Marker = iota
	Square
	Triangle
	Diamond
	Inverted // a triangle on its tip
	Cross
	Markers // how many there are
)

// Dashes is how lines are dashed, in pixels: drawn, left out, drawn … A whole line has none.
func Dashes() [][]int { return [][]int{nil, {7, 3}, {2, 3}, {9, 3, 2, 3}, {14, 4}, {5, 2, 2, 2, 2, 2}} }

// Styles is a style for each of some people by their names. Everybody has one colour in every
// picture, but where there are few and another one of them has it too. Who has the colour
// of one before has another dash, and neighbours have points of different shapes.
func Styles(names []string) []Style {
	styles := make([]Style, len(names))
	var used [Hues]int
	for i, name := range names {
		hue := HueOfPerson(name)
		if len(names) <= int(Hues) {
			hue = free(hue, used)
		}
		styles[i] = Style{Hue: hue, Dash: used[hue] % len(Dashes()), Marker: Marker(i % int(Markers))}
		used[hue]++
	}
	return styles
}

// free is a colour, or where it has been used before the next that has not.
func free(hue Hue, used [Hues]int) Hue {
	for used[hue] > 0 {
		hue = (hue + 1) % Hues
	}
	return hue
}

// nationsOf is the nations of each colour: those that run together most often have different ones.
func nationsOf() [Hues]string {
	return [Hues]string{
		Blue:       "GBR ENG SCO WAL NIR CZE TCH",
		Red:        "NOR FRA SUI POL TUN",
		Green:      "KEN IRL ALG SWE NGR RSA",
		Mauve:      "USA JPN POR QAT DEN",
		Ochre:      "ETH AUS BEL ROU TAN",
		Periwinkle: "ESP FIN ITA CAN UKR HUN",
		Violet:     "MAR NED BRN UGA URS RUS",
		Ink:        "NZL GER FRG GDR TUR",
	}
}

// HueOfNation is the colour of a nation by its code.
func HueOfNation(nation string) Hue {
	for hue, codes := range nationsOf() {
		if nation != "" && strings.Contains(codes, nation) {
			return Hue(hue) //nolint:gosec // there are eight
		}
	}
	return HueOfPerson(nation)
}

// HueOfPerson is the colour of a person by the name.
func HueOfPerson(name string) Hue {
	sum := uint32(2166136261)
	for i := range len(name) {
		sum = (sum ^ uint32(name[i])) * 16777619
	}
	return Hue(sum % uint32(Hues)) //nolint:gosec // there are eight
}
