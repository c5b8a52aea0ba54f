import {render} from 'preact';
import {pageFor, purposeOfPage} from '../browser/button';
import {inPopup} from '../browser/in-popup';
import {openPage} from '../browser/open-page';
import {follow, quietly} from '../ui/place/follow';
import {Popup} from './popup';

async function start(root: HTMLElement): Promise<void> {
  root.classList.toggle('page-popup', inPopup());
  await follow(() => render(<Popup />, root));
}

/** Some come only to have a tab opened: see browser/button.ts. */
async function open(root: HTMLElement): Promise<void> {
  if (purposeOfPage() !== 'tab' || !inPopup()) return start(root);
  await openPage(pageFor(''));
  close();
}

const root = document.getElementById('popup');
if (root) quietly(open(root));
