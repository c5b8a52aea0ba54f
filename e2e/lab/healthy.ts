import {readdirSync, readFileSync} from 'node:fs';
import type {Answer, Routes} from './answer';
import {auth} from './healthy-auth';
import {chatgpt} from './healthy-chatgpt';
import {healthyHosts} from './healthy-hosts';
import {trace} from './trace';

const folder = new URL('./scripts/', import.meta.url);

/** A file of `scripts/` as an answer, readable from every origin. */
export const script = (name: string): Answer => ({
  headers: {'content-type': 'application/javascript; charset=utf-8', 'cross-origin-resource-policy': 'cross-origin'},
  text: readFileSync(new URL(name, folder), 'utf8'),
});

const assets: Routes = Object.fromEntries(
  readdirSync(folder).map(name => [`GET cdn.oaistatic.com/assets/${name}`, script(name)]),
);

/** The login, and what it needs beside, as it is when nothing is broken. */
export const healthy: Routes = {
  ...chatgpt,
  ...auth,
  ...assets,
  ...healthyHosts,
  'GET */cdn-cgi/trace': trace,
  'GET */favicon.ico': {status: 204},
  'GET chatgpt.com/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1': script('challenge.js'),
};
