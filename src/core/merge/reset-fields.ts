import { emptySet, type FieldSet, setOfPaths } from './field-set.ts';

/** Which request on which kind: its subresource, and whether its status is one. */
export type RequestScope = { readonly subresource?: string; readonly statusSubresource?: boolean; readonly resetFields?: FieldSet };

const status = setOfPaths(['f:status']);
const spec = setOfPaths(['f:spec'], ['f:metadata', 'f:labels']);

/** What a request cannot change and so cannot own: the status for the object itself, the rest for its status (KEP-555, reset fields). */
export const resetFieldsOf = ({ subresource, statusSubresource, resetFields }: RequestScope): FieldSet => {
  if (resetFields !== undefined) return resetFields;
  if (subresource === 'status') return spec;
  return subresource === undefined && statusSubresource ? status : emptySet;
};
