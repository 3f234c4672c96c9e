import { diagnose } from '#core/diagnostics';
import { type ApplySettings, type Diagnostic, type FleetSpec, type Gate, type JsonPointer, type Milliseconds, type SourceDocument, standardBrake } from '#core/model';
import type { Fleet } from '#schema';
import type { Checked } from '../checked.ts';
import { isDnsLabel } from '../names.ts';
import { durationOf } from './duration.ts';

const FIVE_MINUTES = 300_000 as Milliseconds;

/** Which steps of a plan go by themselves, are asked for, or are denied; left out where nothing is said. */
export const gatesOf = (fleet: Fleet, document: SourceDocument): Pick<FleetSpec, 'gates'> => {
  const gates = (fleet.spec?.gates ?? []).map((gate, at): Gate => ({ ...gate, at: document.locate(`/spec/gates/${at}/when` as JsonPointer) }));
  return gates.length === 0 ? {} : { gates };
};

/** How plans are carried out, with what is not said filled in. */
export const applySettings = (fleet: Fleet, document: SourceDocument): Checked<ApplySettings> => {
  const said = fleet.spec?.apply ?? {};
  const timeout = said.timeout === undefined ? FIVE_MINUTES : durationOf(said.timeout);
  const namespace = said.applySetNamespace ?? 'default';
  const diagnostics: Diagnostic[] = [];
  if (timeout === undefined) {
    diagnostics.push(
      diagnose('FLT2221', `"${said.timeout}" is no duration.`, {
        at: document.locate('/spec/apply/timeout' as JsonPointer),
        hint: 'Write numbers with units (h, m, s, ms):\n    timeout: 5m',
      }),
    );
  }
  if (!isDnsLabel(namespace)) {
    diagnostics.push(
      diagnose('FLT2006', `"${namespace}" cannot be the name of a namespace.`, {
        at: document.locate('/spec/apply/applySetNamespace' as JsonPointer),
        hint: 'Lower-case letters, digits and dashes, at most 63:\n    applySetNamespace: default',
      }),
    );
  }
  return {
    value: {
      adopt: said.adopt ?? 'if-no-diff',
      concurrency: said.concurrency ?? 16,
      wait: said.wait ?? false,
      timeout: timeout ?? FIVE_MINUTES,
      applySetNamespace: namespace,
      ...(said.allow === undefined ? {} : { allow: said.allow }),
      ...(said.brake === undefined ? {} : { brake: { ...standardBrake, ...said.brake } }),
    },
    diagnostics,
  };
};
