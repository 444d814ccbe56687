import { site } from '../../data/settings.ts';
import { isRoughArea, roughAreaNote } from '../../domain/territory/area-precision.ts';
import { levelPointedAt } from '../../domain/territory/level.ts';
import { perimeterNote, populationYear } from '../../domain/territory/statistical-notes.ts';
import { density, type TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { approximate, count, percent, rounded } from '../../text/french-numbers.ts';
import styles from './Indicators.module.css';

function figuresOf(record: TerritoryRecord): { label: string; value: string; unit?: string }[] {
  const { indicators } = record;
  const { population, areaKm2, communes, ruralShare } = indicators;
  const dense = density(indicators);
  const measure = isRoughArea(record, site.contours.kind) ? approximate : rounded;
  return [
    { label: 'Population', value: count(population), unit: 'habitants' },
    ...(areaKm2 ? [{ label: 'Superficie', value: `≈\u00a0${measure(areaKm2)}`, unit: 'km²' }] : []),
    ...(dense === null ? [] : [{ label: 'Densité', value: `≈\u00a0${measure(dense)}`, unit: 'hab./km²' }]),
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
    <section aria-label="Repères chiffrés">
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
        Population municipale {year === 2017 ? '2017 (recensement de Mayotte)' : year}, Insee, communes au{' '}
        <abbr title="Code officiel géographique">COG</abbr> 2026.{' '}
        {areaKm2
          ? `Superficie et densité d’après les contours (${site.contours.shortLabel.toLowerCase()}).`
          : `${levelPointedAt(record.level)} n’a pas de contour dans nos données : ni superficie, ni densité, ni voisins, ni territoires comparables.`}
        {notes.map((note) => ` ${note}`)}
      </p>
    </section>
  );
}
