import type { Comparison } from '../../domain/comparison/comparison.ts';
import {
  comparableInvitations,
  neighbourInvitations,
  sheetInvitations,
} from '../../domain/comparison/invitations.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import { thanName } from '../../text/french-names.ts';
import { SheetOffers, TerritoryOffers } from './Offers.tsx';
import styles from './WhatNext.module.css';

const MOST_OFFERED = 3;

interface WhatNextProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

export function WhatNext({ comparison, catalogue }: WhatNextProps) {
  const { ofSheets, columns, territories } = comparison;
  const [only] = columns;
  if (!only) return null;
  return (
    <section className={`${styles.step} no-print`} aria-labelledby="a-cote">
      <h2 id="a-cote">{ofSheets ? 'Quelle fiche mettre à côté ?' : 'Quel territoire mettre à côté ?'}</h2>
      {ofSheets ? (
        <>
          <p>
            La comparaison n’a qu’une fiche, celle {only.territory.view.record.of}. Choisissez-en une autre
            {'\u00a0'}:
          </p>
          <SheetOffers
            {...{ comparison, catalogue }}
            sheets={sheetInvitations(comparison, catalogue).slice(0, MOST_OFFERED)}
          />
        </>
      ) : (
        <>
          <p>
            La comparaison n’a {thanName(only.territory.view.record)}. Cliquez un autre territoire sur la
            carte, cherchez-le en haut de la page, ou partez de l’un de ceux-ci{'\u00a0'}:
          </p>
          <TerritoryOffers
            comparison={comparison}
            territories={[
              ...neighbourInvitations(territories).toSorted(
                (a, b) => countOfSheets(catalogue, b.key) - countOfSheets(catalogue, a.key),
              ),
              ...comparableInvitations(territories),
            ].slice(0, MOST_OFFERED)}
          />
        </>
      )}
    </section>
  );
}
