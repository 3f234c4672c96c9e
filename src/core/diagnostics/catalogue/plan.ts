import type { Family } from '../row.ts';

export const plan = {
  FLT6001: {
    severity: 'error',
    summary: 'Target names nothing',
    explain:
      'A plan can be narrowed to some objects with --target. This target names no object that is desired or recorded, so the plan would be empty ' +
      'and look as if all were well. A target is an object key (apps/Deployment/web/nginx) or a type and a name, as kubectl writes it: deployment/nginx, ' +
      'deploy/web/nginx with the namespace between them, deployments.apps/nginx. A cluster and a colon may stand before it: member1:deploy/nginx.',
  },
  FLT6101: {
    severity: 'error',
    summary: 'Plan ends too early',
    explain:
      'The file begins as a plan and stops in the middle: it was cut off while it was copied or stored. fleet writes plans whole or not at all. ' +
      'A part of a plan is not a smaller plan, so nothing was read of it and nothing was changed.',
  },
  FLT6102: {
    severity: 'error',
    summary: 'Plan is not JSON',
    explain:
      'The file that was named cannot be read as JSON. Perhaps it is the fleet spec, or the text of a plan; the saved form is what `fleet plan --out FILE` writes.',
  },
  FLT6103: {
    severity: 'error',
    summary: 'File is not a plan',
    explain:
      'The file is JSON but not what `fleet plan --out FILE` writes: a member is missing or of another type. It is another document, or it was edited. ' +
      'What a plan holds is sent to clusters, so fleet does not guess what was meant.',
  },
  FLT6104: {
    severity: 'error',
    summary: 'Plan has a newer format',
    explain:
      'A newer fleet made this plan, in a form that this one does not know. Apply it with the fleet that made it, or make it again with this one.',
  },
  FLT6105: {
    severity: 'error',
    summary: 'Plan was edited',
    explain:
      'A plan names each object to be sent by a digest of its content, and here the content has another digest: it was changed after the plan was made. ' +
      'A plan is a contract about what was reviewed; to have another one, change the sources and plan again.',
  },
  FLT6106: {
    severity: 'error',
    summary: 'Sealed plan cannot be opened',
    explain:
      'The plan was made with --seal: the file is encrypted with age, for a passphrase or for the holders of certain age identities. It could not be opened: the passphrase or identity is missing or another one, or the file was ' +
      'changed (age notices each changed byte). The passphrase is asked for on a terminal or read from the file that FLEET_PASSPHRASE_FILE names; identities (AGE-SECRET-KEY-…) are read from the file that FLEET_IDENTITY_FILE names. ' +
      'Any age program opens the file as well.',
  },
  FLT6107: {
    severity: 'error',
    summary: 'Plan cannot be sealed',
    explain:
      'With --seal the plan is encrypted before it is written. There is no passphrase (nobody is there to be asked, and FLEET_PASSPHRASE_FILE names no file that can be read), or what --seal-to names is no age recipient (age1…). ' +
      'Nothing was written; least of all the plan in the open.',
  },
  FLT6108: {
    severity: 'error',
    summary: 'Key cannot be used',
    explain:
      'Plans are signed and approved with ed25519 keys in PEM files: a private key (BEGIN PRIVATE KEY) to sign with, a public key (BEGIN PUBLIC KEY) to check with. The file that was named cannot be read, or holds something else. ' +
      'A key pair is made with: openssl genpkey -algorithm ed25519 -out key.pem; openssl pkey -in key.pem -pubout -out key.pub. If the private key is encrypted, its passphrase is asked for or read from the file that FLEET_PASSPHRASE_FILE names.',
  },
  FLT6109: {
    severity: 'error',
    summary: 'File of approvers is not right',
    explain:
      'The file that --approvers names says who may approve: one line for each, a name and the ed25519 public key in base64 (the middle line of its PEM file); # begins a comment. A line is something else, or a name or key stands there twice, ' +
      'so that one person could count as two. Nothing was changed.',
  },
  FLT6110: {
    severity: 'error',
    summary: 'Name cannot be that of an approver',
    explain:
      'The name of who approves stands in the approval and is part of the name of its file, so it is made of letters, digits and . _ @ + -, begins with a letter or digit, and is no longer than 63 characters. ' +
      'Without --as it is the name of the user on this machine. Nothing was written.',
  },
  FLT6201: {
    severity: 'error',
    summary: 'Gate cannot be used',
    explain:
      'A gate of the spec decides on steps by an expression in CEL (the language of Kubernetes validation rules). This one does not parse, names something that is not there, compares things of different types, or is neither true nor false. ' +
      'It can name step (action, because, object, group, kind, namespace, name, fields with path and reason, hazards, rolls), cluster (name, region, version) and counts of the whole plan (steps, clusters, rolls, create, update, replace, adopt, delete, forget). ' +
      'A gate that cannot be used lets nothing go: nothing is planned before it is right.',
  },
  FLT6202: {
    severity: 'note',
    summary: 'What the gates say of this plan',
    explain:
      'The spec has gates, and each step was held against them, in their order; the first one that holds decides. `fleet apply --auto-approve=gated` carries the plan out by itself where every step goes by itself, and asks where one step is to be asked for. ' +
      'A step that is denied is denied to every apply.',
  },
} as const satisfies Family;
