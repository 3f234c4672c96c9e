import { targetOf } from './request-target.ts';
import type { Fate } from './relay.ts';
import type { Sent } from './requests-text.ts';

const reasons: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Expired',
  422: 'Invalid',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
};

const statusFate = (code: number): Fate => ({
  fate: 'answer',
  status: code,
  type: 'application/json',
  body: JSON.stringify({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: `told to answer ${code}`,
    reason: reasons[code] ?? '',
    code,
  }),
});

/** The fate that a story names: a status code, or `html`, `hang`, `reset`, `truncated`, `lost`. */
export const fateNamed = (word: string): Fate => {
  if (/^\d{3}$/.test(word)) return statusFate(Number(word));
  switch (word) {
    case 'html':
      return { fate: 'answer', status: 200, type: 'text/html', body: '<!doctype html><title>Sign in</title>' };
    case 'hang':
    case 'reset':
    case 'truncated':
    case 'lost':
      return { fate: word };
    default:
      throw new Error(`there is no fault "${word}"; there are: a status code, html, hang, reset, truncated, lost`);
  }
};

const fitsVerb = (sent: Sent, word: string): boolean =>
  word === '*' || word.toLowerCase() === sent.verb || (word === sent.method && sent.verb !== 'dry-run');

const fitsPlace = (sent: Sent, word: string): boolean => {
  if (word === '*') return true;
  if (word.startsWith('/')) return sent.path.startsWith(word);
  const target = targetOf(sent.path);
  const [group, plural, name] = word.split('/');
  return target !== undefined && target.group === group && target.plural === plural && (name === undefined || target.name === name);
};

/** Whether a request is the one that a story means: `PATCH apps/deployments`, `get v1/configmaps/settings`, `* /openapi`, `* *`. */
export const fits = (sent: Sent, what: string): boolean => {
  const [verb = '', place = ''] = what.split(' ');
  return fitsVerb(sent, verb) && fitsPlace(sent, place);
};
