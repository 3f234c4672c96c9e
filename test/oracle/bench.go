package main

import (
	"encoding/json"
	"fmt"
	"syscall"
	"time"

	clusterv1alpha1 "github.com/karmada-io/karmada/pkg/apis/cluster/v1alpha1"
	workv1alpha2 "github.com/karmada-io/karmada/pkg/apis/work/v1alpha2"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

type benchAsked struct {
	documents
	// Template stands for Templates objects that differ by name, Cluster for Members clusters.
	Template  json.RawMessage          `json:"template"`
	Templates int                      `json:"templates"`
	Cluster   *clusterv1alpha1.Cluster `json:"cluster"`
	Members   int                      `json:"members"`
}

// figures are CPU seconds of this process, of all its threads.
type figures struct {
	Placed     int     `json:"placed"`
	Objects    int     `json:"objects"`
	Failed     int     `json:"failed"`
	Scheduling float64 `json:"scheduling"`
	Rendering  float64 `json:"rendering"`
}

func cpuSeconds() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano()).Seconds()
}

func copies(of *unstructured.Unstructured, count int) []*unstructured.Unstructured {
	all := make([]*unstructured.Unstructured, 0, count)
	for at := range count {
		one := of.DeepCopy()
		one.SetName(fmt.Sprintf("%s-%d", of.GetName(), at))
		all = append(all, one)
	}
	return all
}

type work struct {
	spec   *workv1alpha2.ResourceBindingSpec
	placed placed
}

// bench schedules and renders many copies of a template on many copies of a cluster.
func bench(asked benchAsked) (any, error) {
	all, err := asked.world()
	if err != nil {
		return nil, err
	}
	for at := range asked.Members {
		member := asked.Cluster.DeepCopy()
		member.Name = fmt.Sprintf("%s-%d", asked.Cluster.Name, at)
		all.clusters = append(all.clusters, member)
	}
	template, err := templateOf(asked.Template)
	if err != nil {
		return nil, err
	}
	var found figures
	began := cpuSeconds()
	works, err := all.scheduleAll(copies(template, asked.Templates), &found)
	if err != nil {
		return nil, err
	}
	between := cpuSeconds()
	interprets, overrides := interpreterWith(nil), all.overrider()
	for _, one := range works {
		for _, object := range renderAll(one.placed, interprets, overrides) {
			if object.Failed == "" {
				found.Objects++
			} else {
				found.Failed++
			}
		}
	}
	found.Scheduling, found.Rendering = between-began, cpuSeconds()-between
	return found, nil
}

func (w *world) scheduleAll(templates []*unstructured.Unstructured, found *figures) ([]work, error) {
	asks := w.detector(interpreterWith(nil))
	by, err := w.scheduler()
	if err != nil {
		return nil, err
	}
	var works []work
	for _, object := range templates {
		policy, err := w.policyFor(asks, object, "")
		if err != nil || policy.spec == nil {
			return nil, fmt.Errorf("%s is not placed: %w", object.GetName(), err)
		}
		spec, err := bindingFor(asks, object, policy)
		if err != nil {
			return nil, err
		}
		done := w.scheduleBinding(by, spec, before{})
		if done.Failed != "" {
			found.Failed++
			continue
		}
		found.Placed++
		works = append(works, work{spec, placed{object: object, targets: done.clusters, replicas: spec.Replicas, divided: isDivided(spec.Placement)}})
	}
	return works, nil
}
