import {fact} from '../evidence/entries';
import type {Trace} from '../evidence/facts';
import {type Asked, isGenuine} from './asked';
import type {Seen} from './seen';

/** What the edge says of the way to it. */
export interface Traced {
  readonly host: string;
  readonly trace: Trace;
}

/** Where it is asked of the login: both are to say the same. */
const traced = ['chatgpt.com', 'auth.openai.com'].map(host => `https://${host}/cdn-cgi/trace`);

export const areTracesAsked = ({asked}: Seen): boolean => traced.every(url => asked.some(one => one.url === url));

const traceIn = (asked: Asked): readonly Traced[] => {
  const trace = isGenuine(asked) ? fact(asked.entry, 'trace') : undefined;
  return trace ? [{host: new URL(asked.url).hostname, trace}] : [];
};

/** The traces of the two login hosts, as far as they came; a later question that got none takes nothing back. */
export const tracesIn = ({asked}: Seen): readonly Traced[] =>
  traced.flatMap(url =>
    asked
      .filter(one => one.url === url)
      .flatMap(traceIn)
      .slice(-1),
  );
