import {
  setEveryCard,
  setSingleKeys,
  showShortcutsHelp,
  useEveryCard,
  useSingleKeys,
} from '../../state/reader/keyboard-preferences.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ShortcutsDialog.module.css';

type Shortcut = readonly [keys: readonly string[], does: string];

const GROUPS: Readonly<Record<string, readonly Shortcut[]>> = {
  Partout: [
    [['?'], 'cette aide'],
    [['/'], 'aller à la recherche'],
    [['Échap'], 'fermer ce qui est ouvert, revenir à la liste'],
    [['Tab'], 'passer de la liste aux repères, puis à la carte'],
  ],
  'Dans la recherche': [
    [['↑', '↓', 'Début', 'Fin'], 'parcourir les réponses'],
    [['Entrée'], 'ouvrir la réponse'],
    [['Ctrl', 'Entrée'], 'comparer le territoire'],
  ],
  'Dans la liste': [
    [['↑', '↓'], 'aller à la fiche précédente, à la suivante'],
    [['Début', 'Fin'], 'aller à la première, à la dernière'],
    [['Entrée'], 'ouvrir la fiche'],
  ],
  'Dans la rose des voisins': [[['←', '↑', '→', '↓'], 'passer la limite de ce côté']],
  'Sur les repères de la carte': [
    [['←', '→'], 'aller au repère précédent, au suivant'],
    [['Début', 'Fin'], 'aller au premier, au dernier'],
    [['Entrée', 'Espace'], 'ouvrir la fiche, ou la liste des fiches du lieu'],
  ],
  'Sur la carte': [
    [['←', '↑', '→', '↓'], 'déplacer'],
    [['+', '−'], 'rapprocher, éloigner'],
    [['Entrée'], 'ouvrir le territoire sous la croix, au centre'],
  ],
};

export function ShortcutsDialog() {
  const choices = [
    ['Activer les raccourcis ? et /', useSingleKeys(), setSingleKeys],
    ['Avec Tab, s’arrêter à chaque fiche de la liste', useEveryCard(), setEveryCard],
  ] as const;
  return (
    <Dialog
      title="Raccourcis clavier"
      closeLabel="Fermer"
      className={styles.dialog}
      onClose={() => showShortcutsHelp(false)}
    >
      {Object.entries(GROUPS).map(([title, shortcuts]) => (
        <section key={title}>
          <h3 className="title">{title}</h3>
          <dl>
            {shortcuts.map(([keys, does]) => (
              <div key={does} className={`row wraps ${styles.shortcut}`}>
                <dt className="row wraps">
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {choices.map(([words, isOn, change]) => (
        <label key={words} className={`row ${styles.choice}`}>
          <input type="checkbox" checked={isOn} onChange={({ target }) => change(target.checked)} />
          {words}
        </label>
      ))}
      <p className="soft">Réglages enregistrés sur cet appareil.</p>
    </Dialog>
  );
}
