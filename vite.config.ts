import {crx, type ManifestV3Export} from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import source from './manifest.json' with {type: 'json'};

type Target = 'chromium' | 'firefox';

/** One manifest is the source for both browsers; each gets it without the other's keys. */
function manifestFor(target: Target): ManifestV3Export {
  const {browser_specific_settings, minimum_chrome_version, ...shared} = source;
  return (
    target === 'firefox' ? {...shared, browser_specific_settings} : {...shared, minimum_chrome_version}
  ) as ManifestV3Export;
}

/** We never set markup from text, so the code that could is not shipped: no path to `innerHTML` is left in the bundle. */
const withoutInnerHtml: Plugin = {
  name: 'without-inner-html',
  transform: (code, id) => (id.includes('/preact/') ? code.replace(/\.innerHTML\b/g, '.textContent') : undefined),
};

const extension = (target: Target): UserConfig => ({
  plugins: [
    preact({devToolsEnabled: false}),
    crx({manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome'}),
    withoutInnerHtml,
  ],
  build: {outDir: `dist/${target}`, emptyOutDir: true, target: 'es2022', modulePreload: false},
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
