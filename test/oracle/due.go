package main

import (
	"reflect"

	policyv1alpha1 "github.com/karmada-io/karmada/pkg/apis/policy/v1alpha1"
	workv1alpha2 "github.com/karmada-io/karmada/pkg/apis/work/v1alpha2"
	"github.com/karmada-io/karmada/pkg/util"
)

// isDue says whether the scheduler would look at a binding again; those conditions are not exported.
func (w *world) isDue(spec *workv1alpha2.ResourceBindingSpec, was before) bool {
	return was.Applied == nil ||
		hasChanged(*spec.Placement, *was.Applied, was.Affinity) ||
		util.IsBindingReplicasChanged(spec, spec.Placement.ReplicaScheduling) ||
		was.Fresh ||
		!spec.IsWorkload() ||
		!isDivided(spec.Placement) ||
		w.hasLost(spec.Clusters)
}

// Of ordered affinities only the term in use counts.
func hasChanged(now, applied policyv1alpha1.Placement, affinity string) bool {
	if reflect.DeepEqual(now, applied) {
		return false
	}
	if !reflect.DeepEqual(now.ClusterAffinity, applied.ClusterAffinity) ||
		!reflect.DeepEqual(now.ClusterTolerations, applied.ClusterTolerations) ||
		!reflect.DeepEqual(now.SpreadConstraints, applied.SpreadConstraints) ||
		!reflect.DeepEqual(now.ReplicaScheduling, applied.ReplicaScheduling) {
		return true
	}
	here, there := termOf(now, affinity), termOf(applied, affinity)
	return here == nil || there == nil || !reflect.DeepEqual(here, there)
}

func termOf(placement policyv1alpha1.Placement, name string) *policyv1alpha1.ClusterAffinityTerm {
	for at := range placement.ClusterAffinities {
		if name != "" && placement.ClusterAffinities[at].AffinityName == name {
			return &placement.ClusterAffinities[at]
		}
	}
	return nil
}

// A cluster that is gone has been terminating on its way out, and then its bindings were due.
func (w *world) hasLost(targets []workv1alpha2.TargetCluster) bool {
	for _, one := range targets {
		if _, err := lister(w.clusters).Get(one.Name); err != nil {
			return true
		}
	}
	return false
}
