import {describe, expect, test} from 'vitest';
import {at} from '../../testing/builders';
import {but, healthySeen, lost, nothing, over, runOf, urls} from '../../testing/check';
import {keptRun, lastRuns, mostRuns, withNames, withRun} from './kept-run';
import {lineJudges} from './lines';

const run = (id: string, after = Number(id)) => runOf(nothing, {id, at: at(after)});
const many = Array.from({length: mostRuns + 2}, (_, index) => run(String(index)));

describe('what is kept', () => {
  test('each line by its verdict and its reading, each host by what it came to', () => {
    const kept = keptRun(over(but(lost(urls.chatgpt, 'net::ERR_NAME_NOT_RESOLVED'))));
    expect(kept.lines).toHaveLength(lineJudges.length);
    expect(kept.lines[0]).toEqual({id: 'login-hosts', verdict: 'problem', reading: 'hosts-login'});
    expect(kept.hosts.find(({host}) => host === 'chatgpt.com')).toEqual({host: 'chatgpt.com', reach: 'name'});
  });

  test('where the edge saw it come from, and nothing that was not said', () => {
    expect(runOf(healthySeen)).toMatchObject({country: 'JP', colo: 'NRT', place: 'here', others: 'unknown', at: at(0)});
    expect(runOf(nothing)).not.toHaveProperty('country');
  });

  test('no name of an extension, no address, no free text', () => {
    const device = {
      browser: 'Chrome 156',
      timeZone: 'Asia/Tokyo',
      extensions: [{name: 'Secret', suspect: 'vpn'}],
    } as const;
    const text = JSON.stringify(keptRun(over({...healthySeen, device, proxy: '10.1.2.3'})));
    expect(text).not.toMatch(/Secret|Asia|Chrome|10\.1|https?:/);
    expect(text).toContain('extensions-vpn');
  });
});

test('of too many the oldest go first, in whatever order they came', () => {
  const ids = lastRuns([...many].reverse()).map(({id}) => id);
  expect(ids).toEqual(['2', '3', '4', '5', '6', '7']);
  expect(withRun(lastRuns(many), run('9')).map(({id}) => id)).toEqual(['3', '4', '5', '6', '7', '9']);
});

test('the same check once more takes its own place, and what was said of it stays', () => {
  const named = withNames([run('1'), run('2')], '1', {place: 'office', others: 'same'});
  const again = withRun(named, {...runOf(healthySeen), id: '1', at: at(1)});
  expect(again.map(({id, place, others}) => [id, place, others])).toEqual([
    ['1', 'office', 'same'],
    ['2', 'here', 'unknown'],
  ]);
  expect(again[0]?.country).toBe('JP');
});

test('one thing that is said leaves the other', () => {
  const [named] = withNames(withNames([run('1')], '1', {place: 'home'}), '1', {others: 'fine'});
  expect(named).toMatchObject({place: 'home', others: 'fine'});
  expect(withNames([run('1')], '7', {place: 'home'})).toEqual([run('1')]);
});
