import type {Snapshot} from '../engine/diagnosis/snapshot';
import {DoneScreen} from './done-screen';
import {LookingScreen} from './looking-screen';
import {NothingScreen} from './nothing-screen';
import {PermissionScreen} from './permission-screen';
import type {Screen} from './screen';
import {SolvedScreen} from './solved-screen';
import {WorkingScreen} from './working-screen';

export {AfterPurge} from './after-purge';
export {Paused} from './paused';

interface Props {
  readonly snapshot: Snapshot | undefined;
  readonly screen: Screen;
}

/** Every screen but the verdict. */
export function FurtherScreen({snapshot, screen}: Props) {
  if (!snapshot) return <LookingScreen />;
  const {purge} = snapshot;
  if (purge?.phase === 'running' || purge?.phase === 'undoing')
    return <WorkingScreen snapshot={snapshot} purge={purge} />;
  if (screen === 'done' && purge?.phase === 'done') return <DoneScreen snapshot={snapshot} receipt={purge.receipt} />;
  if (screen === 'permission') return <PermissionScreen snapshot={snapshot} />;
  return screen === 'solved' ? <SolvedScreen snapshot={snapshot} /> : <NothingScreen snapshot={snapshot} />;
}
