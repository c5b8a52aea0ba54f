export const wait = (milliseconds: number): Promise<void> => new Promise(resume => setTimeout(resume, milliseconds));

/** What a piece of work comes to in that time; undefined where it takes longer, like a page that hangs. */
export const inTime = <Result>(work: Promise<Result>, milliseconds: number): Promise<Result | undefined> =>
  Promise.race([work, wait(milliseconds).then(() => undefined)]);
