import {fromHar} from '../door/from-har';
import {record} from '../door/raw';
import {droppedFrom} from './dropped';
import {logOf, outgoing, type ReportLog} from './har';

/**
 * Any HAR through the same door as the live recorder: what is known to be safe stays, everything else becomes its kind
 * and length, and is counted. The result is valid HAR 1.2 and gives the same diagnosis. Redacting twice changes nothing.
 * @throws UnreadableFile when it is no HAR
 */
export const redact = (file: unknown, version: string): {readonly log: ReportLog} =>
  logOf(outgoing(fromHar(file), version, {dropped: droppedFrom(record(record(file).log))}));
