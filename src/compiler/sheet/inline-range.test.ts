import { describe, expect, it } from 'vitest';
import { type Inline, inlineText } from '../../core/sheet/rich-text.ts';
import { sliceInlines, splitAtBreaks, withoutCharacters } from './inline-range.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const RUN: Inline[] = [
  text('ab'),
  { type: 'strong', children: [text('cd'), { type: 'break' }, text('ef')] },
  text('gh'),
];

describe('sliceInlines', () => {
  it('keeps the formatting on both sides of a cut', () => {
    expect(sliceInlines(RUN, 1, 3)).toEqual([text('b'), { type: 'strong', children: [text('c')] }]);
  });

  it('leaves no empty node', () => {
    expect(sliceInlines(RUN, 0, 2)).toEqual([text('ab')]);
    expect(sliceInlines(RUN, 2, 2)).toEqual([]);
  });

  it('is the slice of the text, wherever it is cut', () => {
    const whole = inlineText(RUN);
    for (let from = 0; from <= whole.length; from++)
      for (let to = from; to <= whole.length; to++)
        expect(inlineText(sliceInlines(RUN, from, to))).toBe(whole.slice(from, to));
  });
});

describe('splitAtBreaks', () => {
  it('cuts inside the formatting', () => {
    expect(splitAtBreaks(RUN)).toEqual([
      [text('ab'), { type: 'strong', children: [text('cd')] }],
      [{ type: 'strong', children: [text('ef')] }, text('gh')],
    ]);
  });

  it('drops blank lines', () => {
    expect(splitAtBreaks([text(' '), { type: 'break' }, text('a'), { type: 'break' }])).toEqual([
      [text('a')],
    ]);
  });
});

describe('withoutCharacters', () => {
  it('takes off characters and the blanks that they leave at the ends', () => {
    const quoted = [text('« '), { type: 'emphasis' as const, children: [text('a b')] }, text(' »')];
    expect(withoutCharacters(quoted, [0, 6])).toEqual([{ type: 'emphasis', children: [text('a b')] }]);
  });
});
