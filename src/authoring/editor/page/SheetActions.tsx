import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../../ui/Button.tsx';
import type { Fault } from '../protocol.ts';
import { askEditor, messageOf } from './ask-editor.ts';
import styles from './editor.module.css';
import { ShownFaults, TextInput } from './Field.tsx';
import type { UseSheet } from './sheet-store.ts';

const whatNames = (mentions: readonly string[]) =>
  mentions.length === 0
    ? ''
    : `\n\nLa nomment encore : ${mentions.join(', ')}. L’import d’un document dont l’index la nomme l’écrira de nouveau.`;

const PATH = 'nouvelle-adresse';

/** Another address, or the end of a sheet. */
export function SheetActions({ useSheet }: { readonly useSheet: UseSheet }) {
  const { id, version, base, status, attempt, leave } = useSheet();
  const [to, setTo] = useState(id);
  const [wrong, setWrong] = useState<readonly Fault[]>([]);
  if (version === null) return null;
  // Its former address leads to it, which says so.
  const rename = () =>
    askEditor('renommer', { id, version, to }).then(
      () => leave(`?fiche=${id}`),
      (error) => {
        flushSync(() => setWrong([{ isError: true, field: PATH, message: messageOf(error), help: '' }]));
        document.querySelector<HTMLElement>(`#${PATH} input`)?.focus();
      },
    );
  const remove = async () => {
    const names = whatNames(await askEditor('mentions', id));
    if (!confirm(`Supprimer « ${base.title || id} » ? Une copie de son fichier est gardée.${names}`)) return;
    const { kept } = await askEditor('supprimer', { id, version });
    const said = `La fiche « ${base.title || id} » est supprimée. Pour la reprendre, remettez dans le dossier des fiches sa copie : ${kept}`;
    leave(`./?${new URLSearchParams({ supprimee: said })}`);
  };
  return (
    <details className={`card ${styles.group}`}>
      <summary className="strong">Changer l’adresse, ou supprimer</summary>
      <ShownFaults value={wrong}>
        <TextInput
          label="Nouvelle adresse de la fiche"
          path={PATH}
          isRequired
          help="L’adresse d’avant mènera à la nouvelle, sur le site. Enregistrez d’abord la fiche."
          value={to}
          onChange={setTo}
        />
      </ShownFaults>
      <p className="row wraps">
        <Button disabled={status === 'changed' || to === id} onClick={rename}>
          Changer l’adresse
        </Button>
        <Button onClick={() => attempt(remove)}>Supprimer la fiche…</Button>
      </p>
    </details>
  );
}
