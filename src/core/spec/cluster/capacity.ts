import type { ResourceList, ResourceModel, ResourceSummary } from '#core/model';
import type { Cluster } from '#schema';

type Models = NonNullable<Cluster['spec']['resourceModels']>;

const LARGEST = String(2n ** 63n - 1n);

const textsOf = (quantities: Readonly<Record<string, string | number>> | undefined): ResourceList =>
  Object.fromEntries(Object.entries(quantities ?? {}).map(([name, amount]) => [name, String(amount)]));

/** What a Cluster object says of its free resources; undefined where it says nothing. */
export const capacityOf = (status: Cluster['status']): ResourceSummary | undefined => {
  const summary = status?.resourceSummary;
  if (summary === undefined) return undefined;
  const { allocatable, allocating, allocated, allocatableModelings } = summary;
  return {
    allocatable: textsOf(allocatable),
    allocating: textsOf(allocating),
    allocated: textsOf(allocated),
    ...(allocatableModelings === undefined ? {} : { modelings: allocatableModelings.map(({ grade, count }) => ({ grade, count })) }),
  };
};

/** Resource models sorted by grade; the first begins at nothing and the last has no end, as Karmada's admission sees to. */
export const modelsOf = (models: Models): readonly ResourceModel[] => {
  const sorted = [...models].sort((one, other) => one.grade - other.grade);
  return sorted.map(({ grade, ranges }, at) => ({
    grade,
    ranges: ranges.map(({ name, min, max }) => ({ name, min: at === 0 ? '0' : String(min), max: at === sorted.length - 1 ? LARGEST : String(max) })),
  }));
};
