import { diagnose, didYouMean } from '#core/diagnostics';
import type { Diagnostic, JsonPointer } from '#core/model';
import type { Cluster } from '#schema';
import { isLabelKey, isLabelValue } from '../names.ts';
import type { Spot } from '../shape/shape-problems.ts';
import { resourceModelProblems } from './resource-models.ts';

/** What a cluster says of itself, in the fields of Karmada's ClusterSpec. */
export type Properties = Partial<Cluster['spec']>;

type Taints = NonNullable<Properties['taints']>;

const EFFECTS = ['NoSchedule', 'NoExecute'];

const at = (spot: Spot, pointer: string): Pick<Diagnostic, 'at'> => ({ at: spot.document.locate((spot.pointer + pointer) as JsonPointer) });

const effectProblem = (effect: string, index: number, spot: Spot): Diagnostic[] => {
  if (EFFECTS.includes(effect)) return [];
  const near = didYouMean(effect, EFFECTS);
  return [
    diagnose('FLT2217', `"${effect}" is no effect of a cluster's taint; it can be NoSchedule or NoExecute.`, {
      ...at(spot, `/taints/${index}/effect`),
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    }),
  ];
};

const taintProblems = (taints: Taints, spot: Spot): Diagnostic[] =>
  taints.flatMap(({ key, value = '', effect }, index) => [
    ...effectProblem(effect, index, spot),
    ...(isLabelKey(key)
      ? []
      : [
          diagnose('FLT2217', `"${key}" cannot be the key of a taint.`, {
            ...at(spot, `/taints/${index}/key`),
            hint: "A key is written as a label's:\n    key: example.org/name",
          }),
        ]),
    ...(isLabelValue(value)
      ? []
      : [
          diagnose('FLT2217', `"${value}" cannot be the value of a taint.`, {
            ...at(spot, `/taints/${index}/value`),
            hint: 'At most 63 letters, digits, dashes, dots and underscores.',
          }),
        ]),
    ...(taints.findIndex((other) => other.key === key && other.effect === effect) < index
      ? [diagnose('FLT2217', `The taint "${key}:${effect}" stands twice.`, at(spot, `/taints/${index}`))]
      : []),
  ]);

const notLabelValue = (value: string | undefined, pointer: string, spot: Spot): Diagnostic[] =>
  value === undefined || isLabelValue(value)
    ? []
    : [
        diagnose('FLT2216', `"${value}" is not as a label's value is written, and so no selector could choose it.`, {
          ...at(spot, pointer),
          hint: 'At most 63 letters, digits, dashes, dots and underscores, a letter or digit at both ends.',
        }),
      ];

const regionProblems = ({ provider, region, zone, zones = [] }: Properties, spot: Spot): Diagnostic[] => [
  ...notLabelValue(provider, '/provider', spot),
  ...notLabelValue(region, '/region', spot),
  ...notLabelValue(zone, '/zone', spot),
  ...zones.flatMap((one, index) => notLabelValue(one, `/zones/${index}`, spot)),
  ...(zone !== undefined && zones.length > 0
    ? [diagnose('FLT2216', 'The cluster has both zone and zones.', { ...at(spot, '/zone'), hint: 'Write all of them as:\n    zones: […]' })]
    : []),
];

const isEndpoint = (text: string): boolean => {
  const parts = /^[a-z][a-z0-9+.-]*:\/\/(?<host>[^/?#]*)[^?#]*(?<rest>.*)$/i.exec(text)?.groups;
  return parts !== undefined && parts.host !== '' && !(parts.host ?? '').includes('@') && parts.rest === '';
};

const isProxy = (text: string): boolean => /^(?:https?|socks5):/i.test(text);

const addressProblems = ({ apiEndpoint, proxyURL }: Properties, spot: Spot): Diagnostic[] => [
  ...(apiEndpoint === undefined || isEndpoint(apiEndpoint)
    ? []
    : [
        diagnose('FLT2218', `"${apiEndpoint}" is no address of an API server: scheme and host, and no user, query or fragment.`, {
          ...at(spot, '/apiEndpoint'),
          hint: 'Write for example:\n    apiEndpoint: https://api.example.test:6443',
        }),
      ]),
  ...(proxyURL === undefined || isProxy(proxyURL)
    ? []
    : [
        diagnose('FLT2218', `"${proxyURL}" is no address of a proxy: it begins with http:, https: or socks5:.`, {
          ...at(spot, '/proxyURL'),
          hint: 'Write for example:\n    proxyURL: http://proxy.example.test:3128',
        }),
      ]),
];

/** What Karmada's admission would reject in a cluster. */
export const clusterProblems = (properties: Properties, spot: Spot): Diagnostic[] => [
  ...regionProblems(properties, spot),
  ...taintProblems(properties.taints ?? [], spot),
  ...addressProblems(properties, spot),
  ...resourceModelProblems(properties.resourceModels ?? [], spot),
];
