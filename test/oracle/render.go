package main

import (
	"encoding/json"

	configv1alpha1 "github.com/karmada-io/karmada/pkg/apis/config/v1alpha1"
	policyv1alpha1 "github.com/karmada-io/karmada/pkg/apis/policy/v1alpha1"
	workv1alpha2 "github.com/karmada-io/karmada/pkg/apis/work/v1alpha2"
	"github.com/karmada-io/karmada/pkg/resourceinterpreter/default/native/prune"
	"github.com/karmada-io/karmada/pkg/util"
	"github.com/karmada-io/karmada/pkg/util/helper"
	"github.com/karmada-io/karmada/pkg/util/overridemanager"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/client-go/tools/record"
)

type renderAsked struct {
	documents
	Template json.RawMessage `json:"template"`
	// Targets are all clusters of the placement, so that a Job's completions can be divided.
	Targets  []target `json:"targets"`
	Replicas int32    `json:"replicas"`
	Divided  bool     `json:"divided"`
}

// rendered is the object that a cluster gets, or why it gets none.
type rendered struct {
	Cluster string                     `json:"cluster"`
	Object  *unstructured.Unstructured `json:"object,omitempty"`
	Failed  string                     `json:"failed,omitempty"`
}

// placed is a template with its targets, ready to be rendered.
type placed struct {
	object   *unstructured.Unstructured
	targets  []workv1alpha2.TargetCluster
	replicas int32
	divided  bool
}

func (w *world) overrider() overridemanager.OverrideManager {
	return overridemanager.New(reader{world: w}, &record.FakeRecorder{})
}

func completionsOf(one placed) ([]workv1alpha2.TargetCluster, error) {
	if one.object.GetKind() != util.JobKind || one.replicas <= 0 || !one.divided {
		return nil, nil
	}
	completions, found, err := unstructured.NestedInt64(one.object.Object, util.SpecField, util.CompletionsField)
	if err != nil || !found {
		return nil, err
	}
	return helper.SpreadReplicasByTargetClusters(int32(completions), one.targets, nil, one.object.GetUID()), nil
}

// renderAll does what Karmada's binding controller does for each target; that function is not exported.
func renderAll(one placed, interprets interpreter, overrides overridemanager.OverrideManager) []rendered {
	completions, err := completionsOf(one)
	all := make([]rendered, 0, len(one.targets))
	for at, to := range one.targets {
		if err != nil {
			all = append(all, rendered{Cluster: to.Name, Failed: err.Error()})
			continue
		}
		object, failed := renderOne(one, to, interprets)
		if failed == nil && len(completions) > 0 {
			failed = helper.ApplyReplica(object, int64(completions[at].Replicas), util.CompletionsField)
		}
		if failed == nil {
			_, _, failed = overrides.ApplyOverridePolicies(object, to.Name)
		}
		if failed == nil {
			failed = prune.RemoveIrrelevantFields(object, prune.RemoveJobTTLSeconds)
		}
		if failed != nil {
			all = append(all, rendered{Cluster: to.Name, Failed: failed.Error()})
			continue
		}
		all = append(all, rendered{Cluster: to.Name, Object: object})
	}
	return all
}

func renderOne(one placed, to workv1alpha2.TargetCluster, interprets interpreter) (*unstructured.Unstructured, error) {
	object := one.object.DeepCopy()
	if one.replicas <= 0 || !interprets.HookEnabled(object.GroupVersionKind(), configv1alpha1.InterpreterOperationReviseReplica) {
		return object, nil
	}
	return interprets.ReviseReplica(object, int64(to.Replicas))
}

// render answers what each target gets.
func render(asked renderAsked) (any, error) {
	all, err := asked.world()
	if err != nil {
		return nil, err
	}
	object, err := templateOf(asked.Template)
	if err != nil {
		return nil, err
	}
	one := placed{object: object, replicas: asked.Replicas, divided: asked.Divided}
	for _, to := range asked.Targets {
		one.targets = append(one.targets, workv1alpha2.TargetCluster{Name: to.Cluster, Replicas: to.Replicas})
	}
	return renderAll(one, interpreterWith(nil), all.overrider()), nil
}

func isDivided(placement *policyv1alpha1.Placement) bool {
	return placement.ReplicaSchedulingType() == policyv1alpha1.ReplicaSchedulingTypeDivided
}
