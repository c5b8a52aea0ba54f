import type {RuleId} from '../engine/rules';
import type {Exchange} from './har';
import * as account from './har-failures/account';
import * as device from './har-failures/device';
import * as edge from './har-failures/edge';
import * as feature from './har-failures/feature';
import * as login from './har-failures/login';
import * as network from './har-failures/network';
import type {Otherwise} from './har-failures/planted';
import * as region from './har-failures/region';
import * as service from './har-failures/service';
import * as session from './har-failures/session';

/** Each failure class as it cuts a login short: the healthy steps before it, and what came instead of the next. */
export const failures: Readonly<Record<RuleId, readonly Exchange[]>> = {
  ...device.failures,
  ...network.failures,
  ...edge.failures,
  ...region.failures,
  ...service.failures,
  ...account.failures,
  ...login.failures,
  ...session.failures,
  ...feature.failures,
};

/** The same class in another of its forms, where it has one that looks quite different on the wire. */
export const variants = {
  ...device.variants,
  ...network.variants,
  ...edge.variants,
  ...region.variants,
  ...service.variants,
  ...account.variants,
  ...login.variants,
  ...session.variants,
  ...feature.variants,
};

const layers = [device, network, edge, region, service, account, login, session, feature];

/** For a program, by the name of the planted traffic: what is expected where it leaves out what tells. */
export const otherwise = (style: keyof Otherwise): NonNullable<Otherwise[typeof style]> =>
  Object.assign({}, ...layers.map(layer => layer.otherwise[style] ?? {}));

/** All that is to be found of what is planted, the verdict first. */
export const foundOf = (name: string): readonly string[] =>
  layers.map(layer => layer.found[name]).find(rules => rules !== undefined) ?? [name.split(',')[0] ?? name];
