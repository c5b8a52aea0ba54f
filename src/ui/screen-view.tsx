import type {Snapshot} from '../engine/diagnosis/snapshot';
import {FurtherScreen} from './further';
import {VerdictScreen} from './verdict-screen';

/** The screen that belongs to the snapshot. */
export function ScreenView({snapshot}: {readonly snapshot: Snapshot | undefined}) {
  if (snapshot?.screen === 'verdict') return <VerdictScreen snapshot={snapshot} />;
  return <FurtherScreen snapshot={snapshot} />;
}
