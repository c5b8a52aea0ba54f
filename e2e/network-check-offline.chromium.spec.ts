import {expectLines, openCheck, runCheck} from './check-lines';
import {test} from './fixtures';

// A driven Firefox takes the connection from its tabs only, and leaves it to the background.
test('without a connection it says that first, and what to do', async ({driven}) => {
  const view = await openCheck(driven);
  await driven.goOffline();
  await runCheck(view);
  await expectLines(view, {
    'login-hosts': ['problem', '0 of 6', 'has no connection'],
    stability: ['problem', 'None of'],
  });
});
