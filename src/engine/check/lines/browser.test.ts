import {having, nothing, readings} from '../../../testing/check';
import type {Device} from '../seen';
import {browserLine} from './browser';

const device = (parts: Device) => having({device: {browser: 'Chrome 156', ...parts}});

readings(browserLine, [
  ['new, and nothing else', device({}), 'fine', 'browser-fine', {facts: {browser: 'Chrome 156'}}],
  ['a little behind', device({browser: 'Chrome 152'}), 'fine', 'browser-fine'],
  ['one whose versions nobody knows', device({browser: 'Nautilus 3'}), 'fine', 'browser-known'],
  [
    'a year behind',
    device({browser: 'Firefox 140'}),
    'potential',
    'browser-old',
    {facts: {browser: 'Firefox 140', months: 11}, remedy: 'update-browser'},
  ],
  [
    'no connection',
    device({online: false, cookiesOff: true}),
    'problem',
    'browser-offline',
    {remedy: 'connect-to-network'},
  ],
  ['no cookies', device({cookiesOff: true}), 'problem', 'browser-cookies', {remedy: 'allow-cookies'}],
  ['no scripts', device({scriptsOff: true}), 'problem', 'browser-scripts', {remedy: 'allow-scripts'}],
  ['another name arrives', device({agentChanged: true}), 'potential', 'browser-agent', {remedy: 'pause-extensions'}],
  ['two versions are told', device({hintsDiffer: true}), 'potential', 'browser-agent'],
  ['nobody looked', nothing, 'not-run', 'unasked'],
]);
