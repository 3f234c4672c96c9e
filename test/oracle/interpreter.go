package main

import (
	"context"

	configv1alpha1 "github.com/karmada-io/karmada/pkg/apis/config/v1alpha1"
	workv1alpha2 "github.com/karmada-io/karmada/pkg/apis/work/v1alpha2"
	"github.com/karmada-io/karmada/pkg/resourceinterpreter"
	"github.com/karmada-io/karmada/pkg/resourceinterpreter/customized/declarative"
	"github.com/karmada-io/karmada/pkg/resourceinterpreter/default/native"
	"github.com/karmada-io/karmada/pkg/resourceinterpreter/default/thirdparty"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// custom is what Karmada's interpreters of Lua rules have in common.
type custom interface {
	GetReplicas(*unstructured.Unstructured) (int32, *workv1alpha2.ReplicaRequirements, bool, error)
	ReviseReplica(*unstructured.Unstructured, int64) (*unstructured.Unstructured, bool, error)
	Retain(desired, observed *unstructured.Unstructured) (*unstructured.Unstructured, bool, error)
	GetDependencies(*unstructured.Unstructured) ([]configv1alpha1.DependentObjectReference, bool, error)
	InterpretHealth(*unstructured.Unstructured) (bool, bool, error)
	HookEnabled(schema.GroupVersionKind, configv1alpha1.InterpreterOperation) bool
}

// interpreter asks the rules that a user gave, then the ones Karmada ships, then the built-in ones, as Karmada does.
type interpreter struct {
	resourceinterpreter.ResourceInterpreter
	customs []custom
}

var (
	shipped = thirdparty.NewConfigurableInterpreter()
	builtIn = native.NewDefaultInterpreter()
)

func interpreterWith(customizations []*configv1alpha1.ResourceInterpreterCustomization) interpreter {
	if len(customizations) == 0 {
		return interpreter{customs: []custom{shipped}}
	}
	given := declarative.NewConfigurableInterpreter(nil)
	given.LoadConfig(customizations)
	return interpreter{customs: []custom{given, shipped}}
}

func (interpreter) Start(context.Context) error { return nil }

func (i interpreter) HookEnabled(kind schema.GroupVersionKind, operation configv1alpha1.InterpreterOperation) bool {
	for _, one := range i.customs {
		if one.HookEnabled(kind, operation) {
			return true
		}
	}
	return builtIn.HookEnabled(kind, operation)
}

func (i interpreter) GetReplicas(object *unstructured.Unstructured) (int32, *workv1alpha2.ReplicaRequirements, error) {
	for _, one := range i.customs {
		if replicas, requirements, enabled, err := one.GetReplicas(object); enabled || err != nil {
			return replicas, requirements, err
		}
	}
	return builtIn.GetReplicas(object)
}

func (i interpreter) ReviseReplica(object *unstructured.Unstructured, replicas int64) (*unstructured.Unstructured, error) {
	for _, one := range i.customs {
		if revised, enabled, err := one.ReviseReplica(object, replicas); enabled || err != nil {
			return revised, err
		}
	}
	return builtIn.ReviseReplica(object, replicas)
}

func (i interpreter) Retain(desired, observed *unstructured.Unstructured) (*unstructured.Unstructured, error) {
	for _, one := range i.customs {
		if retained, enabled, err := one.Retain(desired, observed); enabled || err != nil {
			return retained, err
		}
	}
	return builtIn.Retain(desired, observed)
}

func (i interpreter) GetDependencies(object *unstructured.Unstructured) ([]configv1alpha1.DependentObjectReference, error) {
	for _, one := range i.customs {
		if found, enabled, err := one.GetDependencies(object); enabled || err != nil {
			return found, err
		}
	}
	return builtIn.GetDependencies(object)
}

func (i interpreter) InterpretHealth(object *unstructured.Unstructured) (bool, error) {
	for _, one := range i.customs {
		if healthy, enabled, err := one.InterpretHealth(object); enabled || err != nil {
			return healthy, err
		}
	}
	return builtIn.InterpretHealth(object)
}
