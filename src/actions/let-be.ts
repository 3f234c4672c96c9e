import { isAbout, isValid, letsBe, type Sieve, withLive } from '#core/drift';
import { diagnose } from '#core/diagnostics';
import { departuresOf } from '#core/merge';
import { type Address, addressText, contentDigest, type Departure, type Desired, type DesiredObject, type Diagnostic, type Digest, type IgnoreRule, type K8sObject, type ObservedCluster, type State } from '#core/model';
import type { Rendered } from './desire.ts';

/** What is wanted, what is to be sent, and what was recorded, as far as a plan compares them. */
export type Truths = { readonly desired: Desired; readonly bodies: Rendered['bodies']; readonly recorded: State };

/** The same with fields that rules let be at their live values, and what is to be said of it. */
export type LetBe = Truths & { readonly told: readonly Diagnostic[] };

type Kept = { readonly at: Address; readonly live: K8sObject; readonly fields: readonly (Departure & { readonly rule: IgnoreRule })[] };

const MOST = 10;

const toldOf = (kept: readonly Kept[]): readonly Diagnostic[] => {
  const lines = kept.flatMap(({ at, fields }) => fields.map(({ path, rule }) => `${addressText(at)} ${path}: until ${rule.expires.slice(0, 10)}, ${rule.owner}: ${rule.reason}`));
  if (lines.length === 0) return [];
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  const [first] = kept.flatMap(({ fields }) => fields);
  return [diagnose('FLT6509', [...lines.slice(0, MOST), ...more].join('\n'), { ...(first === undefined ? {} : { at: first.rule.at }), hint: 'See all that is let be:\n    fleet drift --all' })];
};

/**
 * Puts live values where valid rules let fields be, into what is wanted, what is sent and what was recorded: a plan sees no
 * difference there, and an apply that changes something else of the object leaves them. Of Secrets nothing is kept.
 */
export const letBe = (truths: Truths, observed: readonly ObservedCluster[], sieve: Sieve): LetBe => {
  const rules = sieve.rules.filter((rule) => isValid(rule, sieve.now));
  if (rules.length === 0) return { ...truths, told: [] };
  const kept = truths.desired.objects.flatMap(keptIn({ ...sieve, rules }, observed, truths.recorded));
  if (kept.length === 0) return { ...truths, told: [] };
  const byAddress = new Map(kept.map((one) => [addressText(one.at), one]));
  const desired = truths.desired.objects.map((one) => wanting(one, byAddress.get(addressText({ cluster: one.cluster, object: one.key }))));
  const bodies = new Map(truths.bodies);
  for (const one of desired) {
    const address = addressText({ cluster: one.cluster, object: one.key });
    if (byAddress.has(address)) bodies.set(address, one.object);
  }
  return { desired: { ...truths.desired, objects: desired }, bodies, recorded: recordedWith(truths.recorded, byAddress), told: toldOf(kept) };
};

const wanting = (one: DesiredObject, kept: Kept | undefined): DesiredObject =>
  kept === undefined ? one : { ...one, object: withLive(one.object, kept.fields) };

const keptIn = (sieve: Sieve, observed: readonly ObservedCluster[], recorded: State): ((one: DesiredObject) => readonly Kept[]) => {
  const clusters = new Map(observed.map((one) => [one.cluster, one]));
  const rows = new Map(recorded.objects.map((row) => [addressText(row.at), row]));
  return ({ cluster, key, object }) => {
    const at = { cluster, object: key };
    const sight = clusters.get(cluster);
    const seen = sight?.reach === 'ok' ? sight.objects.get(key) : undefined;
    if (seen?.found !== 'yes' || object.kind === 'Secret') return [];
    const rules = sieve.rules.filter((rule) => isAbout(rule, at, seen.live));
    const row = rows.get(addressText(at));
    if (rules.length === 0 || row === undefined) return [];
    const fields = departuresOf({ row, content: object, live: seen.live, manager: `fleet:${recorded.fleet}` }).flatMap((field) => {
      const rule = rules.find((one) => letsBe(one, { at, what: 'changed', field, object: seen.live }, sieve.expressions));
      return rule === undefined ? [] : [{ ...field, rule }];
    });
    return fields.length === 0 ? [] : [{ at, live: seen.live, fields }];
  };
};

const recordedWith = (recorded: State, kept: ReadonlyMap<string, Kept>): State => {
  const contents: Record<Digest, K8sObject> = { ...recorded.contents };
  const objects = recorded.objects.map((row) => {
    const content = contents[row.applied];
    const fields = kept.get(addressText(row.at))?.fields;
    if (content === undefined || fields === undefined) return row;
    const object = withLive(content, fields);
    const applied = contentDigest(object);
    contents[applied] = object;
    return { ...row, applied };
  });
  return { ...recorded, objects, contents };
};
