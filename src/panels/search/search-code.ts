import { loadTerritoryIndex } from '../../search/territories/load-territory-index.ts';
import { findAnswers } from './find-answers.ts';
import { SearchPopup } from './SearchPopup.tsx';

export const searchCode = { loadTerritoryIndex, findAnswers, SearchPopup };
