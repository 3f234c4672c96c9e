import { diagnose, didYouMean } from '#core/diagnostics';
import type { SpecEditor } from '#edge/files';
import { type Address, addressText, attempt, bad, type ClusterName, type Diagnostic, good, type ImportBlock, keyParts, type Must, type OldHand, type Outcome, parseAddress, type Plan, type Ports, type SourceEdits, type State } from '#core/model';
import { makePlan } from './make-plan.ts';
import type { FleetRequest } from './read-fleet.ts';

/** Which live objects to take over with the next apply: addresses, or labels of a kind on a cluster. */
export type ImportRequest = FleetRequest & {
  readonly tool: string;
  readonly addresses: readonly string[];
  readonly chosen?: { readonly cluster?: string; readonly kind: string; readonly labels: Readonly<Record<string, string>> };
  readonly from: readonly OldHand[];
  readonly dryRun: boolean;
};

type Written = { readonly cluster?: string; readonly kind: string; readonly namespace?: string; readonly name?: string; readonly selector?: object; readonly from?: readonly OldHand[] };

const nowhere = { file: '', line: 0, column: 0, length: 0 };

const isKey = (at: Address | undefined): at is Address => at !== undefined && /^[^/]+\/[^/]+\/[^/]+(\/[^/]+)?$/.test(at.object);

const addressesIn = (texts: readonly string[]): Outcome<readonly Address[]> => {
  const parsed = texts.map((text) => ({ text, at: parseAddress(text) }));
  const wrong = parsed.filter(({ at }) => !isKey(at));
  return wrong.length > 0
    ? bad(wrong.map(({ text }) => diagnose('FLT6602', `"${text}" is no address.`, { hint: 'Write cluster, group, kind, namespace and name:\n    fleet import east:apps/Deployment/shop/web' })))
    : good(parsed.flatMap(({ at }) => at ?? []));
};

const writtenFor = ({ cluster, object }: Address, from: readonly OldHand[]): Written => {
  const { group, kind, namespace, name } = keyParts(object);
  return { cluster, kind: `${group === '' ? 'v1' : group}/${kind}`, ...(namespace === undefined ? {} : { namespace }), name, ...(from.length === 0 ? {} : { from }) };
};

const blockOf = ({ cluster, kind, namespace, name, selector, from }: Written): ImportBlock => {
  const slash = kind.indexOf('/');
  const group = slash < 0 ? undefined : kind.slice(0, slash);
  return {
    at: nowhere,
    kind: kind.slice(slash + 1),
    ...(group === undefined ? {} : { group: group === 'v1' ? '' : group }),
    ...(cluster === undefined ? {} : { cluster: cluster as ClusterName }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
    ...(selector === undefined ? {} : { selector }),
    ...(from === undefined ? {} : { from }),
  };
};

type Looked = { readonly plan: Plan; readonly recorded: State };

const whyNot = (at: Address, { plan, recorded }: Looked): Diagnostic | undefined => {
  const address = addressText(at);
  const rows = recorded.objects.map((row) => addressText(row.at));
  const cluster = plan.clusters.find((one) => one.cluster === at.cluster);
  const step = cluster?.steps.find((one) => one.at.object === at.object);
  if (step?.action === 'adopt') return undefined;
  const refuse = (says: string, hint: string): Diagnostic => diagnose('FLT6602', `${address} cannot be imported: ${says}.`, { hint });
  if (rows.includes(address)) return refuse('it is recorded already', `See what is recorded:\n    fleet state show ${address}`);
  if (cluster === undefined) return refuse(`"${at.cluster}" is not a member cluster`, near(at.cluster, plan.clusters.map((one) => one.cluster)));
  if (cluster.lost) return refuse(`${at.cluster} was not reached (${cluster.lost.message})`, 'See which clusters answer:\n    fleet status');
  if (step?.action === 'create') return refuse('nothing is live there, and a plan creates it', 'See what a plan would make:\n    fleet plan');
  const note = plan.notes.find(({ object, cluster: on }) => object === at.object && (on === undefined || on === at.cluster));
  if (note) return refuse(note.says, 'See the whole plan:\n    fleet plan');
  return refuse('no template and policy put it there', `Make a template of what is live:\n    fleet promote ${address}`);
};

const near = (text: string, known: readonly string[]): string => {
  const meant = didYouMean(text, known);
  return meant === undefined ? 'List the member clusters with:\n    fleet clusters' : `Did you mean "${meant}"?`;
};

const checked = (ask: ImportRequest, named: readonly Address[], { looked, must }: { looked: Looked; must: Must }): void => {
  const wrong = named.flatMap((at) => whyNot(at, looked) ?? []);
  if (wrong.length > 0) must(bad(wrong));
  const adopted = looked.plan.clusters.flatMap(({ steps }) => steps.filter((step) => step.action === 'adopt' && step.import !== undefined));
  if (ask.chosen !== undefined && adopted.length === 0)
    must(bad([diagnose('FLT6602', `No object of the kind ${ask.chosen.kind} has these labels, is described by a template and not recorded yet.`, { hint: 'See what is there:\n    fleet plan' })]));
};

/** Writes import blocks for live objects into the spec, after a look at whether each can be taken over; the next plan shows how. */
export const importObjects = (ask: ImportRequest, world: Ports, editor: SpecEditor): Promise<Outcome<SourceEdits>> =>
  attempt(async (must) => {
    const named = must(addressesIn(ask.addresses));
    const { chosen, from } = ask;
    const written: readonly Written[] = [
      ...named.map((at) => writtenFor(at, from)),
      ...(chosen === undefined ? [] : [{ ...(chosen.cluster === undefined ? {} : { cluster: chosen.cluster }), kind: chosen.kind, selector: { matchLabels: chosen.labels }, ...(from.length === 0 ? {} : { from }) }]),
    ];
    const { file, allowOutside, tool } = ask;
    const made = await makePlan({ file, allowOutside, tool, clusters: [], targets: [], readOnly: true, leaving: [], imports: written.map(blockOf) }, world);
    const { plan, fleet } = must(made.ok ? good(made.value) : made);
    checked(ask, named, { looked: { plan, recorded: fleet.recorded }, must });
    const { changes } = must(await editor.addImports(file, written));
    must(ask.dryRun ? good(undefined) : await editor.write({ changes }));
    return { edits: changes, written: !ask.dryRun };
  });
