import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { focusHeading } from '../../a11y/use-arrival.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { countOfSheets } from '../../domain/sheet/catalogue-index.ts';
import { partsOf, type Territory } from '../../domain/territory/territory.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { rememberMyTerritory, useMyTerritory } from '../../state/my-territory.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { askPosition } from './ask-position.ts';
import styles from './MyTerritory.module.css';

interface MyTerritoryProps {
  readonly catalogue: Catalogue;
  readonly onFound: (territory: Pick<Territory, 'level' | 'code'>) => void;
}

/** The reader's own territory if this device keeps one, else ways to find it. */
export function MyTerritory({ catalogue, onFound }: MyTerritoryProps) {
  const mine = useMyTerritory();
  return mine ? <Kept mine={mine} catalogue={catalogue} /> : <Find onFound={onFound} />;
}

function Kept({ mine, catalogue }: { readonly mine: Territory; readonly catalogue: Catalogue }) {
  const forget = () => {
    // The button is about to be removed with the focus.
    focusHeading();
    rememberMyTerritory(null);
  };
  return (
    <section className={styles.mine} aria-label="Mon territoire">
      <p>
        <span className={styles.label}>Mon territoire</span>
        <TerritoryLink territory={mine} className={styles.name}>
          {mine.name}
        </TerritoryLink>
        <span className={styles.level}>
          <LevelName level={mine.level} /> · {sheetCount(countOfSheets(catalogue, mine.key))}
        </span>
      </p>
      <Button className={styles.button} onClick={forget}>
        Oublier
      </Button>
    </section>
  );
}

type Locating =
  | { readonly stage: 'idle' }
  | { readonly stage: 'asking' }
  | { readonly stage: 'failed'; readonly problem: string };

function Find({ onFound }: Pick<MyTerritoryProps, 'onFound'>) {
  const [locating, setLocating] = useState<Locating>({ stage: 'idle' });
  const isAsking = locating.stage === 'asking';
  const ask = async () => {
    if (isAsking) return;
    setLocating({ stage: 'asking' });
    const answer = await askPosition();
    if ('found' in answer) {
      const [level, code] = partsOf(answer.found);
      onFound({ level, code });
    } else {
      setLocating({ stage: 'failed', problem: answer.problem });
      announce(answer.problem);
    }
  };
  return (
    <section className={styles.mine} aria-label="Mon territoire">
      <p>
        <span className={styles.label}>Que fait-on chez vous{'\u202f'}?</span>
        <span className={styles.level}>
          Cherchez un territoire, cliquez sur la carte, ou donnez votre position.
        </span>
      </p>
      <Button className={styles.button} onClick={() => void ask()} aria-disabled={isAsking}>
        <LocateFixed size={17} aria-hidden="true" />
        {isAsking ? 'Recherche…' : 'Ma position'}
      </Button>
      <p className={styles.problem}>{locating.stage === 'failed' && locating.problem}</p>
    </section>
  );
}
