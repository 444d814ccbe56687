import type { ReactNode } from 'react';
import {
  setEveryCard,
  setSingleKeys,
  showShortcutsHelp,
  useEveryCard,
  useSingleKeys,
} from '../../state/keyboard-preferences.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ShortcutsDialog.module.css';

const GROUPS: readonly {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}[] = [
  {
    title: 'Partout',
    keys: [
      { keys: ['?'], does: 'cette aide' },
      { keys: ['/'], does: 'aller à la recherche' },
      { keys: ['Échap'], does: 'fermer ce qui est ouvert, revenir à la liste' },
      { keys: ['Tab'], does: 'passer de la liste aux repères, puis à la carte' },
    ],
  },
  {
    title: 'Dans la recherche',
    keys: [
      { keys: ['↑', '↓', 'Début', 'Fin'], does: 'parcourir les réponses' },
      { keys: ['Entrée'], does: 'ouvrir la réponse' },
      { keys: ['Ctrl', 'Entrée'], does: 'comparer le territoire' },
    ],
  },
  {
    title: 'Dans la liste',
    keys: [
      { keys: ['↑', '↓'], does: 'aller à la fiche précédente, à la suivante' },
      { keys: ['Début', 'Fin'], does: 'aller à la première, à la dernière' },
      { keys: ['Entrée'], does: 'ouvrir la fiche' },
    ],
  },
  {
    title: 'Sur les repères de la carte',
    keys: [
      { keys: ['←', '→'], does: 'aller au repère précédent, au suivant' },
      { keys: ['Début', 'Fin'], does: 'aller au premier, au dernier' },
      { keys: ['Entrée', 'Espace'], does: 'ouvrir la fiche, ou la liste des fiches du lieu' },
    ],
  },
  {
    title: 'Sur la carte',
    keys: [
      { keys: ['←', '↑', '→', '↓'], does: 'déplacer' },
      { keys: ['+', '−'], does: 'rapprocher, éloigner' },
      { keys: ['Entrée'], does: 'ouvrir le territoire sous la croix, au centre' },
    ],
  },
];

export function ShortcutsDialog() {
  const singleKeys = useSingleKeys();
  const everyCard = useEveryCard();
  return (
    <Dialog
      title="Raccourcis clavier"
      closeLabel="Fermer"
      className={styles.dialog}
      onClose={() => showShortcutsHelp(false)}
    >
      {GROUPS.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(({ keys: names, does }) => (
              <div key={does}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Choice isOn={singleKeys} onChange={setSingleKeys}>
        Activer les raccourcis ? et /
      </Choice>
      <Choice isOn={everyCard} onChange={setEveryCard}>
        Avec Tab, s’arrêter à chaque fiche de la liste
      </Choice>
      <p className={styles.kept}>Réglages enregistrés sur cet appareil.</p>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}

function Choice({ isOn, onChange, children }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {children}
    </label>
  );
}
