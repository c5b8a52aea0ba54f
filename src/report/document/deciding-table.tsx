import type {Finding} from '../../engine/diagnosis/diagnosis';
import {seenRequest} from '../../engine/diagnosis/seen-request';
import {startOf} from '../../engine/evidence/entries';
import type {Entry, Sighting} from '../../engine/evidence/evidence';
import {decidingOf} from '../../ui/deciding';
import {clockWithSeconds} from '../../ui/format';
import {spell} from '../../ui/spell';
import {answerOf, isRefusal, placeOf} from '../../ui/timeline/answer';
import {useView} from '../../ui/view';
import {Section} from './section';
import {Table} from './table';

/** Further ones say nothing new, and stand in the HAR file. */
const most = 12;

/** What the deciding word was, else what the answer says of itself. */
function Detail({finding}: {readonly finding: Finding}) {
  const lines = decidingOf(finding, useView())?.lines ?? [];
  const marked = lines.filter(line => line.marked);
  const told = marked.length > 0 ? marked : lines.filter(({code}) => code).slice(0, 1);
  return (
    <td>
      {told.map(({label, value}) => (
        <span key={label + value} class="detail">
          <span class="quiet">{label}</span> {value}
        </span>
      ))}
    </td>
  );
}

interface RequestProps {
  readonly entry: Entry;
  readonly finding: Finding;
}

function Request({entry, finding}: RequestProps) {
  const view = useView();
  const request = seenRequest(entry);
  const isRefused = isRefusal(request);
  const answer = answerOf(request, view);
  return (
    <tr class={isRefused ? 'row-failed' : ''}>
      <td class="whole">{clockWithSeconds(request.at)}</td>
      <td class="place">{`${request.method} ${placeOf(request)}`}</td>
      <td class="whole">{isRefused ? <strong>{answer}</strong> : answer}</td>
      <td class="end">{request.took > 0 && spell(request.took, view)}</td>
      <Detail finding={{...finding, entries: [entry]}} />
    </tr>
  );
}

/** A page of which no request was seen. */
function Page({page, finding}: {readonly page: Sighting; readonly finding: Finding}) {
  const {t} = useView();
  const place = page.url.replace(/^\w+:\/\/|[?#].*$/g, '');
  return (
    <tr class="row-failed">
      <td class="whole">{clockWithSeconds(page.at)}</td>
      <td class="place">{t('document.requests.page', {place})}</td>
      <td>{page.status}</td>
      <td class="end" />
      <Detail finding={{...finding, entries: [], sightings: [page]}} />
    </tr>
  );
}

/** Each answer on which the verdict rests, in the order of time. */
export function DecidingTable({finding}: {readonly finding: Finding}) {
  const {t, many} = useView();
  const {entries = [], sightings = []} = finding;
  const pages = entries.length > 0 ? [] : sightings;
  const shown = entries.slice(0, most).toSorted((one, other) => startOf(one) - startOf(other));
  const more = Math.max(entries.length, pages.length) - most;
  const title = (key: 'time' | 'request' | 'answer' | 'took' | 'detail') => t(`document.requests.${key}`);
  const columns = (['time', 'request', 'answer', 'took', 'detail'] as const).map(key => ({
    key,
    title: title(key),
    end: key === 'took',
  }));
  return (
    <Section title={t('document.requests.title')}>
      {entries.length + pages.length === 0 ? (
        <p class="quiet">{t('document.requests.none')}</p>
      ) : (
        <Table name="requests" columns={columns}>
          {shown.map(entry => (
            <Request key={entry._id} entry={entry} finding={finding} />
          ))}
          {pages.slice(0, most).map(page => (
            <Page key={page.at + page.url} page={page} finding={finding} />
          ))}
        </Table>
      )}
      {more > 0 && <p class="small">{many('document.requests.more', more)}</p>}
    </Section>
  );
}
