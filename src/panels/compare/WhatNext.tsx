import type { Comparison } from '../../domain/comparison/comparison.ts';
import {
  comparableInvitations,
  neighbourInvitations,
  sheetInvitations,
} from '../../domain/comparison/invitations.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { SheetOffers, TerritoryOffers } from './Offers.tsx';
import styles from './WhatNext.module.css';

const MOST_OFFERED = 3;

/** Neighbours with the most sheets first, then those much alike; a neighbour may be both. */
function offered(compared: Comparison['territories'], catalogue: Catalogue): readonly Territory[] {
  const neighbours = neighbourInvitations(compared).toSorted(
    (a, b) => countOfSheets(catalogue, b.key) - countOfSheets(catalogue, a.key),
  );
  const all = [...neighbours, ...comparableInvitations(compared)];
  return [...new Map(all.map((territory) => [territory.key, territory])).values()].slice(0, MOST_OFFERED);
}

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
      <h2 id="a-cote">
        {ofSheets ? 'Quelle fiche mettre à côté\u00a0?' : 'Quel territoire mettre à côté\u00a0?'}
      </h2>
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
            Il en faut un second. Cliquez-le sur la carte, cherchez-le en haut de la page, ou prenez l’un de
            ceux-ci{'\u00a0'}:
          </p>
          <TerritoryOffers comparison={comparison} territories={offered(territories, catalogue)} />
        </>
      )}
    </section>
  );
}
