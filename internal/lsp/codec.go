package lsp

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/sourcegraph/jsonrpc2"
)

// mostOfMessage is how many bytes a message may have: a document of 512 KiB with every byte escaped has less.
const mostOfMessage = 16 << 20

// mostOfHeader is how long a line before a message may be.
const mostOfHeader = 4 << 10

// codec reads and writes messages with their lengths before them. What is no message is passed over, as far as it can be told where it
// ends: nobody would hear of it.
type codec struct{ jsonrpc2.VSCodeObjectCodec }

var errNoMessage = errors.New("what stands on standard input is no message of the language server protocol")

// ReadObject reads the next message.
func (codec) ReadObject(stream *bufio.Reader, v any) error {
	for {
		length, err := readHeader(stream)
		if err != nil {
			return err
		}
		if length > mostOfMessage {
			if _, err := io.CopyN(io.Discard, stream, length); err != nil {
				return err
			}
			continue
		}
		text := make([]byte, length)
		if _, err := io.ReadFull(stream, text); err != nil {
			return err
		}
		if json.Unmarshal(text, v) == nil {
			return nil
		}
	}
}

// readHeader reads what stands before a message: how long it is.
func readHeader(stream *bufio.Reader) (length int64, err error) {
	length = -1
	for {
		line, err := readLine(stream)
		if err != nil {
			return 0, err
		}
		if line == "" {
			if length < 0 {
				return 0, errNoMessage
			}
			return length, nil
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return 0, errNoMessage
		}
		if !strings.EqualFold(name, "Content-Length") {
			continue
		}
		if length, err = strconv.ParseInt(strings.TrimSpace(value), 10, 64); err != nil || length < 0 {
			return 0, errNoMessage
		}
	}
}

func readLine(stream *bufio.Reader) (string, error) {
	var line strings.Builder
	for {
		c, err := stream.ReadByte()
		switch {
		case err != nil:
			return "", err
		case c == '\n':
			return strings.TrimSuffix(line.String(), "\r"), nil
		case line.Len() == mostOfHeader:
			return "", errNoMessage
		}
		line.WriteByte(c)
	}
}
