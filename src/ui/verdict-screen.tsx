import type {Snapshot} from '../engine/diagnosis/snapshot';
import {Bubble} from './bubble';
import {clock} from './format';
import {Aftermath} from './further';
import {Headline} from './headline';
import {Mark} from './mark';
import {Notice} from './notice';
import {pathLooks} from './path-looks';
import {PathPicture} from './path-picture';
import {Rows} from './rows';
import {useView} from './view';
import {WhatToDo} from './what-to-do';
import {WhyWeThinkSo} from './why-we-think-so';

/** A failure this young is new to the person: the path draws itself. */
const young = 60_000;

/** What happened, where, and the one thing to do now. */
export function VerdictScreen({snapshot}: {readonly snapshot: Snapshot}) {
  const {t, language} = useView();
  const {failedAt: at = snapshot.at} = snapshot;
  const [finding, ...others] = snapshot.diagnosis.findings;
  if (!finding) return null;
  const path = pathLooks(snapshot, 'verdict');
  const step = snapshot.steps.find(({state}) => state === 'current');
  const action = step?.remedy.action;
  const does = action?.do;
  // The button above is that very one.
  const clearsTheSame = action?.do === 'purge' && action.level === snapshot.clears;
  const confidence = t(`confidence.${finding.confidence}`);
  return (
    <>
      <Headline
        mark={<Mark kind="failed" />}
        tone="fail"
        word={t(`ui.eyebrow.${snapshot.after?.outcome?.result ?? 'failed'}`)}
        notes={[clock(at, language), t('ui.eyebrow.cause', {confidence})]}
        title={t(`rules.${finding.rule}.title`, finding.facts)}
      />
      <WhatToDo step={step} tabs={snapshot.openTabs} />
      <PathPicture key={finding.rule} path={path} fresh={Date.now() - Date.parse(at) < young}>
        <Bubble
          at={path.at}
          tone="fail"
          where={path.at ? t(`hops.${path.at}.stopped`) : ''}
          text={t(`rules.${finding.rule}.cause`, finding.facts)}
        >
          <WhyWeThinkSo finding={finding} others={others} />
        </Bubble>
      </PathPicture>
      <Notice full={snapshot.watching.nearlyFull} />
      {(snapshot.purge ?? snapshot.lost ?? snapshot.after) && <Aftermath snapshot={snapshot} />}
      <Rows
        snapshot={snapshot}
        checklist="title"
        clear={clearsTheSame ? 'no' : does === 'purge' ? 'purge' : 'verdict'}
        tabsNamed={does === 'purge' || does === 'close-tabs'}
      />
    </>
  );
}
