import { Environment } from '@marcbachmann/cel-js';
import { registerComprehensions } from './comprehensions.ts';
import { addresses } from './functions/addresses.ts';
import { lists } from './functions/lists.ts';
import { namedFormats } from './functions/named-formats.ts';
import { quantities } from './functions/quantities.ts';
import { texts } from './functions/texts.ts';
import { urls } from './functions/urls.ts';
import { versions } from './functions/versions.ts';
import { register } from './library.ts';

let made: Environment | undefined;

/** What the rules of a CustomResourceDefinition can name (Kubernetes 1.37): `self`, `oldSelf`, and the functions of its libraries. */
export const environment = (): Environment => {
  if (made !== undefined) return made;
  made = new Environment({ homogeneousAggregateLiterals: false, enableOptionalTypes: true }).registerVariable('self', 'dyn').registerVariable('oldSelf', 'dyn');
  for (const library of [lists, texts, quantities, addresses, urls, versions, namedFormats]) register(made, library);
  registerComprehensions(made);
  return made;
};
