import type { Schedule } from '#core/model';
import type { View } from './frame.ts';
import { jsonText } from './json-text.ts';

/** The objects as one `List`, which kubectl applies; JSON has no room for what a person does beside it. */
export const scheduleJson: View<Schedule> = ({ objects }) => jsonText({ apiVersion: 'v1', kind: 'List', items: objects });
