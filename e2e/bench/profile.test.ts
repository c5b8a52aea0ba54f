import {expect, it} from 'vitest';
import {type Profile, scriptingOf} from './profile';

const node = (id: number, functionName: string, url: string, children: readonly number[] = []) => ({
  id,
  callFrame: {functionName, url},
  children,
});

const profile = (samples: readonly number[], timeDeltas: readonly number[]): Profile => ({
  nodes: [
    node(1, '(root)', '', [2, 3, 4]),
    node(2, '(idle)', ''),
    node(3, 'chat', 'https://chatgpt.com/c/chat'),
    node(4, 'read', 'chrome-extension://abc/witness.js', [5]),
    node(5, 'querySelector', '', [6]),
    node(6, '', ''),
  ],
  samples,
  timeDeltas,
});

it('counts what the extension runs and what the browser runs for it, and leaves waiting out', () => {
  expect(scriptingOf(profile([2, 3, 4, 5, 6], [5000, 960, 10, 10, 20]))).toEqual({all: 1, extension: 0.04});
});

it('is all the page’s when only the page runs', () => {
  expect(scriptingOf(profile([3, 2, 3], [500, 10, 500]))).toEqual({all: 1, extension: 0});
});
