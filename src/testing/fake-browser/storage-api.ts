import type {Life} from './life';
import type {BrowserState} from './state';

type Change = Record<string, {readonly newValue?: unknown}>;

const sizeOf = (area: ReadonlyMap<string, string>): number =>
  [...area].reduce((sum, [key, value]) => sum + key.length + value.length, 0);

function read(area: ReadonlyMap<string, string>, wanted: string | readonly string[] | null): Record<string, unknown> {
  const keys = wanted === null ? [...area.keys()] : [wanted].flat().filter(key => area.has(key));
  return Object.fromEntries(keys.map(key => [key, JSON.parse(area.get(key) ?? 'null')]));
}

/** All of the items or, when they are too large together, none. */
function write(area: Map<string, string>, items: Readonly<Record<string, unknown>>, quota: number): void {
  const next = new Map(area);
  for (const [key, value] of Object.entries(items)) next.set(key, JSON.stringify(value));
  if (sizeOf(next) > quota) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
  for (const key of Object.keys(items)) area.set(key, next.get(key) ?? 'null');
}

/** One storage area. What is set is copied at once, as the browser does. */
function areaApi(life: Life, area: Map<string, string>, quota: () => number, changed: (change: Change) => void) {
  return {
    get: (key: string | readonly string[] | null) => life.call(() => read(area, key)),
    set: (items: Readonly<Record<string, unknown>>) => {
      const copied = JSON.parse(JSON.stringify(items)) as Readonly<Record<string, unknown>>;
      return life.call(() => {
        write(area, copied, quota());
        changed(Object.fromEntries(Object.entries(copied).map(([key, newValue]) => [key, {newValue}])));
      }, true);
    },
    remove: (keys: string | readonly string[]) => {
      const gone = [keys].flat();
      return life.call(() => {
        for (const key of gone) area.delete(key);
      });
    },
    clear: () => life.call(() => area.clear()),
    getKeys: () => life.call(() => [...area.keys()]),
    getBytesInUse: () => life.call(() => sizeOf(area)),
    QUOTA_BYTES: quota(),
    onChanged: {addListener: () => undefined},
  };
}

/** `chrome.storage`: session memory with its quota, and the disk. */
export const storageApi = (life: Life, state: BrowserState, changed: (change: Change) => void) => ({
  session: areaApi(life, state.session, () => state.quota, changed),
  local: areaApi(
    life,
    state.local,
    () => Number.POSITIVE_INFINITY,
    () => undefined,
  ),
});
