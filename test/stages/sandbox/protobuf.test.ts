import { beforeAll, describe, expect, it } from 'vitest';
import { decodeObject } from '../../../src/edge/sandbox/codec/decode.ts';
import { readProtobuf } from '../../../src/edge/sandbox/codec/protobuf.ts';
import { type Shape, shapesOf } from '../../../src/edge/sandbox/codec/shape.ts';
import { loadDefinitions } from '../../../src/edge/sandbox/schemas/definitions.ts';

let shapes: (name: string) => Shape;

beforeAll(async () => {
  shapes = shapesOf(await loadDefinitions());
});

// Bodies that `kubectl create` 1.32 sent.
const bodies = [
  {
    name: 'a ConfigMap', definition: 'io.k8s.api.core.v1.ConfigMap',
    body: 'azhzAAoPCgJ2MRIJQ29uZmlnTWFwEiMKEQoBeBIAGgAiACoAMgA4AEIAEgYKAWESAWISBgoBYxIBZBoAIgA=',
    want: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { a: 'b', c: 'd' } },
  },
  {
    name: 'a Secret', definition: 'io.k8s.api.core.v1.Secret',
    body: 'azhzAAoMCgJ2MRIGU2VjcmV0Eh0KEQoBcxIAGgAiACoAMgA4AEIAEgYKAXASAXcaABoAIgA=',
    want: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { p: 'dw==' } },
  },
  {
    name: 'a Deployment with containers and ports', definition: 'io.k8s.api.apps.v1.Deployment',
    body: 'azhzAAoVCgdhcHBzL3YxEgpEZXBsb3ltZW50Er0BCh8KA3dlYhIAGgAiACoAMgA4AEIAWgoKA2FwcBIDd2ViEosBCAMSDAoKCgNhcHASA3dlYhpxChwKABIAGgAiACoAMgA4AEIAWgoKA2FwcBIDd2ViElESMwoFbmdpbngSCm5naW54OjEuMjcqADIKCgAQABhQIgAqAEIAagByAIABAIgBAJABAKIBABoAMgBCAEoAUgBYAGAAaACCAQCKAQCaAQDCAQAiAgoAKAA4ABoMCAAQABgAIAAoADgAGgAiAA==',
    want: {
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', labels: { app: 'web' } },
      spec: { replicas: 3, selector: { matchLabels: { app: 'web' } }, strategy: {}, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'nginx', image: 'nginx:1.27', ports: [{ containerPort: 80 }], resources: {} }] } } },
      status: {},
    },
  },
  {
    name: 'an Ingress, whose rules inline a message', definition: 'io.k8s.api.networking.v1.Ingress',
    body: 'azhzAAofChRuZXR3b3JraW5nLms4cy5pby92MRIHSW5ncmVzcxJCChEKAWkSABoAIgAqADIAOABCABIpGicKBmEudGVzdBIdChsKGQoBLxINIgsKA3dlYhIECgAQUBoFRXhhY3QaAgoAGgAiAA==',
    want: {
      apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'i' },
      spec: { rules: [{ host: 'a.test', http: { paths: [{ path: '/', pathType: 'Exact', backend: { service: { name: 'web', port: { number: 80 } } } }] } }] }, status: { loadBalancer: {} },
    },
  },
  {
    name: 'a budget with either a number or a percentage', definition: 'io.k8s.api.policy.v1.PodDisruptionBudget',
    body: 'azhzAAogCglwb2xpY3kvdjESE1BvZERpc3J1cHRpb25CdWRnZXQSMwoRCgFwEgAaACIAKgAyADgAQgASEgoGCAAQARoAEggKBgoBYRIBYhoKCAAYACAAKAAwABoAIgA=',
    want: {
      apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'p' }, spec: { minAvailable: 1, selector: { matchLabels: { a: 'b' } } },
      status: { disruptionsAllowed: 0, currentHealthy: 0, desiredHealthy: 0, expectedPods: 0 },
    },
  },
  {
    name: 'a quota of quantities', definition: 'io.k8s.api.core.v1.ResourceQuota',
    body: 'azhzAAoTCgJ2MRINUmVzb3VyY2VRdW90YRIzChEKAXESABoAIgAqADIAOABCABIcCg0KA2NwdRIGCgQ1MDBtCgsKBHBvZHMSAwoBMRoAGgAiAA==',
    want: { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'q' }, spec: { hard: { cpu: '500m', pods: '1' } }, status: {} },
  },
] as const;

describe('what kubectl sends in protobuf is read as its JSON', () => {
  it.each(bodies)('$name', ({ definition, body, want }) => {
    const shape = shapes(definition);
    const read = readProtobuf(Buffer.from(body, 'base64').toString('latin1'), shape);
    expect(read && decodeObject(read, shape).value).toEqual(want);
  });

  it('cut anywhere it is not read, or as less of the object, but never fails', () => {
    const whole = Buffer.from(bodies[2].body, 'base64').toString('latin1');
    const shape = shapes(bodies[2].definition);
    for (let length = 0; length < whole.length; length++) expect(() => readProtobuf(whole.slice(0, length), shape)).not.toThrow();
    expect(readProtobuf('not protobuf', shape)).toBeUndefined();
  });
});
