import type { Family } from '../row.ts';

/** Tests of policies. */
export const tests = {
  FLT1601: {
    severity: 'error',
    summary: 'No test of policies here',
    explain:
      'Without names, `fleet test` runs every *.fleet-test.yaml in the folder of the fleet spec and below, and there is none. That is an error, because a pipeline that tests nothing would be green for ever. ' +
      'Write a test beside the policies, or name the files.',
  },
  FLT1602: {
    severity: 'error',
    summary: 'File is not one test of policies',
    explain: 'A test file holds one document of apiVersion fleet.config/v1alpha1 and kind PlacementTest, with as many cases as needed. Several documents, none, or another kind are not run.',
  },
  FLT1603: {
    severity: 'error',
    summary: 'Template of a case is not clear',
    explain:
      'A case is about one template of the fleet spec, or one that the test itself gives: written as Kind/name, Kind/namespace/name, or apiVersion/Kind/namespace/name, or by its parts. No template is called so, or several are. ' +
      'Say more of it: namespace and apiVersion make it unique.',
  },
  FLT1604: {
    severity: 'error',
    summary: 'Case names an unknown cluster',
    explain:
      'The taints of a case and its earlier placement (before) speak of clusters of the fleet, or of clusters that the test adds with clusters or join. ' +
      'A name that none of them has would change nothing, and the case would seem to show what it does not show.',
  },
  FLT1605: {
    severity: 'error',
    summary: 'No case has such a name',
    explain: '--filter runs the cases whose name holds the given text, in any case of letters. No case of the files does, so nothing was tested. Without --filter all cases run.',
  },
} as const satisfies Family;
