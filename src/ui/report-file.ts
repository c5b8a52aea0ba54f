import {ask} from '../browser/ask';
import {fileStamp} from './format';

/** Hands the report over as a download; nothing is sent anywhere. */
export async function saveReport(language: string): Promise<void> {
  const {har} = await ask('report.make', language);
  const address = URL.createObjectURL(new Blob([har], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = `login-doctor-${fileStamp()}.har`;
  link.click();
  // The download reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts the plain summary on the clipboard. @throws when the browser does not let us write there. */
export async function copySummary(language: string): Promise<void> {
  const {summary} = await ask('report.make', language);
  await navigator.clipboard.writeText(summary);
}
