import { describe, expect, it } from 'vitest';
import { type Due, dueFor } from '#core/notices';
import type { Channel, DriftReport, Finding, Told, Topic } from '#core/model';
import { found, gone, lost, notifier, scaled, slack, waiting } from './world.ts';

type Run = Partial<DriftReport>;
type Given = { readonly about?: readonly Topic[]; readonly channel?: Channel };

/** What the last of some runs has to tell, each of the others having been told. */
const after = (runs: readonly Run[], { about, channel }: Given = {}): Due | undefined => {
  let told: Told | undefined;
  let due: Due | undefined;
  for (const run of runs) {
    due = dueFor(notifier(channel, about), found(run), told);
    if (due !== undefined) told = due.told;
  }
  return due;
};

const web = 'east:apps/Deployment/shop/web changed spec.replicas';
const api = 'east:apps/Deployment/shop/api changed spec.replicas';
const settings = 'west:v1/ConfigMap/shop/settings vanished';
const gateway: Channel = { to: 'pushgateway', endpoint: { url: 'http://push' }, job: 'fleet' };
const other = (value: number): Finding => ({ ...scaled(), fields: scaled().fields.map((field) => ({ ...field, live: value })) });

describe('a notice is due', () => {
  it.each<{ readonly name: string; readonly runs: readonly Run[]; readonly given?: Given; readonly fresh: readonly string[]; readonly over?: readonly string[] }>([
    { name: 'at the first run that finds something', runs: [{ drift: [scaled()] }], fresh: [web] },
    { name: 'for what came, beside what is known', runs: [{ drift: [scaled()] }, { drift: [scaled(), gone()] }], fresh: [settings] },
    { name: 'for what is over, though something is left', runs: [{ drift: [scaled(), gone()] }, { drift: [gone()] }], fresh: [], over: [web] },
    { name: 'when one thing takes the place of another', runs: [{ drift: [scaled()] }, { drift: [scaled('api')] }], fresh: [api], over: [web] },
    { name: 'once all is over', runs: [{ drift: [scaled()] }, {}], fresh: [], over: [web] },
    { name: 'again for what came back', runs: [{ drift: [scaled()] }, {}, { drift: [scaled()] }], fresh: [web] },
    { name: 'for a cluster that is lost, and what was found there stays open', runs: [{ drift: [scaled()] }, { unknown: [lost()] }], fresh: ['? east'] },
    { name: 'when it is back, with no word on what was open all the time', runs: [{ drift: [scaled()] }, { unknown: [lost()] }, { drift: [scaled()] }], fresh: [], over: ['? east'] },
    { name: 'for what is pending, where that is asked for', runs: [{ pending: [waiting] }], given: { about: ['pending'] }, fresh: ['west:apps/Deployment/shop/web pending update'] },
    { name: 'for metrics at every run', runs: [{}, {}], given: { channel: gateway }, fresh: [] },
  ])('$name', ({ runs, given, fresh, over = [] }) => {
    const due = after(runs, given);
    expect([[...(due?.isNew ?? [])], due?.over]).toEqual([fresh, over]);
  });
});

describe('no notice is due', () => {
  it.each<{ readonly name: string; readonly runs: readonly Run[]; readonly given?: Given }>([
    { name: 'at a first run that finds nothing', runs: [{}] },
    { name: 'for what was told', runs: [{ drift: [scaled()] }, { drift: [scaled()] }] },
    { name: 'for another value of a field that was told', runs: [{ drift: [other(5)] }, { drift: [other(6)] }] },
    { name: 'for another order', runs: [{ drift: [scaled(), gone()] }, { drift: [gone(), scaled()] }] },
    { name: 'twice that all is over', runs: [{ drift: [scaled()] }, {}, {}] },
    { name: 'for what nobody is to be told of', runs: [{ drift: [scaled()], unknown: [lost('west')] }], given: { about: ['pending'] } },
    { name: 'for pending changes, where nothing is said of them', runs: [{ pending: [waiting] }] },
    { name: 'because other clusters were asked for', runs: [{ drift: [scaled(), gone()], unknown: [lost('east')] }, { drift: [gone()], clusters: ['west'] as never }] },
    { name: 'because pending changes were not asked for', runs: [{ pending: [waiting] }, {}], given: { about: ['pending'] } },
  ])('$name', ({ runs, given }) => expect(after(runs, given)).toBeUndefined());
});

describe('what is remembered', () => {
  const many = (count: number): Run => ({ drift: Array.from({ length: count }, (_, index) => scaled(`web-${String(index).padStart(5, '0')}`)) });

  it('is nothing where nothing is open', () => expect(after([{ drift: [scaled()] }, {}])?.told).toBeUndefined());
  it('is bounded, and what stood behind the end is not taken for new', () => {
    const first = dueFor(notifier(slack), found(many(3_000)), undefined);
    const second = dueFor(notifier(slack), found({ drift: [...(many(3_000).drift ?? []), scaled('app')] }), first?.told);
    expect([first?.told?.names.length, dueFor(notifier(slack), found(many(3_000)), first?.told), [...(second?.isNew ?? [])]]).toEqual([2_000, undefined, ['east:apps/Deployment/shop/app changed spec.replicas']]);
  });
});
