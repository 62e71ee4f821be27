package words

import "testing"

func TestGivenFirst(t *testing.T) {
	for _, test := range []struct{ why, name, want string }{
		{"as people say it", "Jack Smith", "Jack Smith"},
		{"family name in capitals", "SMITH Jack", "Jack SMITH"},
		{"behind", "Jack SMITH", "Jack SMITH"},
		{"a comma", "Smith, Jack", "Jack Smith"},
		{"a comma and nothing", "Smith,", "Smith"},
		{"two given names", "SMITH Jack John", "Jack John SMITH"},
		{"two family names", "GARCÍA LORCA Ana", "Ana GARCÍA LORCA"},
		{"a particle", "de SOUZA Ana", "Ana de SOUZA"},
		{"a particle in capitals", "VAN DER BERG Jan", "Jan VAN DER BERG"},
		{"Mc", "McDONALD Ian", "Ian McDONALD"},
		{"a particle behind the given name", "Jan van der Berg", "Jan van der Berg"},
		{"hyphens and apostrophes", "O'BRIEN-SMITH Tom", "Tom O'BRIEN-SMITH"},
		{"all in capitals", "JACK SMITH", "JACK SMITH"},
		{"an initial", "J Smith", "J Smith"},
		{"an initial behind", "SMITH J", "J SMITH"},
		{"letters without case", "高橋 尚子", "高橋 尚子"},
		{"one word", "SMITH", "SMITH"},
		{"nothing", "", ""},
	} {
		if got := GivenFirst(test.name); got != test.want {
			t.Errorf("%s: %q: got %q, want %q", test.why, test.name, got, test.want)
		}
	}
}
