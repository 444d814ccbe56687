import { Fragment } from 'react';
import { type PublishedIndicator, sourceInWords } from '../../core/indicators/published-indicators.ts';
import { perimeterNote, populationYear, unmeasuredNote } from '../../core/territory/statistical-notes.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { indicators, site } from '../../state/data/settings.ts';

export function IndicatorSource(indicator: PublishedIndicator) {
  const words = sourceInWords(indicator);
  return indicator.address ? <a href={indicator.address}>{words}</a> : words;
}

const YEARS = {
  2023: '2023',
  2017: '2017 pour Mayotte (dernier recensement)',
  0: 'au dernier recensement des collectivités d’outre-mer',
};

/** Where the figures of territories are from, and how precise they are. */
export function FigureSources({ of }: { readonly of: readonly TerritoryRecord[] }) {
  const years = new Set(of.map(populationYear));
  const isMeasured = of.some(({ indicators: { areaKm2 } }) => areaKm2);
  const notes = [
    isMeasured && `Superficies et densités d’après les contours (${site.contours.shortLabel.toLowerCase()}).`,
    unmeasuredNote(of),
    ...new Set(of.map(perimeterNote)),
  ];
  const own = indicators.filter(({ id }) => of.some((one) => one.indicators.published?.[id] !== undefined));
  return (
    <>
      Population municipale {[...years].map((year) => YEARS[year]).join(', ')}, Insee, communes au{' '}
      <abbr title="Code officiel géographique">COG</abbr> 2026. {notes.filter(Boolean).join(' ')}
      {own.map((indicator) => (
        <Fragment key={indicator.id}>
          {' '}
          {indicator.label}
          {'\u00a0'}: <IndicatorSource {...indicator} />.
        </Fragment>
      ))}
    </>
  );
}
