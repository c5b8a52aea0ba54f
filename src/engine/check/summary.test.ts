import {describe, expect, it} from 'vitest';
import {but, healthySeen, lost, over, urls} from '../../testing/check';
import type {Hops} from '../diagnosis/diagnosis';
import type {Seen} from './seen';
import {type CheckSummary, checkSummary, withCheck} from './summary';

const summaryOf = (seen: Seen) => checkSummary(over(seen)) as CheckSummary;
const reset = 'net::ERR_CONNECTION_RESET';

const unseen: Hops = {
  device: 'unseen',
  network: 'unseen',
  gate: 'unseen',
  service: 'unseen',
  login: 'unseen',
  account: 'unseen',
  session: 'unseen',
};

describe('what a check comes to', () => {
  it('nothing while it runs', () => expect(checkSummary({...over(healthySeen), phase: 'running'})).toBeUndefined());
  it('ticks only what was seen to work', () =>
    expect(summaryOf(healthySeen).hops).toMatchObject({network: 'passed', gate: 'passed', service: 'passed'}));

  it('names the gravest of what may stop a login', () => {
    const {worst, problems} = summaryOf(but(lost(urls.auth, reset), lost(urls.upload, reset)));
    expect(worst).toMatchObject({id: 'login-hosts', hop: 'network'});
    expect(problems).toBe(2);
  });

  it('what a login does without is no reason for it', () =>
    expect(summaryOf(but(lost(urls.upload, reset))).worst).toBeUndefined());
});

describe('the picture of the way', () => {
  const broken = summaryOf(but(lost(urls.auth, reset)));

  it('stays as it is without a check', () => expect(withCheck(unseen, undefined)).toEqual(unseen));

  it('shows where the check found trouble, and nothing as reached behind it', () =>
    expect(withCheck(unseen, broken)).toMatchObject({network: 'failed', gate: 'unseen', service: 'unseen'}));

  it('has at most one hop where it stopped: the failure that was seen', () =>
    expect(withCheck({...unseen, login: 'failed'}, broken)).toMatchObject({network: 'potential', login: 'failed'}));

  it('takes back nothing that was seen', () =>
    expect(withCheck({...unseen, network: 'passed'}, broken)).toMatchObject({network: 'passed'}));
});
