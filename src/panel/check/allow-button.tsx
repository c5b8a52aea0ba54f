import {requestDetails} from '../../browser/probes/open-hosts';
import {requestExtensions} from '../../browser/probes/other-extensions';
import {useView} from '../../ui/view';

const requests = {hosts: requestDetails, extensions: requestExtensions} as const;
const words = {hosts: 'check.closed.button', extensions: 'check.closed.extensionsButton'} as const;

/** Asks the browser for leave, while it sees the click; the background goes on by itself once it is given. */
export function AllowButton({what}: {readonly what: keyof typeof requests}) {
  const {t, run} = useView();
  return (
    <button type="button" class="second" onClick={() => run(requests[what])}>
      {t(words[what])}
    </button>
  );
}
