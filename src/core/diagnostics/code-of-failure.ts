import type { FailureKind } from '#core/model';
import type { KnownCode } from './diagnose.ts';

/** The code that explains a kind of failure: what `fleet explain` is asked for. */
export const codeOfFailure: Readonly<Record<FailureKind, KnownCode>> = {
  refused: 'FLT5001',
  timeout: 'FLT5002',
  reset: 'FLT5003',
  truncated: 'FLT5003',
  name: 'FLT5004',
  tls: 'FLT5005',
  credentials: 'FLT5006',
  unauthorized: 'FLT5007',
  forbidden: 'FLT5008',
  throttled: 'FLT5009',
  server: 'FLT5010',
  'not-kubernetes': 'FLT5011',
  invalid: 'FLT5012',
  conflict: 'FLT5013',
  exists: 'FLT5013',
  absent: 'FLT5014',
  gone: 'FLT5014',
  cancelled: 'FLT5015',
};
