import { DataError } from '../../state/data/load-file.ts';
import { CodeError } from '../../state/data/resource.ts';

interface FailureWords {
  readonly sentence: string;
  /** `retry` asks for what failed again, `reload` loads the page again. */
  readonly way: 'retry' | 'reload';
  readonly button: string;
}

const RETRY = { way: 'retry', button: 'Réessayer' } as const;
const RELOAD = { way: 'reload', button: 'Recharger la page' } as const;

const UNREACHED = 'La connexion est peut-être coupée, ou le site vient d’être mis à jour.';

/** Why a page can't be shown, and what the reader may do. The connection is named only where it may be the cause. */
export function failureWords(error: unknown): FailureWords {
  if (error instanceof CodeError) return { sentence: UNREACHED, ...RELOAD };
  if (!(error instanceof DataError))
    return {
      sentence: 'L’atlas a rencontré une erreur\u00a0: votre connexion n’est pas en cause.',
      ...RELOAD,
    };
  if (error.reason === 'version')
    return {
      sentence: 'Cette page a été faite par une autre version de l’atlas\u00a0: rechargez-la.',
      ...RELOAD,
    };
  if (error.reason === 'malformed')
    return {
      sentence: 'Un fichier n’est pas arrivé entier, ou un portail de connexion a répondu à sa place.',
      ...RETRY,
    };
  return { sentence: UNREACHED, ...RETRY };
}
