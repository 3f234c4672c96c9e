import type { Overriders } from '#core/model';
import { annotations } from './overriders/annotations.ts';
import { args } from './overriders/args.ts';
import { command } from './overriders/command.ts';
import { field } from './overriders/field.ts';
import { image } from './overriders/image.ts';
import { labels } from './overriders/labels.ts';
import { plaintext } from './overriders/plaintext.ts';

/** Order is meaning: it is Karmada's, whatever the order in a rule's YAML. */
export const overriders = [image, command, args, labels, annotations, field, plaintext] as const;

type Missing = Exclude<keyof Overriders, (typeof overriders)[number]['field']>;
/** Does not compile when the model gains an overrider that has no file here. */
export const complete: Missing extends never ? true : Missing = true;
