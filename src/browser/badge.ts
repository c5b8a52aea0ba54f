import {browser} from './browser';
import {failedText} from './failure-shown';

export type Badge = 'watching' | 'failed' | 'permission-missing' | 'paused';

const looks = {
  watching: {text: '', colour: '#505b71', icon: 'icon'},
  failed: {text: failedText, colour: '#b3301b', icon: 'icon'},
  paused: {text: '', colour: '#505b71', icon: 'icon-missing'},
  'permission-missing': {text: '?', colour: '#505b71', icon: 'icon-missing'},
} as const;

/** Says by sign, shape and words how things stand; never by colour alone. */
export async function showBadge(badge: Badge, title: string): Promise<void> {
  const {text, colour, icon} = looks[badge];
  await Promise.all([
    browser.action.setBadgeText({text}),
    browser.action.setBadgeBackgroundColor({color: colour}),
    browser.action.setBadgeTextColor?.({color: '#ffffff'}),
    browser.action.setTitle({title}),
    browser.action.setIcon({path: {16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png`}}),
  ]);
}
