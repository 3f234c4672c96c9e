import type { Cluster } from '../cluster.ts';
import type { Call } from '../http/call.ts';
import type { Kind } from '../kinds/kind.ts';
import { type Cause, invalid, isRefusal, type Refusal } from '../refusal.ts';
import { forbid, invalidValue, required, unsupported } from '../validate/cause.ts';
import type { FieldValidation } from './body.ts';

/** One write: of what kind, where, by whom and how. */
export type Ask = {
  readonly cluster: Cluster;
  readonly kind: Kind;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
  readonly manager: string;
  readonly user: string;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly validation: FieldValidation;
  /** Warnings that go back with the answer. */
  readonly warnings: string[];
};

/** The manager that a User-Agent stands for: its first word, without the version. */
export const managerOfAgent = (agent: string): string => (agent.split('/')[0] ?? '').slice(0, 128) || 'unknown';

const MOST_MANAGER = 128;

const checkManager = (manager: string): Cause[] => {
  if (Buffer.byteLength(manager) > MOST_MANAGER) return [{ reason: 'FieldValueTooLong', message: `Too long: may not be more than ${MOST_MANAGER} bytes`, field: 'fieldManager' }];
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(manager) ? [] : [invalidValue('fieldManager', manager, 'invalid character')];
};

const validations: readonly string[] = ['', 'Ignore', 'Strict', 'Warn'];

const checkOptions = (query: URLSearchParams, apply: boolean | undefined): Cause[] => {
  const [dryRun, validation, manager] = [query.getAll('dryRun').filter((one) => one !== ''), query.get('fieldValidation') ?? '', query.get('fieldManager') ?? ''];
  return [
    ...(apply === true && manager === '' ? [required('fieldManager', 'is required for apply patch')] : []),
    ...(apply === false && query.has('force') ? [forbid('force', 'may not be specified for non-apply patch')] : []),
    ...checkManager(manager),
    ...(dryRun.some((one) => one !== 'All') ? [unsupported('dryRun', dryRun, ['All'])] : []),
    ...(validations.includes(validation) ? [] : [unsupported('fieldValidation', validation, validations)]),
  ];
};

type Where = Pick<Ask, 'cluster' | 'kind' | 'user'> & Partial<Pick<Ask, 'namespace' | 'name' | 'subresource'>>;

const optionKinds: Readonly<Record<string, string>> = { POST: 'CreateOptions', PUT: 'UpdateOptions', PATCH: 'PatchOptions' };

/** Reads the options of a write from its query; `apply` is there for patches only. */
export const askOf = (call: Call, where: Where, apply?: boolean): Ask | Refusal => {
  const causes = checkOptions(call.query, apply);
  if (causes.length > 0) return invalid({ group: 'meta.k8s.io', kind: optionKinds[call.method] ?? 'UpdateOptions' }, causes);
  return {
    ...where,
    manager: call.query.get('fieldManager') || managerOfAgent(call.userAgent),
    dryRun: call.query.getAll('dryRun').includes('All'),
    force: call.query.get('force') === 'true',
    validation: (call.query.get('fieldValidation') || 'Warn') as FieldValidation,
    warnings: [],
  };
};

/** The headers that carry warnings. */
export const warningHeaders = (warnings: readonly string[]): Record<string, string> =>
  warnings.length === 0 ? {} : { Warning: [...new Set(warnings)].map((says) => `299 - ${JSON.stringify(says)}`).join(', ') };

/** A refusal with the warnings that were found before it. */
export const withWarnings = <Value>(value: Value | Refusal, ask: Ask): Value | Refusal =>
  isRefusal(value) && ask.warnings.length > 0 ? { ...value, headers: { ...value.headers, ...warningHeaders(ask.warnings) } } : value;
