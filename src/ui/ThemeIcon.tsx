import { THEME_SIGNS } from './theme-signs.ts';

const STROKE = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.25,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Decorative: the word always stands beside it. Nothing for an unknown name. */
export function ThemeIcon({ name, size }: { readonly name: string; readonly size: number }) {
  const sign = THEME_SIGNS[name];
  return sign ? (
    <svg width={size} height={size} viewBox="0 0 24 24" {...STROKE} aria-hidden="true">
      <path d={sign} />
    </svg>
  ) : null;
}

interface ThemeSignProps {
  readonly name: string;
  readonly id?: string;
  readonly className: string | undefined;
}

/** The same within a drawing, 17 units wide around the origin. */
export function ThemeSign({ name, id, className }: ThemeSignProps) {
  const sign = THEME_SIGNS[name];
  return sign ? (
    <path id={id} className={className} transform="scale(.7083)translate(-12-12)" d={sign} />
  ) : null;
}
