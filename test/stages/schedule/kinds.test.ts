import { describe, expect, it } from 'vitest';
import { granted, kindsIn, servedResources } from '#core/schedule';
import { fleetOf, recorded, served } from './world.ts';

const mice = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: mice.farm.example }\nspec: { group: farm.example, scope: Namespaced, names: { kind: Mouse, plural: mice }, versions: [] }\n';
const asText = (given: ReturnType<typeof granted>['granted']): readonly string[] => given.map(({ group, resources }) => `${group}: ${resources.join(' ')}`);

describe('the kinds of a fleet', () => {
  it('are those of its templates, what is recorded and what stands beside, each once', async () => {
    const { spec } = await fleetOf({});
    const kinds = kindsIn(spec, recorded('apps/Deployment/shop/web', 'v1/Namespace/shop', 'v1/ConfigMap/shop/other'), [{ group: '', kind: 'ConfigMap' }]);
    expect(kinds).toEqual([{ group: 'apps', kind: 'Deployment' }, { group: '', kind: 'ConfigMap' }, { group: '', kind: 'Namespace' }]);
  });
  it('have no Secrets where the fleet has none', async () => {
    const { spec } = await fleetOf({});
    expect(kindsIn(spec, recorded(), []).some(({ kind }) => kind === 'Secret')).toBe(false);
  });
});

describe('their resources', () => {
  const kinds = [{ group: '', kind: 'ConfigMap' }, { group: 'farm.example', kind: 'Mouse' }, { group: 'networking.k8s.io', kind: 'NetworkPolicy' }, { group: 'networking.k8s.io', kind: 'Ingress' }];
  it('are as a server serves them, whatever the name would suggest', async () => {
    const { spec } = await fleetOf({});
    const { granted: given, diagnostics } = granted(kinds.slice(0, 2), [served('', 'ConfigMap', 'configmaps'), served('farm.example', 'Mouse', 'mice'), served('other.example', 'Mouse', 'mouses')], spec);
    expect([asText(given), diagnostics]).toEqual([[': configmaps', 'farm.example: mice'], []]);
  });
  it('are as a definition among the templates names them, where no server answers', async () => {
    const { spec } = await fleetOf({ 'templates/mice.yaml': mice });
    expect(asText(granted(kinds.slice(1, 2), [], spec).granted)).toEqual(['farm.example: mice']);
  });
  it('are guessed as clients do, with one warning that names them all', async () => {
    const { spec } = await fleetOf({});
    const { granted: given, diagnostics } = granted(kinds.slice(2), [], spec);
    expect(asText(given)).toEqual(['networking.k8s.io: ingresses networkpolicies']);
    expect(diagnostics.map(({ code, detail }) => [code, detail])).toEqual([['FLT6704', 'No cluster that answered serves these kinds; their resources are taken to be: networkpolicies (networking.k8s.io/NetworkPolicy), ingresses (networking.k8s.io/Ingress).']]);
  });
  it('of all served kinds are named once, whichever versions there are', () =>
    expect(servedResources([served('apps', 'Deployment', 'deployments'), served('apps', 'Deployment', 'deployments'), served('', 'Pod', 'pods')])).toEqual([{ group: '', resources: ['pods'] }, { group: 'apps', resources: ['deployments'] }]));
});
