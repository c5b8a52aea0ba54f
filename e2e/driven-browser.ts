import type {BrowserContext, Page} from 'playwright';
import type {Lab} from './lab/lab';
import type {LabProxy} from './lab/proxy';

export interface LaunchOptions {
  /** The folder of the built extension. */
  readonly extension?: string;
  readonly lang: 'en' | 'ja';
  readonly headless: boolean;
  /** Who plays the sites; without it the browser is on the real network. */
  readonly lab?: Lab;
  readonly colorScheme?: 'light' | 'dark';
  /** The extension is to be installed while the browser runs. */
  readonly laterExtension?: boolean;
  /** Pixels for each point of the screen. */
  readonly scale?: number;
  /** The folder of a profile that outlives this browser; a fresh one if none is named. */
  readonly profile?: string;
  /** Names that have no address. */
  readonly unknownHosts?: readonly string[];
  /** Through which everything goes. */
  readonly proxy?: LabProxy;
}

/** What a person chose for all pages. */
export interface Look {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

/** A file that the extension saved. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A real browser with the built extension, and all that the journeys ask of it beside its pages. */
export interface DrivenBrowser {
  readonly context: BrowserContext;
  /** Evaluates an expression where the extension's own APIs are; under `chrome` in both browsers. */
  evaluate<Result>(expression: string): Promise<Result>;
  /** Opens the popup's page in a window of its own, and waits for its title. */
  openPopup(): Promise<Page>;
  /** Opens a page of the extension in a tab, the popup's if none is named; also while the background is stopped. */
  openTab(path?: string): Promise<Page>;
  /** The page that the extension opens when it is told to. */
  opened(act: () => Promise<unknown>): Promise<Page>;
  /** Loads a page of the extension anew. */
  reload(view: Page): Promise<void>;
  /** Shows a page as a person wants it. */
  setLook(view: Page, look: Look): Promise<void>;
  /** Takes the browser off the network. */
  goOffline(): Promise<void>;
  /** Stops the background as the browser itself would, in whatever it is doing. Answers how many were stopped. */
  killBackground(): Promise<number>;
  /** Loads the extension into the running browser, as an install does. */
  install(folder: string): Promise<void>;
  /** Takes the sites away as a person does on the browser's own page of extensions, or gives them back. */
  setSiteAccess(allowed: boolean): Promise<void>;
  /** Clicks the extension's button on the toolbar, over the tab of that address. */
  clickButton(address: string): Promise<void>;
  /** What a page of the extension saves when it is told to, also one that opens for it. */
  save(act: () => Promise<unknown>): Promise<SavedFile>;
}
