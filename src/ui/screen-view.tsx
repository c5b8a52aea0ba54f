import type {Snapshot} from '../engine/diagnosis/snapshot';
import {FurtherScreen} from './further';
import {screenOf} from './screen';
import {VerdictScreen} from './verdict-screen';

/** The screen that belongs to the snapshot. */
export function ScreenView({snapshot}: {readonly snapshot: Snapshot | undefined}) {
  const screen = screenOf(snapshot);
  if (snapshot && screen === 'verdict') return <VerdictScreen snapshot={snapshot} />;
  return <FurtherScreen snapshot={snapshot} screen={screen} />;
}
