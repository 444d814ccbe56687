import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import { themes } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import styles from './ThemeLinks.module.css';

export function ThemeLinks({ catalogue }: { readonly catalogue: Catalogue }) {
  return (
    <nav aria-label="Thèmes">
      <ul>
        {themes.map(({ id, label, icon }) => (
          <li key={id} data-theme={id}>
            <Link to={PATHS.theme} params={{ id }} className={styles.theme}>
              <ThemeIcon sign={icon} size={18} />
              <span>{label}</span>
              <span className={styles.count}>
                {sheetCount(catalogue.sheets.filter((sheet) => sheet.themes.includes(id)).length)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
