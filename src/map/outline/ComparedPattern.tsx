import type { Letter } from '../../core/comparison/compared-set.ts';

export const patternId = (letter: Letter) => `motif-${letter.toLowerCase()}`;

/** Even, stripes, dots, squares: they differ without colour. */
export function ComparedPattern({ letter }: { readonly letter: Letter }) {
  return (
    <pattern id={patternId(letter)} width="10" height="10" patternUnits="userSpaceOnUse">
      {letter === 'B' && (
        <path d="M-2 2l4-4M0 10L10 0M8 12l4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      )}
      {letter === 'C' && <circle cx="5" cy="5" r="1.7" fill="currentColor" />}
      {letter === 'D' && <path d="M0 0H10M0 0V10" fill="none" stroke="currentColor" strokeWidth="1.6" />}
    </pattern>
  );
}
