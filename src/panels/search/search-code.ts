import { loadTerritoryIndex } from '../../search/territories/load-territory-index.ts';
import { findAnswers } from './find-answers.ts';
import { SearchPopup } from './SearchPopup.tsx';

/** What comes once the box is used, in one file. */
export const searchCode = { loadTerritoryIndex, findAnswers, SearchPopup };
