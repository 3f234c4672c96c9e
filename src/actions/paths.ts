import type { FleetSpec, StatePlace } from '#core/model';

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/') + 1));

/** A path of the spec as the user would type it from where fleet was started. */
export const besideSpec = (spec: FleetSpec, path: string): string => (path.startsWith('/') ? path : folderOf(spec.at.file) + path);

/** Where the fleet's state stands; a file is named from where fleet was started. */
export const statePlaceOf = (spec: FleetSpec): StatePlace => (spec.state.backend === 'file' ? { ...spec.state, path: besideSpec(spec, spec.state.path) } : spec.state);
