import {describe, expect, it} from 'vitest';
import {cookie, entry, evidence, sighting} from '../../testing/builders';
import {rawEntry, rawHar} from '../../testing/har-file';
import {redact} from '../report/redact';
import {fromHar} from './from-har';
import {withNumberedIds} from './number-ids';

const [device, workspace] = ['48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4', '9f0c5b7e-33aa-4d0e-8a52-0a1b2c3d4e5f'];
const line = (name: string, value: string) => ({name, value});

/** One device and one workspace, in every place where a program may write them. */
const file = rawHar({
  log: {
    entries: [
      rawEntry({url: `https://auth.openai.com/authorize?ext-oai-did=${device}`}),
      rawEntry({
        url: `https://chatgpt.com/workspace/${workspace}?ext-oai-did=${device.toUpperCase()}`,
        request: {
          headers: [line('oai-device-id', device), line('cookie', `oai-did=${device}`), line('x-of-ours', workspace)],
        },
        response: {headers: [line('location', `/workspace/${workspace}`)], redirectURL: `/workspace/${workspace}`},
      }),
    ],
  },
});

const inOrder = (value: unknown) => [...JSON.stringify(value).matchAll(/\(uuid-36~\d+\)/g)].map(([found]) => found);

describe('ids', () => {
  it('get the same number when they are equal, wherever they stand', () => {
    const [first, second] = fromHar(file).entries ?? [];
    expect(first?.request.url).toBe('https://auth.openai.com/authorize?ext-oai-did=(uuid-36~1)');
    expect(second?.request.url).toBe('https://chatgpt.com/workspace/(uuid-36~2)?ext-oai-did=(uuid-36~1)');
    expect(inOrder(second?.request.headers)).toEqual(['(uuid-36~1)', '(uuid-36~1)', '(uuid-36~2)']);
    expect(second?.request.cookies).toEqual([line('oai-did', '(uuid-36~1)')]);
    expect(second?.response.redirectURL).toBe('https://chatgpt.com/workspace/(uuid-36~2)');
  });

  it('keep their numbers when a file is redacted twice', () => {
    const once = JSON.parse(JSON.stringify(redact(file, '1.0.0')));
    expect(inOrder(once).length).toBeGreaterThan(8);
    expect(inOrder(redact(once, '1.0.0'))).toEqual(inOrder(once));
  });

  it('leave no hash behind, in sightings neither', () => {
    const url = 'https://chatgpt.com/c/(uuid-36~k3f9x2a)';
    const numbered = withNumberedIds(evidence([entry({url})], {cookies: [cookie()], sightings: [sighting({url})]}));
    expect(JSON.stringify(numbered)).not.toMatch(/~[a-z]/);
    expect(numbered.sightings?.[0]?.url).toBe('https://chatgpt.com/c/(uuid-36~1)');
  });

  it('hand on what holds none as it is', () => {
    const healthy = entry();
    expect(withNumberedIds({entries: [healthy]}).entries?.[0]).toBe(healthy);
  });
});
