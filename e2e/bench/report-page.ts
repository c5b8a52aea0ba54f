import {toWireEvent} from '../../src/browser/live-event';
import type {Evidence} from '../../src/engine/evidence/evidence';
import {entriesFrom} from '../../src/engine/evidence/wire-event';
import {reportOf, toHar} from '../../src/engine/report/har';
import {bytesOf, piecesOf} from '../../src/engine/report/pieces';

/** Runs in a page: what the bench of the report measures there. */

/** What a request and its answer are told by. */
export interface Written {
  readonly startedDateTime: string;
  readonly request: {readonly method: string; readonly url: string};
  readonly response: {readonly status: number; readonly headers: ReadonlyArray<{name: string; value: string}>};
}

/** A long log as the recorder would have it: every event through its own door. */
function recorded(written: readonly Written[]): Evidence {
  const events = written.flatMap(({startedDateTime, request, response}, index) => {
    const begun = {
      requestId: String(1000 + index),
      url: request.url.replace('cdn.oaistatic.com', 'chatgpt.com'),
      method: request.method,
      type: 'xmlhttprequest' as const,
      tabId: 77,
      timeStamp: Date.parse(startedDateTime) + index,
      initiator: 'https://chatgpt.com',
    };
    const done = {...begun, timeStamp: begun.timeStamp + 80, statusCode: response.status};
    return [toWireEvent('start', begun), toWireEvent('completed', {...done, responseHeaders: response.headers})];
  });
  // As it comes to the page: in a message.
  return JSON.parse(JSON.stringify({entries: entriesFrom(events)})) as Evidence;
}

let evidence: Evidence = {};
let output: object = {};
/** What is made is kept, so that it counts. */
let kept: unknown;

const timed = (work: () => unknown): number => {
  const start = performance.now();
  kept = work();
  return performance.now() - start;
};

const bench = {
  /** Answers how many characters the report has. */
  prepare: (written: readonly Written[]): number => {
    evidence = recorded(written);
    output = toHar(evidence, '0.1.0');
    return JSON.stringify(output).length;
  },
  floor: () => timed(() => JSON.stringify(output)),
  ours: () => timed(() => [...bytesOf(piecesOf(reportOf(evidence, '0.1.0')))]),
  drop: () => {
    kept = undefined;
    return kept;
  },
};

Object.assign(globalThis, {bench});
