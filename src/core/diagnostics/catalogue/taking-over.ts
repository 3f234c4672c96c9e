import type { Family } from '../row.ts';

/** Of live objects that become the fleet's: import and promote. */
export const takingOver = {
  FLT6601: {
    severity: 'note',
    summary: 'Import block matches nothing',
    explain:
      'An import block takes over live objects that templates describe. This one matches none: nothing of that name is live, or no template and policy put it on that cluster. Nothing is wrong with the plan. ' +
      'An object that is live and has no template becomes one with `fleet promote`; a block that has done its work, or never will, can go.',
  },
  FLT6602: {
    severity: 'error',
    summary: 'Object cannot be imported',
    explain:
      'To import is to record a live object that a template describes, so that the next apply owns it. That takes all three: a template that a policy puts on the cluster, an object that is live there, and a record that does not have it yet. One of them is missing. Nothing was written.',
  },
  FLT6611: {
    severity: 'error',
    summary: 'Object cannot be promoted',
    explain:
      'To promote is to write the template of a live object, and a policy that places it where it is. That makes no sense for what the cluster itself makes (objects with a controller that owns them, events, endpoints, node objects), for what a template describes already, and for what is not there. Nothing was written.',
  },
  FLT6612: {
    severity: 'error',
    summary: 'Secret is not written into a file',
    explain:
      'A template of a Secret would hold its values in the open, in a file that is likely to be committed, and from then on in its history. fleet does not write that unasked. Keep the values where secrets belong and let something make the Secret in the cluster (a sealed secret, an external secret, a CSI driver), ' +
      'or write the template yourself from a file that is not committed. With --allow-secrets the values are written all the same. Nothing was written.',
  },
  FLT6613: {
    severity: 'error',
    summary: 'File is there already',
    explain: 'The template or the policy that is to be written has a file of that name already, and files of others are never replaced. Nothing was written. Choose another name with --policy-name, or move the file away.',
  },
  FLT6614: {
    severity: 'note',
    summary: 'Promoted object needs others',
    explain:
      'The object refers to others by name, such as ConfigMaps and Secrets, that no template describes. They are in the cluster that it came from and may not be in others. With --with-dependencies they are promoted with it; Secrets only with --allow-secrets.',
  },
} as const satisfies Family;
