import { Link2, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { announce } from '../../a11y/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PageActions.module.css';

/** Hidden without JavaScript. */
export function PageActions({ children }: { readonly children?: ReactNode }) {
  const [told, setTold] = useState('');
  const tell = (sentence: string) => {
    setTold(sentence);
    announce(sentence);
  };
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => tell('Lien copié.'),
      () => tell('Le navigateur refuse la copie\u00a0: le lien est dans la barre d’adresse.'),
    );
  return (
    <div className={styles.actions}>
      {children}
      <Button onClick={() => window.print()}>
        <Printer size={17} aria-hidden="true" /> Imprimer
      </Button>
      <Button onClick={copy}>
        <Link2 size={17} aria-hidden="true" /> Copier le lien
      </Button>
      {told && (
        <span className={styles.status} aria-hidden="true">
          {told}
        </span>
      )}
    </div>
  );
}
