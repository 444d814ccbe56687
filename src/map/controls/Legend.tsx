import { Shapes } from 'lucide-react';
import { levels } from '../../data/settings.ts';
import type { Theme } from '../../domain/sheet/catalogue.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { LevelName } from '../../outline/LevelName.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import styles from './Legend.module.css';

/** The EPT share the sign of the other intercommunalités. */
const SHOWN = levels.filter((level) => level !== 'ept');

export function Legend({ themes }: { readonly themes: readonly Theme[] }) {
  return (
    <Disclosure
      covers
      part="legend"
      className={styles.legend}
      summary={
        <>
          <Shapes size={20} aria-hidden="true" />
          <span>Légende</span>
        </>
      }
    >
      <LegendSigns themes={themes} />
    </Disclosure>
  );
}

export function LegendSigns({ themes }: { readonly themes: readonly Theme[] }) {
  return (
    <div className={styles.signs}>
      <p>La forme indique l’échelon</p>
      <ul>
        {SHOWN.map((level) => (
          <li key={level}>
            <LevelMark level={level} /> <LevelName level={level} />
          </li>
        ))}
      </ul>
      <p>La couleur et le signe indiquent le thème</p>
      <ul>
        {themes.map((theme) => (
          <li key={theme.id} data-theme={theme.id}>
            <span className={styles.swatch}>
              <ThemeIcon sign={theme.icon} size={14} />
            </span>{' '}
            {theme.label}
          </li>
        ))}
      </ul>
    </div>
  );
}
