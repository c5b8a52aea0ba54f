export const wait = (milliseconds: number): Promise<void> => new Promise(resume => setTimeout(resume, milliseconds));

/** What a piece of work comes to in that time; undefined where it takes longer, like a page that hangs. */
export const inTime = <Result>(work: Promise<Result>, milliseconds: number): Promise<Result | undefined> =>
  Promise.race([work, wait(milliseconds).then(() => undefined)]);

/** Looks until it holds, or as many times, with a pause of that many milliseconds after each. */
export async function until(holds: () => Promise<boolean>, looks: number, pause: number): Promise<void> {
  for (let left = looks; left > 0 && !(await holds()); left -= 1) await wait(pause);
}
