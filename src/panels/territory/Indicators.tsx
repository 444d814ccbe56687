import { site } from '../../data/settings.ts';
import { roughAreaNote } from '../../domain/territory/area-precision.ts';
import { isGrouping } from '../../domain/territory/level.ts';
import { levelPointedAt } from '../../domain/territory/level-phrases.ts';
import { perimeterNote, populationYear } from '../../domain/territory/statistical-notes.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { percent } from '../../text/french-measures.ts';
import { count } from '../../text/french-numbers.ts';
import { type Figure, groundFigures } from './ground-figures.ts';
import styles from './Indicators.module.css';

function figuresOf(record: TerritoryRecord): Figure[] {
  const { population, communes, ruralShare } = record.indicators;
  return [
    { label: 'Population', value: count(population), unit: 'habitants' },
    ...groundFigures(record),
    ...(communes > 1
      ? [
          { label: 'Communes', value: count(communes) },
          {
            label: 'Petites communes',
            value: percent(ruralShare),
            unit: 'des habitants vivent dans une commune de moins de 2\u202f000 habitants',
          },
        ]
      : []),
  ];
}

export function Indicators({ record }: { readonly record: TerritoryRecord }) {
  const { areaKm2 } = record.indicators;
  const year = populationYear(record);
  const rough = areaKm2 ? roughAreaNote([record], site.contours.kind) : null;
  const notes = [rough, perimeterNote(record)].filter((note) => note !== null);
  return (
    <section aria-labelledby="reperes" className={styles.indicators}>
      <h2 id="reperes">Repères chiffrés</h2>
      {!isGrouping(record.level) && <p className={styles.source}>code {record.code}</p>}
      <dl className={styles.figures}>
        {figuresOf(record).map(({ label, value, unit }) => (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong> {unit}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.source}>
        Population municipale{' '}
        {year === 2017 ? '2017 (recensement de Mayotte)' : year || 'au dernier recensement'}, Insee, communes
        au <abbr title="Code officiel géographique">COG</abbr> 2026.{' '}
        {areaKm2
          ? `Superficie et densité d’après les contours (${site.contours.shortLabel.toLowerCase()}).`
          : `${levelPointedAt(record.level)} n’a pas de contour dans nos données\u00a0: ni superficie, ni densité, ni voisins, ni territoires comparables.`}
        {notes.map((note) => ` ${note}`)}
      </p>
    </section>
  );
}
