import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject, K8sObject, Timestamp } from '#core/model';
import { type Applied, applyPatch, deducedSchema, schemaFrom, trackUpdate, type TypeSchema } from '#core/merge';
import { deepFreeze } from '../../support/freeze.ts';
import type { Answered, Recording, Request } from './recorded.ts';

const fixtures = process.env['MERGE_FIXTURES'] ?? new URL('../../../fixtures/merge', import.meta.url).pathname;

const read = <Value>(file: string): Value => JSON.parse(readFileSync(`${fixtures}/${file}`, 'utf8')) as Value;

/** All recorded sequences. */
export const recordings = (): readonly Recording[] => readdirSync(`${fixtures}/recorded`).sort().map((file) => deepFreeze(read<Recording>(`recorded/${file}`)));

const documents = new Map<string, JsonObject>();

/** A reduced OpenAPI document of a real API server. */
export const documentNamed = (name: string): JsonObject => {
  const document = documents.get(name) ?? deepFreeze(read<JsonObject>(`openapi/${name}.json`));
  documents.set(name, document);
  return document;
};

/** The schema of a recorded object. */
export const schemaOf = (recording: Recording, object: K8sObject): TypeSchema =>
  schemaFrom(documentNamed(recording.document), object.apiVersion, object.kind) ?? deducedSchema;

export type Step = Request & Answered;

/** One recorded request with what was stored before it. */
export type Case = { readonly name: string; readonly recording: Recording; readonly step: Step; readonly live: K8sObject | undefined };

/** Every step of every recording. */
export const cases = (): readonly Case[] =>
  recordings().flatMap((recording) => {
    let live: K8sObject | undefined;
    return recording.steps.map((step, at) => {
      const one: Case = { name: `${recording.name} ${at + 1}: ${step.manager} ${step.does}${step.force ? ' by force' : ''}${step.subresource ? ` of ${step.subresource}` : ''}`, recording, step, live };
      live = step.stored ?? live;
      return one;
    });
  });

const newest = (object: K8sObject | undefined): Timestamp => [...(object?.metadata.managedFields ?? []).map((entry) => entry.time ?? ''), '1970-01-01T00:00:00Z'].sort().at(-1) as Timestamp;

/** What the merge room makes of a recorded apply. */
export const applied = ({ recording, step, live }: Case): Applied => {
  const object = step.body as unknown as K8sObject;
  return applyPatch({
    ...(live === undefined ? {} : { live }),
    applied: object,
    manager: step.manager,
    schema: schemaOf(recording, object),
    force: step.force === true,
    now: newest(step.stored),
    ...(step.subresource === undefined ? {} : { subresource: step.subresource }),
    statusSubresource: recording.statusSubresource,
  });
};

/** The managedFields that the merge room gives to what a recorded update stored. */
export const tracked = ({ recording, step, live }: Case, stored: K8sObject): K8sObject => {
  const { managedFields: _, ...metadata } = stored.metadata;
  const sent = (step.body['metadata'] as JsonObject | undefined)?.['managedFields'];
  return trackUpdate({
    ...(live === undefined ? {} : { before: live }),
    after: { ...stored, metadata: { ...metadata, ...(sent === undefined ? {} : { managedFields: sent as never }) } },
    manager: step.manager,
    schema: schemaOf(recording, stored),
    now: newest(stored),
    ...(step.subresource === undefined ? {} : { subresource: step.subresource }),
    statusSubresource: recording.statusSubresource,
  });
};
