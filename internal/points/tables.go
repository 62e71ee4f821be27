package points

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// constants is the shift in milliseconds and the factor in units of 10⁻⁷ of a table; zero
// where there is none.
type constants struct{ shift, factor int64 }

// row is the constants of an event.
type row struct {
	code                                              string
	men, women, menOnTheShortTrack, womenOnShortTrack constants
}

// rows is the constants of the tables of 2022, which reproduce every printed row.
func rows() [12]row {
	return [...]row{
		{"600m", constants{129_500, 3_857_000}, constants{180_000, 1_290_000}, constants{131_000, 3_900_000}, constants{190_350, 1_063_000}},
		{"800m", constants{182_000, 1_980_000}, constants{250_000, 688_000}, constants{184_000, 1_974_000}, constants{264_000, 572_000}},
		{"1000m", constants{237_500, 1_123_000}, constants{330_000, 382_000}, constants{240_000, 1_139_000}, constants{340_400, 347_300}},
		{"1500m", constants{385_000, 406_600}, constants{540_000, 134_000}, constants{386_000, 420_000}, constants{540_000, 136_500}},
		{"mile", constants{415_000, 351_000}, constants{580_000, 116_500}, constants{415_000, 369_000}, constants{585_500, 115_400}},
		{"2000m", constants{528_000, 218_100}, constants{750_000, 67_660}, constants{528_000, 226_000}, constants{752_200, 68_500}},
		{"3000m", constants{840_000, 81_500}, constants{1_200_000, 25_390}, constants{840_000, 83_220}, constants{1_200_000, 25_900}},
		{"2miles", constants{904_800, 70_300}, constants{1_296_300, 21_570}, constants{907_000, 72_100}, constants{1_296_300, 22_020}},
		{"5000m", constants{1_440_000, 27_780}, constants{2_100_000, 8_080}, constants{1_440_000, 29_000}, constants{2_100_000, 8_250}},
		{"10000m", constants{3_150_000, 5_240}, constants{4_500_000, 1_712}, constants{}, constants{}},
		{"2000m-steeplechase", constants{660_000, 102_300}, constants{932_000, 36_360}, constants{}, constants{}},
		{"3000m-steeplechase", constants{1_020_000, 43_160}, constants{1_510_000, 13_230}, constants{}, constants{}},
	}
}

// Tables lists the tables that are known: by distance, men first, outdoors first.
func Tables() []Table {
	var tables []Table
	for _, r := range rows() {
		e, err := event.Parse(r.code)
		if err != nil {
			continue // a test holds that there is none
		}
		for _, of := range []struct {
			constants

			sex         race.Sex
			environment event.Environment
		}{
			{r.men, race.Men, event.Outdoor},
			{r.women, race.Women, event.Outdoor},
			{r.menOnTheShortTrack, race.Men, event.ShortTrack},
			{r.womenOnShortTrack, race.Women, event.ShortTrack},
		} {
			if of.factor > 0 {
				tables = append(tables, Table{Event: e, Sex: of.sex, Environment: of.environment, shift: of.shift, factor: of.factor})
			}
		}
	}
	return tables
}
