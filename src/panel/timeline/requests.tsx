import type {SeenRequest} from '../../engine/diagnosis/seen-request';
import type {SeenRow} from '../../engine/diagnosis/seen-timeline';
import {clockWithSeconds} from '../../ui/format';
import {spell} from '../../ui/spell';
import {answerOf, isRefusal, placeOf} from '../../ui/timeline/answer';
import {useView} from '../../ui/view';

function Request({request}: {readonly request: SeenRequest}) {
  const view = useView();
  const {at, method, code, error, took, status, decided} = request;
  const reason = code ?? error;
  return (
    <li class={isRefusal(request) ? 'request request-refused' : 'request'}>
      <span class="quiet">{clockWithSeconds(at)}</span>
      <code class="request-place">
        {method} {placeOf(request)}
      </code>
      <span class="request-answer">
        {answerOf(request, view)}
        {reason !== undefined && <code> {reason}</code>}
        {status > 0 && <span class="quiet">{view.t('ui.comma') + spell(took, view)}</span>}
        {decided && <strong class="request-decided">{view.t('timeline.decided')}</strong>}
      </span>
    </li>
  );
}

/** The requests of a stage, in the order of time. */
export function Requests({row: {shown, count}}: {readonly row: SeenRow}) {
  const {many} = useView();
  return (
    <ul class="requests">
      {count > shown.length && <li class="quiet">{many('timeline.left', count - shown.length)}</li>}
      {shown.map(request => (
        <Request key={request.id} request={request} />
      ))}
    </ul>
  );
}
