import { findingsOf } from '#core/drift';
import { diagnose } from '#core/diagnostics';
import { type Due, dueFor, packed } from '#core/notices';
import { type Diagnostic, type DriftReport, type Failure, type FleetSpec, good, type Must, type Notifier, type Ports, type Shard, type Tellings, type Told } from '#core/model';

/** Tells whoever does not know yet, and gives back what each was told last; undefined: nothing remembers, or nothing is open. */
export type Tell = (report: DriftReport, before: Tellings | undefined) => Promise<Tellings | undefined>;

type Material = { readonly metrics: (report: DriftReport) => string; readonly shard?: Shard };

const untold = ({ name, channel }: Notifier, { message }: Failure): Diagnostic =>
  diagnose('FLT6510', `The notifier "${name}" (${channel.to}) was not told: ${message}.`, { hint: 'Once it can be reached, tell it again with:\n    fleet drift --notify --remember' });

const nobody = (): Diagnostic => diagnose('FLT6512', 'The spec names nobody to tell: it has no drift.notify.', { hint: 'Name somebody in the spec:\n    drift:\n      notify: [{ name: chat, to: slack, urlFromEnv: SLACK_URL }]' });

const forgetful = (): Diagnostic => diagnose('FLT6511', 'No history is kept, so everybody is told of all findings at every run.', { hint: 'Keep one:\n    fleet drift --notify --remember\n    fleet drift --notify --history drift-history.json' });

type Ended = { readonly told: Told | undefined; readonly problem?: Diagnostic };

const toldOne = async (due: Due, material: Parameters<typeof packed>[1], { world, last }: { readonly world: Ports; readonly last: Told | undefined }): Promise<Ended> => {
  const sent = await world.notices.send(packed(due, material));
  return sent.ok ? { told: due.told } : { told: last, problem: untold(due.notifier, sent.failure) };
};

/** Tells the notifiers of a spec. One that cannot be told is a warning, is told again by the next run, and holds up no other. */
export const telling =
  ({ notify = [] }: FleetSpec, { metrics, shard }: Material, { world, must }: { readonly world: Ports; readonly must: Must }): Tell =>
  async (report, before) => {
    if (notify.length === 0) must(good(undefined, [nobody()]));
    else if (before === undefined) must(good(undefined, [forgetful()]));
    const findings = findingsOf(report);
    const material = { report, metrics: metrics(report), ...(shard === undefined ? {} : { shard }) };
    const ended = await Promise.all(
      notify.map(async (notifier): Promise<Ended & { readonly name: string }> => {
        const last = before?.[notifier.name];
        const due = dueFor(notifier, findings, last);
        return { name: notifier.name, ...(due === undefined ? { told: last } : await toldOne(due, material, { world, last })) };
      }),
    );
    must(good(undefined, ended.flatMap(({ problem }) => problem ?? [])));
    const open = ended.flatMap(({ name, told }) => (told === undefined ? [] : [[name, told] as const]));
    return open.length === 0 ? undefined : Object.fromEntries(open);
  };
