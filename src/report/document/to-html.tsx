import {renderToString} from 'preact-render-to-string';
import {type View, ViewContext} from '../../ui/view';
import type {Voice} from '../../ui/voice';
import {type DocumentProps, ReportDocument} from './document';
import styles from './document.css?inline';
import {momentOf} from './times';

/** The file may show what stands in it, and load and run nothing, whoever opens it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Signs that no text needs: halves of signs, control signs, and what turns the direction of reading. */
const unfit = /[\p{Surrogate}\p{Bidi_Control}]|[^\P{Cc}\n\t]/gu;

const viewOf = (voice: Voice): View => ({...voice, note: undefined, tell: () => undefined, run: () => undefined});

function Page({voice, ...props}: DocumentProps & {readonly voice: Voice}) {
  const {t, language} = voice;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        <title>{[t('document.name'), momentOf(props.report.madeAt, language)].join(t('ui.separator'))}</title>
        <style />
      </head>
      <body>
        <ViewContext.Provider value={viewOf(voice)}>
          <ReportDocument {...props} />
        </ViewContext.Provider>
      </body>
    </html>
  );
}

/**
 * The report as one HTML file that needs nothing else: no script, nothing that loads. All that was seen goes through the
 * renderer, which writes it as text; our own styles are put in behind it, as they are.
 */
export function htmlOf(props: DocumentProps, voice: Voice): string {
  const page = renderToString(<Page {...props} voice={voice} />).replace(unfit, '\ufffd');
  return `<!doctype html>\n${page.replace('<style></style>', () => `<style>${styles}</style>`)}\n`;
}
