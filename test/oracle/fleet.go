package main

import (
	"encoding/json"
	"fmt"
	"strings"

	configv1alpha1 "github.com/karmada-io/karmada/pkg/apis/config/v1alpha1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

type fleetAsked struct {
	documents
	Templates      []json.RawMessage                                  `json:"templates"`
	Before         map[string]before                                  `json:"before"`
	Customizations []*configv1alpha1.ResourceInterpreterCustomization `json:"customizations"`
}

// fate is all that happens to one template: its policy, its targets, its objects.
type fate struct {
	matched
	Placed  *scheduled `json:"placed,omitempty"`
	Objects []rendered `json:"objects,omitempty"`
	// Panic is what Karmada's code died of.
	Panic string `json:"panic,omitempty"`
}

// fleet answers for a whole fleet, each template through matching, scheduling and rendering.
func fleet(asked fleetAsked) (any, error) {
	all, err := asked.world()
	if err != nil {
		return nil, err
	}
	fates := make([]fate, 0, len(asked.Templates))
	for _, raw := range asked.Templates {
		one, err := all.fateOf(raw, asked)
		if err != nil {
			return nil, err
		}
		fates = append(fates, one)
	}
	return fates, nil
}

func (w *world) fateOf(raw json.RawMessage, asked fleetAsked) (one fate, err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			one.Panic = fmt.Sprint(thrown)
		}
	}()
	object, err := templateOf(raw)
	if err != nil {
		return one, err
	}
	interprets := interpreterWith(asked.Customizations)
	asks := w.detector(interprets)
	was := asked.Before[keyOf(object)]
	one.matched, err = w.policyFor(asks, object, was.Policy)
	if err != nil || one.spec == nil || one.Waits {
		return one, err
	}
	spec, err := bindingFor(asks, object, one.matched)
	if err != nil {
		return one, err
	}
	by, err := w.scheduler()
	if err != nil {
		return one, err
	}
	done := w.scheduleBinding(by, spec, was)
	one.Placed = &done
	to := placed{object: object, targets: done.clusters, replicas: spec.Replicas, divided: isDivided(spec.Placement)}
	one.Objects = renderAll(to, interprets, w.overrider())
	return one, nil
}

// keyOf names an object in questions: group/Kind/namespace/name, v1 for the core group, no part for a missing namespace.
func keyOf(object *unstructured.Unstructured) string {
	kind := object.GroupVersionKind()
	parts := []string{kind.Group, kind.Kind}
	if kind.Group == "" {
		parts[0] = "v1"
	}
	if object.GetNamespace() != "" {
		parts = append(parts, object.GetNamespace())
	}
	return strings.Join(append(parts, object.GetName()), "/")
}
