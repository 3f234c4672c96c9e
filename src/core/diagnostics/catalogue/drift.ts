import type { Family } from '../row.ts';

/** Family 6, drift: rules that let it be, and what is done about it. */
export const drift = {
  FLT6501: {
    severity: 'warning',
    summary: 'Ignore rule is out of date',
    explain:
      'Every ignore rule of a spec has an owner, a reason and a day on which it ends, so that nothing is let be for ever by somebody who forgot. This rule has ended, and what it used to let be counts as drift again, with its exit code. ' +
      'The difference is still there: take the rule out and let the next apply mend it, absorb the live value into the source, or give the rule another day with the same owner or a new one.',
  },
  FLT6502: {
    severity: 'note',
    summary: 'Ignore rule ends soon',
    explain: 'An ignore rule that is in use ends within seven days. From then on what it lets be counts as drift. Its owner has until then to mend the difference, to absorb it, or to accept it for longer.',
  },
  FLT6503: {
    severity: 'note',
    summary: 'Ignore rule let nothing be',
    explain: 'An ignore rule matched nothing in this run: the difference is gone, the object is, or the rule names something that is not there. A rule without use is best taken out, lest it hide the next difference of its kind.',
  },
  FLT6504: {
    severity: 'error',
    summary: 'Expression of an ignore rule cannot be used',
    explain:
      'The `when` of an ignore rule is an expression in CEL. This one does not parse, names something that is not there, compares things of different types, or is neither true nor false. It can name what (the kind of difference), cluster (name), ' +
      'object (key, group, kind, namespace, name, labels) and field (path, recorded, live, manager, operation, subresource). Nothing was looked at before it is right.',
  },
  FLT6505: {
    severity: 'error',
    summary: 'Nothing has drifted there',
    explain: 'Only drift that is there can be accepted or absorbed: at this address live is as it was recorded, or a rule or a known controller excuses it already, or it could not be looked at. Nothing was written.',
  },
  FLT6506: {
    severity: 'error',
    summary: 'Drift is accepted with an end, an owner and a reason',
    explain:
      'What is accepted is written into the spec as a rule that names who answers for it, why, and until when. All three must be given, and the end must be a day to come (2027-03-31) or a moment with a time zone (2027-03-31T12:00:00Z). Nothing was written.',
  },
  FLT6507: {
    severity: 'error',
    summary: 'Drift cannot be absorbed',
    explain:
      'Absorbing writes the live value back into the source, so that it is asked for from now on. That is refused where the source cannot say it: secret values are never written into files; replicas that a policy divides are decided by the policy; ' +
      'an object that vanished or was made anew has no value to take over; a template that comes from standard input has no file. Nothing was written.',
  },
  FLT6508: {
    severity: 'error',
    summary: 'History of drift cannot be used',
    explain:
      'The file that `fleet drift --history` keeps tells since when each difference is known and what was found before. It is there and cannot be read, is damaged, or belongs to another fleet. It is never taken for empty: every difference would look new, and a notice would go out again.',
  },
  FLT6509: {
    severity: 'note',
    summary: 'Live values are kept by an ignore rule',
    explain:
      'A rule of the spec lets these fields be as they are in the cluster until its day. The plan neither changes them nor counts them as drift; an apply that changes something else of the object sends them with their live values. ' +
      'After the rule has ended the plan asks for the written values again. Values of Secrets are not kept: rules for them silence `fleet drift`, and an apply mends them.',
  },
  FLT6510: {
    severity: 'warning',
    summary: 'Notifier was not told',
    explain:
      'A notifier of the spec (drift.notify) was to be told of what was found, and could not be: its address is not set or not usable, nobody answers there, or the answer is a refusal. It was tried three times where another try could help, with ten seconds for each. ' +
      'The other notifiers were told, and the exit code is that of the findings. With --history this notifier is told by the next run. Addresses are secrets, so none is shown.',
  },
  FLT6511: {
    severity: 'warning',
    summary: 'Nothing remembers what was told',
    explain:
      'With --notify people are told when other things are found than they were told last. What that was stands in the history that --history names. Without one every run that finds something tells everybody again, which soon nobody reads, and nobody is told when it is over.',
  },
  FLT6512: {
    severity: 'warning',
    summary: 'There is nobody to tell',
    explain: 'With --notify the notifiers of the spec are told of what was found, and the spec names none under drift.notify. The findings are in the output as ever.',
  },
  FLT6513: {
    severity: 'error',
    summary: 'State has no room for notes',
    explain: 'Runs remember beside the state where its place can keep small texts of its own: in a folder, in Secrets, in a bucket. A server that speaks the HTTP protocol of Terraform keeps the state and nothing else; there a run remembers in a file.',
  },
  FLT6514: {
    severity: 'error',
    summary: 'Note of a run cannot be used',
    explain: 'A note beside the state tells what a run of `fleet drift --remember` found, and since when. It is there and is damaged, or belongs to another fleet. It is never taken for none: every difference would look new, and a notice would go out again.',
  },
  FLT6515: {
    severity: 'error',
    summary: 'No run has left a report',
    explain: '`fleet drift show` puts together what runs with `--remember` left beside the state. There is nothing yet: no run was told to remember, or the spec names another place for the state than the runs used.',
  },
} as const satisfies Family;
