import {fact, isHtml, onceEachLog, pathOf, statusOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';

/** Where a password or a code is checked, and nothing else, as of 2026-11-22, from captured logins. */
const credentialStep = /^\/api\/accounts\/(?:password\/verify|(?:email|phone)-otp\/validate|mfa\/verify)$/;

const isCredential = (entry: Entry) => entry.request.method !== 'OPTIONS' && credentialStep.test(pathOf(entry));

/** It does not say of what there were too many. */
const isWordless = (entry: Entry) =>
  !isHtml(entry) && (['edgeCode', 'authCode', 'message'] as const).every(name => fact(entry, name) === undefined);

/** From here on a limit at a password or a code locks the account, and not the network. */
const refusedBefore = 2;

/** Limits after several passwords or codes that did not fit: the account's, which has a class of its own. */
export const limitsOfAccount = onceEachLog(entries => {
  const limits = new Set<Entry>();
  let refused = 0;
  for (const entry of entries.filter(isCredential)) {
    if (statusOf(entry) === 401) refused += 1;
    else if (statusOf(entry) < 400) refused = 0;
    else if (refused >= refusedBefore && isWordless(entry)) limits.add(entry);
  }
  return limits;
});
