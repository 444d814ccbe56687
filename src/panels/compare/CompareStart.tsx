import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { LevelMark } from '../../outline/LevelMark.tsx';
import { LevelName } from '../../outline/LevelName.tsx';
import { hoverHandlers } from '../../state/hover.ts';
import { useMyTerritory } from '../../state/my-territory.ts';
import { count } from '../../text/french-numbers.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import styles from './CompareStart.module.css';

const MOST_TERRITORIES = 50;

export function CompareStart({ catalogue }: { readonly catalogue: Catalogue }) {
  const mine = useMyTerritory();
  const others = catalogue.territories.length - MOST_TERRITORIES;
  return (
    <div className={styles.start}>
      <p className={styles.unscripted}>
        La comparaison demande JavaScript. Les territoires et leurs fiches se lisent sans.
      </p>
      <p>
        Mettez deux, trois ou quatre territoires côte à côte{'\u00a0'}: leurs contours à la même échelle,
        leurs chiffres, leurs thèmes, et leurs fiches partie par partie.
      </p>
      <p className={styles.scripted}>
        Cliquez un premier territoire sur la carte, cherchez-le en haut de la page, ou partez de l’un de
        ceux-ci.
      </p>
      {mine && (
        <p>
          <CompareLink set={{ keys: [mine.key], sheets: [] }}>
            Mon territoire{'\u00a0'}: {mine.name}
          </CompareLink>
        </p>
      )}
      <h2>Territoires qui ont une fiche</h2>
      <ul>
        {catalogue.territories.slice(0, MOST_TERRITORIES).map(({ key, name, level }) => (
          <li key={key} {...hoverHandlers(key)}>
            <CompareLink set={{ keys: [key], sheets: [] }} className={styles.link}>
              <LevelMark level={level} />
              <span>
                {name}
                <span className={styles.level}>
                  <LevelName level={level} />
                </span>
              </span>
            </CompareLink>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p>
          {count(others)} {others > 1 ? 'autres en ont une' : 'autre en a une'}
          {'\u00a0'}: cherchez-les par leur nom.
        </p>
      )}
    </div>
  );
}
