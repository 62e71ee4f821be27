package date

func day(text string) Date {
	d, err := Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}
