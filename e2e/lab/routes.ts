import type {Reply, Routes, Visit} from './answer';
import type {Hello} from './hello';

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

/** The reply under the key that names the visit most closely. */
export function find(routes: Routes, visit: Visit): Reply | undefined {
  const key = keysOf(visit).find(candidate => Object.hasOwn(routes, candidate));
  return key === undefined ? undefined : routes[key];
}

/** What becomes of a TLS hello to the host; nobody has asked for anything yet, so it is the same for all. */
export function helloIn(routes: Routes, host: string): Hello | undefined {
  const reply = routes[`TLS ${host}`] ?? routes['TLS *'];
  return typeof reply === 'object' ? reply : undefined;
}
