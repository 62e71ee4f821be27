package site

import "testing"

// TestPartOf: each file of a site is found in the part that makes it, and what there is not in none that has it.
func TestPartOf(t *testing.T) {
	x := inventedRaces(60).withReal(t, "bowerman-2024.yaml", "records/mile-men-outdoor.yaml").opened(t, Options{Recent: []Change{{Date: "2024-05-25", Subject: "Begin"}}})
	m, err := x.Maker()
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range x.Parts() {
		files, err := part.Make(m)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if found, there := x.PartOf(file.Path); !there || found.Name != part.Name || found.Sum != part.Sum {
				t.Errorf("%s is made by %q, and looked for in %q", file.Path, part.Name, found.Name)
			}
		}
	}
	for _, path := range []string{"nothing/index.html", "competitions/", "competitions/none/index.html", "years/02024/index.html", "changed/index.html"} {
		if part, there := x.PartOf(path); there {
			t.Errorf("%s: in %q", path, part.Name)
		}
	}
	if _, there := inventedRaces(1).opened(t, Options{}).PartOf("changes/index.html"); there {
		t.Error("changes that nobody knows")
	}
}
