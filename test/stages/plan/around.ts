import { type Answer, answered, type ClusterName, type Failure, type K8sObject, type KindCount, kindName, objectKey, type ObjectKey, type Plan, type Surroundings, type SurroundingsAsk } from '#core/model';
import { draw } from '#core/plan';
import { deepFreeze } from '../../support/freeze.ts';
import { inputOf, type World } from './world.ts';

/** What a cluster would answer: objects by the kind that lists them, what is inside of what, and roles. */
export type Around = {
  readonly objects?: readonly K8sObject[];
  readonly inside?: Readonly<Record<string, Answer<readonly KindCount[]>>>;
  readonly roles?: readonly K8sObject[];
  /** Kinds that may not be listed. */
  readonly forbidden?: readonly string[];
};

export const forbidden: Failure = { kind: 'forbidden', message: 'you may not list them' };


const listOf = (ask: SurroundingsAsk['lists'][number], { objects = [], forbidden: closed = [] }: Around): Answer<readonly K8sObject[]> => {
  if (closed.includes(ask.kind.kind)) return { ok: false, failure: forbidden };
  return answered(objects.filter(({ kind, metadata }) => kind === ask.kind.kind && ask.namespaces.includes(metadata.namespace ?? '')));
};

const answering = (ask: SurroundingsAsk, around: Around): Surroundings => {
  const roles = new Map((around.roles ?? []).map((role) => [objectKey(role), role]));
  return {
    cluster: ask.cluster,
    inside: new Map(ask.inside.flatMap(({ object }) => (around.inside?.[object] === undefined ? [] : [[object, around.inside[object]] as const]))),
    roles: new Map(ask.roles.map((key): [ObjectKey, Surroundings['roles'] extends ReadonlyMap<ObjectKey, infer Seen> ? Seen : never] => {
      const live = roles.get(key);
      return [key, live === undefined ? { found: 'no' } : { found: 'yes', live }];
    })),
    lists: new Map(ask.lists.map((one) => [kindName(one.kind), listOf(one, around)])),
  };
};

/** The plan of a world whose clusters answer what they are asked, and what that was. */
export const planned = (world: World, around: Around | 'nobody looks' = {}): { readonly plan: Plan; readonly asks: readonly SurroundingsAsk[] } => {
  const drawn = draw(inputOf(world));
  if (!drawn.ok) throw new Error(drawn.diagnostics.map(({ detail }) => detail).join());
  const { asks, finish } = drawn.value;
  const answers = around === 'nobody looks' ? new Map<ClusterName, Surroundings>() : new Map(asks.map((ask) => [ask.cluster, deepFreeze(answering(ask, around))]));
  return { plan: finish(answers), asks };
};

/** `group/Kind` and namespaces of each list that was asked for. */
export const listsIn = (asks: readonly SurroundingsAsk[]): readonly string[] => asks.flatMap(({ lists }) => lists.map(({ kind, namespaces }) => `${kind.kind} in ${namespaces.join()}`));

