import { hostOf } from '../../../core/settings/site.ts';
import { site } from '../../../state/data/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { showBackground, useBackground } from '../background.ts';
import styles from './ColourChoice.module.css';

/** Nothing where the publisher names none. */
export function BackgroundChoice() {
  const shown = useBackground((state) => state.shown);
  if (site.backgrounds.length === 0) return null;
  return (
    <fieldset className={styles.choice}>
      <legend>Fond de plan</legend>
      {[null, ...site.backgrounds].map((one) => (
        <Button
          key={one?.name ?? ''}
          look="bare"
          aria-pressed={one === shown}
          onClick={() => showBackground(one)}
        >
          {one?.name ?? 'Aucun fond de plan'}
          {one && <small>{hostOf(one)}</small>}
        </Button>
      ))}
      <p>
        Le site nommé à côté d’un fond reçoit l’adresse de votre connexion et les endroits que vous regardez.
      </p>
    </fieldset>
  );
}
