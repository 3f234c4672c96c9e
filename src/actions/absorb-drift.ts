import { absorb, type Absorbed, type Holder, policiesFor, recordedAs, sift } from '#core/drift';
import type { SpecEditor, TemplateEdit } from '#edge/files';
import { attempt, bad, type Desired, type Finding, type Must, type ObservedCluster, type Outcome, type Ports, sealWith, type SourceEdits } from '#core/model';
import { withCapacity } from './capacity.ts';
import { desire } from './desire.ts';
import { addressesOf, chosenFindings } from './drift-choice.ts';
import { foundIn } from './drift-glance.ts';
import { follow, recordOf } from './follow-moves.ts';
import { interpreting } from './interpret.ts';
import { locked, saveState, settleJournal } from './keep-state.ts';
import { look } from './make-plan.ts';
import { membersOf } from './members.ts';
import { statePlaceOf } from './paths.ts';
import { type Fleet, type FleetRequest, readSpec, recall } from './read-fleet.ts';
import { concealDesired } from './sealing.ts';
import { visiting } from './visit.ts';

/** Which drift to take over into the source. */
export type AbsorbRequest = FleetRequest & {
  readonly addresses: readonly string[];
  /** Paths or JSON pointers; all fields that have drifted where none is named. */
  readonly fields: readonly string[];
  readonly dryRun: boolean;
  /** Also records the live values, as if fleet had applied them: the next plan has nothing to do there. */
  readonly record: boolean;
};

type Given = { readonly ask: AbsorbRequest; readonly world: Ports; readonly editor: SpecEditor; readonly must: Must };

/** Writes live values back into the source: into the template where all clusters have them, else as override policies. */
export const absorbDrift = (ask: AbsorbRequest, world: Ports, editor: SpecEditor): Promise<Outcome<SourceEdits>> =>
  attempt(async (must) => {
    const spec = await readSpec(ask, world, must);
    const given = { ask, world, editor, must };
    const fleet = () => recall(spec, world, must);
    if (ask.dryRun || !ask.record) return absorbIn(await fleet(), given);
    return locked({ backend: world.backend(statePlaceOf(spec)), world, must, why: 'absorb' }, async () => absorbIn(await settleJournal(await fleet(), must), given));
  });

const absorbIn = async (fleet: Fleet, given: Given): Promise<SourceEdits> => {
  const { ask, editor, must } = given;
  const following = follow(fleet, must);
  const { drift, desired, observed } = await seen(following.fleet, given);
  const findings = must(chosenFindings(drift, must(addressesOf(ask.addresses)), ask.fields));
  const parts = findings.map((finding) => ({ finding, outcome: absorb({ finding, holders: holdersOf(finding, desired, observed) }) }));
  const diagnostics = parts.flatMap(({ outcome }) => outcome.diagnostics);
  if (diagnostics.length > 0) must(bad(diagnostics));
  const absorbed = parts.flatMap(({ outcome }) => (outcome.ok ? outcome.value : []));
  const { changes } = must(await editor.absorb(ask.file, { templates: templatesOf(absorbed), policies: policiesFor(absorbed) }));
  if (ask.dryRun) return { edits: changes, written: false };
  const state = ask.record ? recordedAs(recordOf(fleet, following, observed), settledBy(parts, drift)) : undefined;
  must(await editor.write({ changes }));
  if (state !== undefined) await saveState({ backend: fleet.backend, state, after: fleet.stored }, must);
  return { edits: changes, written: true };
};

type Sight = { readonly drift: readonly Finding[]; readonly desired: Desired; readonly observed: readonly ObservedCluster[] };

// All clusters are asked, whichever are named: a template speaks for all of them. What a rule lets be may be absorbed all the same.
const seen = async (fleet: Fleet, { world, must }: Given): Promise<Sight> => {
  const seal = sealWith(must(await fleet.backend.key({ create: false })) ?? '');
  return visiting(must(membersOf(fleet.spec, [])), world, async (visit) => {
    const facts = await withCapacity(fleet.spec, visit);
    const drawn = desire(fleet, facts, { must, leaving: new Set(), before: fleet.recorded.placements, interpreting: await interpreting(fleet.spec, must) });
    const desired = concealDesired(drawn.desired, seal);
    const observed = await look({ fleet, visit, desired, seal });
    return { drift: sift(foundIn(fleet, observed).drift, { rules: [], now: world.clock.now() }).counted, desired, observed };
  });
};

const holdersOf = ({ at }: Finding, desired: Desired, observed: readonly ObservedCluster[]): readonly Holder[] => {
  const clusters = new Map(observed.map((one) => [one.cluster, one]));
  const template = desired.objects.find(({ cluster, key }) => cluster === at.cluster && key === at.object)?.template;
  const isHolder = (one: Desired['objects'][number]): boolean => (template === undefined ? one.key === at.object : one.template === template);
  return desired.objects.filter(isHolder).map((one) => {
    const cluster = clusters.get(one.cluster);
    const there = cluster?.reach === 'ok' ? cluster.objects.get(one.key) : undefined;
    return { desired: one, ...(there?.found === 'yes' ? { live: there.live } : {}) };
  });
};

// The same change of a template may come from several clusters.
const templatesOf = (absorbed: readonly Absorbed[]): readonly TemplateEdit[] => {
  const edits = absorbed.flatMap((one) => (one.into === 'template' ? [{ file: one.document.at.file, object: one.document.value, way: one.way, ...('value' in one ? { value: one.value } : {}) }] : []));
  return [...new Map(edits.map((edit) => [JSON.stringify([edit.file, edit.object, edit.way]), edit])).values()];
};

type Part = { readonly finding: Finding; readonly outcome: Outcome<readonly Absorbed[]> };

// What went into a template is the same in all clusters: what drifted there likewise is settled too.
const settledBy = (parts: readonly Part[], drift: readonly Finding[]): readonly Finding[] => {
  const named = new Set(parts.map(({ finding }) => finding.at.cluster + finding.at.object));
  const shared = new Set(parts.flatMap(({ finding, outcome }) => (outcome.ok ? outcome.value.flatMap((one, at) => (one.into === 'template' ? [`${finding.at.object} ${finding.fields[at]?.path}`] : [])) : [])));
  const others = drift.filter(({ at }) => !named.has(at.cluster + at.object)).map((one) => ({ ...one, fields: one.fields.filter(({ path }) => shared.has(`${one.at.object} ${path}`)) }));
  return [...parts.map(({ finding }) => finding), ...others.filter(({ fields }) => fields.length > 0)];
};
