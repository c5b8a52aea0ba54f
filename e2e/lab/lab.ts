import {rm} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import type {Routes} from './answer';
import {makeCertificates} from './certificates';
import type {SceneName} from './scenes';
import {type LabRequest, serve} from './server';
import {playedHosts, resolverRules, resolverRulesWithoutAuth} from './sites';
import {createStage} from './stage';

export interface Lab {
  readonly port: number;
  /** The home folder in which Chromium trusts the lab (Linux); elsewhere it needs `spki` by flag. */
  readonly caHome: string;
  readonly spki: string;
  /** For `--host-resolver-rules`: only the lab can be reached. */
  readonly resolverRules: string;
  /** The same, with no address for auth.openai.com: for the scene `dns-failure`. */
  readonly resolverRulesWithoutAuth: string;
  /** Everything that was asked for, oldest first. */
  readonly requests: readonly LabRequest[];
  /** Switches the scene and drops all faults; what a scene plants in the browser it plants once per call. */
  play(scene: SceneName): void;
  /** Answers of one's own, before those of the scene. */
  fault(overrides: Routes): void;
  close(): Promise<void>;
}

/** Plays the login sites on the loopback address, healthy at first. */
export async function startLab(): Promise<Lab> {
  const certificates = await makeCertificates(playedHosts);
  const stage = createStage();
  const requests: LabRequest[] = [];
  const server = await serve(certificates, stage, line => requests.push(line));
  const {port} = server.address() as AddressInfo;

  const close = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    await rm(certificates.home, {recursive: true, force: true});
  };

  return {
    port,
    caHome: certificates.home,
    spki: certificates.spki,
    resolverRules: resolverRules(port),
    resolverRulesWithoutAuth: resolverRulesWithoutAuth(port),
    requests,
    play: stage.play,
    fault: stage.fault,
    close,
  };
}
