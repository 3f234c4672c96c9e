package main

import (
	"context"
	"encoding/json"
	"errors"

	policyv1alpha1 "github.com/karmada-io/karmada/pkg/apis/policy/v1alpha1"
	workv1alpha2 "github.com/karmada-io/karmada/pkg/apis/work/v1alpha2"
	"github.com/karmada-io/karmada/pkg/scheduler/cache"
	"github.com/karmada-io/karmada/pkg/scheduler/core"
	"github.com/karmada-io/karmada/pkg/scheduler/framework"
	"github.com/karmada-io/karmada/pkg/scheduler/framework/plugins"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// target is one cluster of a result.
type target struct {
	Cluster  string `json:"cluster"`
	Replicas int32  `json:"replicas"`
}

// before is the last result: which policy claimed the template, where it is, and the affinity term that was taken.
type before struct {
	Policy   string   `json:"policy"`
	Targets  []target `json:"targets"`
	Affinity string   `json:"affinity"`
	// Fresh stands for a reschedule that a WorkloadRebalancer asked for.
	Fresh bool `json:"fresh"`
	// Applied is the placement of the last result. Without it the template is scheduled whatever was there before.
	Applied *policyv1alpha1.Placement `json:"applied"`
}

// scheduled is a result, or the error's kind: fit, unschedulable, other.
type scheduled struct {
	Targets  []target `json:"targets"`
	Affinity string   `json:"affinity,omitempty"`
	Failed   string   `json:"failed,omitempty"`
	Says     string   `json:"says,omitempty"`
	// Idle says that there was nothing to do: the last result stays, whatever its condition is.
	Idle bool `json:"idle,omitempty"`
	// Applied is what to ask with the next time.
	Applied *policyv1alpha1.Placement `json:"applied,omitempty"`

	clusters []workv1alpha2.TargetCluster
}

type scheduleAsked struct {
	documents
	Template  json.RawMessage          `json:"template"`
	Placement policyv1alpha1.Placement `json:"placement"`
	Before    before                   `json:"before"`
}

func (w *world) scheduler() (core.ScheduleAlgorithm, error) {
	return core.NewGenericScheduler(cache.NewCache(lister(w.clusters)), plugins.NewInTreeRegistry())
}

// failure keeps the previous result unless no cluster passed the filters.
func failure(err error, previous []workv1alpha2.TargetCluster) scheduled {
	var fit *framework.FitError
	if errors.As(err, &fit) {
		return scheduled{Failed: "fit", Says: err.Error(), Targets: []target{}}
	}
	kept := result(previous, "")
	kept.Says, kept.Failed = err.Error(), "other"
	var short *framework.UnschedulableError
	if errors.As(err, &short) {
		kept.Failed = "unschedulable"
	}
	return kept
}

func result(targets []workv1alpha2.TargetCluster, affinity string) scheduled {
	done := scheduled{Targets: []target{}, Affinity: affinity, clusters: targets}
	for _, one := range targets {
		done.Targets = append(done.Targets, target{Cluster: one.Name, Replicas: one.Replicas})
	}
	return done
}

// scheduleBinding does what the scheduler does with a binding, which is not exported: it decides whether anything is
// to be done, and tries the affinity terms from the observed one on.
func (w *world) scheduleBinding(by core.ScheduleAlgorithm, spec *workv1alpha2.ResourceBindingSpec, was before) scheduled {
	for _, one := range was.Targets {
		spec.Clusters = append(spec.Clusters, workv1alpha2.TargetCluster{Name: one.Cluster, Replicas: one.Replicas})
	}
	if !w.isDue(spec, was) {
		kept := result(spec.Clusters, was.Affinity)
		kept.Applied, kept.Idle = was.Applied, true
		return kept
	}
	applied := spec.Placement.DeepCopy()
	done := scheduleTerms(by, spec, was)
	if done.Failed == "" || done.Failed == "fit" {
		done.Applied = applied
	} else {
		done.Applied = was.Applied
	}
	if done.Failed != "" {
		done.Affinity = was.Affinity
	}
	return done
}

func scheduleTerms(by core.ScheduleAlgorithm, spec *workv1alpha2.ResourceBindingSpec, was before) scheduled {
	status := &workv1alpha2.ResourceBindingStatus{SchedulerObservedAffinityName: was.Affinity}
	if was.Fresh {
		status.LastScheduledTime = &metav1.Time{}
		spec.RescheduleTriggeredAt = &metav1.Time{Time: metav1.Now().Time}
	}
	terms := spec.Placement.ClusterAffinities
	if len(terms) == 0 {
		return attempt(by, spec, status, "")
	}
	from := 0
	for at := range terms {
		if terms[at].AffinityName == was.Affinity {
			from = at
		}
	}
	var first scheduled
	for at := from; at < len(terms); at++ {
		status.SchedulerObservedAffinityName = terms[at].AffinityName
		tried := attempt(by, spec, status, terms[at].AffinityName)
		if tried.Failed == "" {
			return tried
		}
		if at == from {
			first = tried
		}
	}
	return first
}

func attempt(by core.ScheduleAlgorithm, spec *workv1alpha2.ResourceBindingSpec, status *workv1alpha2.ResourceBindingStatus, affinity string) scheduled {
	found, err := by.Schedule(context.TODO(), spec, status, &core.ScheduleAlgorithmOption{})
	if err != nil {
		return failure(err, spec.Clusters)
	}
	return result(found.SuggestedClusters, affinity)
}

// schedule answers where a template goes under a placement.
func schedule(asked scheduleAsked) (any, error) {
	all, err := asked.world()
	if err != nil {
		return nil, err
	}
	object, err := templateOf(asked.Template)
	if err != nil {
		return nil, err
	}
	by, err := all.scheduler()
	if err != nil {
		return nil, err
	}
	spec, err := bindingFor(all.detector(interpreterWith(nil)), object, matched{spec: &policyv1alpha1.PropagationSpec{Placement: asked.Placement}})
	if err != nil {
		return nil, err
	}
	return all.scheduleBinding(by, spec, asked.Before), nil
}
