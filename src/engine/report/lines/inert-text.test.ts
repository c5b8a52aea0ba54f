import {describe, expect, test} from 'vitest';
import {code, fenced, inert, oneLine} from './inert-text';

describe('inert', () => {
  test.each([
    ['plain words of chatgpt.com, 403 (certain): fine.', 'plain words of chatgpt.com, 403 (certain): fine.'],
    ['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_NOT_RESOLVED'],
    ['*bold* _slanted_ __Secure', '\\*bold\\* \\_slanted\\_ \\_\\_Secure'],
    ['[a](b) ![c](d)', '\\[a\\](b) \\!\\[c\\](d)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['`code` ~~gone~~ $x$', '\\`code\\` \\~\\~gone\\~\\~ \\$x\\$'],
    ['a | b', 'a \\| b'],
    ['back\\slash', 'back\\\\slash'],
    ['https://evil.example www.evil.example', 'https\\://evil.example www\\.evil.example'],
    ['@someone #12', '\\@someone \\#12'],
    ['# no title', '\\# no title'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['> no quote', '\\> no quote'],
    ['1. no list', '1\\. no list'],
    ['2) no list', '2\\) no list'],
    ['=== no title', '\\=== no title'],
    ['one\n# two\r\n\t- three', 'one \\# two - three'],
    ['half \ud800 sign, turned \u202e round', 'half   sign, turned   round'],
  ])('%j', (text, shown) => {
    expect(inert(text)).toBe(shown);
  });
});

test('a line stays one line', () => {
  expect(oneLine('\u0000 one\u2028two\u2029three\u0085four \udfff')).toBe('one two three four');
});

describe('code ends where we end it', () => {
  test.each([
    ['GET https://chatgpt.com/', '`GET https://chatgpt.com/`'],
    ['a`b', '``a`b``'],
    ['`a``', '``` `a`` ```'],
    ['a\n\n# b', '`a # b`'],
    ['', ''],
  ])('%j', (text, shown) => {
    expect(code(text)).toBe(shown);
  });
});

test.each(['```', '{"a":"````\\n`````"}', '~~~', 'a\n```\n<b>'])('no content closes the block: %j', text => {
  const lines = fenced(text, 'json').split('\n');
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  expect(first).toBe(`${last}json`);
  expect(last).toMatch(/^`{3,}$/);
  expect(lines.slice(1, -1).join('\n')).not.toContain(last);
});
