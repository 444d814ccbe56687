import { Fragment } from 'react';
import { levelInSentence } from '../../domain/territory/level.ts';
import type { TerritoryView } from '../../domain/territory/territory-view.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { count } from '../../text/french-numbers.ts';
import { groundFigures } from './ground-figures.ts';
import styles from './TerritoryPanel.module.css';

/** One line under the name; their year and sources stand further down. */
export function Facts({ view: { record, also } }: { readonly view: TerritoryView }) {
  const { population } = record.indicators;
  return (
    <p className={styles.facts}>
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
