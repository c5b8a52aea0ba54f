import type {Routes} from './answer';
import {account} from './failures/account';
import {device} from './failures/device';
import {edge} from './failures/edge';
import {feature} from './failures/feature';
import {login} from './failures/login';
import {network} from './failures/network';
import {region} from './failures/region';
import type {Told} from './failures/scene';
import {service} from './failures/service';
import {session} from './failures/session';
import {healthyScenes} from './healthy-scenes';

/** What the lab can play. */

export const failuresByLayer = {device, network, edge, region, service, account, login, session, feature};

const scenes = {
  ...healthyScenes,
  ...device,
  ...network,
  ...edge,
  ...region,
  ...service,
  ...account,
  ...login,
  ...session,
  ...feature,
};

export type SceneName = keyof typeof scenes;

/** What each scene shows, in one line. */
export const told: readonly (readonly [name: string, shows: string])[] = Object.entries(scenes).map(
  ([name, {shows}]) => [name, shows] as const,
);

export const isScene = (name: string): name is SceneName => Object.hasOwn(scenes, name);

/** What is answered otherwise in a scene. */
export const routesOf = (name: SceneName): Routes => (scenes[name] as Told).routes;
