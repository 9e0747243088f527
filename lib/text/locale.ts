// The language in use, as a BCP 47 tag.
export const LOCALE = 'en';
