import {describe, expect, it} from 'vitest';
import {evidence, request} from './builders';
import {harProblems} from './har-schema';

const validLog = () => {
  const {_id, ...entry} = structuredClone(request({status: 409}));
  return {version: '1.2', creator: {name: 'test', version: '1'}, entries: [entry]};
};

const broken: ReadonlyArray<readonly [what: string, (log: ReturnType<typeof validLog>) => unknown, problem: RegExp]> = [
  ['a log without entries', ({entries, ...rest}) => rest, /^\/log must have required property 'entries'$/],
  ['a log without creator', ({creator, ...rest}) => rest, /creator/],
  ['a status in words', it => Object.assign(it.entries[0]?.response ?? {}, {status: 'ok'}), /status must be integer$/],
  ['an address that is none', it => Object.assign(it.entries[0]?.request ?? {}, {url: 'no address'}), /url must match/],
  [
    'a day without a time',
    it => Object.assign(it.entries[0] ?? {}, {startedDateTime: '2026-11-22'}),
    /startedDateTime/,
  ],
  ['a negative duration', it => Object.assign(it.entries[0] ?? {}, {time: -2}), /time must/],
  ['a header without value', it => it.entries[0]?.request.headers.push({name: 'age'} as never), /value/],
  ['no object at all', () => 'log', /\/log must be object/],
];

describe('harProblems', () => {
  it('is content with a valid log, and with the file around it', () => {
    expect(harProblems(validLog())).toEqual([]);
    expect(harProblems({log: validLog()})).toEqual([]);
    expect(harProblems({log: {...validLog(), entries: evidence([]).entries}})).toEqual([]);
  });

  it.each(broken)('names %s', (_what, change, problem) => {
    const file = validLog();
    const changed = change(file);
    const shown = typeof changed === 'string' || (changed as {version?: string})?.version ? changed : file;
    expect(harProblems(shown).join('\n')).toMatch(problem);
  });
});
