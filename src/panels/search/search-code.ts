import { loadTerritorySearch } from '../../search/territories/load-territory-search.ts';
import { askAnswers, foundAnswers } from './find-answers.ts';
import { SearchPopup } from './SearchPopup.tsx';

export const searchCode = { loadTerritorySearch, askAnswers, foundAnswers, SearchPopup };
