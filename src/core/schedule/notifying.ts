import { byText, type Endpoint, type FleetSpec, type Notifier } from '#core/model';
import type { ScheduleAsk } from './ask.ts';

/** Who is told by the job: nobody, unless its runs remember what was told before. */
export const toldBy = ({ remember }: ScheduleAsk, { notify = [] }: FleetSpec): readonly Notifier[] => (remember ? notify : []);

const endpointsOf = (ask: ScheduleAsk, spec: FleetSpec): readonly Endpoint[] => toldBy(ask, spec).flatMap(({ channel }) => ('endpoint' in channel ? [channel.endpoint] : []));

/** Variables with addresses, sorted. */
export const addressVariables = (ask: ScheduleAsk, spec: FleetSpec): readonly string[] => [...new Set(endpointsOf(ask, spec).flatMap((one) => ('urlFromEnv' in one ? [one.urlFromEnv] : [])))].sort(byText);

const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'http:' ? 80 : 443);

/** Ports at which the endpoints answer; an address in a variable is taken to be an https one. */
export const noticePorts = (ask: ScheduleAsk, spec: FleetSpec): readonly number[] =>
  endpointsOf(ask, spec).map((one) => {
    const url = 'url' in one ? URL.parse(one.url) : null;
    return url === null ? 443 : portOf(url);
  });

/** Namespaces in which the job makes Events, in the cluster that it runs in. */
export const eventNamespaces = (ask: ScheduleAsk, spec: FleetSpec): readonly string[] =>
  [...new Set(toldBy(ask, spec).flatMap(({ channel }) => (channel.to === 'events' && channel.reach.by === 'in-cluster' ? [channel.namespace] : [])))].sort(byText);
