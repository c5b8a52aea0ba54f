import preact from '@preact/preset-vite';
import {build, defineConfig, type InlineConfig, type Plugin, type UserConfig} from 'vite';
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

/** One manifest is the source for both browsers; each gets it without the other's keys. */
function manifestFor(target: Target): object {
  const {browser_specific_settings, minimum_chrome_version, background, ...shared} = source;
  return target === 'firefox'
    ? {...shared, background: {scripts: background.scripts}, browser_specific_settings}
    : {...shared, background: {service_worker: background.service_worker}, minimum_chrome_version};
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

const shared = (target: Target) => ({outDir: `dist/${target}`, target: 'es2022', modulePreload: false as const});

const script = (target: Target, name: string, input: string): InlineConfig => ({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ...shared(target),
    emptyOutDir: false,
    rollupOptions: {input, output: {format: 'iife', entryFileNames: `${name}.js`}},
  },
});

const buildScripts = (target: Target): Plugin => ({
  name: 'build-scripts',
  async closeBundle() {
    for (const [name, input] of Object.entries(scripts)) await build(script(target, name, input));
  },
});

/** The pages, as modules; after them the scripts. */
const extension = (target: Target): UserConfig => ({
  plugins: [preact({devToolsEnabled: false}), withoutInnerHtml, writeManifest(target), buildScripts(target)],
  build: {...shared(target), emptyOutDir: true, rollupOptions: {input: ['src/popup/index.html']}},
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
  return {test: {include: ['src/**/*.test.ts']}} as UserConfig;
});
