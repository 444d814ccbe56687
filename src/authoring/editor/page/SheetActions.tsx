import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { askEditor } from './ask-editor.ts';
import styles from './editor.module.css';
import { TextInput } from './Field.tsx';
import type { UseSheet } from './sheet-store.ts';

const whatNames = (mentions: readonly string[]) =>
  mentions.length === 0
    ? ''
    : `\n\nLa nomment encore : ${mentions.join(', ')}. L’import d’un document dont l’index la nomme l’écrira de nouveau.`;

/** Another address, or the end of a sheet. */
export function SheetActions({ useSheet }: { readonly useSheet: UseSheet }) {
  const { id, version, status, attempt, leave } = useSheet();
  const [to, setTo] = useState(id);
  if (version === null) return null;
  const rename = async () => leave(`?fiche=${(await askEditor('renommer', { id, version, to })).id}`);
  const remove = async () => {
    const names = whatNames(await askEditor('mentions', id));
    if (!confirm(`Supprimer « ${id} » ? Git la rend (git restore), et une copie est gardée.${names}`)) return;
    const { kept } = await askEditor('supprimer', { id, version });
    leave(`./?${new URLSearchParams({ supprimee: kept })}`);
  };
  return (
    <details className={`card ${styles.group}`}>
      <summary className="strong">Changer l’adresse, ou supprimer</summary>
      <TextInput
        label="Nouvelle adresse de la fiche"
        isRequired
        help="L’adresse d’avant mènera à la nouvelle, sur le site. Enregistrez d’abord la fiche."
        value={to}
        onChange={setTo}
      />
      <p className="row wraps">
        <Button disabled={status === 'changed' || to === id} onClick={() => attempt(rename)}>
          Changer l’adresse
        </Button>
        <Button onClick={() => attempt(remove)}>Supprimer la fiche…</Button>
      </p>
    </details>
  );
}
