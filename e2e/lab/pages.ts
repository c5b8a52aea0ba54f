const style = `
  body {font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1rem; color-scheme: light dark}
  button, input {font: inherit; padding: .5rem 1rem; border-radius: .5rem; border: 1px solid}
  label, input {display: block; margin: .5rem 0}
  dialog {border-radius: 1rem}`;

interface Page {
  readonly title: string;
  readonly body: string;
  /** A file of `scripts/`, served from the asset host as on the real site. */
  readonly script?: string;
}

/** Text made safe to stand in HTML. */
export const safe = (text: string): string => text.replace(/[&<>"]/g, mark => `&#${mark.charCodeAt(0)};`);

/** A page of the played sites. */
export const html = ({title, body, script}: Page): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${safe(title)}</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
    ${script ? `<script defer src="https://cdn.oaistatic.com/assets/${script}"></script>` : ''}
  </head>
  <body>
    <noscript>You need to enable JavaScript to run this app.</noscript>
    ${body}
  </body>
</html>`;
