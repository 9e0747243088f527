// Speaks the language that the address names: ?language=ko. Imported before the scenes, some of which hold texts.
import { isSpoken, speakIn } from './languages';

const language = new URLSearchParams(location.search).get('language') ?? 'en';
if (isSpoken(language)) speakIn(language);
