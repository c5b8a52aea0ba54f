import {beforeEach, expect, test, vi} from 'vitest';
import {healthySeen, runOf} from '../testing/check';

const stored = new Map<string, unknown>();
/** Answers late, as a disk does. */
const local = {
  get: async (name: string) => {
    await Promise.resolve();
    return {[name]: stored.get(name)};
  },
  set: vi.fn(async (items: object) => {
    await Promise.resolve();
    for (const [name, value] of Object.entries(items)) stored.set(name, structuredClone(value));
  }),
};
vi.stubGlobal('chrome', {storage: {local}});
const {loadRuns, renameRun, saveRun} = await import('./check-runs');

const run = (id: string) => runOf(healthySeen, {id});

beforeEach(() => stored.clear());

test('what is saved is there again', async () => {
  await saveRun(run('1'));
  expect(await loadRuns()).toEqual([run('1')]);
});

test('two that are saved at once do not overwrite each other', async () => {
  await Promise.all([saveRun(run('1')), saveRun(run('2')), renameRun('1', {place: 'office'})]);
  expect((await loadRuns()).map(({id, place}) => [id, place])).toEqual([
    ['1', 'office'],
    ['2', 'here'],
  ]);
});

test('one that could not be saved keeps the next from nothing', async () => {
  local.set.mockRejectedValueOnce(new Error('full'));
  await expect(saveRun(run('1'))).rejects.toThrow('full');
  await saveRun(run('2'));
  expect((await loadRuns()).map(({id}) => id)).toEqual(['2']);
});

test('a name that nobody knows is not kept', async () => {
  await saveRun(run('1'));
  await renameRun('1', JSON.parse('{"place": "Acme Inc.", "id": "2"}'));
  expect(await loadRuns()).toEqual([run('1')]);
});

test('what lies there from elsewhere is cleaned', async () => {
  stored.set('checkRuns', [{id: '1'}, 'x', run('2')]);
  expect(await loadRuns()).toEqual([run('2')]);
});
