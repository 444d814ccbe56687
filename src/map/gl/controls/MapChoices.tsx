import { Link } from '@tanstack/react-router';
import { ChevronDown, type LucideIcon, Palette } from 'lucide-react';
import type { ReactNode } from 'react';
import { colouringLabel } from '../../../core/indicators/colouring.ts';
import type { Colouring } from '../../../core/indicators/colouring-names.ts';
import { hostOf } from '../../../core/settings/site.ts';
import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { PinnedLevel } from '../../../state/address/search-params.ts';
import { site } from '../../../state/data/settings.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { ColourLinks } from '../../outline/ColourLinks.tsx';
import { LEVEL_CHOICES } from '../model/pinned-level.ts';
import { showBackground, useBackground } from '../view/background.ts';
import styles from './MapChoices.module.css';
import corner from './MapControls.module.css';

interface LevelSwitchProps {
  readonly level: ClickedLevel;
  /** Of the address; nothing leaves the level to the zoom. */
  readonly pinned: PinnedLevel | undefined;
  readonly shape?: 'strip' | 'rows';
}

/** What a click on the map selects: as the zoom has it, or always one level. It lives in the address. */
export function LevelSwitch({ level, pinned, shape = 'strip' }: LevelSwitchProps) {
  const now = LEVEL_CHOICES.find((choice) => choice.level === level)?.label.toLowerCase();
  return (
    <nav
      className={shape === 'strip' ? `floating small ${styles.strip}` : styles.list}
      aria-label="Échelon que sélectionne un clic sur la carte"
    >
      {LEVEL_CHOICES.map(({ niveau, label, cut }) => {
        const isAuto = niveau === undefined;
        const whole = isAuto && !pinned ? `${label}\u00a0: ${now}` : label;
        const isWhole = shape === 'rows' || (!isAuto && !cut);
        return (
          <Link
            key={label}
            className="target lit choice"
            to="./"
            search={(before) => ({ ...before, niveau })}
            replace
            resetScroll={false}
            activeOptions={{ exact: true }}
          >
            {isWhole ? (
              whole
            ) : (
              <>
                <span className="visually-hidden">{whole}</span>
                <span className={styles.whole} aria-hidden="true">
                  {whole}
                </span>
                <span className={styles.cut} aria-hidden="true">
                  {cut ? <abbr title={label}>{cut}</abbr> : label}
                </span>
              </>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

interface BackdropChoiceProps {
  readonly couleur: Colouring | undefined;
  readonly level: ClickedLevel;
  /** What is compared is coloured in its cards. */
  readonly isCompared?: boolean;
}

export function BackdropChoice({ couleur, level, isCompared }: BackdropChoiceProps) {
  const background = useBackground(({ shown }) => shown?.name);
  if (isCompared && site.backgrounds.length === 0) return null;
  const colour = couleur && colouringLabel(couleur).toLocaleLowerCase('fr');
  const inForce = [colour, background].filter(Boolean).join(', ');
  return (
    <CornerMenu
      part="backdrop"
      Icon={Palette}
      words={
        <>
          {site.backgrounds.length > 0 ? 'Fond' : 'Indicateur'}
          {inForce && <span>{`\u00a0: ${inForce}`}</span>}
        </>
      }
      width={styles.colours}
    >
      {!isCompared && <ColourChoice couleur={couleur} level={level} />}
      <BackgroundChoice />
    </CornerMenu>
  );
}

export const ColourChoice = ({ couleur, level }: Pick<BackdropChoiceProps, 'couleur' | 'level'>) => (
  <ColourLinks
    label="Colorer la carte"
    className={styles.list}
    level={level}
    now={couleur}
    none="Aucun indicateur"
  />
);

/** Nothing where the publisher names none. */
export function BackgroundChoice() {
  const shown = useBackground((state) => state.shown);
  if (site.backgrounds.length === 0) return null;
  return (
    <fieldset className={`bare above ${styles.list}`}>
      <legend className="soft strong">Fond de plan</legend>
      {[null, ...site.backgrounds].map((background) => (
        <Button
          key={background?.name ?? ''}
          look="bare"
          className="target spread bare lit choice"
          aria-pressed={background === shown}
          onClick={() => showBackground(background)}
        >
          {background?.name ?? 'Aucun fond de plan'}
          {background && <small>{hostOf(background)}</small>}
        </Button>
      ))}
      <p className="note">
        Le site nommé à côté d’un fond reçoit l’adresse de votre connexion et les endroits que vous regardez.
      </p>
    </fieldset>
  );
}

interface CornerMenuProps {
  readonly part: string;
  readonly Icon: LucideIcon;
  readonly words: ReactNode;
  readonly width: string | undefined;
  readonly children: ReactNode;
}

/** One of the buttons in the corner of a wide map, and what it opens. */
export const CornerMenu = ({ part, Icon, words, width, children }: CornerMenuProps) => (
  <Disclosure
    covers
    data-part={part}
    summary={
      <>
        <Icon className="soft" size={20} aria-hidden="true" />
        <span className="one-line">{words}</span>
        <ChevronDown className="soft" size={16} aria-hidden="true" />
      </>
    }
  >
    <div className={`floating ${corner.popup} ${width}`}>{children}</div>
  </Disclosure>
);
