import {list, type Raw, record, text} from './raw';
import {integerIn} from './safe-value';

/** DevTools says only among a connection's messages why it was never opened, in words that Chromium does not translate. */
const wordOf = (messages: unknown): string => {
  const told = list(messages)
    .map(record)
    .find(({type}) => type === 'error');
  return text(told?.data).slice(0, 500);
};

/**
 * Why a lasting connection was not opened, as fields of an answer; nothing when the file says it itself.
 * @see https://github.com/ChromeDevTools/devtools-frontend/blob/main/front_end/core/sdk/NetworkRequest.ts
 */
export function socketTrouble({_webSocketMessages}: Raw, response: Raw): Raw {
  if (_webSocketMessages === undefined || Number(response.status) > 0) return {};
  const word = wordOf(_webSocketMessages);
  const [error] = /net::ERR_[A-Z0-9_]{1,60}/.exec(word) ?? [];
  const status = integerIn(Number(/Unexpected response code: (\d{3})\b/.exec(word)?.[1]), 100, 599);
  return {...(error && {_error: error}), ...(status && {status})};
}
