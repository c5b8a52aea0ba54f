import {allowCookies} from './allow-cookies';
import {allowScripts} from './allow-scripts';
import {askAdministrator} from './ask-administrator';
import {askColleagues} from './ask-colleagues';
import {askIt} from './ask-it';
import {changePassword} from './change-password';
import {changeResolver} from './change-resolver';
import {checkBilling} from './check-billing';
import {checkNetwork} from './check-network';
import {checkOtherSites} from './check-other-sites';
import {checkPassword} from './check-password';
import {checkProxy} from './check-proxy';
import {checkStatusPage} from './check-status-page';
import {checkSupportedCountries} from './check-supported-countries';
import {checkTheClock} from './check-the-clock';
import {chooseRightAccount} from './choose-right-account';
import {clearEdgeCookies} from './clear-edge-cookies';
import {clearEverything} from './clear-everything';
import {clearLoginTransaction} from './clear-login-transaction';
import {clearSession} from './clear-session';
import {closeOtherTabs} from './close-other-tabs';
import {connectToNetwork} from './connect-to-network';
import {deepClean} from './deep-clean';
import {passTheChallenge} from './pass-the-challenge';
import {pauseExtensions} from './pause-extensions';
import {pauseWebScan} from './pause-web-scan';
import {pickCookies} from './pick-cookies';
import {readMailFromOpenai} from './read-mail-from-openai';
import {resetPassword} from './reset-password';
import {restartNetwork} from './restart-network';
import {sendReport} from './send-report';
import {signInToProxy} from './sign-in-to-proxy';
import {signInToWifi} from './sign-in-to-wifi';
import {signInWithSso} from './sign-in-with-sso';
import {startAgain} from './start-again';
import {tryAnotherNetwork} from './try-another-network';
import {turnOffVpn} from './turn-off-vpn';
import {updateBrowser} from './update-browser';
import {useAnotherNumber} from './use-another-number';
import {useFirstMethod} from './use-first-method';
import {useNewestCode} from './use-newest-code';
import {usePrivateWindow} from './use-private-window';
import {verifyEmail} from './verify-email';
import {waitAndRetry} from './wait-and-retry';

export const remedies = [
  turnOffVpn,
  tryAnotherNetwork,
  askColleagues,
  clearEdgeCookies,
  clearLoginTransaction,
  clearSession,
  clearEverything,
  pickCookies,
  deepClean,
  closeOtherTabs,
  startAgain,
  passTheChallenge,
  pauseExtensions,
  usePrivateWindow,
  checkNetwork,
  checkStatusPage,
  checkSupportedCountries,
  waitAndRetry,
  connectToNetwork,
  checkOtherSites,
  restartNetwork,
  changeResolver,
  checkTheClock,
  signInToWifi,
  allowCookies,
  allowScripts,
  updateBrowser,
  checkProxy,
  signInToProxy,
  pauseWebScan,
  askIt,
  checkPassword,
  resetPassword,
  useNewestCode,
  useFirstMethod,
  readMailFromOpenai,
  verifyEmail,
  useAnotherNumber,
  checkBilling,
  chooseRightAccount,
  askAdministrator,
  signInWithSso,
  changePassword,
  sendReport,
] as const;

export type RemedyId = (typeof remedies)[number]['id'];

const byId = new Map<string, (typeof remedies)[number]>(remedies.map(remedy => [remedy.id, remedy]));

/** @throws never for a `RemedyId`: the list and the type are one. */
export function remedy(id: RemedyId): (typeof remedies)[number] {
  const found = byId.get(id);
  if (!found) throw new Error(`No such remedy: ${id}`);
  return found;
}
