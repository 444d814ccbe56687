import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { askEditor } from './ask-editor.ts';
import styles from './editor.module.css';
import { TextInput } from './Field.tsx';
import type { UseSheet } from './sheet-store.ts';

/** Another address, or the end of a sheet. */
export function SheetActions({ useSheet }: { readonly useSheet: UseSheet }) {
  const { id, version, status, leave } = useSheet();
  const [to, setTo] = useState(id);
  const [mentions, setMentions] = useState<readonly string[] | null>(null);
  const [trouble, setTrouble] = useState('');
  if (version === null) return null;
  const attempt = async (step: () => Promise<void>) => {
    setTrouble('');
    await step().catch((error: unknown) =>
      setTrouble(error instanceof Error ? error.message : String(error)),
    );
  };
  const rename = () =>
    attempt(async () => leave(`?fiche=${(await askEditor.rename({ id, version }, to)).id}`));
  const remove = () =>
    attempt(async () => {
      const { kept } = await askEditor.remove({ id, version });
      leave(`./?${new URLSearchParams({ supprimee: kept })}`);
    });
  const isUnsaved = status === 'changed';
  return (
    <details className={`card ${styles.group}`}>
      <summary className="target strong">Changer l’adresse, ou supprimer</summary>
      <div className="stack">
        <TextInput
          label="Nouvelle adresse de la fiche"
          path="-"
          isRequired
          help="L’adresse d’avant mènera à la nouvelle, sur le site."
          value={to}
          onChange={setTo}
        />
        <p className="row wraps">
          <Button disabled={isUnsaved || to === id} onClick={rename}>
            Changer l’adresse
          </Button>
          {isUnsaved && <span className="soft small">Enregistrez d’abord la fiche.</span>}
        </p>
        {mentions === null ? (
          <p>
            <Button onClick={() => attempt(async () => setMentions(await askEditor.mentions(id)))}>
              Supprimer la fiche…
            </Button>
          </p>
        ) : (
          <div role="alert" className={`stack ${styles.faults}`} data-asked="">
            <p>
              <strong>Supprimer «\u00a0{id}\u00a0»\u00a0?</strong> Git la rend (git restore), et une copie est
              gardée.
            </p>
            {mentions.length > 0 && (
              <p>
                La nomment encore\u00a0: {mentions.join(', ')}. L’import d’un document dont l’index la nomme
                l’écrira de nouveau.
              </p>
            )}
            <p className="row wraps">
              <Button look="outline" onClick={remove}>
                Supprimer
              </Button>
              <Button look="link" onClick={() => setMentions(null)}>
                La garder
              </Button>
            </p>
          </div>
        )}
        <p role="status">{trouble}</p>
      </div>
    </details>
  );
}
