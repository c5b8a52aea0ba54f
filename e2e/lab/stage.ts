import type {Answer, Reply, Routes, Visit} from './answer';
import {labPages} from './front-page';
import {healthy} from './healthy';
import {routesOf, type SceneName} from './scenes';
import {createWorld, type World} from './world';

/** What is being played. */
export interface Stage {
  readonly world: World;
  play(scene: SceneName): void;
  fault(overrides: Routes): void;
  answer(visit: Visit): Answer;
  /** Whether a connection to the host shows the lab's own certificate. */
  isGenuine(host: string): boolean;
}

const folders = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/*`)
    .reverse();

const keysOf = ({method, host, path}: Visit) => [
  `${method} ${host}${path}`,
  ...folders(path).map(folder => `${method} ${host}${folder}`),
  `${method} *${path}`,
];

function find(routes: Routes, visit: Visit): Reply | undefined {
  const key = keysOf(visit).find(candidate => Object.hasOwn(routes, candidate));
  return key === undefined ? undefined : routes[key];
}

/** Faults come before the scene, the scene before the healthy login. */
export function createStage(): Stage {
  const world = createWorld();
  let scene: Routes = {};
  let faults: Routes = {};

  const play = (name: SceneName) => {
    scene = routesOf(name);
    faults = {};
    world.clearances.clear();
    world.happened.clear();
  };
  const base = {...healthy, ...labPages(play)};

  return {
    world,
    play,
    fault: overrides => {
      faults = {...faults, ...overrides};
    },
    isGenuine: host => {
      const reply = faults[`TLS ${host}`] ?? scene[`TLS ${host}`];
      return typeof reply !== 'object' || reply.certificate !== 'untrusted';
    },
    answer: visit => {
      const reply = find(faults, visit) ?? find(scene, visit) ?? find(base, visit) ?? {status: 404, text: 'Not found'};
      return typeof reply === 'function' ? reply(visit) : reply;
    },
  };
}
