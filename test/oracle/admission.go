package main

import (
	"context"
	"encoding/json"
	"fmt"

	policyv1alpha1 "github.com/karmada-io/karmada/pkg/apis/policy/v1alpha1"
	"github.com/karmada-io/karmada/pkg/webhook/clusteroverridepolicy"
	"github.com/karmada-io/karmada/pkg/webhook/clusterpropagationpolicy"
	"github.com/karmada-io/karmada/pkg/webhook/overridepolicy"
	"github.com/karmada-io/karmada/pkg/webhook/propagationpolicy"
	jsonpatch "gopkg.in/evanphx/json-patch.v4"
	admissionv1 "k8s.io/api/admission/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/utils/ptr"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

var decoder = func() admission.Decoder {
	scheme := runtime.NewScheme()
	if err := policyv1alpha1.Install(scheme); err != nil {
		panic(err)
	}
	return admission.NewDecoder(scheme)
}()

// webhooks are Karmada's own, by kind; ClusterOverridePolicy has nothing to fill in.
var webhooks = map[string]struct{ mutate, validate admission.Handler }{
	"PropagationPolicy":        {&propagationpolicy.MutatingAdmission{Decoder: decoder}, &propagationpolicy.ValidatingAdmission{Decoder: decoder}},
	"ClusterPropagationPolicy": {&clusterpropagationpolicy.MutatingAdmission{Decoder: decoder}, &clusterpropagationpolicy.ValidatingAdmission{Decoder: decoder}},
	"OverridePolicy":           {&overridepolicy.MutatingAdmission{Decoder: decoder}, &overridepolicy.ValidatingAdmission{Decoder: decoder}},
	"ClusterOverridePolicy":    {nil, &clusteroverridepolicy.ValidatingAdmission{Decoder: decoder}},
}

func requestFor(raw []byte) (admission.Request, error) {
	head, err := decode[metav1.PartialObjectMetadata](raw)
	return admission.Request{AdmissionRequest: admissionv1.AdmissionRequest{
		Operation: admissionv1.Create,
		Namespace: head.Namespace,
		Name:      head.Name,
		Object:    runtime.RawExtension{Raw: raw},
	}}, err
}

// What the CustomResourceDefinition's schema would fill in before any webhook is called.
func schemaDefaulted(raw []byte) ([]byte, error) {
	policy, err := decode[struct {
		metav1.TypeMeta   `json:",inline"`
		metav1.ObjectMeta `json:"metadata"`
		Spec              policyv1alpha1.PropagationSpec `json:"spec"`
	}](raw)
	if err != nil {
		return nil, err
	}
	if scheduling := policy.Spec.Placement.ReplicaScheduling; scheduling != nil && scheduling.ReplicaSchedulingType == "" {
		scheduling.ReplicaSchedulingType = policyv1alpha1.ReplicaSchedulingTypeDivided
	}
	if policy.Spec.Failover != nil && policy.Spec.Failover.Application != nil {
		application := policy.Spec.Failover.Application
		if application.PurgeMode == "" {
			application.PurgeMode = policyv1alpha1.PurgeModeGracefully
		}
		if application.DecisionConditions.TolerationSeconds == nil {
			application.DecisionConditions.TolerationSeconds = ptr.To[int32](300)
		}
	}
	return json.Marshal(policy)
}

// defaulted is a policy as the API server stores it.
func defaulted(raw []byte) ([]byte, error) {
	kind, err := kindOf(raw)
	if err != nil {
		return nil, err
	}
	hooks, known := webhooks[kind]
	if !known {
		return nil, fmt.Errorf("%q is no kind of policy", kind)
	}
	if kind == "PropagationPolicy" || kind == "ClusterPropagationPolicy" {
		if raw, err = schemaDefaulted(raw); err != nil {
			return nil, err
		}
	}
	if hooks.mutate == nil {
		return raw, nil
	}
	request, err := requestFor(raw)
	if err != nil {
		return nil, err
	}
	response := hooks.mutate.Handle(context.TODO(), request)
	if !response.Allowed {
		return nil, fmt.Errorf("%s", response.Result.Message)
	}
	operations, err := json.Marshal(response.Patches)
	if err != nil {
		return nil, err
	}
	patch, err := jsonpatch.DecodePatch(operations)
	if err != nil {
		return nil, err
	}
	return patch.Apply(raw)
}
