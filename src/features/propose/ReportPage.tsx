import { publication } from 'virtual:atlas/publication';
import { linesOf } from '../../core/proposal/compose-sheet.ts';
import { publicAddress } from '../../core/settings/publication.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { sheetPath } from '../../state/address/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import {
  ComposingForm,
  FormNeedsScript,
  NobodyYet,
  SendBox,
  TextField,
  useComposing,
} from '../shared/FormParts.tsx';

type Reported = Pick<Initiative, 'id' | 'title'>;

function reportOf(sheet: Reported | null, lines: readonly string[]): string {
  const path = sheet && sheetPath(sheet.id);
  const about = sheet && path ? [`Fiche : ${sheet.title}`, publicAddress(publication, path) ?? path, ''] : [];
  return [...about, ...lines, ''].join('\n');
}

export function ReportPage({ sheet }: { readonly sheet: Reported | null }) {
  const { errors, message, setComposed, onCompose } = useComposing((data) => {
    const lines = linesOf(String(data.get('erreur') ?? ''));
    if (lines.length === 0)
      return { errors: new Map([['erreur', 'Dites ce qui est faux, ou ce qui manque.']]) };
    return {
      message: {
        text: reportOf(sheet, lines),
        subject: 'Erreur à corriger',
        opening: 'Bonjour, voici une erreur à corriger.',
        file: 'erreur.txt',
      },
    };
  });
  return (
    <>
      <p>
        {sheet
          ? `Dans la fiche «\u00a0${sheet.title}\u00a0»\u00a0: un chiffre faux, une coordonnée changée, un projet terminé\u00a0?`
          : 'Une information fausse ou qui manque, un défaut du site\u00a0?'}
      </p>
      <NobodyYet />
      <FormNeedsScript />
      <ComposingForm key={sheet?.id} onInput={() => setComposed({ errors })}>
        <TextField
          name="erreur"
          label="Ce qui est faux, ou ce qui manque"
          hint="Si vous pouvez, dites où vous l’avez lu ou de qui vous le tenez."
          rows={6}
          required
          error={errors?.get('erreur')}
        />
        <div>
          <Button look="main" onClick={onCompose}>
            Composer le message
          </Button>
        </div>
      </ComposingForm>
      {message && <SendBox title="Le message est prêt" message={message} />}
    </>
  );
}
