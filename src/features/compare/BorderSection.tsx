import { useMemo } from 'react';
import { borderedPair } from '../../core/comparison/shared-borders.ts';
import { lengthNote } from '../../core/territory/statistical-notes.ts';
import { aboutLength } from '../../core/text/french-measures.ts';
import { site } from '../../state/data/settings.ts';
import { useResource } from '../../state/data/use-resource.ts';
import { codeAfterMap } from '../../state/map/after-map.ts';
import styles from './ComparePanel.module.css';
import type { ComparedProps } from './compared-props.ts';

/** Its code and its files come once the map is drawn, which they would hold up. */
const code = codeAfterMap(async () => (await import('./CommonBorder.tsx')).CommonBorder);

/** Two neighbours along their border, or how far two others are apart; nothing for any other comparison. */
export function BorderSection({ comparison, catalogue }: ComparedProps) {
  const pair = useMemo(() => borderedPair(comparison), [comparison]);
  const { value: CommonBorder } = useResource(code, pair ? 'asks' : undefined);
  if (!pair) return null;
  const { metres } = pair;
  return (
    <section id="frontiere" className={`stack airy apart ${styles.border}`} aria-labelledby="frontiere-titre">
      <h2 id="frontiere-titre" className="title">
        {metres ? 'Le long de leur limite' : 'Sans limite commune'}
      </h2>
      {metres && (
        <p>
          <strong className="numeral">{aboutLength(metres)}</strong> de limite commune.{' '}
          <span className="note">{lengthNote(site.contours.kind)}</span>
        </p>
      )}
      {CommonBorder ? (
        <CommonBorder pair={pair} catalogue={catalogue} />
      ) : (
        <p className="note">Ce qui borde la limite n’est pas encore chargé.</p>
      )}
    </section>
  );
}
