import type {Answer, Reply, Routes, Visit} from './answer';
import type {TraceFields} from './trace';
import type {Latency} from './way';

/** What stands between the browser and the sites, by what becomes of requests there. */
export interface Middlebox {
  /** What it does, in one line. */
  readonly shows: string;
  /** In front of whom, unless a test names others. */
  readonly hosts: readonly string[];
  /** What becomes of their TLS hello: another certificate, or no connection. */
  readonly hello?: Pick<Answer, 'certificate' | 'broken'>;
  /** What is answered in the place of each of them. */
  readonly instead?: Reply;
  /** What becomes of their genuine answers on the way. */
  readonly passes?: (answer: Answer, visit: Visit) => Answer;
  /** Addresses that are answered otherwise, of whatever host. */
  readonly routes?: Routes;
  /** Until each answer. */
  readonly delay?: Latency;
  /** Seconds by which every server's clock is ahead of the computer's. */
  readonly skew?: number;
  /** What the edge says of a way that leads through it. */
  readonly trace?: TraceFields;
}

export type Middleboxes = Readonly<Record<string, Middlebox>>;
