import {ask} from '../browser/ask';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {AfterPurge} from './after-purge';
import {Bubble} from './bubble';
import {ClearRow} from './clear-row';
import {Proof} from './folded';
import {clock} from './format';
import {BulbIcon, LensIcon} from './further-icons';
import {Headline} from './headline';
import {Mark} from './mark';
import {Notice} from './notice';
import {pathLooks} from './path-looks';
import {PathPicture} from './path-picture';
import {RemovedRow} from './removed-row';
import {Row} from './row';
import {SaveReport} from './save-report';
import {useView} from './view';

const hints = ['ui.solved.start', 'ui.solved.oneTab', 'ui.solved.keep'] as const;

/** What failed and when it went through. */
function Record({solved}: {readonly solved: NonNullable<Snapshot['diagnosis']['solved']>}) {
  const {t, language} = useView();
  const [failed, passed] = [clock(solved.failedAt, language), clock(solved.solvedAt, language)];
  return (
    <Row icon={LensIcon} title={t('ui.solved.record')} note={t('ui.solved.recordNote', {failed, solved: passed})}>
      {() => (
        <>
          <p>{t(`rules.${solved.finding.rule}.title`, solved.finding.facts)}</p>
          <Proof finding={solved.finding} />
        </>
      )}
    </Row>
  );
}

/** Proven: a login went through after the failure, or after the purge. */
export function SolvedScreen({snapshot}: {readonly snapshot: Snapshot}) {
  const {t, language, run} = useView();
  const {solved, attempt} = snapshot.diagnosis;
  const path = pathLooks(snapshot, 'solved');
  const receipt = snapshot.purge?.phase === 'done' ? snapshot.purge.receipt : undefined;
  return (
    <>
      <Headline
        mark={<Mark kind="fine" />}
        tone="ok"
        word={t('ui.eyebrow.solved')}
        notes={[clock(solved?.solvedAt ?? attempt?.to ?? snapshot.at, language)]}
        title={t('ui.solved.title')}
      />
      <section class="todo">
        <button type="button" class="primary" onClick={() => run(() => ask('login.open', false))}>
          {t('ui.solved.button')}
        </button>
      </section>
      <PathPicture path={path}>
        <Bubble
          at={path.at}
          tone="ok"
          where={t(receipt ? `ui.levels.${receipt.level}.fixed` : 'ui.bubble.again')}
          {...(solved && {text: t('ui.bubble.passes', {time: solved.failedAt})})}
        />
      </PathPicture>
      <Notice />
      {!receipt && snapshot.purge && <AfterPurge purge={snapshot.purge} />}
      <div class="rows">
        <Row icon={BulbIcon} title={t('ui.solved.hints')} note={t('ui.solved.hintCount')}>
          {() => (
            <ul class="hints">
              {hints.map(hint => (
                <li key={hint}>{t(hint)}</li>
              ))}
            </ul>
          )}
        </Row>
        {solved && <Record solved={solved} />}
        {receipt && <RemovedRow receipt={receipt} withUndo />}
        <ClearRow snapshot={snapshot} />
        <SaveReport />
      </div>
    </>
  );
}
