import {toHar} from '../engine/report/har';
import {at, cookie, entry, sighting} from './builders';
import type {RawHar} from './har-file';

const requestId = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';

/** A report of ours in which every field of ours is filled. */
export const ownReport = (): RawHar =>
  toHar(
    {
      entries: [
        entry({
          id: '7/0',
          tab: 5,
          error: 'net::ERR_FAILED',
          initiator: 'https://auth.openai.com',
          facts: {
            authCode: 'invalid_state',
            requestId,
            trace: {loc: 'JP'},
            message: 'Unauthorized',
            jsonKeys: ['user'],
          },
        }),
      ],
      cookies: [cookie({partition: 'https://chatgpt.com', expires: at(0)})],
      cookieChanges: [
        {at: at(0), name: 'oai-did', domain: 'chatgpt.com', storeId: '0', removed: true, cause: 'explicit'},
      ],
      sightings: [
        sighting({
          tab: 5,
          store: '0',
          status: 403,
          facts: {edgeCode: {value: 1020, from: 'page'}},
          requests: [{at: at(0), url: 'https://chatgpt.com/api/auth/session', status: 200, size: 40}],
          failedResources: ['https://cdn.oaistatic.com/assets/'],
          policyViolations: [{directive: 'script-src', blocked: 'https://chatgpt.com/'}],
        }),
      ],
      environment: {
        browser: 'Chrome 156',
        system: 'win',
        language: 'ja',
        timeZone: 'Asia/Tokyo',
        extensionVersion: '0.1.0',
        permissionGranted: true,
        online: true,
        lookedAt: at(60),
      },
    },
    '0.1.0',
  ) as unknown as RawHar;
