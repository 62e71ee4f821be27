package check

// ages reports marks that no child runs.
func (c *raceCheck) ages() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if result.Born.IsZero() || !c.relies(i) {
			continue
		}
		if age, child := c.bounds.TooYoung(result.Born, c.race.Date, c.race.Event, c.race.Sex, result.Mark); child {
			c.at(i, "born", "child", "born %s: %s at the age of %d", result.Born, result.Mark, age)
		}
	}
}
