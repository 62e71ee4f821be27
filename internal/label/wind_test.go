package label

import "testing"

// TestReadWind holds how a wind is read, and that one of more than one decimal is rounded with the runners.
func TestReadWind(t *testing.T) {
	for text, want := range map[string]string{
		"+2.0": "+2.0", "-0,3": "-0.3", "1.4 m/s": "+1.4", "w:+0.1": "+0.1", "±0": "+0.0", "2": "+2.0", "-0.0": "+0.0", "+.5": "+0.5",
		"+2.03": "+2.1", "-2.03": "-2.0", "+2.35": "+2.4", "2.03": "+2.1", "2,03": "+2.1", "+2.00": "+2.0", "-2.00": "-2.0", "+2.001": "+2.1", "-0.05": "+0.0",
		"−1.99": "-1.9", "+1.91": "+2.0", "+9.99": "+10.0", "+10.23 m/s": "+10.3", "(+2.03)": "+2.1", "+0.01": "+0.1", "2.09m/s": "+2.1",
		"": "", "NWI": "", "10.70": "", "4:21.10": "", "+2.0345": "", "+2.0x": "", "+99.99": "", "+2.": "", "+2.3.4": "",
	} {
		wind, ok := ReadWind(text)
		if wind.String() != want || ok != (want != "") {
			t.Errorf("%q: %s, not %s", text, wind, want)
		}
	}
	for text, rounded := range map[string]bool{"+2.0": false, "+2.00": false, "2": false, "": false, "+2.03": true, "-2.03": true, "2,03 m/s": true} {
		if IsRoundedWind(text) != rounded {
			t.Errorf("%q: %t", text, !rounded)
		}
	}
}
