import { targetOf } from './request-target.ts';

const reviews: readonly string[] = ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'];

/**
 * Kubernetes' verb for a request: `get` (also discovery), `list`, `create`, `update`, `patch`, `delete`; a dry run is
 * `dry-run` and a self-subject review is `review`, because neither changes anything.
 */
export const verbOfRequest = (method: string, path: string, query: string): string => {
  const target = targetOf(path);
  if (query.includes('dryRun=')) return 'dry-run';
  switch (method) {
    case 'GET':
      return target !== undefined && target.name === undefined ? 'list' : 'get';
    case 'POST':
      return target !== undefined && reviews.includes(target.plural) ? 'review' : 'create';
    case 'PUT':
      return 'update';
    default:
      return method.toLowerCase();
  }
};
