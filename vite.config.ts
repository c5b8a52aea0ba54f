import preact from '@preact/preset-vite';
import {type BuildOptions, build, defineConfig, type InlineConfig, type Plugin, type UserConfig} from 'vite';
import source from './manifest.json' with {type: 'json'};

type Target = 'chromium' | 'firefox';

/**
 * What the browser loads by itself, each as one plain script: a service worker that is a module may not load anything
 * later, and a content script may not import.
 */
const scripts = {
  background: 'src/background/index.ts',
  'background-work': 'src/background/work.ts',
  witness: 'src/content/witness.ts',
};

/** The first adds a line to Firefox's warning at install, none to Chromium's; the other it has while a check runs. */
const optionalInFirefox = ['browsingData', 'webRequestBlocking'];

/** Takes the cookies out of the one connection of a check that would carry them; without a line in its warning. */
const chromiumOnly = ['declarativeNetRequestWithHostAccess'];

/** One manifest is the source for both browsers; each gets it without the other's keys. */
function manifestFor(target: Target): object {
  const {browser_specific_settings, sidebar_action, minimum_chrome_version, side_panel, background, ...shared} = source;
  const {service_worker, ...page} = background;
  if (target === 'chromium') {
    const permissions = [...shared.permissions, ...chromiumOnly];
    return {...shared, permissions, background: {service_worker}, side_panel, minimum_chrome_version};
  }
  const known = shared.permissions.filter(name => name !== 'sidePanel' && !optionalInFirefox.includes(name));
  const asked = {
    permissions: known,
    optional_permissions: [...shared.optional_permissions, ...optionalInFirefox],
  };
  return {...shared, ...asked, background: page, sidebar_action, browser_specific_settings};
}

const writeManifest = (target: Target): Plugin => ({
  name: 'write-manifest',
  generateBundle() {
    const text = JSON.stringify(manifestFor(target), null, 2);
    this.emitFile({type: 'asset', fileName: 'manifest.json', source: text});
  },
});

/** We never set markup from text, so the code that could is not shipped: no path to `innerHTML` is left in the bundle. */
const withoutInnerHtml: Plugin = {
  name: 'without-inner-html',
  transform: (code, id) => (id.includes('/preact/') ? code.replace(/\.innerHTML\b/g, '.textContent') : undefined),
};

/** Our files lie in the package: there is nothing to preload, so a later file is simply imported. */
const withoutPreload: Plugin = {
  name: 'without-preload',
  transform: (_, id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = load => load();' : undefined,
};

/** What every part of the extension is built with. */
const shared = (target: Target) => ({outDir: `dist/${target}`, target: 'es2022', modulePreload: false as const});
const pagePlugins = [preact({devToolsEnabled: false}), withoutInnerHtml, withoutPreload];

/** One more part, beside what is there already. */
const part = (target: Target, rollupOptions: BuildOptions['rollupOptions']): InlineConfig => ({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: pagePlugins,
  build: {...shared(target), emptyOutDir: false, rollupOptions: rollupOptions ?? {}},
});

const buildOtherParts = (target: Target): Plugin => ({
  name: 'build-other-parts',
  async closeBundle() {
    // Each page by itself: what two pages share would come to the popup as a file of its own, and larger.
    for (const page of ['panel', 'settings', 'report']) await build(part(target, {input: `src/${page}/index.html`}));
    for (const [name, input] of Object.entries(scripts))
      await build(part(target, {input, output: {format: 'iife', entryFileNames: `${name}.js`}}));
  },
});

/** The popup, the manifest and the public files; then everything else. */
const extension = (target: Target): UserConfig => ({
  plugins: [...pagePlugins, writeManifest(target), buildOtherParts(target)],
  build: {...shared(target), emptyOutDir: true, rollupOptions: {input: 'src/popup/index.html'}},
});

/** The command line: the same engine, for Node. */
const commands: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    ssr: true,
    rollupOptions: {input: {diagnose: 'src/cli/diagnose.ts', redact: 'src/cli/redact.ts'}},
  },
};

export default defineConfig(({mode}) => {
  if (mode === 'cli') return commands;
  if (mode === 'chromium' || mode === 'firefox') return extension(mode);
  // Without a number one processor is left idle, which on a machine of two is half.
  return {
    test: {
      include: ['src/**/*.test.ts', 'e2e/bench/*.test.ts'],
      // The report carries its styles inside: without this they would be empty.
      css: {include: /report\/document\/document\.css/},
      testTimeout: 60_000,
      maxWorkers: '100%',
      setupFiles: ['src/testing/seed.ts'],
    },
  } as UserConfig;
});
