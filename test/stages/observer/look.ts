import { observe } from '#edge/observer';
import { type Answer, answered, type ClusterClient, type ClusterName, type Desired, type K8sObject, type ObservedCluster, type State } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import type { FakeCluster } from '../../support/fake-cluster.ts';
import { LABEL, object, recordedIn } from './objects.ts';

/** Nothing is wanted. */
export const nothing: Desired = { objects: [], unrendered: [] };

/** Nothing is recorded on east. */
export const noState = recordedIn('east', []);

/** Looks at one fake cluster. */
export const look = (
  fake: FakeCluster,
  asked: { desired?: Desired; recorded?: State; among?: number },
  opened: Answer<ClusterClient> = answered(fake.client),
): Promise<ObservedCluster[]> =>
  observe({
    ...deepFreeze({
      desired: asked.desired ?? nothing,
      recorded: asked.recorded ?? noState,
      facts: [fake.facts],
      applySetLabel: LABEL,
      concurrency: 8,
      ...(asked.among === undefined ? {} : { among: asked.among }),
    }),
    clients: new Map([['east' as ClusterName, opened]]),
  });

/** What was found, by key. */
export const seen = ([one]: ObservedCluster[]): Record<string, string> => {
  if (one?.reach !== 'ok') return { lost: one?.failure.kind ?? 'nobody' };
  return Object.fromEntries([...one.objects].map(([key, { found }]) => [key, found]));
};

/** What the fake was asked, in order. */
export const requests = ({ asked }: FakeCluster): readonly string[] => asked.map(({ verb, path }) => `${verb} ${path}`);

/** A ConfigMap. */
export const map = (name: string, namespace = 'shop'): K8sObject => object('v1 ConfigMap', name, namespace);

/** Objects that are made one after the other. */
export const many = (count: number, make: (at: number) => K8sObject): readonly K8sObject[] => Array.from({ length: count }, (_, at) => make(at));
