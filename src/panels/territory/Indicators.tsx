import { Fragment } from 'react';
import { site } from '../../data/settings.ts';
import { unmeasuredNote } from '../../domain/territory/area-precision.ts';
import { isGrouping, levelInSentence } from '../../domain/territory/level.ts';
import { levelPointedAt } from '../../domain/territory/level-phrases.ts';
import { perimeterNote, populationYear } from '../../domain/territory/statistical-notes.ts';
import { density, type TerritoryRecord } from '../../domain/territory/territory-record.ts';
import type { TerritoryView } from '../../domain/territory/territory-view.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { percent, rounded } from '../../text/french-measures.ts';
import { count } from '../../text/french-numbers.ts';
import styles from './Indicators.module.css';
import territoryPanelStyles from './TerritoryPanel.module.css';

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
  const notes = [unmeasuredNote([record]), perimeterNote(record)].filter((note) => note !== null);
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
        {areaKm2 && `Superficie et densité d’après les contours (${site.contours.shortLabel.toLowerCase()}).`}
        {record.bare &&
          `${levelPointedAt(record.level)} n’a pas de contour dans nos données\u00a0: ni superficie, ni densité, ni voisins.`}
        {notes.map((note) => ` ${note}`)}
      </p>
    </section>
  );
}

/** One line under the name; their year and sources stand further down. */
export function Facts({ view: { record, also } }: { readonly view: TerritoryView }) {
  const { population } = record.indicators;
  return (
    <p className={territoryPanelStyles.facts}>
      <span>
        <LevelName level={record.level} kind={record.kind} />
        {also.map((level) => ` et ${levelInSentence(level)}`)}
      </span>{' '}
      <strong>
        {count(population)} {population > 1 ? 'habitants' : 'habitant'}
      </strong>
      {groundFigures(record).map(({ label, value, unit }) => (
        <Fragment key={label}>
          {' '}
          <span>
            {value} {unit}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
}

/** Superficie and densité, as precise as the contour; none without one. */
function groundFigures(record: TerritoryRecord): Figure[] {
  const { areaKm2 } = record.indicators;
  const dense = density(record.indicators);
  return [
    ...(areaKm2 ? [{ label: 'Superficie', value: `≈\u00a0${rounded(areaKm2)}`, unit: 'km²' }] : []),
    ...(dense === null ? [] : [{ label: 'Densité', value: `≈\u00a0${rounded(dense)}`, unit: 'hab./km²' }]),
  ];
}
