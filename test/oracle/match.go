package main

import (
	"encoding/json"
	"fmt"
	"regexp"

	policyv1alpha1 "github.com/karmada-io/karmada/pkg/apis/policy/v1alpha1"
	workv1alpha2 "github.com/karmada-io/karmada/pkg/apis/work/v1alpha2"
	"github.com/karmada-io/karmada/pkg/detector"
	"github.com/karmada-io/karmada/pkg/resourceinterpreter"
	"github.com/karmada-io/karmada/pkg/util"
	"github.com/karmada-io/karmada/pkg/util/fedinformer/keys"
	"github.com/karmada-io/karmada/pkg/util/helper"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/tools/record"
)

type matchAsked struct {
	documents
	Templates []json.RawMessage `json:"templates"`
}

// matched says which policy decides on a template, or why none does.
type matched struct {
	Policy   string `json:"policy,omitempty"`
	Reserved bool   `json:"reserved,omitempty"`
	Waits    bool   `json:"waits,omitempty"`

	spec *policyv1alpha1.PropagationSpec
	meta metav1.ObjectMeta
}

var skippedAPIs = util.NewSkippedResourceConfig()

func (w *world) detector(interprets resourceinterpreter.ResourceInterpreter) *detector.ResourceDetector {
	return &detector.ResourceDetector{
		Client:                       reader{world: w},
		ResourceInterpreter:          interprets,
		EventRecorder:                &record.FakeRecorder{},
		SkippedResourceConfig:        skippedAPIs,
		SkippedPropagatingNamespaces: []*regexp.Regexp{regexp.MustCompile("^(kube-.*)$")},
	}
}

// Karmada's watch leaves these kinds out before the detector hears of an object.
func isWatched(kind schema.GroupVersionKind) bool {
	return !skippedAPIs.GroupDisabled(kind.Group) && !skippedAPIs.GroupVersionDisabled(kind.GroupVersion()) && !skippedAPIs.GroupVersionKindDisabled(kind)
}

// policyFor asks as the detector does: a policy that claimed the object keeps it as long as it selects it; then the
// namespace's policies are asked, and then the others.
func (w *world) policyFor(of *detector.ResourceDetector, object *unstructured.Unstructured, claim string) (matched, error) {
	if !isWatched(object.GroupVersionKind()) || !of.EventFilter(object) {
		return matched{Reserved: true}, nil
	}
	if own, wide := w.claiming(claim); own != nil && util.ResourceMatchSelectors(object, own.Spec.ResourceSelectors...) {
		return byOwn(of, own)
	} else if wide != nil && util.ResourceMatchSelectors(object, wide.Spec.ResourceSelectors...) {
		return byWide(of, wide)
	}
	key, err := keys.ClusterWideKeyFunc(object)
	if err != nil {
		return matched{}, err
	}
	own, err := of.LookForMatchedPolicy(object, key)
	if err != nil {
		return matched{}, err
	}
	if own != nil {
		return byOwn(of, own)
	}
	wide, err := of.LookForMatchedClusterPolicy(object, key)
	if wide == nil || err != nil {
		return matched{}, err
	}
	return byWide(of, wide)
}

func (w *world) claiming(claim string) (*policyv1alpha1.PropagationPolicy, *policyv1alpha1.ClusterPropagationPolicy) {
	for at := range w.propagation {
		if claim == ownName(&w.propagation[at]) {
			return &w.propagation[at], nil
		}
	}
	for at := range w.clusterWide {
		if claim == wideName(&w.clusterWide[at]) {
			return nil, &w.clusterWide[at]
		}
	}
	return nil, nil
}

func ownName(policy *policyv1alpha1.PropagationPolicy) string {
	return fmt.Sprintf("PropagationPolicy/%s/%s", policy.Namespace, policy.Name)
}

func wideName(policy *policyv1alpha1.ClusterPropagationPolicy) string {
	return "ClusterPropagationPolicy/" + policy.Name
}

func byOwn(of *detector.ResourceDetector, policy *policyv1alpha1.PropagationPolicy) (matched, error) {
	present, err := helper.IsDependentOverridesPresent(of.Client, policy)
	return matched{Policy: ownName(policy), Waits: !present, spec: &policy.Spec, meta: policy.ObjectMeta}, err
}

func byWide(of *detector.ResourceDetector, policy *policyv1alpha1.ClusterPropagationPolicy) (matched, error) {
	present, err := helper.IsDependentClusterOverridesPresent(of.Client, policy)
	return matched{Policy: wideName(policy), Waits: !present, spec: &policy.Spec, meta: policy.ObjectMeta}, err
}

// match answers for each template which policy decides on it.
func match(asked matchAsked) (any, error) {
	all, err := asked.world()
	if err != nil {
		return nil, err
	}
	asks := all.detector(interpreterWith(nil))
	answers := make([]matched, 0, len(asked.Templates))
	for _, raw := range asked.Templates {
		object, err := templateOf(raw)
		if err != nil {
			return nil, err
		}
		answer, err := all.policyFor(asks, object, "")
		if err != nil {
			return nil, err
		}
		answers = append(answers, answer)
	}
	return answers, nil
}

// bindingFor is what the scheduler sees of a template under a policy. It is a copy, as an API server would give it away:
// the scheduler writes into it, and the policy is shared.
func bindingFor(of *detector.ResourceDetector, object *unstructured.Unstructured, by matched) (*workv1alpha2.ResourceBindingSpec, error) {
	if object.GetNamespace() == "" {
		binding, err := of.BuildClusterResourceBinding(object, by.spec, "", by.meta)
		if err != nil {
			return nil, err
		}
		return binding.Spec.DeepCopy(), nil
	}
	binding, err := of.BuildResourceBinding(object, by.spec, "", by.meta, detector.AddPPClaimMetadata)
	if err != nil {
		return nil, err
	}
	return binding.Spec.DeepCopy(), nil
}
