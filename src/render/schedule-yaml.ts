import type { Schedule } from '#core/model';
import type { View } from './frame.ts';
import { visible } from './sanitize.ts';
import { yamlText } from './yaml-text.ts';

/** The objects as documents for `kubectl apply -f -`, under a comment that says what a person does beside it. */
export const scheduleYaml: View<Schedule> = ({ fleet, of, objects, notes }) => {
  const head = of === 'job' ? `The drift of the fleet ${fleet}, looked at by a job.` : `What the drift job of the fleet ${fleet} may read in a member cluster.`;
  const comment = [head, ...notes].map((line) => `# ${visible(line)}\n`).join('');
  return `${comment}${objects.map((object) => `---\n${yamlText(object)}`).join('')}`;
};
