import {having, nothing, readings} from '../../../testing/check';
import {stabilityLine} from './stability';

const row = (took: ReadonlyArray<number | null>, changes = 0) => having({series: {wanted: 20, took, changes}});
const steady = (time: number) => Array.from({length: 20}, () => time);
const losing = (count: number) => steady(40).map((time, index) => (index < count ? null : time));
const remedy = 'try-another-network';

readings(stabilityLine, [
  ['steady', row(steady(40)), 'fine', 'stability-fine', {facts: {sent: 20, lost: 0, median: 40, jitter: 0}}],
  ['steady and far away', row(steady(500)), 'fine', 'stability-fine'],
  ['one lost', row(losing(1)), 'potential', 'stability-lost', {facts: {lost: 1}}],
  ['two lost', row(losing(2)), 'potential', 'stability-lost'],
  ['three lost', row(losing(3)), 'problem', 'stability-lost', {remedy}],
  ['all lost', row(losing(20)), 'problem', 'stability-none', {facts: {sent: 20}}],
  ['slow', row(steady(501)), 'potential', 'stability-slow', {facts: {median: 501, limit: 500}}],
  [
    'uneven',
    row(steady(40).map((time, index) => time + (index % 2) * 200)),
    'potential',
    'stability-uneven',
    {facts: {jitter: 200, good: 150}},
  ],
  ['the network changed', row(steady(40), 1), 'potential', 'stability-changes', {facts: {changes: 1}}],
  ['it changed, and many were lost', row(losing(5), 1), 'problem', 'stability-lost'],
  ['cut short', row([40, 40]), 'not-run', 'stability-few'],
  ['nobody asked', nothing, 'not-run', 'unasked'],
]);
