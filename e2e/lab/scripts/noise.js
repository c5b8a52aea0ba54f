// What goes wrong on the real site without meaning anything.
const quietly = (url, options) => fetch(url, options).catch(() => {});
const random = Math.random().toString(36).slice(2);

quietly(`/cdn-cgi/challenge-platform/h/b/pat/${random}/1/x`);
quietly(`https://${random}.challenges.cloudflare.com/`, {mode: 'no-cors'});
quietly('https://ab.chatgpt.com/v1/rgstr', {method: 'POST', body: '{}'});
quietly('https://sentinel.openai.com/backend-api/sentinel/beacon', {method: 'POST', mode: 'no-cors', body: '{}'});
quietly('/ces/v1/slow', {signal: AbortSignal.timeout(50)});
document.body.append(Object.assign(new Image(), {src: '/no-such-picture.png', alt: ''}));
