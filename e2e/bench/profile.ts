import type {Session} from './target';

interface Node {
  readonly id: number;
  readonly callFrame: {readonly functionName: string; readonly url: string};
  readonly children?: readonly number[];
}

/** What the browser's sampling profiler answers. https://chromedevtools.github.io/devtools-protocol/tot/Profiler/ */
export interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

const isWork = ({callFrame: {functionName}}: Node) => !['(idle)', '(root)', '(program)'].includes(functionName);
const isExtension = ({callFrame: {url}}: Node) => url.startsWith('chrome-extension://');

/** Ids of the nodes in which an extension's code runs, or the browser on its behalf. */
function extensionNodes(nodes: readonly Node[]): ReadonlySet<number> {
  const found = new Set<number>();
  // Parents come before their children in a profile.
  for (const node of nodes) {
    if (isExtension(node)) found.add(node.id);
    if (found.has(node.id)) for (const child of node.children ?? []) found.add(child);
  }
  return found;
}

/** Milliseconds of scripting in a page, and how many of them were an extension's. */
interface Scripting {
  readonly all: number;
  readonly extension: number;
}

/** Adds up who worked when the profiler looked. */
export function scriptingOf({nodes, samples, timeDeltas}: Profile): Scripting {
  const own = extensionNodes(nodes);
  const working = new Set(nodes.filter(isWork).map(({id}) => id));
  let [all, extension] = [0, 0];
  samples.forEach((id, index) => {
    const time = (timeDeltas[index] ?? 0) / 1000;
    if (working.has(id)) all += time;
    if (own.has(id)) extension += time;
  });
  return {all, extension};
}

/** Samples everything that runs in the page meanwhile, also in the extension's own world. */
export async function profiled(page: Session, act: () => Promise<unknown>): Promise<Scripting> {
  await page.send('Profiler.enable');
  await page.send('Profiler.setSamplingInterval', {interval: 100});
  await page.send('Profiler.start');
  await act();
  const {profile} = await page.send<{profile: Profile}>('Profiler.stop');
  await page.send('Profiler.disable');
  return scriptingOf(profile);
}
