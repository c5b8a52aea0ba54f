import {type Routes, redirect} from './answer';
import {html, safe} from './pages';
import {isScene, type SceneName, told} from './scenes';
import {person} from './secrets';
import {labHost} from './sites';

const link = ([scene, line]: (typeof told)[number]) =>
  `<li><a href="/play?scene=${scene}">${scene}</a><br>${safe(line)}</li>`;

const frontPage = () =>
  html({
    title: 'The login lab',
    body: `<main>
      <h1>The login lab</h1>
      <p>These pages are played on this computer; nothing leaves it. Choose a scene, then look at the extension’s button.
        Come back here by typing https://${labHost}/</p>
      <p>E-mail: <code>${safe(person.email)}</code><br>Password: <code>${safe(person.password)}</code></p>
      <ul>${told.map(link).join('')}</ul>
    </main>`,
  });

/** The lab's own host: the list of scenes, and the way to switch. */
export const labPages = (play: (scene: SceneName) => void): Routes => ({
  [`GET ${labHost}/`]: () => ({page: frontPage()}),
  [`GET ${labHost}/play`]: ({query}) => {
    const scene = query.get('scene') ?? '';
    if (!isScene(scene)) return {status: 404, text: 'No such scene'};
    play(scene);
    return redirect('https://chatgpt.com/');
  },
});
