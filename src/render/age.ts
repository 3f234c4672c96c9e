const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

// Up to which age, in which unit, and with which smaller one; as kubectl does it (apimachinery `duration.HumanDuration`).
const steps: readonly { readonly below: number; readonly unit: readonly [number, string]; readonly rest?: readonly [number, string] }[] = [
  { below: 2 * MINUTE, unit: [SECOND, 's'] },
  { below: 10 * MINUTE, unit: [MINUTE, 'm'], rest: [SECOND, 's'] },
  { below: 3 * HOUR, unit: [MINUTE, 'm'] },
  { below: 8 * HOUR, unit: [HOUR, 'h'], rest: [MINUTE, 'm'] },
  { below: 2 * DAY, unit: [HOUR, 'h'] },
  { below: 8 * DAY, unit: [DAY, 'd'], rest: [HOUR, 'h'] },
  { below: 2 * YEAR, unit: [DAY, 'd'] },
  { below: 8 * YEAR, unit: [YEAR, 'y'], rest: [DAY, 'd'] },
  { below: Number.POSITIVE_INFINITY, unit: [YEAR, 'y'] },
];

/** A span of milliseconds as kubectl prints ages: `14m`, `3h2m`, `5d`. Up to two seconds of the future count as now. */
export const ageText = (span: number): string => {
  if (span < -2 * SECOND || Number.isNaN(span)) return '<invalid>';
  const age = Math.max(0, span);
  const { unit, rest } = steps.find((step) => age < step.below) ?? { unit: [YEAR, 'y'] as const };
  const main = `${Math.floor(age / unit[0])}${unit[1]}`;
  const left = rest === undefined ? 0 : Math.floor((age % unit[0]) / rest[0]);
  return left === 0 || rest === undefined ? main : `${main}${left}${rest[1]}`;
};

/** How long ago a moment was. */
export const ageOf = (then: string | undefined, now: string): string =>
  then === undefined ? '<unknown>' : ageText(Date.parse(now) - Date.parse(then));
