import { expect, test } from 'vitest';
import { commentShare, countLines } from './comment-share.ts';
import { houseOf, lines } from './house.fixture.ts';
import { codeFile } from './syntax-tree.ts';

const count = (text: string, path = 'src/a.tsx') => countLines(codeFile(path, text));

test('docstrings, line comments and comments between elements count, whole lines only', () => {
  const text = `/**
 * Why.
 */
function f() {
  // Why.
  g(); // aside
  /* why */ h();
  return (
    <p>
      {/* why */}
      text
    </p>
  );
  // Last words.
}

const empty = () => {
  // Nothing to do.
};
`;
  expect(count(text)).toEqual({ comment: 7, filled: 18 });
});

test('what looks like a comment in a string, an expression or the text of an element is none', () => {
  const text = `const a = \`
// not a comment
\`;
const b = /\\/*x/;
const c = (
  <p>
    <b>a</b>// text
    // text
    https://x.fr
  </p>
);
`;
  expect(count(text)).toEqual({ comment: 0, filled: 11 });
});

test('the share is that of all of src without its tests, in tenths of a per cent', () => {
  const files = {
    'src/a.ts': `// why\n${lines(9)}`,
    'src/b.ts': `${lines(6)}\n`,
    'src/a.test.ts': '// why\n'.repeat(50),
    'e2e/a.ts': '// why\n'.repeat(50),
  };
  expect(commentShare.measure?.(houseOf(files))).toBe(6.3);
});
