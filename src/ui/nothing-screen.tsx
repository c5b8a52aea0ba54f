import {ask} from '../browser/ask';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {Aftermath} from './aftermath';
import {Bubble} from './bubble';
import {readingOf} from './check-words';
import {clock} from './format';
import {EyeIcon} from './further-icons';
import {Headline} from './headline';
import {Notice} from './notice';
import {pathLooks} from './path-looks';
import {PathPicture} from './path-picture';
import {Rows} from './rows';
import {useView} from './view';

/** The badge as it looks on the button, in the middle of a sentence. */
function Lead() {
  const {t} = useView();
  const [before = '', after = ''] = t('ui.nothing.lead', {badge: '\0'}).split('\0');
  return (
    <>
      {before}
      <span class="badge">!</span>
      {after}
    </>
  );
}

function Seen({watching}: Pick<Snapshot, 'watching'>) {
  const {t, many} = useView();
  const {since, pages, requests, failed} = watching;
  return (
    <p class="cost">
      {t('ui.nothing.seen', {
        time: since,
        pages: many('ui.nothing.pages', pages),
        requests: many('ui.nothing.requests', requests),
        failed: failed > 0 ? many('ui.nothing.failed', failed) : t('ui.nothing.none'),
      })}
      {t('ui.space') + t('ui.nothing.probe')}
      {watching.privateWindows === false && t('ui.space') + t('ui.nothing.private')}
    </p>
  );
}

/** Nothing failed so far: what was watched, since when, and what to try. */
export function NothingScreen({snapshot}: {readonly snapshot: Snapshot}) {
  const view = useView();
  const {t, language, run} = view;
  const {diagnosis, watching} = snapshot;
  const worst = snapshot.checked?.worst;
  const path = pathLooks(snapshot, 'nothing');
  const known = diagnosis.circumstances[0];
  return (
    <>
      <Headline
        mark={<EyeIcon />}
        tone="busy"
        word={t(snapshot.pause ? 'ui.eyebrow.paused' : 'ui.eyebrow.watching')}
        notes={snapshot.pause ? [] : [t('ui.eyebrow.since', {time: clock(watching.since, language)})]}
        title={t('ui.nothing.title')}
      >
        <Lead />
      </Headline>
      <section class="todo">
        <button type="button" class="primary" onClick={() => run(() => ask('login.open', false))}>
          {t('ui.nothing.button')}
        </button>
        <Seen watching={watching} />
      </section>
      <PathPicture path={path}>
        {worst && (
          <Bubble
            at={worst.hop}
            tone="fail"
            where={t(`hops.${worst.hop}.trouble`)}
            text={t('check.path', {line: t(`check.lines.${worst.id}`), reading: readingOf(worst, view)})}
          />
        )}
        {known && !worst && (
          <Bubble
            at={path.at}
            tone="warn"
            where={t('ui.bubble.knowing')}
            text={t(`rules.${known.rule}.cause`, known.facts)}
          />
        )}
      </PathPicture>
      <Notice full={watching.nearlyFull} />
      {watching.blocked && <p class="notice">{t('ui.blocked.pages', {hosts: watching.blocked.join(t('ui.comma'))})}</p>}
      <Aftermath snapshot={snapshot} />
      <Rows snapshot={snapshot} checklist="elsewhere" />
    </>
  );
}
