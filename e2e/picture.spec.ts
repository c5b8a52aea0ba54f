import {unzipSync} from 'fflate';
import en from '../src/texts/en.json' with {type: 'json'};
import {expect, test} from './fixtures';

/** A picture is only given of a tab on which the toolbar's own button was clicked. */

test('a picture of the login tab goes along when the person wants it, with black where they drew', async ({
  fail,
  driven,
}) => {
  await fail('cloudflare-1020');
  await driven.clickButton('https://chatgpt.com/');
  const report = await driven.openTab('src/report/index.html');
  const save = async () => {
    const {bytes} = await driven.save(() => report.getByRole('button', {name: en.report.save.button}).click());
    return unzipSync(bytes);
  };
  await report.getByText(en.report.picture.tick).click();
  const canvas = report.getByRole('img', {name: en.report.picture.alt});
  await expect(canvas).toBeVisible();
  const taken = (await save())['picture.png'];
  expect(Buffer.from(taken?.slice(1, 4) ?? []).toString()).toBe('PNG');

  const colour = () =>
    canvas.evaluate((shown: HTMLCanvasElement) => [...(shown.getContext('2d')?.getImageData(40, 40, 1, 1).data ?? [])]);
  expect(await colour()).not.toEqual([0, 0, 0, 255]);
  await canvas.hover({position: {x: 2, y: 2}});
  await report.mouse.down();
  await canvas.hover({position: {x: 200, y: 200}});
  await report.mouse.up();
  await expect.poll(colour).toEqual([0, 0, 0, 255]);
  expect(Buffer.from((await save())['picture.png'] ?? []).equals(Buffer.from(taken ?? []))).toBe(false);

  await report.getByRole('button', {name: en.report.picture.uncover}).click();
  await expect.poll(colour).not.toEqual([0, 0, 0, 255]);
  await report.getByText(en.report.picture.tick).click();
  expect(Object.keys(await save())).not.toContain('picture.png');
});

test('without a click on the button the browser gives no picture, and the page says what to do', async ({
  fail,
  driven,
}) => {
  await fail('cloudflare-1020');
  const report = await driven.openTab('src/report/index.html');
  await report.getByText(en.report.picture.tick).click();
  await expect(report.getByText(/only of a tab on which you clicked/)).toBeVisible();
  await expect(report.getByRole('checkbox', {name: en.report.picture.tick})).not.toBeChecked();
});
