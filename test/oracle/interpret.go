package main

import (
	"encoding/json"

	configv1alpha1 "github.com/karmada-io/karmada/pkg/apis/config/v1alpha1"
	workv1alpha2 "github.com/karmada-io/karmada/pkg/apis/work/v1alpha2"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

type interpretAsked struct {
	Object json.RawMessage `json:"object"`
	// Live is the member's object, for what it keeps.
	Live           json.RawMessage                                    `json:"live"`
	Customizations []*configv1alpha1.ResourceInterpreterCustomization `json:"customizations"`
}

// answered is one operation's value; without any where no rule is for the kind.
type answered struct {
	Value any    `json:"value,omitempty"`
	Error string `json:"error,omitempty"`
}

type interpreted struct {
	Replicas     *answered `json:"replicas,omitempty"`
	Dependencies *answered `json:"dependencies,omitempty"`
	Health       *answered `json:"health,omitempty"`
	Retained     *answered `json:"retained,omitempty"`
}

type workload struct {
	Replicas     int32                             `json:"replicas"`
	Requirements *workv1alpha2.ReplicaRequirements `json:"requirements,omitempty"`
}

func valued(value any, err error) *answered {
	if err != nil {
		return &answered{Error: err.Error()}
	}
	return &answered{Value: value}
}

// interpret answers what Karmada's interpreter knows of an object.
func interpret(asked interpretAsked) (any, error) {
	object, err := templateOf(asked.Object)
	if err != nil {
		return nil, err
	}
	by := interpreterWith(asked.Customizations)
	kind := object.GroupVersionKind()
	var all interpreted
	if by.HookEnabled(kind, configv1alpha1.InterpreterOperationInterpretReplica) {
		replicas, requirements, err := by.GetReplicas(object)
		all.Replicas = valued(workload{replicas, requirements}, err)
	}
	if by.HookEnabled(kind, configv1alpha1.InterpreterOperationInterpretDependency) {
		found, err := by.GetDependencies(object)
		all.Dependencies = valued(found, err)
	}
	if by.HookEnabled(kind, configv1alpha1.InterpreterOperationInterpretHealth) {
		healthy, err := by.InterpretHealth(object)
		all.Health = valued(healthy, err)
	}
	if len(asked.Live) > 0 && by.HookEnabled(kind, configv1alpha1.InterpreterOperationRetain) {
		live, err := templateOf(asked.Live)
		if err != nil {
			return nil, err
		}
		var retained *unstructured.Unstructured
		retained, err = by.Retain(object, live)
		all.Retained = valued(retained, err)
	}
	return all, nil
}
