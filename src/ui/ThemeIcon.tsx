import type { ComponentProps } from 'react';

const STROKE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.25,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Decorative: the word is always beside it. `sign` is the drawing of a theme's icon. */
export function ThemeIcon({ sign, size }: { readonly sign: string; readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" {...STROKE} aria-hidden="true">
      <path d={sign} />
    </svg>
  );
}

/** The same within a drawing, 17 units wide around the origin. */
export function ThemeSign({ sign, ...path }: ComponentProps<'path'> & { readonly sign: string }) {
  return <path {...path} transform="scale(.7083)translate(-12-12)" d={sign} />;
}
