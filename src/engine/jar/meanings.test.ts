import {expect, it} from 'vitest';
import en from '../../texts/en.json' with {type: 'json'};
import {knownNames, purposeOf} from '../evidence/cookie-names';
import {meaningOf} from './meanings';

it.each([...knownNames, 'oai-login-csrf_dev_1', 'usc_1', '__Secure-next-auth.session-token.0'])(
  '%s, whose purpose is known, is explained',
  name => {
    expect(purposeOf(name)).not.toBe('unknown');
    expect(Object.keys(en.cookies.meanings)).toContain(meaningOf(name));
  },
);

it.each(['mystery', '', 'oai-did-2', 'oai-login-csrf', 'constructor'])('%s is not', name =>
  expect(meaningOf(name)).toBeUndefined(),
);
