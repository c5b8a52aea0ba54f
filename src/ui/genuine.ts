/** The host of a page that is really one of the two sites, over HTTPS; undefined for every other address. */
export function genuineHost(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const {protocol, hostname} = new URL(address);
  return protocol === 'https:' && /(?:^|\.)(?:chatgpt|openai)\.com$/.test(hostname) ? hostname : undefined;
}
