import type {Way} from './ask-one';
import {askedPatterns, openHosts} from './open-hosts';
import {hearOwnRequests} from './own-requests';

/** How questions are sent from now on; whoever takes it has to stop its listeners. */
export async function wayUntil(end: AbortSignal): Promise<Way> {
  const isOpen = await openHosts();
  const isStillOpen = async (host: string) => (await openHosts())(host);
  return {own: hearOwnRequests(askedPatterns), isOpen, isStillOpen, end};
}
