import {describe, expect, it} from 'vitest';
import {rawHar} from '../../testing/har-file';
import {safeNetError} from '../evidence/net-errors';
import {fromHar} from './from-har';

describe('a sentence in place of a name', () => {
  it.each([
    ['A TLS error caused the secure connection to fail.', 'ERR_SSL_PROTOCOL_ERROR'],
    ['An SSL error has occurred and a secure connection to the server cannot be made.', 'ERR_SSL_PROTOCOL_ERROR'],
    ['SSL Handshake Failed', 'ERR_SSL_PROTOCOL_ERROR'],
    ['[Errno 60] Operation timed out', 'ERR_TIMED_OUT'],
    ['指定されたホスト名のサーバが見つかりませんでした。', 'ERR_NAME_NOT_RESOLVED'],
    ['インターネット接続がオフラインのようです。', 'ERR_INTERNET_DISCONNECTED'],
    ['リクエストがタイムアウトになりました。', 'ERR_TIMED_OUT'],
    ['要求がタイムアウトになりました。', 'ERR_TIMED_OUT'],
    ['ネットワーク接続が切れました。', 'ERR_CONNECTION_RESET'],
    ['サーバに接続できませんでした。', 'ERR_CONNECTION_REFUSED'],
    [
      'このサーバの証明書は無効です。“auth.openai.com”に偽装したサーバに接続している可能性があり、機密情報が漏えいするおそれがあります。',
      'ERR_CERT_INVALID',
    ],
    ['TLSエラーが起きたため、セキュリティ保護された接続を確立できませんでした。', 'ERR_SSL_PROTOCOL_ERROR'],
    ['未能找到使用指定主机名的服务器。', 'ERR_NAME_NOT_RESOLVED'],
    ['似乎已断开与互联网的连接。', 'ERR_INTERNET_DISCONNECTED'],
    ['请求超时。', 'ERR_TIMED_OUT'],
    ['网络连接已中断。', 'ERR_CONNECTION_RESET'],
    ['无法连接服务器。', 'ERR_CONNECTION_REFUSED'],
    ['此服务器的证书无效。您可能正在连接到一个伪装成“auth.openai.com”的服务器。', 'ERR_CERT_INVALID'],
    ['发生 SSL 错误，无法建立到该服务器的安全连接。', 'ERR_SSL_PROTOCOL_ERROR'],
    ['특정 호스트 이름을 가진 서버를 찾을 수 없습니다.', 'ERR_NAME_NOT_RESOLVED'],
    ['인터넷 연결이 오프라인 상태입니다.', 'ERR_INTERNET_DISCONNECTED'],
    ['요청한 시간이 초과되었습니다.', 'ERR_TIMED_OUT'],
    ['네트워크 연결이 유실되었습니다.', 'ERR_CONNECTION_RESET'],
    ['서버에 연결할 수 없습니다.', 'ERR_CONNECTION_REFUSED'],
    ['Es wurde kein Server mit dem angegebenen Hostnamen gefunden.', 'ERR_NAME_NOT_RESOLVED'],
    ['Es besteht anscheinend keine Verbindung zum Internet.', 'ERR_INTERNET_DISCONNECTED'],
    ['Zeitüberschreitung bei der Anforderung.', 'ERR_TIMED_OUT'],
    ['Die Netzwerkverbindung wurde unterbrochen.', 'ERR_CONNECTION_RESET'],
    ['Verbindung zum Server konnte nicht hergestellt werden.', 'ERR_CONNECTION_REFUSED'],
    ['La connexion Internet semble interrompue.', 'ERR_INTERNET_DISCONNECTED'],
    ['La requête a expiré.', 'ERR_TIMED_OUT'],
    ['La connexion réseau a été perdue.', 'ERR_CONNECTION_RESET'],
    ['Impossible de se connecter au serveur.', 'ERR_CONNECTION_REFUSED'],
    ['No se encontró ningún servidor con el nombre de host especificado.', 'ERR_NAME_NOT_RESOLVED'],
    ['La conexión a Internet parece estar desactivada.', 'ERR_INTERNET_DISCONNECTED'],
    ['Se ha agotado el tiempo de espera.', 'ERR_TIMED_OUT'],
    ['La conexión de red se ha perdido.', 'ERR_CONNECTION_RESET'],
    ['El certificado de este servidor no es válido.', 'ERR_CERT_INVALID'],
    ['Não foi possível encontrar um servidor com o nome de host especificado.', 'ERR_NAME_NOT_RESOLVED'],
    ['A conexão à internet parece estar desativada.', 'ERR_INTERNET_DISCONNECTED'],
    ['Esgotou-se o tempo limite da solicitação.', 'ERR_TIMED_OUT'],
    ['A conexão de rede foi perdida.', 'ERR_CONNECTION_RESET'],
    ['Impossibile trovare un server con il nome host specificato.', 'ERR_NAME_NOT_RESOLVED'],
    ['Tempo di richiesta scaduto.', 'ERR_TIMED_OUT'],
    ['La connessione è stata persa.', 'ERR_CONNECTION_RESET'],
  ])('%s', (sentence, name) => {
    expect(safeNetError(sentence)).toBe(name);
  });

  it('that nobody knows stays one', () => {
    expect(safeNetError('user@example.com のセッションが切れました。')).toBe('(sentence)');
  });
});

describe('the comment of Charles', () => {
  const lost = 'java.net.UnknownHostException: auth.openai.com';
  const errorIn = (response: object, entry: Record<string, unknown> = {}) =>
    fromHar(rawHar({response: {status: 0, headers: [], ...response}, entry})).entries?.[0]?._error;

  it('says why there is no answer, beside it or in its place', () => {
    expect(errorIn({comment: lost})).toBe('ERR_NAME_NOT_RESOLVED');
    expect(errorIn({status: -1}, {comment: lost})).toBe('ERR_NAME_NOT_RESOLVED');
  });

  it('is nobody’s word beside an answer, and none of an unknown kind', () => {
    expect(errorIn({status: 200, comment: lost})).toBeUndefined();
    expect(errorIn({}, {comment: '[#12]'})).toBeUndefined();
  });
});
