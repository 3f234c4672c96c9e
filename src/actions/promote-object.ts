import { cleaned, mayPromote, policyFor, policyNameFor } from '#core/promotion';
import { diagnose } from '#core/diagnostics';
import type { NewFile, SpecEditor } from '#edge/files';
import {
  type Address, addressText, type Answer, attempt, bad, type ClusterClient, type ClusterFacts, type Dependency, type Diagnostic, type FleetSpec, good, type Interpreter, type K8sObject,
  keyParts, type Must, objectKey, type Outcome, parseAddress, type Ports, resourcePath, servedAs, type SourceEdits,
} from '#core/model';
import { interpreting } from './interpret.ts';
import { membersOf } from './members.ts';
import { type FleetRequest, readSpec } from './read-fleet.ts';
import { visiting } from './visit.ts';

/** Which live object to make a template of, and where its policy places it. */
export type PromoteRequest = FleetRequest & {
  readonly address: string;
  readonly policyName?: string;
  /** The cluster that it comes from where none is named. */
  readonly clusters: readonly string[];
  readonly withDependencies: boolean;
  readonly allowSecrets: boolean;
  readonly dryRun: boolean;
};

type Place = { readonly client: ClusterClient; readonly facts: Extract<ClusterFacts, { reach: 'ok' }> };

const notThere = (at: Address, says: string): Outcome<never> =>
  bad([diagnose('FLT6611', `${addressText(at)} cannot be promoted: ${says}.`, { hint: 'An address is cluster, group, kind, namespace and name:\n    fleet promote east:apps/Deployment/shop/web' })]);

const liveAt = async (at: Address, { client, facts }: Place): Promise<Outcome<K8sObject>> => {
  const { group, kind, namespace, name } = keyParts(at.object);
  const served = servedAs(facts.served, { group, kind });
  if (served === undefined) return notThere(at, `${at.cluster} does not serve a kind ${kind} of the group ${group === '' ? 'v1' : group}`);
  const answer: Answer<unknown> = await client.get(resourcePath(served, namespace, name));
  return answer.ok ? good(answer.value as K8sObject) : notThere(at, answer.failure.message);
};

const addressIn = (text: string): Outcome<Address> => {
  const at = parseAddress(text);
  return at === undefined || !/^[^/]+\/[^/]+\/[^/]+(\/[^/]+)?$/.test(at.object) ? notThere({ cluster: 'CLUSTER', object: text } as unknown as Address, `"${text}" is no address`) : good(at);
};

const isTemplateIn = (spec: FleetSpec, key: string): boolean => spec.templates.some((template) => template.key === key);

type Promoted = { readonly at: Address; readonly template: K8sObject };

const promoted = async (at: Address, place: Place, { ask, spec, must }: { ask: PromoteRequest; spec: FleetSpec; must: Must }): Promise<Promoted & { readonly live: K8sObject }> => {
  const live = must(await liveAt(at, place));
  const refusal = mayPromote(at, live, { allowSecrets: ask.allowSecrets, isTemplate: isTemplateIn(spec, at.object) });
  if (refusal !== undefined) must(bad([refusal]));
  return { at, live, template: cleaned(live) };
};

const OWN: ReadonlySet<string> = new Set(['ConfigMap/kube-root-ca.crt', 'ServiceAccount/default']);

const needed = (live: K8sObject, spec: FleetSpec, interpreter: Interpreter): readonly (Dependency & { readonly name: string })[] =>
  interpreter
    .dependencies(live)
    .flatMap((one) => (one.name === undefined || OWN.has(`${one.kind}/${one.name}`) ? [] : [{ ...one, name: one.name }]))
    .filter(({ apiVersion, kind, namespace, name }) => !isTemplateIn(spec, objectKey({ apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } })));

const asAddress = (at: Address, { apiVersion, kind, namespace, name }: Dependency & { readonly name: string }): Address => ({ cluster: at.cluster, object: objectKey({ apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } }) });

const toldOf = (at: Address, left: readonly Address[]): readonly Diagnostic[] =>
  left.length === 0
    ? []
    : [diagnose('FLT6614', `${addressText(at)} refers to ${left.map(({ object }) => object).join(', ')}, of which there is no template.`, { hint: `Promote what it needs as well:\n    fleet promote ${addressText(at)} --with-dependencies` })];

const withNeeded = async (first: Promoted & { readonly live: K8sObject }, place: Place, given: { ask: PromoteRequest; spec: FleetSpec; must: Must; interpreter: Interpreter }): Promise<readonly Promoted[]> => {
  const { ask, spec, must, interpreter } = given;
  const others = needed(first.live, spec, interpreter).map((one) => asAddress(first.at, one));
  const taken = others.filter(({ object }) => ask.withDependencies && (ask.allowSecrets || keyParts(object).kind !== 'Secret'));
  must(good(undefined, toldOf(first.at, others.filter((at) => !taken.includes(at)))));
  const found: Promoted[] = [first];
  for (const at of taken) found.push(await promoted(at, place, given));
  return found;
};

const fileName = ({ kind, metadata }: K8sObject): string => `${kind.toLowerCase()}-${metadata.name.replace(/[^A-Za-z0-9._-]+/g, '-')}.yaml`;

const filesOf = (all: readonly Promoted[], ask: PromoteRequest): readonly NewFile[] => {
  const [first] = all;
  if (first === undefined) return [];
  const clusters = ask.clusters.length === 0 ? [first.at.cluster] : ask.clusters;
  const head = `# Promoted from ${addressText(first.at)}.\n`;
  const name = ask.policyName ?? policyNameFor(first.template);
  const policies = all.map(({ template }, at) => policyFor(template, clusters, at === 0 ? name : policyNameFor(template)));
  return [...all.map(({ template }): NewFile => ({ among: 'templates', name: fileName(template), head, objects: [template] })), { among: 'policies', name: `${name}.yaml`, head, objects: policies }];
};

// What is shown goes to terminals and logs, where values of Secrets have no place.
const shown = (edits: SourceEdits['edits']): SourceEdits['edits'] =>
  edits.map((edit) => (/^kind: Secret$/m.test(edit.after ?? '') ? { ...edit, after: '# A Secret; its values are not shown.\n' } : edit));

/** Writes a template of a live object, with a policy that places it where it is; the next plan adopts it. Nothing is changed in any cluster. */
export const promoteObject = (ask: PromoteRequest, world: Ports, editor: SpecEditor): Promise<Outcome<SourceEdits>> =>
  attempt(async (must) => {
    const at = must(addressIn(ask.address));
    const spec = await readSpec(ask, world, must);
    const members = must(membersOf(spec, [at.cluster]));
    must(membersOf(spec, ask.clusters));
    const { interpreter } = await interpreting(spec, must);
    const all = await visiting(members, world, async ({ facts: [facts], clients }) => {
      const client = clients.get(at.cluster);
      if (facts?.reach !== 'ok' || !client?.ok) return must(notThere(at, facts?.reach === 'lost' ? facts.failure.message : `${at.cluster} was not reached`));
      const place = { client: client.value, facts };
      return withNeeded(await promoted(at, place, { ask, spec, must }), place, { ask, spec, must, interpreter });
    });
    const { changes } = must(await editor.addFiles(ask.file, filesOf(all, ask)));
    must(ask.dryRun ? good(undefined) : await editor.write({ changes }));
    return { edits: shown(changes), written: !ask.dryRun };
  });
