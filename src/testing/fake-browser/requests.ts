type Told = readonly [event: string, details: Readonly<Record<string, unknown>>];

const edge = [
  {name: 'server', value: 'cloudflare'},
  {name: 'cf-ray', value: '0123456789abcdef-NRT'},
];

interface Request {
  readonly id: number;
  readonly at: number;
  readonly url: string;
  readonly status: number;
  readonly type?: 'main_frame' | 'xmlhttprequest';
  readonly tab?: number;
  readonly headers?: ReadonlyArray<{readonly name: string; readonly value: string}>;
  /** It failed with that name instead. */
  readonly error?: string | undefined;
}

/** What the browser tells of one request, up to its end. */
export function tellingOf({
  id,
  at,
  url,
  status,
  type = 'main_frame',
  tab = 1,
  headers = [],
  error,
}: Request): readonly Told[] {
  const common = {requestId: `${id}`, method: 'GET', type, tabId: tab, url};
  const begun: Told = ['webRequest.onBeforeRequest', {...common, timeStamp: at}];
  if (error) return [begun, ['webRequest.onErrorOccurred', {...common, timeStamp: at + 50, error}]];
  return [
    begun,
    [
      'webRequest.onCompleted',
      {...common, timeStamp: at + 50, statusCode: status, responseHeaders: [...edge, ...headers]},
    ],
  ];
}
