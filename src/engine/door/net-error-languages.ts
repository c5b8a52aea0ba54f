/**
 * Safari writes its system's sentence, in the system's language, and no name: Japanese, Chinese, Korean, German, French,
 * Spanish, Portuguese and Italian, as far as they were found in public code that knows them. Under Chromium's name.
 * @see https://github.com/AFNetworking/AFNetworking/issues/3569
 * @see https://github.com/ninjinkun/NJKWebViewProgress/issues/28
 * @see https://github.com/Expensify/App/blob/main/src/CONST/index.ts
 */
export const inOtherLanguages: ReadonlyArray<readonly [words: RegExp, name: string]> = [
  [
    /指定されたホスト名のサーバが見つかりません|找到使用指定主机名的服务器|找不到使用指定主机名的服务器|(?:특정|지정된) 호스트 이름을 가진\s서버를 찾을 수 없|kein Server mit dem angegebenen Hostnamen|ningún servidor con el nombre de host|servidor com o nome de host especificado|server con il nome host specificato/i,
    'ERR_NAME_NOT_RESOLVED',
  ],
  [
    /インターネット接続がオフライン|已断开与互联网的连接|인터넷 연결이 오프라인|keine Verbindung zum Internet|Internetverbindung scheint offline|connexion Internet semble interrompue|conexión a Internet parece estar desactivada|conexão à Internet parece estar desativada|connessione Internet sembra essere offline/i,
    'ERR_INTERNET_DISCONNECTED',
  ],
  [
    /このサーバの証明書は無効|此服务器的证书无效|이 서버에 대한 인증서가 유효하지 않|Das Zertifikat für diesen Server ist ungültig|certificado de este servidor no es válido/i,
    'ERR_CERT_INVALID',
  ],
  [
    /(?:リクエスト|要求)がタイムアウト|请求超时|요청한 시간이 초과|Zeitüberschreitung bei der Anforderung|La requête a expiré|(?:agotó|ha agotado) el tiempo de espera|Esgotou-se o tempo limite|Tempo di richiesta scaduto|tempo di attesa della richiesta è scaduto/i,
    'ERR_TIMED_OUT',
  ],
  [
    /ネットワーク接続が切れ|网络连接已中断|네트워크 연결이 유실|Netzwerkverbindung wurde unterbrochen|connexion réseau a été perdue|conexión de red se (?:ha perdido|perdió)|conexão de rede foi perdida|ligação de rede foi cortada|La connessione è stata persa/i,
    'ERR_CONNECTION_RESET',
  ],
  [
    /サーバに接続できません|无法连接到?服务器|서버에 연결할 수 없|Verbindung zum Server konnte nicht|Impossible de se connecter au serveur/i,
    'ERR_CONNECTION_REFUSED',
  ],
  [/(?:TLS|SSL)エラーが起きた|发生 ?(?:SSL|TLS) ?错误|서버에 안전하게 연결할 수 없/, 'ERR_SSL_PROTOCOL_ERROR'],
];
