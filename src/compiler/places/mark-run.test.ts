import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, inlineText } from '../../core/sheet/rich-text.ts';
import { markRun } from './mark-places.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });
const place = (...children: Inline[]): Inline => ({ type: 'place', key: 'commune:54395', children });
const at = (from: number, to: number) => ({ from, to, key: 'commune:54395' }) as const;

describe('markRun', () => {
  it('wraps words inside a text', () => {
    expect(markRun([text('à Nancy !')], [at(2, 7)])).toEqual([text('à '), place(text('Nancy')), text(' !')]);
  });

  it('stays inside the formatting that holds the whole name', () => {
    expect(markRun([text('à '), strong(text('Nancy ici'))], [at(2, 7)])).toEqual([
      text('à '),
      strong(place(text('Nancy')), text(' ici')),
    ]);
  });

  it('wraps the formatting that the name cuts across', () => {
    expect(markRun([strong(text('à Saint')), text('-Max')], [at(2, 11)])).toEqual([
      strong(text('à ')),
      place(strong(text('Saint')), text('-Max')),
    ]);
  });

  it('marks nothing that meets a link', () => {
    const link: Inline = { type: 'link', href: 'https://exemple.fr', children: [text('Nancy')] };
    expect(markRun([link, text(' Nancy')], [at(0, 5), at(6, 11)])).toEqual([
      link,
      text(' '),
      place(text('Nancy')),
    ]);
    expect(inlineText(markRun([link, text('-Est')], [at(0, 9)]))).toBe('Nancy-Est');
    expect(JSON.stringify(markRun([link, text('-Est')], [at(0, 9)]))).not.toContain('place');
  });

  const leaf = fc.oneof(fc.string({ maxLength: 8 }).map(text), fc.constant<Inline>({ type: 'break' }));
  const { run } = fc.letrec<{ run: Inline[]; node: Inline }>((tie) => ({
    run: fc.array(tie('node'), { maxLength: 5 }),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('run').map((children): Inline => strong(...children)),
      tie('run').map((children): Inline => ({ type: 'link', href: '/x', children })),
    ),
  }));

  it('never changes the text, nor puts a link or a place inside a place', () => {
    fc.assert(
      fc.property(run, fc.uniqueArray(fc.nat(40), { maxLength: 8 }), (nodes, cuts) => {
        const length = inlineText(nodes).length;
        const sorted = cuts.filter((cut) => cut <= length).sort((a, b) => a - b);
        const ranges = sorted.flatMap((from, index) => {
          const to = sorted[index + 1];
          return index % 2 === 0 && to !== undefined ? [at(from, to)] : [];
        });
        const marked = markRun(nodes, ranges);
        expect(inlineText(marked)).toBe(inlineText(nodes));
        const check = (inner: readonly Inline[], closed: boolean): void => {
          for (const node of inner) {
            if (closed) expect(['link', 'place']).not.toContain(node.type);
            if ('children' in node)
              check(node.children, closed || node.type === 'link' || node.type === 'place');
          }
        };
        check(
          marked.filter((node) => node.type === 'place'),
          false,
        );
      }),
      { numRuns: 500 },
    );
  });
});
