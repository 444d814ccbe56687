import { askAnswers, foundAnswers } from './find-answers.ts';
import { SearchPopup } from './SearchPopup.tsx';

export const searchCode = { askAnswers, foundAnswers, SearchPopup };
