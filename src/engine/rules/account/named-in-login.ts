import {namedMatch} from '../named';
import type {NamedClass} from '../named-failures';
import {defineRule, type Rule} from '../rule';
import {loginRequests} from './login-requests';

type Described<Id extends NamedClass> = Pick<Rule<Id>, 'id' | 'layer' | 'purge' | 'remedies'>;

/** A failure that the login, or the app as it opens, names; the same name on an extra of the app is no failed login. */
export const defineNamedInLogin = <const Id extends NamedClass>(described: Described<Id>) =>
  defineRule({
    ...described,
    kind: 'cause',
    needs: ['entries'],
    evaluate: ({entries}) => namedMatch(loginRequests(entries), described.id),
  });
