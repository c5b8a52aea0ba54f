import type {Entry} from '../engine/evidence/evidence';
import {type EntryParts, edge, entry, html, json, request, sessionAnswer} from './builders';

/** The ways in which the login names a failure, for the tables of the rules that know it by its name. */

const step = 'https://auth.openai.com/api/accounts/authorize/continue';

/** A step of the login that was refused. */
export const refusedStep = (parts: EntryParts = {}): Entry =>
  request({url: step, method: 'POST', status: 403, headers: {...edge, ...json}, ...parts});

/** The error page, whose address names the failure. */
export const errorPage = (authCode: string, parts: EntryParts = {}): Entry =>
  entry({url: 'https://auth.openai.com/error', from: 'url', facts: {authCode}, headers: {...edge, ...html}, ...parts});

/** A page of the login server, well answered, that shows it. */
export const shownPage = (facts: NonNullable<EntryParts['facts']>, parts: EntryParts = {}): Entry =>
  entry({url: 'https://auth.openai.com/log-in', from: 'page', facts, headers: {...edge, ...html}, ...parts});

/** Somebody is signed in a minute later. */
export const signedInLater = (): Entry => sessionAnswer({facts: {session: 'signed-in'}, after: 60});

/** An extra of the app, refused to somebody who is signed in. */
export const refusedExtra = (parts: EntryParts = {}): Entry =>
  request({url: 'https://chatgpt.com/backend-api/settings/user', status: 403, headers: {...edge, ...json}, ...parts});
