import { Link2, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import styles from './PageActions.module.css';

/** Print the page, copy its address. Both need JavaScript and are hidden without it. */
export function PageActions({ children }: { readonly children?: ReactNode }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
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
      <span role="status" className={styles.status}>
        {copied === 'yes' && 'Lien copié.'}
        {copied === 'refused' && 'Le navigateur refuse la copie : le lien est dans la barre d’adresse.'}
      </span>
    </div>
  );
}
