import {but, having, lost, nothing, readings, urls} from '../../../testing/check';
import type {OtherExtension, Seen} from '../seen';
import {extensionsLine} from './extensions';

const {chatgpt, telemetry} = urls;
const known = (...extensions: readonly OtherExtension[]): Seen => having({device: {extensions}});
const suspected = (suspect: NonNullable<OtherExtension['suspect']>) => known({name: 'Some'}, {name: 'One', suspect});
const blocked = (url: string, device: Seen['device']): Seen => ({
  ...but(lost(url, 'net::ERR_BLOCKED_BY_CLIENT')),
  ...(device && {device}),
});
const names = {facts: {names: 'One'}, remedy: 'pause-extensions'} as const;
const one = {extensions: [{name: 'One'}]};

readings(extensionsLine, [
  ['none', known(), 'fine', 'extensions-none'],
  ['some', known({name: 'One'}, {name: 'Two'}), 'fine', 'extensions-some', {facts: {names: 'One, Two'}}],
  ['one that changes the browser’s name', suspected('agent'), 'potential', 'extensions-agent', names],
  ['one that deletes cookies', suspected('cookies'), 'potential', 'extensions-cookies', names],
  ['a blocker', suspected('blocker'), 'potential', 'extensions-blocker', names],
  ['a VPN', suspected('vpn'), 'potential', 'extensions-vpn', names],
  ['one that stops scripts', suspected('scripts'), 'potential', 'extensions-scripts', names],
  [
    'one blocks the login',
    blocked(chatgpt, one),
    'problem',
    'extensions-blocked-by',
    {facts: {host: 'chatgpt.com', names: 'One'}},
  ],
  [
    'something does, and nobody may look',
    blocked(chatgpt, {extensions: 'closed'}),
    'problem',
    'extensions-blocked',
    {closed: 'extensions'},
  ],
  [
    'something does, and none is known',
    blocked(chatgpt, {extensions: []}),
    'problem',
    'extensions-blocked',
    {facts: {host: 'chatgpt.com'}},
  ],
  ['statistics are blocked, as blockers do', blocked(telemetry, one), 'fine', 'extensions-some'],
  ['nobody may look', having({device: {extensions: 'closed'}}), 'not-run', 'extensions-closed', {closed: 'extensions'}],
  ['nobody looked', nothing, 'not-run', 'unasked'],
]);
