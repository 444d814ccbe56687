import { Link2, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import styles from './PageActions.module.css';

/** Print the page, copy its address. Both need JavaScript and are hidden without it. */
export function PageActions({ children }: { readonly children?: ReactNode }) {
  const [told, setTold] = useState('');
  const tell = (sentence: string) => {
    setTold(sentence);
    announce(sentence);
  };
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => tell('Lien copié.'),
      () => tell('Le navigateur refuse la copie : le lien est dans la barre d’adresse.'),
    );
  return (
    <div className={styles.actions}>
      {children}
      <button type="button" onClick={() => window.print()}>
        <Printer size={17} aria-hidden="true" /> Imprimer
      </button>
      <button type="button" onClick={copy}>
        <Link2 size={17} aria-hidden="true" /> Copier le lien
      </button>
      {told && (
        <span className={styles.status} aria-hidden="true">
          {told}
        </span>
      )}
    </div>
  );
}
