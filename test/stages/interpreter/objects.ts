import { load } from 'js-yaml';
import type { Customization, CustomizationField, K8sObject, SourceRef } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

/** An object of YAML in which what stands in every object may be left out. */
export const objectOf = (apiVersion: string, kind: string, fields: string): K8sObject =>
  deepFreeze({ apiVersion, kind, metadata: { name: 'web', namespace: 'shop' }, ...(load(fields) as object) } as unknown as K8sObject);

const NOWHERE: SourceRef = { file: 'policies/widget.yaml', line: 1, column: 1, length: 1 };

/** A customization for example.com/v1 Widget with these scripts; its places are pointers, in the name of the file. */
export const customization = (scripts: Partial<Record<CustomizationField, string>>, name = 'widgets'): Customization =>
  deepFreeze({
    name,
    target: { apiVersion: 'example.com/v1', kind: 'Widget' },
    scripts,
    document: { value: null, at: NOWHERE, locate: (pointer: string) => ({ ...NOWHERE, file: `${name}${pointer}` }) },
  });
