import type {Finding} from './diagnosis';

/** Whether the failure was in a private window: of such a one nothing may go to disk. */
export const isPrivate = ({entries = [], sightings = []}: Finding): boolean =>
  entries.some(entry => entry._private) || sightings.some(sighting => sighting.private);
