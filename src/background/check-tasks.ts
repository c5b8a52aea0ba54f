import {readJournal} from '../browser/journal';
import {askKeeping} from '../browser/probes/ask-keeping';
import {askOne, type Way} from '../browser/probes/ask-one';
import {askSeries} from '../browser/probes/ask-series';
import {askSocket} from '../browser/probes/ask-socket';
import {lookAtDevice, toldAgent} from '../browser/probes/device';
import type {Asked} from '../engine/check/asked';
import {type Ask, askOf, asks, hostAsks, socket} from '../engine/check/asks';
import type {Seen} from '../engine/check/seen';
import {statusOf} from '../engine/evidence/entries';
import {askStatus} from './check-status';

/** One thing that a check asks. */
type Task = () => Promise<void>;

/** How a task tells what it saw. */
export interface Notes {
  readonly seen: () => Seen;
  readonly add: (part: Partial<Seen>) => void;
}

/** What may only be asked with leave to read the answer. */
const needsLeave = ({withCookies, question}: Ask) =>
  withCookies === true || question === 'csrf' || question === 'socket';

/** What nobody may read any more tells nothing. */
const isInVain = ({url, closed}: Asked) => {
  const ask = askOf(url);
  return closed === true && ask !== undefined && needsLeave(ask);
};

/** What was cut short by the end of the check is no answer. */
function note(asked: Asked, {end}: Way, {seen, add}: Notes): void {
  const isCutShort = asked.late !== undefined && end.aborted;
  if (!isCutShort && !isInVain(asked)) add({asked: [...seen().asked, asked]});
}

const [traced] = hostAsks as readonly [Ask, ...Ask[]];

/** Whether the edge was told of the browser that this is. */
function compareAgent(trace: string, {seen, add}: Notes): void {
  const told = toldAgent(trace);
  if (told) add({device: {...seen().device, agentChanged: told !== navigator.userAgent}});
}

const askCookies = async (ask: Ask, way: Way, notes: Notes): Promise<void> => {
  const {answer, keeping} = await askKeeping(ask, way);
  note(answer, way, notes);
  if (!way.end.aborted) notes.add({keeping});
};

const askConnection = async (ask: Ask, way: Way, {add}: Notes): Promise<void> => {
  const opened = await askSocket(ask, way);
  if (opened) add({socket: opened});
};

function taskOf(ask: Ask, way: Way, notes: Notes): Task {
  if (ask.question === 'status') return () => askStatus(ask, way, answer => note(answer, way, notes));
  if (ask.question === 'csrf') return () => askCookies(ask, way, notes);
  if (ask.question === 'socket') return () => askConnection(ask, way, notes);
  const look = ask === traced ? (text: string) => compareAgent(text, notes) : undefined;
  return async () => note(await askOne(ask, way, {look}), way, notes);
}

const seriesTask =
  (way: Way, {seen, add}: Notes): Task =>
  () =>
    // Its answers tell the time as well.
    askSeries(traced, way, (series, answer) =>
      add({series, ...(statusOf(answer.entry) > 0 && {asked: [...seen().asked, answer]})}),
    );

/** Whether the login page that was seen last showed what only pages without scripts show. */
async function seenWithoutScripts(): Promise<boolean> {
  const {sightings} = await readJournal();
  return sightings.at(-1)?.facts.page?.value === 'scripts-off';
}

const deviceTask =
  ({seen, add}: Notes): Task =>
  async () => {
    const [looked, scriptsOff] = await Promise.all([lookAtDevice(), seenWithoutScripts()]);
    // Only now: the edge may have told something of the device meanwhile.
    add({device: {...seen().device, ...looked, scriptsOff}});
  };

const isAnswered = ({asked, socket: opened}: Seen, {url}: Ask) =>
  url === socket.url ? opened !== undefined : asked.some(one => one.url === url);

/** A row that was over early is over. */
const isRowOver = ({series}: Seen) => series !== undefined && series.took.length >= series.wanted;

/** All that is left to ask, in the order of asking: the row of small requests takes longest and begins early. */
export function tasksLeft(way: Way, notes: Notes): readonly Task[] {
  const seen = notes.seen();
  const left = asks.filter(ask => !isAnswered(seen, ask) && (way.isOpen(ask.host) || !needsLeave(ask)));
  const [first, ...others] = left.map(ask => taskOf(ask, way, notes));
  const isRowLeft = way.isOpen(traced.host) && !isRowOver(seen);
  return [deviceTask(notes), ...(first ? [first] : []), ...(isRowLeft ? [seriesTask(way, notes)] : []), ...others];
}
