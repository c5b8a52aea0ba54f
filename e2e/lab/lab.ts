import {rm} from 'node:fs/promises';
import type {Routes} from './answer';
import {makeCertificates} from './certificates';
import type {LabRequest} from './listener';
import {boxNamed, type MiddleboxName} from './middleboxes';
import type {SceneName} from './scenes';
import {serve} from './server';
import {playedHosts, resolverRules} from './sites';
import {createStage} from './stage';
import type {TraceFields} from './trace';
import {type Latency, leaveBox} from './way';

export interface Lab {
  readonly port: number;
  /** For `http:`. */
  readonly plainPort: number;
  /** The home folder in which Chromium trusts the lab (Linux); elsewhere it needs `spki` by flag. */
  readonly caHome: string;
  readonly spki: string;
  /** The authorities that a browser is to trust, as PEM. */
  readonly authorities: readonly string[];
  /** For `--host-resolver-rules`: only the lab can be reached. */
  readonly resolverRules: string;
  /** Everything that was asked for, oldest first. */
  readonly requests: readonly LabRequest[];
  /** How many of them, of those with GET, were under way at once, at most. */
  readonly mostOpen: () => number;
  /** Switches the scene and drops all else that was set; what a scene plants in the browser it plants once per call. */
  play(scene: SceneName): void;
  /** Answers of one's own, before those of the scene and of whoever stands in between. */
  fault(overrides: Routes): void;
  /** Puts somebody between the browser and the hosts, its usual ones if none are named; or takes it away. */
  between(box: MiddleboxName | undefined, hosts?: readonly string[]): void;
  /** Milliseconds until each answer begins, of one host or of all that are not named. */
  delay(latency: Latency, host?: string): void;
  /** Seconds by which every server's clock is ahead of the computer's; as if the computer's were behind. */
  skew(seconds: number): void;
  /** Lines of the edge's trace, for one host or for all. */
  trace(fields: TraceFields, host?: string): void;
  close(): Promise<void>;
}

/** Plays the internet of the login on the loopback address, healthy at first. */
export async function startLab(): Promise<Lab> {
  const certificates = await makeCertificates(playedHosts);
  const stage = createStage();
  const {way} = stage.world;
  const requests: LabRequest[] = [];
  const {port, plainPort, open, letGo, close} = await serve(certificates, stage, line => requests.push(line));

  const between: Lab['between'] = (name, hosts) => {
    leaveBox(way);
    if (name) way.box = boxNamed(name, hosts);
    letGo();
  };

  return {
    port,
    plainPort,
    caHome: certificates.home,
    spki: certificates.spki,
    authorities: certificates.authorities,
    resolverRules: resolverRules(port, plainPort),
    requests,
    mostOpen: open.most,
    play: scene => {
      if (way.box) letGo();
      stage.play(scene);
    },
    fault: stage.fault,
    between,
    delay: (latency, host = '*') => void way.delays.set(host, latency),
    skew: seconds => {
      way.skew = seconds;
    },
    trace: (fields, host = '*') => void way.traces.set(host, fields),
    close: async () => {
      await close();
      await rm(certificates.home, {recursive: true, force: true});
    },
  };
}
