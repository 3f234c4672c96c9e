// Command oracle answers what Karmada's own code decides: one JSON question a line comes in, one JSON answer a line goes out.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"

	"k8s.io/klog/v2"
)

// A question names what is asked; the rest of its line is read by the one that answers.
type question struct {
	ID  int    `json:"id"`
	Ask string `json:"ask"`
}

type answerer func(line []byte) (any, error)

var answerers = map[string]answerer{
	"fleet":     answering(fleet),
	"match":     answering(match),
	"schedule":  answering(schedule),
	"render":    answering(render),
	"validate":  answering(validate),
	"interpret": answering(interpret),
	"bench":     answering(bench),
}

func answering[Asked any](answer func(Asked) (any, error)) answerer {
	return func(line []byte) (any, error) {
		var asked Asked
		if err := json.Unmarshal(line, &asked); err != nil {
			return nil, err
		}
		return answer(asked)
	}
}

type reply struct {
	ID     int    `json:"id"`
	Answer any    `json:"answer,omitempty"`
	Error  string `json:"error,omitempty"`
	Panic  string `json:"panic,omitempty"`
}

func replyTo(line []byte) (out reply) {
	var asked question
	if err := json.Unmarshal(line, &asked); err != nil {
		return reply{Error: err.Error()}
	}
	out.ID = asked.ID
	defer func() {
		if thrown := recover(); thrown != nil {
			out = reply{ID: asked.ID, Panic: fmt.Sprint(thrown)}
		}
	}()
	answer, known := answerers[asked.Ask]
	if !known {
		out.Error = fmt.Sprintf("nobody answers %q", asked.Ask)
		return out
	}
	given, err := answer(line)
	if err != nil {
		out.Error = err.Error()
		return out
	}
	out.Answer = given
	return out
}

func main() {
	klog.SetSlogLogger(slog.New(slog.DiscardHandler))
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			if failed := encoder.Encode(replyTo(line)); failed != nil {
				fmt.Fprintln(os.Stderr, failed)
				os.Exit(1)
			}
			// Flushed when nothing waits, so that a batch is written in few pieces.
			if in.Buffered() == 0 {
				out.Flush()
			}
		}
		if err != nil {
			out.Flush()
			return
		}
	}
}
