import { Link } from '@tanstack/react-router';
import type { DOMAttributes, Ref } from 'react';
import type { SheetSummary } from '../../core/sheet/catalogue.ts';
import type { Level } from '../../core/territory/levels.ts';
import { linksFrom, PATHS } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import { LevelMark } from './LevelMark.tsx';
import styles from './SheetRow.module.css';

interface SheetRowProps extends DOMAttributes<HTMLAnchorElement> {
  readonly sheet: Pick<SheetSummary, 'id' | 'title' | 'themes'>;
  readonly level: Level;
  /** Why it is offered, above the title. */
  readonly hint?: string | undefined;
  /** Path of the site, both slashes, where the page has no router: its link is a plain one. */
  readonly base?: string;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** Of a line that leads somewhere, beside others of this kind. */
export const SHEET_ROW = `target airy small lit ${styles.link}`;

/** A link to a sheet: its sign, a hint, its title. */
export function SheetRow({ sheet, level, hint, base, ...rest }: SheetRowProps) {
  const content = (
    <>
      <LevelMark level={level} theme={themeOf(sheet.themes[0])} />
      <span>
        {hint && <span className={`note ${styles.hint}`}>{hint}</span>}
        {sheet.title}
      </span>
    </>
  );
  const link = { className: SHEET_ROW, ...rest };
  if (base !== undefined)
    return (
      <a {...link} href={linksFrom(base).sheet(sheet.id)}>
        {content}
      </a>
    );
  return (
    <Link {...link} to={PATHS.sheet} params={{ id: sheet.id }}>
      {content}
    </Link>
  );
}
