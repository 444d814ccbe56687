import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { failureWords } from '../pages/failure-words.ts';
import styles from './FirstFailure.module.css';

interface FirstFailureProps {
  readonly error: unknown;
  readonly isReadable: boolean;
  readonly onRetry: () => void;
  readonly onReload: () => void;
}

export function FirstFailure({ error, isReadable, onRetry, onReload }: FirstFailureProps) {
  const { sentence, way, button } = failureWords(error);
  return (
    <Notice tone="framed" alert className={`${styles.notice} no-print`}>
      <div className={styles.words}>
        {isReadable ? (
          <p>
            <strong>
              Cette page se lit, mais la recherche, les filtres et la carte interactive manquent.
            </strong>
          </p>
        ) : (
          <h1 className={styles.title}>Cette page n’a pas pu être chargée.</h1>
        )}
        <p>{sentence}</p>
      </div>
      <Button look="main" onClick={way === 'retry' ? onRetry : onReload}>
        {button}
      </Button>
    </Notice>
  );
}
