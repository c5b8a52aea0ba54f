import type {Middlebox, Middleboxes} from '../middlebox';
import {siteHosts} from './hosts';

/** Programs that look into connections speak older ways than browsers of today. */
const older = {http: 'http/1.1', kex: 'P-256'} as const;

const inspecting = (certificate: 'product' | 'company', shows: string): Middlebox => ({
  shows,
  hosts: siteHosts,
  hello: {certificate},
  trace: older,
});

/** Who opens the secure connection, and lets all pass. */
export const inspection = {
  'inspection-product': inspecting('product', 'A known product looks into the connections, which the browser trusts.'),
  'inspection-company': inspecting('company', 'Somebody unknown looks into the connections, whom the browser trusts.'),
} as const satisfies Middleboxes;
