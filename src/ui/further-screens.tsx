import type {Snapshot} from '../engine/diagnosis/snapshot';
import {DoneScreen} from './done-screen';
import {LookingScreen} from './looking-screen';
import {NothingScreen} from './nothing-screen';
import {PermissionScreen} from './permission-screen';
import {SolvedScreen} from './solved-screen';
import {WorkingScreen} from './working-screen';

export {Aftermath} from './aftermath';
export {Paused} from './paused';

interface Props {
  readonly snapshot: Snapshot | undefined;
}

/** Every screen but the verdict. */
export function FurtherScreen({snapshot}: Props) {
  if (!snapshot) return <LookingScreen />;
  const {purge, screen} = snapshot;
  if (purge?.phase === 'running' || purge?.phase === 'undoing')
    return <WorkingScreen snapshot={snapshot} purge={purge} />;
  if (screen === 'done' && purge?.phase === 'done') return <DoneScreen snapshot={snapshot} receipt={purge.receipt} />;
  if (screen === 'permission') return <PermissionScreen snapshot={snapshot} />;
  return screen === 'solved' ? <SolvedScreen snapshot={snapshot} /> : <NothingScreen snapshot={snapshot} />;
}
