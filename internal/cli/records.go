package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
)

type recordsOptions struct {
	category
	asked
	asOfDay
	history bool
	format  table.Format
}

func newRecords(a *app) *cobra.Command {
	var o recordsOptions
	cmd := &cobra.Command{
		Use:   "records",
		Short: "Print the records that stand, or stood on a day, or every holder so far",
		Long: `Print the records that stand, by event, class and track, as far as the record lists
know; with --as-of those that stood at the end of a day; with --history every reign:
the mark, how much it took off, how long it stood, and the race where the corpus has it.`,
		Example: `  milectl records --event mile --sex men --environment outdoor
  milectl records --event mile --nation NED --as-of 2025-07-04
  milectl records --history --event mile --sex men --scope world`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return a.records(&o) },
	}
	o.category.addFlags(cmd)
	o.asked.addFlags(cmd)
	o.addDay(cmd, "what stood at the end of this day, YYYY-MM-DD")
	cmd.Flags().BoolVar(&o.history, "history", false, "every reign, the oldest first")
	formatFlag(cmd, &o.format)
	return cmd
}

func (a *app) records(o *recordsOptions) error {
	if err := o.category.parse(); err != nil {
		return err
	}
	if err := o.asked.parse(); err != nil {
		return err
	}
	if o.scopeText != "" && (o.nationText != "" || o.areaText != "") {
		return &failure{message: "--scope: not together with --nation or --area", help: "a record of a nation or an area is asked for with --nation or --area alone"}
	}
	if err := o.asOfDay.parse(&o.asked); err != nil {
		return err
	}
	root, err := a.root()
	if err != nil {
		return err
	}
	categories, lists := o.listsOf(root)
	if len(categories) == 0 {
		return missingLists()
	}
	books, err := readBooks(root, categories, lists)
	if err != nil {
		return err
	}
	if err := o.known(books); err != nil {
		return err
	}
	if o.history {
		return a.histories(root, o, books)
	}
	var answer []query.CategoryRecords
	for _, book := range books {
		of := query.CategoryRecords{Category: book.Category(), AsOf: o.day(book, &o.asked), KnownTo: book.KnownTo(), Sources: book.Sources()}
		for _, scope := range o.standing(book, of.AsOf) {
			if stood := book.AsOf(scope, of.AsOf); known(stood) {
				of.Stands = append(of.Stands, stood)
			}
		}
		answer = append(answer, of)
	}
	answer = withSomething(answer, func(of query.CategoryRecords) bool { return len(of.Stands) > 0 })
	return a.print(report.Records(answer), o.format)
}

// histories prints the reigns of each record asked for, of the world where
// nothing else was.
func (a *app) histories(root *store.Store, o *recordsOptions, books []*record.Book) error {
	if !o.narrow() {
		o.kind, o.byKind = record.World, true
	}
	categories := make([]record.Category, len(books))
	for i, book := range books {
		categories[i] = book.Category()
	}
	races, leftOut := a.corpusRaces(root, func(r *race.Race) bool { return slices.Contains(categories, record.CategoryOf(r)) })
	var histories []query.RecordHistory
	for _, book := range books {
		ran := racesOfEntries(book, races)
		day := o.day(book, &o.asked)
		sources := book.Sources() // once for each book
		for _, scope := range o.standing(book, day) {
			reigns := book.Reigns(scope, day)
			if len(reigns) == 0 {
				continue
			}
			histories = append(histories, query.RecordHistory{
				Category: book.Category(), Scope: scope, AsOf: day, KnownTo: book.KnownTo(), Reigns: reigns, Sources: sources,
				RaceIDs: ran,
			})
			sources = nil
		}
	}
	view := report.Histories(histories, races)
	view.Fields = leftOutField(leftOut)
	return a.print(view, o.format)
}

// racesOfEntries finds the races of the corpus in which entries of a book ran.
func racesOfEntries(book *record.Book, races []*race.Race) map[*record.Entry]string {
	ran := map[*record.Entry]string{}
	for _, r := range races {
		if record.CategoryOf(r) != book.Category() {
			continue
		}
		for i := range r.Results {
			if entry := book.EntryOf(r, &r.Results[i]); entry != nil {
				ran[entry] = r.ID
			}
		}
	}
	return ran
}
