import type {RawHar} from './har-file';

/** A place of a HAR file in which something secret may stand. */
export type Carrier = readonly [place: string, plant: (secret: string) => RawHar];
