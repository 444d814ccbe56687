import { publication } from 'virtual:atlas/publication';
import { type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { linesOf } from '../../core/proposal/compose-sheet.ts';
import { publicAddress } from '../../core/settings/publication.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { sheetPath } from '../../state/address/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { ComposingForm, FormNeedsScript, LONGEST_TEXT, NobodyYet, SendBox, TextField } from './FormParts.tsx';

const RESULT_ID = 'signalement-compose';

type Reported = Pick<Initiative, 'id' | 'title'>;

function reportOf(sheet: Reported | null, lines: readonly string[]): string {
  const path = sheet && sheetPath(sheet.id);
  const about = sheet && path ? [`Fiche : ${sheet.title}`, publicAddress(publication, path) ?? path, ''] : [];
  return [...about, ...lines, ''].join('\n');
}

export function ReportPage({ sheet }: { readonly sheet: Reported | null }) {
  const [error, setError] = useState('');
  const [text, setText] = useState('');
  const compose = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    if (!form) return;
    const lines = linesOf(String(new FormData(form).get('erreur') ?? ''));
    flushSync(() => {
      setError(lines.length === 0 ? 'Dites ce qui est faux, ou ce qui manque.' : '');
      setText(lines.length === 0 ? '' : reportOf(sheet, lines));
    });
    if (lines.length === 0) form.querySelector('textarea')?.focus();
    else document.getElementById(RESULT_ID)?.focus();
  };
  return (
    <>
      <p>
        {sheet
          ? `Dans la fiche «\u00a0${sheet.title}\u00a0»\u00a0: un chiffre faux, une coordonnée changée, un projet terminé\u00a0?`
          : 'Une information fausse ou qui manque, un défaut du site\u00a0?'}
      </p>
      <NobodyYet />
      <FormNeedsScript />
      <ComposingForm key={sheet?.id} onInput={() => setText('')}>
        <TextField
          name="erreur"
          label="Ce qui est faux, ou ce qui manque"
          hint="Si vous pouvez, dites où vous l’avez lu ou de qui vous le tenez."
          rows={6}
          maxLength={LONGEST_TEXT}
          required
          error={error || undefined}
        />
        <div>
          <Button look="main" onClick={compose}>
            Composer le message
          </Button>
        </div>
      </ComposingForm>
      {text && (
        <SendBox
          id={RESULT_ID}
          title="Le message est prêt"
          message={{
            text,
            subject: 'Erreur à corriger',
            opening: 'Bonjour, voici une erreur à corriger.',
            file: 'erreur.txt',
          }}
        />
      )}
    </>
  );
}
