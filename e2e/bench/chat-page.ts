import type {ServerResponse} from 'node:http';
import type {Answer} from './server';

/**
 * Five minutes of an answer that streams, at thirty pieces a second, played sixty times faster: as many pieces, changes
 * of the page and requests as in the real five minutes, and each piece in a task of its own, as when it comes alone. The
 * last paragraph is made anew for each piece, which is the least that a page does that shows Markdown while it comes.
 */
export const pieces = 5 * 60 * 30;
const faster = 60;
const burst = 18;

const script = `
const channel = new MessageChannel();
const task = () => new Promise(resolve => {
  channel.port1.onmessage = resolve;
  channel.port2.postMessage(0);
});
const text = document.getElementById('text');
let count = 0;
function show(piece) {
  count += 1;
  if (count % 40 === 1) text.append(document.createElement('p'));
  const words = (text.lastChild.textContent + ' ' + JSON.parse(piece).text).trim().split(' ');
  text.lastChild.replaceChildren(...words.flatMap(word => {
    const span = document.createElement('span');
    span.textContent = word;
    return [span, ' '];
  }));
  if (count % 300 === 0) fetch('/ces/v1/t', {method: 'POST', body: '{}'});
  if (count % 1800 === 0) fetch('/api/auth/session');
}
globalThis.chat = async () => {
  await Promise.all(['/api/auth/session', '/backend-api/me'].map(path => fetch(path)));
  const {body} = await fetch('/backend-api/conversation', {method: 'POST', body: '{}'});
  let rest = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + part).split('\\n\\n');
    rest = lines.pop();
    for (const line of lines) {
      await task();
      show(line.slice('data: '.length));
    }
  }
  return count;
};`;

const page = `<!doctype html><meta charset="utf-8"><title>Chat</title><div id="text"></div><script>${script}</script>`;

const session = JSON.stringify({
  user: {id: 'user-lab', name: 'A person'},
  expires: '2027-01-01T00:00:00Z',
  rest: 'x'.repeat(1500),
});

function stream(response: ServerResponse): void {
  response.writeHead(200, {'content-type': 'text/event-stream'});
  let sent = 0;
  const timer = setInterval(
    () => {
      const count = Math.min(burst, pieces - sent);
      response.write(`data: ${JSON.stringify({text: 'a few words'})}\n\n`.repeat(count));
      sent += count;
      if (sent < pieces) return;
      clearInterval(timer);
      response.end();
    },
    (burst * 1000) / (30 * faster),
  );
  response.on('close', () => clearInterval(timer));
}

/** The chat page, its stream, and the answer about the session that a signed-in person gets. */
export const chatAnswers: Answer = ({pathname}, response) => {
  if (pathname === '/backend-api/conversation') stream(response);
  else if (pathname === '/c/chat') response.writeHead(200, {'content-type': 'text/html'}).end(page);
  else if (pathname === '/api/auth/session') response.writeHead(200, {'content-type': 'application/json'}).end(session);
  else return false;
  return true;
};
