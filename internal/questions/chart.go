package questions

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/drawing"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/terminal"
	"github.com/milectl/milectl/internal/typeface"
	"github.com/milectl/milectl/internal/words"
)

// chartOptions is how a picture is written.
type chartOptions struct {
	format        flagvalue.Picture
	theme         flagvalue.Theme
	width, height flagvalue.Pixels
	output        string
	card          bool
}

func newChart(a *app) *cobra.Command {
	var o chartOptions
	cmd := &cobra.Command{
		Use:   "chart KIND ...",
		Short: "Draw a race, a record or a career as text, SVG or PNG",
		Args:  cobra.ArbitraryArgs,
	}
	flags := cmd.PersistentFlags()
	flags.Var(&o.format, "format", "text, svg or png; else what the ending of -o says, else text")
	flags.Var(&o.theme, "theme", "light or dark; SVG without it is dark where its reader's screen is")
	flags.Var(&o.width, "width", "how wide, in pixels; of text in columns")
	flags.Var(&o.height, "height", "how high, in pixels; of text in lines")
	flags.StringVarP(&o.output, "output", "o", "", "write this `FILE`, which is replaced where there is one")
	_ = cmd.MarkPersistentFlagFilename("output", "svg", "png", "txt") // fails only for a flag that is not there
	for flag, all := range map[string]func() []string{"format": flagvalue.Pictures, "theme": flagvalue.Themes, "width": command.Nothing, "height": command.Nothing} {
		command.Complete(cmd, flag, all)
	}
	cmd.AddCommand(a.raceCharts(&o)...)
	cmd.AddCommand(newChartCompare(a, &o), newChartProgress(a, &o), newChartTopList(a, &o), newChartAthlete(a, &o))
	var kinds []string
	for _, kind := range cmd.Commands() {
		kinds = append(kinds, kind.Name())
		a.AtFlag(kind)
	}
	cmd.ValidArgsFunction = command.OneOf(command.Nothing)
	cmd.RunE = func(_ *cobra.Command, args []string) error { return noKind(args, kinds) }
	return cmd
}

// noKind is the failure of a chart of no kind that there is.
func noKind(args, kinds []string) error {
	if len(args) == 0 {
		return &failure.Error{Message: "chart: no kind named", Remedy: "write milectl chart KIND, one of " + words.List(kinds)}
	}
	return &failure.Error{Message: fmt.Sprintf("chart: no kind %q", args[0]), Remedy: failure.NearestOr(args[0], kinds)}
}

// cardFlag adds --card to a kind that has one.
func (o *chartOptions) cardFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.card, "card", false, "a card to share, of 1200 by 630 pixels, with what matters in large letters")
}

// ready refuses, before anything is read, what cannot be written as it is asked for.
func (a *app) ready(o *chartOptions) error {
	byName := flagvalue.PictureOf(o.output)
	switch {
	case o.format == "" && byName != "":
		o.format = byName
	case o.format == "" && o.output != "":
		return &failure.Error{Message: fmt.Sprintf("-o %s: its ending says no format", o.output), Remedy: "end it in .svg, .png or .txt, or add --format"}
	case o.format == "":
		o.format = flagvalue.PictureText
	}
	switch {
	case o.card && o.format == flagvalue.PictureText:
		return &failure.Error{Message: "--card: a card is no text", Remedy: "add --format svg or --format png, or -o card.png"}
	case o.card && (o.width > 0 || o.height > 0):
		return &failure.Error{Message: fmt.Sprintf("--card: it is %d by %d pixels", scene.CardWidth, scene.CardHeight), Remedy: "leave --width and --height out"}
	case o.format == flagvalue.PictureText && o.theme != "":
		return &failure.Error{Message: "--theme: text has the colours of the terminal", Remedy: "leave it out, or add --format svg or --format png"}
	case o.format == flagvalue.PicturePNG && o.output == "" && terminal.Of(a.Out, a.Getenv).Exists():
		return &failure.Error{Message: "png: no terminal shows it", Remedy: "write a file with -o picture.png, or leave --format out"}
	}
	return nil
}

// draw writes a picture.
func (a *app) draw(c *corpus.Corpus, s *scene.Scene, err error, o *chartOptions) error {
	if nothing, ok := errors.AsType[*chart.Error](err); ok {
		return failure.Of(nothing, nothing.Help())
	}
	if err != nil {
		return command.Unanswered(err)
	}
	a.SayLeftOut(c)
	if own, builtin := c.ListsRead(); len(builtin) > 0 {
		s.Notes = append(s.Notes, onBuiltIn(len(own), len(builtin)))
	}
	picture, err := a.written(s, o)
	if small, ok := errors.AsType[*scene.SmallError](err); ok {
		return failure.Of(small, "make it larger with --width and --height, or leave these out")
	}
	if err != nil {
		return err
	}
	if o.output == "" {
		return a.Write(picture)
	}
	return replace(o.output, picture)
}

// onBuiltIn says that a picture rests on record lists that are built into the program.
func onBuiltIn(own, builtin int) string {
	if own == 0 {
		return "Record lists: built-in."
	}
	return fmt.Sprintf("Record lists: built-in for %d of %d categories.", builtin, own+builtin)
}

// written is a picture in its format.
func (a *app) written(s *scene.Scene, o *chartOptions) ([]byte, error) {
	if o.format == flagvalue.PictureText {
		on := drawing.Screen{Width: int(o.width), Height: int(o.height)}
		if screen := terminal.Of(a.Out, a.Getenv); o.output == "" {
			on.Colours = screen.Styles()
			if columns, rows, known := screen.Size(); known && on.Width == 0 {
				on.Width, on.Lines = columns, rows-1
			}
		}
		return drawing.Text(s, on)
	}
	faces, err := typeface.Open()
	if err != nil {
		return nil, err
	}
	size := scene.Size{Width: int(o.width), Height: int(o.height)}
	if o.card {
		size = scene.Size{Width: scene.CardWidth, Height: scene.CardHeight}
	}
	page, err := s.Page(faces, size)
	if err != nil {
		return nil, err
	}
	if o.format == flagvalue.PictureSVG {
		return drawing.SVG(page, string(o.theme)), nil
	}
	if lacking := drawing.Lacking(page, faces); lacking != "" {
		a.Say("the font of PNG lacks %s, which stand as boxes: SVG has them", words.Visible(lacking))
	}
	return drawing.PNG(page, string(o.theme), faces)
}

// replace writes a file as a whole, or leaves the one that is there. What is no regular file,
// such as a device, is not replaced.
func replace(path string, text []byte) error {
	unwritten := func(err error) error { return failure.Of(err, "name a file in a folder that can be written to") }
	if there, err := os.Lstat(path); err == nil && !there.Mode().IsRegular() {
		return &failure.Error{Message: fmt.Sprintf("-o %s: no regular file", path), Remedy: "name a file; without -o the picture goes to standard output"}
	}
	name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".milectl-%d.tmp", os.Getpid()))
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return unwritten(err)
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Close()); err == nil {
		err = os.Rename(name, path)
	}
	if err != nil {
		_ = os.Remove(name) // what failed before is told
		return unwritten(err)
	}
	return nil
}
