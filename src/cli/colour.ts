import { type Style, styleOf } from '#render';

/** The colours of a stream: none off a terminal or with NO_COLOR (no-color.org), as many as the terminal says otherwise. */
export const colourOf = (env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): Style => {
  const force = env['FORCE_COLOR'];
  if ((env['NO_COLOR'] ?? '') !== '' || force === '0' || env['TERM'] === 'dumb') return styleOf(0);
  if (!isTerminal && (force ?? '') === '') return styleOf(0);
  if (/truecolor|24bit/.test(env['COLORTERM'] ?? '')) return styleOf(3);
  return styleOf((env['TERM'] ?? '').includes('256') ? 2 : 1);
};
