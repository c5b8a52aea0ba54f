import {ask} from '../browser/ask';
import type {Snapshot} from '../engine/diagnosis/snapshot';
import {Aftermath} from './aftermath';
import {Bubble} from './bubble';
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
import {Rows} from './rows';
import {useView, type View} from './view';

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

/** What made it work, where that was seen. */
function fixedBy({after}: Snapshot, {t}: View): string {
  if (after?.outcome?.result !== 'fixed') return t('ui.bubble.again');
  if (after.purge) return t(`ui.levels.${after.purge.name}.fixed`);
  return t('ui.bubble.helped', {step: t(`remedies.${after.step}.title`)});
}

/** Proven: a login went through after the failure, or after the purge. */
export function SolvedScreen({snapshot}: {readonly snapshot: Snapshot}) {
  const view = useView();
  const {t, language, run} = view;
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
          where={fixedBy(snapshot, view)}
          {...(solved && {text: t('ui.bubble.passes', {time: solved.failedAt})})}
        />
      </PathPicture>
      <Notice />
      {!receipt && <Aftermath snapshot={snapshot} />}
      <Rows snapshot={snapshot}>
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
      </Rows>
    </>
  );
}
