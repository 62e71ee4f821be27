package prose

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is said of a part of a sentence elsewhere in it is its mood.
func TestCarriedMoods(t *testing.T) {
	for text, want := range map[string][]Mood{
		"It is not true that Kerr won.":                     {Denied, Denied},
		"It is not true that Kerr won and was first.":       {Denied, Denied, Denied},
		"It is not true that Kerr won, but he ran 3:45.34.": {Denied, Denied, Said, Said},
		"It is a lie that Kerr won.":                        {Said, Denied},
		"There is no doubt that Kerr won.":                  {Denied, Said},
		"It is no surprise that Kerr won.":                  {Denied, Said},
		"It was not Kerr who won.":                          {Denied, Denied},
		"It wasn't Kerr that won.":                          {Denied, Denied},
		"It was not just Kerr who won.":                     {Denied, Said},
		"Nobody beat Kerr, who won.":                        {Denied, Said, Said},
		"The claim that Kerr won is old.":                   {Said, Told},
		"Contrary to reports that Kerr won, he was third.":  {Denied, Told, Said},
		"The Guardian reports that Kerr won.":               {Said, Said},
		"Many thought that Kerr won.":                       {Forecast, Forecast},
		"Kerr is said to have won.":                         {Told},
		"Kerr appeared to win.":                             {Told},
		"Kerr as good as won.":                              {Forecast},
		"Kerr refused to win.":                              {Denied},
		"Kerr won, or so he thought.":                       {Supposed, Supposed},
		"Kerr, it is claimed, ran 3:44.":                    {Told, Told, Told},
		"According to rumour, Kerr ran 3:44.":               {Told, Told},
		"According to Kerr, Nuguse ran 3:44.":               {Said, Said},
		"According to one report Kerr won.":                 {Told},
		"Kerr led, one report said.":                        {Told, Told},
		"Kerr won, but Nuguse, legend has it, led.":         {Said, Said, Told, Told, Told},
		"Kerr won, and reportedly closed in 53.":            {Said, Told},
		"Kerr kicked to win, but came up short.":            {Forecast, Said, Said},
		"Kerr kicked to win but was tired.":                 {Said, Said},
		"Kerr hates to finish second.":                      {Felt},
		"Kerr was tired of coming second.":                  {Felt},
		"Kerr, who loves racing, won.":                      {Said, Said, Felt, Said},
		"Everybody but Kerr won.":                           {Said, Denied},
		"Nobody but Kerr won.":                              {Denied, Said},
		"It was almost a British record.":                   {Forecast},
		"Kerr was almost a second inside the record.":       {Said},
		"Kerr was initially given 3:45.24.":                 {Told},
		"Kerr came close to winning.":                       {Forecast},
		"Kerr was second and came close to winning.":        {Said, Forecast},
		"Kerr was within a second of winning.":              {Forecast},
		"Kerr came within 0.2 seconds of the record.":       {Said},
		"Kerr sat close to second-placed Nuguse.":           {Said},
		"Kerr kept Nuguse from winning.":                    {Denied},
		"Kerr has yet to win.":                              {Forecast},
		"Kerr led with 200m still to run.":                  {Said},
		"Kerr was too slow to win.":                         {Forecast},
		"Kerr came to win.":                                 {Forecast},
		"Kerr flew to Eugene to win.":                       {Forecast},
		"Kerr came through to win.":                         {Said},
		"To win, Kerr had to run.":                          {Supposed, Supposed},
		"No one won.":                                       {Denied},
		"Kerr, the world No 1, won.":                        {Said, Said, Said},
	} {
		sentences := Read(text)
		var got []Mood
		for _, p := range sentences[0].Parts() {
			got = append(got, p.Mood)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}
