import { Fragment } from 'react';
import { type PublishedIndicator, sourceInWords } from '../../core/territory/published-indicators.ts';
import type { Indicators } from '../../core/territory/territory-record.ts';
import { indicators } from '../../state/data/settings.ts';

export function IndicatorSource(indicator: PublishedIndicator) {
  const words = sourceInWords(indicator);
  return indicator.address ? <a href={indicator.address}>{words}</a> : words;
}

/** Where the figures of the publisher's own indicators are from, of those that one of the territories has. */
export function IndicatorSources({ of }: { readonly of: readonly Indicators[] }) {
  const shown = indicators.filter(({ id }) => of.some(({ published }) => published?.[id] !== undefined));
  return shown.map((indicator) => (
    <Fragment key={indicator.id}>
      {' '}
      {indicator.label}
      {'\u00a0'}: <IndicatorSource {...indicator} />.
    </Fragment>
  ));
}
