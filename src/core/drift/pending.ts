import { addressText, byText, type Pending, type Plan, type State, type Step } from '#core/model';

// A step that makes an object what was recorded reverts drift; it asks for nothing new.
const asksForMore = ({ action, content, because }: Step, applied: string | undefined): boolean => {
  if (action === 'delete' || action === 'forget') return because !== 'vanished';
  return content !== applied;
};

const fieldsOf = ({ fields }: Step): Pending['fields'] => fields.filter(({ verdict, reason }) => verdict === 'change' && reason !== 'drifted').map(({ path }) => path);

/** The steps of a plan at addresses where something else is asked for than was recorded, sorted by address. */
export const pendingOf = (plan: Plan, recorded: State): readonly Pending[] => {
  const applied = new Map(recorded.objects.map((row) => [addressText(row.at), row.applied]));
  return plan.clusters
    .flatMap(({ steps }) =>
      steps.flatMap((step): readonly Pending[] => {
        const { action, at, because } = step;
        if (action === 'keep' || !asksForMore(step, applied.get(addressText(at)))) return [];
        return [{ at, action, because, fields: fieldsOf(step) }];
      }),
    )
    .sort((one, other) => byText(addressText(one.at), addressText(other.at)));
};
