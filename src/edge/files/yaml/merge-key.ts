import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';

/** Whether a key is a merge key: `<<` without quotes. */
export const isMergeKey = (text: string, event: Event | undefined): boolean =>
  event?.type === EVENT_ID.SCALAR &&
  event.style === SCALAR_STYLE.PLAIN &&
  event.valueEnd - event.valueStart === 2 &&
  text.startsWith('<<', event.valueStart);
