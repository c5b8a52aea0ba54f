import {roleOf} from './hosts';

/** Telemetry, and what a challenge asks for in passing. */
export const isNoisyAddress = (host: string, path: string): boolean =>
  roleOf(host) === 'telemetry' ||
  host.endsWith('.challenges.cloudflare.com') ||
  /^\/(?:ces\/|cdn-cgi\/challenge-platform\/)/.test(path);
