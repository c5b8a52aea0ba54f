import type {Answer, Reply, Routes, Visit} from './answer';
import {labPages} from './front-page';
import {healthy} from './healthy';
import type {Hello} from './hello';
import {find, helloIn} from './routes';
import {routesOf, type SceneName} from './scenes';
import {isOfEdge} from './sites';
import {clearWay} from './way';
import {createWorld, type World} from './world';

/** What is being played. */
export interface Stage {
  readonly world: World;
  play(scene: SceneName): void;
  fault(overrides: Routes): void;
  answer(visit: Visit): Answer;
  /** What becomes of a TLS hello to the host. */
  hello(host: string): Hello;
}

const said = (reply: Reply, visit: Visit): Answer => (typeof reply === 'function' ? reply(visit) : reply);

/** The edge sends who comes without encryption to the same address with it. */
const encrypt = ({plain, host, path}: Visit): Answer | undefined =>
  plain && isOfEdge(host) ? {status: 301, headers: {location: `https://${host}${path}`}} : undefined;

/** What comes in place of the site's own answer, and what becomes of that on its way. */
function boxOf({host, world}: Visit) {
  const {box} = world.way;
  const isBetween = box?.hosts.includes(host);
  return {routes: box?.routes ?? {}, ...(isBetween && {instead: box?.instead, passes: box?.passes})};
}

/** Faults come first, then whoever stands in between, then the scene, and at last the healthy internet. */
export function createStage(): Stage {
  const world = createWorld();
  let scene: Routes = {};
  let faults: Routes = {};

  const play = (name: SceneName) => {
    scene = routesOf(name);
    faults = {};
    world.clearances.clear();
    world.happened.clear();
    clearWay(world.way);
  };
  const base = {...healthy, ...labPages(play)};

  const answer = (visit: Visit): Answer => {
    const {routes, instead, passes} = boxOf(visit);
    const own = find(faults, visit) ?? find(routes, visit) ?? instead;
    if (own) return said(own, visit);
    const genuine = encrypt(visit) ?? find(scene, visit) ?? find(base, visit) ?? {status: 404, text: 'Not found'};
    return passes ? passes(said(genuine, visit), visit) : said(genuine, visit);
  };

  return {
    world,
    play,
    fault: overrides => {
      faults = {...faults, ...overrides};
    },
    hello: host => {
      const {box} = world.way;
      const between = box?.hosts.includes(host) ? box.hello : undefined;
      return helloIn(faults, host) ?? between ?? helloIn(scene, host) ?? {};
    },
    answer,
  };
}
