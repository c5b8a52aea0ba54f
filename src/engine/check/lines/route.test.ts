import {all, but, healthySeen, nothing, readings, traced, urls} from '../../../testing/check';
import type {Trace} from '../../evidence/facts';
import {routeLine} from './route';

const {chatgpt, auth} = urls;
const by = (parts: Trace) => but(traced(chatgpt, parts));

readings(routeLine, [
  ['straight', healthySeen, 'fine', 'route-direct', {facts: {http: 'http/3', kex: 'X25519MLKEM768'}}],
  ['WARP', by({warp: 'on'}), 'potential', 'route-warp', {remedy: 'turn-off-vpn'}],
  ['WARP that is paid for', by({warp: 'plus'}), 'potential', 'route-warp'],
  [
    'a gateway, to the login server alone',
    but(traced(auth, {gateway: 'on'})),
    'potential',
    'route-gateway',
    {remedy: 'ask-it'},
  ],
  ['a gateway over WARP', by({warp: 'on', gateway: 'on'}), 'potential', 'route-gateway'],
  ['a browser elsewhere', by({rbi: 'on'}), 'potential', 'route-rbi', {remedy: 'ask-it'}],
  ['no trace came', all({error: 'net::ERR_FAILED'}), 'not-run', 'route-unknown'],
  ['nobody asked', nothing, 'not-run', 'route-unknown'],
]);
