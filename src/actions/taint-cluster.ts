import { diagnose } from '#core/diagnostics';
import type { SpecEditor } from '#edge/files';
import { attempt, bad, good, type Outcome, type Ports, type Taint } from '#core/model';
import { notInFleet } from './members.ts';
import { type FleetRequest, readMembers } from './read-fleet.ts';

/** A taint to set, or to take away: by key, and by effect where one is named. */
export type TaintEdit = { readonly key: string; readonly value?: string; readonly effect?: Taint['effect']; readonly gone: boolean };

const form = /^([^=:]+?)(?:=([^:]*))?(?::(NoSchedule|NoExecute))?(-)?$/;

/** Reads `key=value:Effect`, `key:Effect`, `key:Effect-` or `key-`, as karmadactl and kubectl write them. */
export const parseTaint = (text: string): Outcome<TaintEdit> => {
  const [, key, value, effect, minus] = form.exec(text) ?? [];
  const gone = minus === '-';
  if (key === undefined || (!gone && effect === undefined)) {
    return bad([diagnose('FLT5505', `"${text}" is not a taint.`, { hint: 'Write it like one of these:\n    fleet taint member1 team=blue:NoSchedule\n    fleet taint member1 team:NoSchedule-' })]);
  }
  return good({ key, gone, ...(value === undefined ? {} : { value }), ...(effect === undefined ? {} : { effect: effect as Taint['effect'] }) });
};

/** What an edit of the taints did. */
export type Tainted = { readonly name: string; readonly changed: boolean };

/** Edits the taints of a member in the spec; no cluster is asked. */
export const taintCluster = (ask: FleetRequest & { readonly name: string; readonly edits: readonly TaintEdit[] }, world: Ports, editor: SpecEditor): Promise<Outcome<Tainted>> =>
  attempt(async (must) => {
    const spec = await readMembers(ask, world, must);
    if (!spec.clusters.some((cluster) => cluster.name === ask.name)) must(bad([notInFleet(ask.name, spec)]));
    let changed = false;
    for (const edit of ask.edits) {
      const { changes } = must(await edited(ask, edit, editor));
      must(await editor.write({ changes }));
      changed ||= changes.length > 0;
    }
    return { name: ask.name, changed };
  });

const edited = ({ file, name }: { readonly file: string; readonly name: string }, edit: TaintEdit, editor: SpecEditor): ReturnType<SpecEditor['setTaint']> => {
  const { key, value, effect, gone } = edit;
  if (gone) return editor.removeTaint(file, name, effect === undefined ? { key } : { key, effect });
  return editor.setTaint(file, name, { key, effect: effect ?? 'NoSchedule', ...(value === undefined ? {} : { value }) });
};
