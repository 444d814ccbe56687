import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { themes } from '../../state/data/settings.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import styles from './MenuItem.module.css';

export function ThemeLinks({ catalogue }: { readonly catalogue: Catalogue }) {
  return (
    <nav aria-label="Thèmes">
      <ul>
        {themes.map(({ id, label, icon }) => (
          <li key={id} data-theme={id}>
            <Link to={PATHS.theme} params={{ id }} className={`row small lit ring-inside ${styles.item}`}>
              <ThemeIcon sign={icon} size={18} />
              <span>{label}</span>
              <span className={`note ${styles.count}`}>
                {sheetCount(catalogue.sheets.filter((sheet) => sheet.themes.includes(id)).length)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
