import type {Snapshot} from '../engine/diagnosis/snapshot';
import {Bubble} from './bubble';
import {Checklist} from './checklist';
import {ClearRow} from './clear-row';
import {clock} from './format';
import {AfterPurge} from './further';
import {Headline} from './headline';
import {Mark} from './mark';
import {Notice} from './notice';
import {pathLooks} from './path-looks';
import {PathPicture} from './path-picture';
import {SaveReport} from './save-report';
import {failedAt, stillFailing} from './screen';
import {useView} from './view';
import {WhatToDo} from './what-to-do';
import {WhyWeThinkSo} from './why-we-think-so';

/** A failure this young is new to the person: the path draws itself. */
const young = 60_000;

/** What happened, where, and the one thing to do now. */
export function VerdictScreen({snapshot}: {readonly snapshot: Snapshot}) {
  const {t, language} = useView();
  const [finding, ...others] = snapshot.diagnosis.findings;
  if (!finding) return null;
  const at = failedAt(finding, snapshot);
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
        word={t(stillFailing(snapshot) ? 'ui.eyebrow.stillFailing' : 'ui.eyebrow.failed')}
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
      {snapshot.purge && <AfterPurge purge={snapshot.purge} />}
      <div class="rows">
        <Checklist snapshot={snapshot} />
        {!clearsTheSame && (
          <ClearRow
            snapshot={snapshot}
            beside={does === 'purge' ? 'purge' : 'verdict'}
            tabsNamed={does === 'purge' || does === 'close-tabs'}
          />
        )}
        <SaveReport />
      </div>
    </>
  );
}
