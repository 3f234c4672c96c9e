import type { K8sObject, Recorded } from '#core/model';

/** Whether a field manager applied something to this object by server-side apply. */
export const isAppliedBy = (live: K8sObject, manager: string): boolean =>
  live.metadata.managedFields?.some((entry) => entry.manager === manager && entry.operation === 'Apply') ?? false;

/**
 * Whether a live object is the one that a row describes: by its uid. Where an apply was cut off before its answer the uid
 * may be unknown or of the object before; then the field manager tells.
 */
export const isRecordedObject = (row: Recorded, live: K8sObject, manager: string): boolean =>
  (row.uid !== undefined && row.uid === live.metadata.uid) || (row.doubt === 'apply' && isAppliedBy(live, manager));

/** Whether a row may describe an object that was never made: its create was cut off. */
export const mayNeverHaveBeen = (row: Recorded): boolean => row.doubt === 'apply' && row.uid === undefined;
